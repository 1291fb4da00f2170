import type { Table, TableRow } from '../markdown/blocks.js';
import { tableRow } from '../markdown/tables.js';
import { type Span, slice } from '../text/span.js';
import type { TaskTable } from './task-table.js';

/** What plainly went wrong with rows of the task table when they were written. */
export type RowFault =
  /** One row that a line break has cut into several. */
  | { readonly kind: 'split'; readonly span: Span; readonly rows: readonly TableRow[] }
  /** A pipe in the text, which ends its cell and moves all that follows into other columns. */
  | { readonly kind: 'pipe'; readonly span: Span; readonly rows: readonly TableRow[]; readonly inCode: boolean };

/** The rows of the task table that are broken beyond doubt. Several rules ask for them. */
export function rowFaults(text: string, taskTable: TaskTable): readonly RowFault[] {
  let faults = FOUND.get(taskTable);
  if (faults === undefined) {
    faults = findRowFaults(text, taskTable);
    FOUND.set(taskTable, faults);
  }
  return faults;
}

const FOUND = new WeakMap<TaskTable, readonly RowFault[]>();

function findRowFaults(text: string, { table, columns }: TaskTable): RowFault[] {
  const places = datePlaces(columns);
  const faults: RowFault[] = [];
  const closes = endsWithPipe(text, table.header);
  for (let at = 0; at < table.rows.length; at++) {
    const row = table.rows[at] as TableRow;
    const parts = closes && !endsWithPipe(text, row) ? splitRow(text, table, at) : 1;
    if (parts > 1) {
      const rows = table.rows.slice(at, at + parts);
      faults.push({ kind: 'split', span: { start: row.span.start, end: rows.at(-1)?.span.end ?? row.span.end }, rows });
      at += parts - 1;
      continue;
    }
    const pipe = pipeInCode(text, row, table.alignments.length) ?? pipeInText(text, row, columns, places);
    if (pipe !== null) faults.push(pipe);
  }
  const last = table.rows.at(-1);
  if (closes && last !== undefined && !endsWithPipe(text, last)) {
    const end = endInOtherBlock(text, table, last);
    if (end !== -1) faults.push({ kind: 'split', span: { start: last.span.start, end }, rows: [last] });
  }
  return faults;
}

export function endsWithPipe(text: string, { span }: TableRow): boolean {
  return span.end > span.start && text.charCodeAt(span.end - 1) === PIPE;
}

export function beginsWithPipe(text: string, { span }: TableRow): boolean {
  return text.charCodeAt(span.start) === PIPE;
}

const PIPE = 124;
/** No row is broken into more lines than these. */
const MOST_LINES = 40;

/** Over how many rows of the table the one that begins at `at` is spread; 1 where it stands on one line. */
function splitRow(text: string, { rows, alignments }: Table, at: number): number {
  const columns = alignments.length;
  let cells = cellCount(rows[at]);
  if (cells >= columns) return 1;
  for (let next = at + 1; next < Math.min(rows.length, at + MOST_LINES); next++) {
    const row = rows[next] as TableRow;
    const begins = beginsWithPipe(text, row);
    // A line that goes on with a cell adds one less than it has.
    cells += cellCount(row) - (begins ? 0 : 1);
    if (cells > columns) return 1;
    const ends = endsWithPipe(text, row);
    // What begins like a row may be one: it is a piece of the row before it only where the two make up a whole one.
    if (begins) return cells === columns && !isNumbered(text, row) ? next - at + 1 : 1;
    if (ends && cellCount(row) > 1) return next - at + 1;
  }
  return 1;
}

/** Whether a row begins with a day's number. */
function isNumbered(text: string, { cells }: TableRow): boolean {
  return cells.length > 1 && cells[0] !== undefined && /^\**\d{1,2}\**$/.test(slice(text, cells[0].span));
}

function cellCount(row: TableRow | undefined): number {
  return row === undefined ? 0 : row.cells.length + row.dropped.length;
}

/** Where a row ends that a list or another block in its cell cut off from the table, or -1. */
function endInOtherBlock(text: string, { span, alignments }: Table, last: TableRow): number {
  if (cellCount(last) >= alignments.length) return -1;
  let start = text.indexOf('\n', Math.max(span.end - 1, last.span.end));
  for (let line = 0; line < MOST_LINES && start !== -1; line++) {
    const next = text.indexOf('\n', start + 1);
    const own = { start: start + 1, end: next === -1 ? text.length : next };
    const content = slice(text, own).trim();
    if (content === '' || content.startsWith('|')) return -1;
    const row = tableRow(text, own, alignments.length);
    if (content.endsWith('|') && row.cells.length > 1) return row.span.end;
    start = next;
  }
  return -1;
}

/** A code span that holds a pipe, in a row that has more cells for it than the table has columns. */
function pipeInCode(text: string, row: TableRow, columns: number): RowFault | null {
  if (cellCount(row) <= columns) return null;
  const line = slice(text, row.span);
  for (const code of line.matchAll(/(?<!`)(`{1,3})(?!`)([^`]*)(?<!`)\1(?!`)/g)) {
    const pipe = /(?<!\\)\|/.exec(code[2] ?? '');
    if (pipe === null) continue;
    const start = row.span.start + code.index + (code[1] ?? '').length + pipe.index;
    return { kind: 'pipe', span: { start, end: start + 1 }, rows: [row], inCode: true };
  }
  return null;
}

function datePlaces(columns: TaskTable['columns']): number[] {
  return [...columns.keys()].filter((at) => columns[at]?.role === 'start' || columns[at]?.role === 'completion');
}

/**
 * A pipe that moved the dates out of their columns.
 *
 * @param dates the columns of dates
 */
function pipeInText(
  text: string,
  row: TableRow,
  columns: TaskTable['columns'],
  dates: readonly number[],
): RowFault | null {
  const cells = row.dropped.length === 0 ? row.cells : [...row.cells, ...row.dropped];
  const task = columns.findIndex(({ role }) => role === 'task');
  const first = dates[0];
  // One date alone may have been put into a neighbouring column by hand.
  if (first !== task + 1 || dates.length < 2 || cells.length < columns.length) return null;
  const wordsOf = (index: number): string => slice(text, cells[index]?.span ?? { start: 0, end: 0 });
  const isDate = (index: number): boolean => isLikeDate(wordsOf(index));
  if (isDate(first)) return null;
  for (let shift = 1; shift <= MOST_SHIFT; shift++) {
    const last = wordsOf(first + shift - 1);
    if (wordsOf(task) === '' || last === '' || isLikeDate(last)) return null;
    if (!dates.every((index) => isDate(index + shift))) continue;
    const start = cells[task + 1]?.slot.start ?? row.span.end;
    return { kind: 'pipe', span: { start: start - 1, end: start }, rows: [row], inCode: false };
  }
  return null;
}

const MOST_SHIFT = 5;

function isLikeDate(text: string): boolean {
  return /^\**\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\**$/.test(text);
}
