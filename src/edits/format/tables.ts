import { trimmedEnd } from '../../markdown/block-starts.js';
import type { Alignment, Block, Table } from '../../markdown/blocks.js';
import type { TextEdit } from '../../model/file-edit.js';
import type { Layout } from '../../model/layout.js';
import { type Span, slice } from '../../text/span.js';
import { isSpaces, type PageLines } from './page-lines.js';
import { isRow, type LaidOutCell, type LaidOutRow, type TableContent, tableContent } from './table-rows.js';

/** A cell that is wider than this does not widen its column: it reaches out of it, and the rows without one stay short. */
const WIDEST_COLUMN = 200;
/** Dashes of a column that is as narrow as can be. */
const FEWEST_DASHES = 3;
/** A table that padding would make so many times as long, and longer than a large page, is laid out compactly. */
const MOST_PADDING = 8;
const LARGE = 100_000;

/**
 * Lays out the tables of a page, and gives the line breaks in their cells one spelling.
 *
 * @returns the edits, and the tables that are laid out by them or are so already
 */
export function tableEdits(
  page: PageLines,
  layout: Pick<Layout, 'table' | 'lineBreak'>,
): { readonly edits: TextEdit[]; readonly laidOut: ReadonlySet<Table> } {
  const edits: TextEdit[] = [];
  const laidOut = new Set<Table>();
  for (const [table, isNested] of tablesIn(page.blocks, false)) {
    const content = tableContent(page, table, layout.lineBreak);
    for (const edit of content.breaks) edits.push(edit);
    if (layout.table === 'keep' || !content.isPlain || !mayChange(page, table, isNested)) continue;
    layOut(page, table, content, layout.table, edits);
    if (!isNested && content.header !== null) unindent(page, table, edits);
    laidOut.add(table);
  }
  return { edits, laidOut };
}

/** Takes the white space before the rows of a table that stands in no list and no block quote. */
function unindent(page: PageLines, table: Table, edits: TextEdit[]): void {
  const rows = table.rows.filter((row) => isRow(page.text, row, table)).map(({ span }) => span);
  for (const { start } of [table.header.span, table.delimiter, ...rows]) {
    replace(page.text, { start: page.start(page.lineOf(start)), end: start }, '', edits);
  }
}

function* tablesIn(blocks: readonly Block[], isNested: boolean): Generator<[table: Table, isNested: boolean]> {
  for (const block of blocks) {
    if (block.type === 'table') yield [block, isNested];
    else if (block.type === 'blockQuote') yield* tablesIn(block.children, true);
    else if (block.type === 'list') for (const item of block.items) yield* tablesIn(item.children, true);
  }
}

/** A table stays as it is where a shortcode of several lines or a tab stands between or before its rows. */
function mayChange(page: PageLines, { lines }: Table, isNested: boolean): boolean {
  return lines.every((line) => {
    const number = page.lineOf(line.start);
    const before = { start: page.start(number), end: line.start };
    if (page.end(number) < line.end || page.text.slice(before.start, before.end).includes('\t')) return false;
    return isNested || isSpaces(page.text, before);
  });
}

function layOut(
  page: PageLines,
  table: Table,
  { header, rows }: TableContent,
  style: 'padded' | 'compact',
  edits: TextEdit[],
): void {
  const all = header === null ? rows : [header, ...rows];
  const widths = style === 'padded' ? columnWidths(table.alignments.length, header, all) : null;
  for (const row of all) layOutRow(page.text, row, widths, table.alignments, edits);
  const span = { start: table.delimiter.start, end: trimmedEnd(page.text, table.delimiter.start, table.delimiter.end) };
  const dashes = widths ?? compactDashes(slice(page.text, span), table.alignments, header);
  replace(page.text, span, delimiterRow(table.alignments, dashes), edits);
}

/** How wide each column is; null where padding would make far too much of the table. */
function columnWidths(
  columns: number,
  header: LaidOutRow | null,
  rows: readonly LaidOutRow[],
): readonly number[] | null {
  const widths = Array.from({ length: columns }, () => FEWEST_DASHES);
  let compact = 0;
  for (const row of rows) {
    for (let column = 0; column < row.cells.length; column++) {
      const width = row.cells[column]?.width ?? 0;
      compact += width + 3;
      if (column >= columns || (width > WIDEST_COLUMN && row !== header)) continue;
      widths[column] = Math.max(widths[column] ?? 0, Math.min(width, WIDEST_COLUMN));
    }
  }
  let padded = 0;
  for (const row of rows) {
    for (let column = 0; column < row.cells.length; column++) {
      padded += Math.max(row.cells[column]?.width ?? 0, widths[column] ?? 0) + 3;
    }
  }
  return padded > LARGE && padded > compact * MOST_PADDING ? null : widths;
}

function layOutRow(
  text: string,
  { cells, opens, closes }: LaidOutRow,
  widths: readonly number[] | null,
  alignments: readonly Alignment[],
  edits: TextEdit[],
): void {
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column] as LaidOutCell;
    const room = Math.max(0, (widths?.[column] ?? 0) - cell.width);
    let [before, after] = spacesAround(cell, room, alignments[column] ?? null, widths !== null);
    if (column === 0 && !opens) before = `|${before}`;
    if (column === cells.length - 1 && !closes) after = `${after}|`;
    replace(text, cell.before, before, edits);
    replace(text, cell.after, after, edits);
  }
}

/** The white space before and behind a cell's content, `room` being how much of its column it leaves free. */
function spacesAround(
  { isEmpty }: LaidOutCell,
  room: number,
  alignment: Alignment,
  isPadded: boolean,
): [before: string, after: string] {
  if (isEmpty) return [isPadded ? ' '.repeat(Math.max(1, room + 2)) : ' ', ''];
  const left = alignment === 'right' ? room : alignment === 'center' ? Math.floor(room / 2) : 0;
  return [' '.repeat(left + 1), ' '.repeat(room - left + 1)];
}

/**
 * The widths of a compact table's delimiter row: three dashes a column and its colons, or, where all of them are written
 * so, as wide as each heading.
 */
function compactDashes(
  written: string,
  alignments: readonly Alignment[],
  header: LaidOutRow | null,
): readonly number[] {
  const slots = written.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
  const asHeadings = alignments.map((_, column) => Math.max(FEWEST_DASHES, header?.cells[column]?.width ?? 0));
  if (asHeadings.every((width, column) => slots[column]?.trim().length === width)) return asHeadings;
  return alignments.map((alignment) => FEWEST_DASHES + COLONS[alignment ?? 'none']);
}

const COLONS = { none: 0, left: 1, right: 1, center: 2 } as const;

function delimiterRow(alignments: readonly Alignment[], dashes: readonly number[]): string {
  const slots = alignments.map((alignment, column) => {
    const left = alignment === 'left' || alignment === 'center' ? ':' : '';
    const right = alignment === 'right' || alignment === 'center' ? ':' : '';
    return left + '-'.repeat((dashes[column] ?? FEWEST_DASHES) - left.length - right.length) + right;
  });
  return `| ${slots.join(' | ')} |`;
}

function replace(text: string, span: Span, by: string, edits: TextEdit[]): void {
  if (slice(text, span) !== by) edits.push({ span, text: by });
}
