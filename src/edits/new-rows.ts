import type { CalendarDate } from '../model/calendar-date.js';
import type { ColumnRole } from '../model/task.js';
import type { Weekday } from '../model/weekday.js';
import type { TaskTable } from '../page/task-table.js';
import { slice } from '../text/span.js';
import { rowLayout, rowText } from './row-layout.js';

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
  const indent = /^\s*/.exec(header)?.[0] ?? '';
  // The rows that are there go: the header shows the style.
  const layout = { ...rowLayout(text, { ...table, rows: [] }), trailingPipe: true };
  return [
    header,
    delimiter,
    ...rows.map((row, index) => {
      const cells = table.alignments.map((_, column) => cell(columns[column]?.role ?? null, row, index + 1) ?? '');
      return indent + rowText(layout, cells);
    }),
  ];
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return slice(text, { start, end: end === -1 ? text.length : end }).trimEnd();
}
