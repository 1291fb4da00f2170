import { slice, type Span } from '../text/span.js';
import { scanInline } from './inline.js';

/** One visible line of a table cell. */
export interface CellLine {
  /** Width of the indentation that a reader sees: `&emsp;` counts two, `&nbsp;` one, plain spaces nothing. */
  readonly indent: number;
  /** The list marker as it is compared with its neighbours' (`-`, `•`, `1.` for every number), or null. */
  readonly marker: string | null;
  /** The line without indentation, marker and surrounding white space. */
  readonly span: Span;
}

/** An item of the pseudo-list in a cell. */
export interface CellItem {
  readonly span: Span;
  readonly items: readonly CellItem[];
}

const BREAK = /<br\s*\/?>/gi;
const INDENT =
  /(?:&(?<entity>nbsp|emsp|ensp|thinsp|#160|#8195|#8194|#x0*a0|#x0*2003|#x0*2002);?|(?<wide>[\u2003\u3000])|(?<narrow>[\u00a0\u2002])|[ \t\u200b\u2009\ufeff])/iy;
const BULLET = /\\?(?:(?<bullet>[-+*])(?=\s|$)|(?<sign>[•◦▪▫■□●○‣⁃∙·–—])(?!\d)|(?<tight>[-+])(?=[\p{L}*_`[(<"]))\s*/uy;
const NUMBER = /\d{1,3}(?<delimiter>[.)])(?=\s|$)\s*/y;
const DASH_LINE = /^-{2,}/;

/** Splits a cell at its `<br>`s (those in code are text) and takes indentation and marker off each line. */
export function cellLines(text: string, cell: Span): CellLine[] {
  const lines: CellLine[] = [];
  let start = cell.start;
  for (const gap of [...lineBreaks(text, cell), { start: cell.end, end: cell.end }]) {
    const line = cellLine(text, start, gap.start);
    if (line !== null) lines.push(line);
    start = gap.end;
  }
  return lines;
}

function lineBreaks(text: string, cell: Span): Span[] {
  const content = slice(text, cell);
  if (!content.includes('<')) return [];
  const breaks = [...content.matchAll(BREAK)].map((found) => ({
    start: cell.start + found.index,
    end: cell.start + found.index + found[0].length,
  }));
  if (breaks.length === 0 || !content.includes('`')) return breaks;
  const tags = new Set<number>();
  for (const piece of scanInline(text, cell, { definitions: new Map(), inTable: true })) {
    if (piece.type === 'html') tags.add(piece.span.start);
    else if (piece.type === 'link') for (const child of piece.children) if (child.type === 'html') tags.add(child.span.start);
  }
  return breaks.filter((gap) => tags.has(gap.start));
}

function cellLine(text: string, start: number, end: number): CellLine | null {
  let indent = 0;
  let at = start;
  for (INDENT.lastIndex = at; at < end; INDENT.lastIndex = at) {
    const found = INDENT.exec(text);
    if (found === null || at + found[0].length > end) break;
    indent += indentWidth(found.groups ?? {});
    at += found[0].length;
  }
  const marker = DASH_LINE.test(text.slice(at, Math.min(end, at + 2))) ? null : lineMarker(text, at, end);
  if (marker !== null) at = marker.end;
  const trimmed = trimCellText(text, { start: at, end });
  return trimmed.start < trimmed.end ? { indent, marker: marker?.mark ?? null, span: trimmed } : null;
}

function indentWidth(groups: Record<string, string | undefined>): number {
  const entity = groups['entity']?.toLowerCase();
  if (groups['wide'] !== undefined || entity === 'emsp' || entity === '#8195' || entity?.endsWith('2003')) return 2;
  return entity !== undefined || groups['narrow'] !== undefined ? 1 : 0;
}

function lineMarker(text: string, at: number, end: number): { mark: string; end: number } | null {
  BULLET.lastIndex = at;
  const bullet = BULLET.exec(text);
  if (bullet?.groups !== undefined && bullet.index + bullet[0].trimEnd().length <= end) {
    const { bullet: plain, sign, tight } = bullet.groups;
    return { mark: plain ?? sign ?? tight ?? '-', end: Math.min(end, at + bullet[0].length) };
  }
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text);
  if (number === null || at + number[0].trimEnd().length > end) return null;
  return { mark: `1${number.groups?.['delimiter'] ?? '.'}`, end: Math.min(end, at + number[0].length) };
}

const LEADING_FILLER = /^(?:\s|\u200b|&(?:nbsp|emsp|ensp);?)+/i;
const TRAILING_FILLER = /(?:\s|\u200b|&(?:nbsp|emsp|ensp);?)+$/i;

/** Takes white space off both ends, in each of the forms in which it stands in a cell. */
export function trimCellText(text: string, span: Span): Span {
  const content = slice(text, span);
  const lead = LEADING_FILLER.exec(content)?.[0].length ?? 0;
  if (lead === content.length) return { start: span.end, end: span.end };
  const tail = TRAILING_FILLER.exec(content.slice(-200))?.[0].length ?? 0;
  return { start: span.start + lead, end: span.end - tail };
}

/**
 * The pseudo-list of a cell as a tree, in the order of its lines (page format §6). The same marker and indent are
 * siblings, a deeper indent or a new marker under a marked line is a child. A plain line is an item of its own; it is
 * the parent of the marked lines after it, unless they carry on the cell's outermost list.
 */
export function cellItems(lines: readonly CellLine[]): CellItem[] {
  const roots: MutableItem[] = [];
  /** The items that the next line may hang under, outermost first. */
  let open: OpenItem[] = [];
  /** The outermost marked line, whose list may go on after a plain line. */
  let outermost: CellLine | null = null;
  for (const line of lines) {
    const item: MutableItem = { span: line.span, items: [] };
    const resumes = outermost !== null && line.marker === outermost.marker && isLevel(line, outermost);
    open = open.slice(0, resumes && open[0]?.line.marker === null ? 0 : depthOf(line, open.map((level) => level.line)));
    if (open.length === 0 && line.marker !== null) outermost ??= line;
    (open.at(-1)?.item.items ?? roots).push(item);
    open.push({ line, item });
  }
  return roots;
}

interface MutableItem {
  readonly span: Span;
  readonly items: MutableItem[];
}

interface OpenItem {
  readonly line: CellLine;
  readonly item: MutableItem;
}

/** How many of the open lines stay open above this one. */
function depthOf(line: CellLine, open: readonly CellLine[]): number {
  if (line.marker === null) return line.indent < 2 ? 0 : open.filter((level) => level.indent <= line.indent - 2).length;
  const sibling = open.findLastIndex((level) => level.marker === line.marker && isLevel(level, line));
  if (sibling !== -1) return sibling;
  let depth = open.length;
  while (depth > 0 && line.indent < (open[depth - 1] as CellLine).indent - 1) depth--;
  const above = open[depth - 1];
  // Back out of a deeper indent, the same marker is a sibling even where the indent is a little off.
  return above !== undefined && depth < open.length && above.marker === line.marker && line.indent <= above.indent + 1
    ? depth - 1
    : depth;
}

/** One `&nbsp;` more or less is no level. */
function isLevel(a: CellLine, b: CellLine): boolean {
  return Math.abs(a.indent - b.indent) < 2;
}
