import type { CalendarDate } from '../model/calendar-date.js';
import type { ColumnRole } from '../model/task.js';
import type { Weekday } from '../model/weekday.js';
import type { TaskTable } from '../page/task-table.js';
import { slice } from '../text/span.js';

/** A row that waits to be filled. */
export interface NewRow {
  readonly date: CalendarDate;
  readonly weekday: Weekday;
}

/** The cell of a column in a row; null for one that stays empty. */
export type CellWriter = (role: ColumnRole | null, row: NewRow, number: number) => string | null;

/** The header and delimiter of a table as they are written, with new rows under them in the same style. */
export function newTable(
  text: string,
  { table, columns }: TaskTable,
  rows: readonly NewRow[],
  cell: CellWriter,
): string[] {
  const header = lineAround(text, table.header.span.start);
  const delimiter = lineAround(text, table.delimiter.start);
  const style = tableStyle(header, delimiter, table.alignments.length);
  return [
    header,
    delimiter,
    ...rows.map((row, index) => {
      const cells = table.alignments.map((_, column) => cell(columns[column]?.role ?? null, row, index + 1) ?? '');
      return writeRow(cells, style);
    }),
  ];
}

interface RowStyle {
  readonly indent: string;
  readonly leadingPipe: boolean;
  /** Whether spaces stand beside the pipes. */
  readonly spaced: boolean;
  /** How wide each column is between its pipes; null where the table is not padded. */
  readonly widths: readonly number[] | null;
}

/** A padded table has its header's pipes over those of the delimiter row, with room to spare somewhere. */
function tableStyle(header: string, delimiter: string, columns: number): RowStyle {
  const isAligned = pipes(header).join() === pipes(delimiter).join();
  const leadingPipe = header.trimStart().startsWith('|');
  const slots = delimiter
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
  const isPadded = isAligned && slots.length === columns && / {2,}\|/.test(header);
  return {
    indent: /^\s*/.exec(header)?.[0] ?? '',
    leadingPipe,
    spaced: isPadded ? true : /\|\s|\s\|/.test(header),
    widths: isPadded ? slots.map((slot) => slot.length) : null,
  };
}

function pipes(line: string): number[] {
  return [...line].flatMap((character, index) => (character === '|' ? [index] : []));
}

function writeRow(cells: readonly string[], { indent, leadingPipe, spaced, widths }: RowStyle): string {
  const slots = cells.map((cell, column) => {
    const width = widths?.[column];
    if (width !== undefined) return ` ${cell} `.padEnd(width);
    if (!spaced) return cell === '' ? ' ' : cell;
    return cell === '' ? ' ' : ` ${cell} `;
  });
  // The pipe at the end keeps an empty last cell a cell.
  const row = `${slots.join('|')}|`;
  return indent + (leadingPipe ? `|${row}` : row.trimStart());
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return slice(text, { start, end: end === -1 ? text.length : end }).trimEnd();
}
