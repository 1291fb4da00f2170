import { isWhiteSpace, type Span, slice } from '../text/span.js';
import { scanInline } from './inline.js';

/** One visible line of a table cell. */
export interface CellLine {
  /** Width of the indentation that a reader sees: `&emsp;` counts two, `&nbsp;` one, plain spaces nothing. */
  readonly indent: number;
  /** The list marker as it is compared with its neighbours' (`-`, `•`, `1.` for every number), or null. */
  readonly marker: string | null;
  /** The line without indentation, marker and surrounding white space. */
  readonly span: Span;
  /** Everything between the breaks before and behind the line. */
  readonly slot: Span;
}

/** An item of the pseudo-list in a cell. */
export interface CellItem {
  readonly span: Span;
  readonly line: CellLine;
  readonly items: readonly CellItem[];
}

const BREAK = /<br\s*\/?>/gi;
const WIDE = 2;
/** Entities that stand for white space, and its width. */
const ENTITY = /&(?:(?:nbsp|ensp|thinsp|#160|#8194|#x0*a0|#x0*2002)|(emsp|#8195|#x0*2003));?/iy;
const BULLET = /\\?(?:([-+*])(?=\s|$)|([•◦▪▫■□●○‣⁃∙·–—])(?!\d)|([-+])(?=[\p{L}*_`[(<"]))/uy;
const NUMBER = /\d{1,3}([.)])(?=\s|$)/y;

/** Splits a cell at its `<br>`s (those in code are text) and takes indentation and marker off each line. */
export function cellLines(text: string, cell: Span): CellLine[] {
  const lines: CellLine[] = [];
  let start = cell.start;
  const add = (end: number): void => {
    const line = cellLine(text, start, end);
    if (line !== null) lines.push(line);
  };
  for (const gap of lineGaps(text, cell)) {
    add(gap.start);
    start = gap.end;
  }
  add(cell.end);
  return lines;
}

/** The `<br>`s between a cell's lines. */
export function lineGaps(text: string, cell: Span): Span[] {
  const content = slice(text, cell);
  if (!content.includes('<')) return [];
  const breaks: Span[] = [];
  BREAK.lastIndex = 0;
  for (let found = BREAK.exec(content); found !== null; found = BREAK.exec(content)) {
    breaks.push({ start: cell.start + found.index, end: cell.start + BREAK.lastIndex });
  }
  if (breaks.length === 0 || !content.includes('`')) return breaks;
  const tags = new Set<number>();
  for (const piece of scanInline(text, cell, { definitions: new Map(), inTable: true })) {
    if (piece.type === 'html') tags.add(piece.span.start);
    else if (piece.type === 'link')
      for (const child of piece.children) if (child.type === 'html') tags.add(child.span.start);
  }
  return breaks.filter((gap) => tags.has(gap.start));
}

function cellLine(text: string, start: number, end: number): CellLine | null {
  let indent = 0;
  let at = start;
  while (at < end) {
    const filler = fillerAt(text, at, end);
    if (filler === null) break;
    indent += filler.width;
    at = filler.end;
  }
  const marker = lineMarker(text, at, end);
  const span = trimCellText(text, { start: marker?.end ?? at, end });
  return span.start < span.end ? { indent, marker: marker?.mark ?? null, span, slot: { start, end } } : null;
}

/** A character or an entity that only takes up room, or null where there is none. */
function fillerAt(text: string, at: number, end: number): { end: number; width: number } | null {
  const code = text.charCodeAt(at);
  if (code === 38) {
    ENTITY.lastIndex = at;
    const entity = ENTITY.exec(text);
    const after = at + (entity?.[0].length ?? 0);
    return entity !== null && after <= end ? { end: after, width: entity[1] === undefined ? 1 : WIDE } : null;
  }
  switch (code) {
    case 32:
    case 9:
    case 0x200b:
    case 0x2009:
    case 0xfeff:
      return { end: at + 1, width: 0 };
    case 0xa0:
    case 0x2002:
      return { end: at + 1, width: 1 };
    case 0x2003:
    case 0x3000:
      return { end: at + 1, width: WIDE };
    default:
      return null;
  }
}

function lineMarker(text: string, at: number, end: number): { mark: string; end: number } | null {
  if (text.startsWith('--', at) && at + 1 < end) return null;
  BULLET.lastIndex = at;
  const bullet = BULLET.exec(text);
  if (bullet !== null && at + bullet[0].length <= end) {
    return { mark: bullet[1] ?? bullet[2] ?? bullet[3] ?? '-', end: at + bullet[0].length };
  }
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text);
  if (number === null || at + number[0].length > end) return null;
  return { mark: `1${number[1] ?? '.'}`, end: at + number[0].length };
}

const SPACE_ENTITY = /&(?:nbsp|emsp|ensp);?/iy;
const SPACE_ENTITY_AT_END = /&(?:nbsp|emsp|ensp);?$/i;
/** `&nbsp;` */
const LONGEST_ENTITY = 6;

/** Takes white space off both ends, in each of the forms in which it stands in a cell. */
export function trimCellText(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end) {
    const code = text.charCodeAt(start);
    if (isWhiteSpace(code) || code === 0x200b) {
      start++;
      continue;
    }
    if (code !== 38) break;
    SPACE_ENTITY.lastIndex = start;
    const length = SPACE_ENTITY.exec(text)?.[0].length ?? 0;
    if (length === 0 || start + length > end) break;
    start += length;
  }
  while (end > start) {
    const code = text.charCodeAt(end - 1);
    if (isWhiteSpace(code) || code === 0x200b) {
      end--;
      continue;
    }
    if (code !== 59 && (code | 32) !== 112) break;
    const length = SPACE_ENTITY_AT_END.exec(text.slice(Math.max(start, end - LONGEST_ENTITY), end))?.[0].length ?? 0;
    if (length === 0) break;
    end -= length;
  }
  return { start, end };
}

/**
 * The pseudo-list of a cell as a tree, in the order of its lines (page format §6). The same marker and indent are
 * siblings, a deeper indent or a new marker under a marked line is a child. A plain line is an item of its own; it is
 * the parent of the marked lines after it, unless they carry on the cell's outermost list.
 */
export function cellItems(lines: readonly CellLine[]): CellItem[] {
  const roots: MutableItem[] = [];
  /** The items that the next line may hang under, outermost first. */
  const open: OpenItem[] = [];
  /** The outermost marked line, whose list may go on after a plain line. */
  let outermost: CellLine | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as CellLine;
    const item: MutableItem = { span: line.span, line, items: [] };
    const resumes = outermost !== null && line.marker === outermost.marker && isLevel(line, outermost);
    open.length = resumes && open[0]?.line.marker === null ? 0 : depthOf(line, open);
    if (open.length === 0 && line.marker !== null) outermost ??= line;
    (open.at(-1)?.item.items ?? roots).push(item);
    open.push({ line, item });
  }
  return roots;
}

interface MutableItem {
  readonly span: Span;
  readonly line: CellLine;
  readonly items: MutableItem[];
}

interface OpenItem {
  readonly line: CellLine;
  readonly item: MutableItem;
}

/** How many of the open lines stay open above this one. */
function depthOf(line: CellLine, open: readonly OpenItem[]): number {
  if (open.length === 0) return 0;
  if (line.marker === null) {
    return line.indent < 2 ? 0 : open.filter((level) => level.line.indent <= line.indent - 2).length;
  }
  const sibling = open.findLastIndex((level) => level.line.marker === line.marker && isLevel(level.line, line));
  if (sibling !== -1) return sibling;
  let depth = open.length;
  while (depth > 0 && line.indent < (open[depth - 1] as OpenItem).line.indent - 1) depth--;
  const above = open[depth - 1]?.line;
  // Back out of a deeper indent, the same marker is a sibling even where the indent is a little off.
  return above !== undefined && depth < open.length && above.marker === line.marker && line.indent <= above.indent + 1
    ? depth - 1
    : depth;
}

/** One `&nbsp;` more or less is no level. */
function isLevel(a: CellLine, b: CellLine): boolean {
  return Math.abs(a.indent - b.indent) < 2;
}
