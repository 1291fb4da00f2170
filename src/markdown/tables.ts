import type { Span } from '../text/span.js';
import type { Alignment, TableCell, TableRow } from './blocks.js';
import { isAsciiSpace } from './characters.js';

const PIPE = 124;
const BACKSLASH = 92;

/**
 * The alignments that a delimiter row gives, one a column, or null where the line is no delimiter row.
 * As Goldmark reads it: a single column needs no pipe.
 */
function delimiterRow(text: string, line: Span): Alignment[] | null {
  const row = text.slice(line.start, line.end);
  if (!/^[-|: \t]*$/.test(row)) return null;
  const columns = row.trim().split('|');
  if (columns[0]?.trim() === '') columns.shift();
  if (columns.at(-1)?.trim() === '') columns.pop();
  const alignments: Alignment[] = [];
  for (const column of columns) {
    const dashes = column.trim();
    if (!/^:?-+:?$/.test(dashes)) return null;
    const left = dashes.startsWith(':');
    const right = dashes.endsWith(':');
    alignments.push(left && right ? 'center' : left ? 'left' : right ? 'right' : null);
  }
  return alignments.length > 0 ? alignments : null;
}

/**
 * Splits one line into cells, as Goldmark does: every pipe ends a cell, in code too, unless a backslash stands
 * directly before it; a leading and a trailing pipe are borders.
 *
 * @param columns how many cells count; those beyond are returned as dropped
 */
export function tableRow(text: string, line: Span, columns: number): TableRow {
  let start = line.start;
  let end = line.end;
  while (start < end && isAsciiSpace(text.charCodeAt(start))) start++;
  end = contentEnd(text, start, end);
  const span = { start, end };
  const cells: TableCell[] = [];
  const dropped: TableCell[] = [];
  if (start < end && text.charCodeAt(start) === PIPE) start++;
  // Goldmark takes the last pipe for the border even where a backslash stands before it.
  if (end > start && text.charCodeAt(end - 1) === PIPE) end--;
  while (start < end) {
    const close = cellEnd(text, start, end);
    (cells.length < columns ? cells : dropped).push(tableCell(text, start, close));
    // An empty cell before the border pipe is there for whoever edits the row, but is nothing that Hugo could drop.
    if (close === end - 1 && cells.length < columns) cells.push(tableCell(text, end, end));
    start = close + 1;
  }
  return { span, cells, dropped };
}

function tableCell(text: string, start: number, end: number): TableCell {
  let from = start;
  while (from < end && isAsciiSpace(text.charCodeAt(from))) from++;
  return { span: { start: from, end: contentEnd(text, from, end) }, slot: { start, end } };
}

/** The next pipe that no backslash stands before, or the row's end. */
function cellEnd(text: string, start: number, end: number): number {
  let pipe = text.indexOf('|', start);
  while (pipe !== -1 && pipe < end && text.charCodeAt(pipe - 1) === BACKSLASH) pipe = text.indexOf('|', pipe + 1);
  return pipe === -1 || pipe > end ? end : pipe;
}

/** Where the content ends before ASCII white space. Padded tables hold much of it: let the engine find most. */
function contentEnd(text: string, start: number, end: number): number {
  if (start >= end || !isAsciiSpace(text.charCodeAt(end - 1))) return end;
  // Most cells have one space before their pipe.
  if (end - 2 >= start && text.charCodeAt(end - 2) > 32 && text.charCodeAt(end - 2) < 127) return end - 1;
  let last = start + text.slice(start, end).trimEnd().length;
  // Other white space than ASCII's belongs to the content.
  for (let at = end - 1; at > last; at--) if (!isAsciiSpace(text.charCodeAt(at))) last = at + 1;
  while (last < end && !isAsciiSpace(text.charCodeAt(last))) last++;
  return last;
}

export interface TableLines {
  readonly alignments: readonly Alignment[];
  readonly header: TableRow;
  /** Index of the header line; the lines before it stay a paragraph. */
  readonly headerIndex: number;
}

/**
 * Finds the table that begins somewhere in a paragraph's lines. Hugo's Goldmark looks for it when the paragraph ends,
 * so a table may follow a line of text directly and every later line of the paragraph is a row. The header may be
 * narrower than the delimiter row, never wider.
 *
 * @param mayDelimit whether the line of that index is indented by less than four columns, as a delimiter row must be
 */
export function findTable(
  text: string,
  lines: readonly Span[],
  mayDelimit: (index: number) => boolean,
): TableLines | null {
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as Span;
    const first = text.charCodeAt(line.start);
    if ((first !== PIPE && first !== 45 && first !== 58) || !mayDelimit(i)) continue;
    const alignments = delimiterRow(text, line);
    if (alignments === null) continue;
    const header = tableRow(text, lines[i - 1] as Span, alignments.length);
    return header.dropped.length > 0 ? null : { alignments, header, headerIndex: i - 1 };
  }
  return null;
}
