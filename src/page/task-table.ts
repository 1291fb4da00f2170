import type { Vocabulary } from '../locale/vocabulary.js';
import type { Block, Table, TableRow } from '../markdown/blocks.js';
import { type CellItem, cellItems, cellLines } from '../markdown/cell-items.js';
import type { InlineContext } from '../markdown/inline.js';
import type { Entry } from '../model/entry.js';
import type { ColumnRole, WrittenTask } from '../model/task.js';
import type { Span } from '../text/span.js';
import { cellText, readCellText } from './cell-text.js';
import { readReferences } from './references.js';
import { readColumns, type TableColumn } from './table-columns.js';
import { entryOf, readUntranslated } from './untranslated-mark.js';

/** The task table of a page, and what its columns are for. */
export interface TaskTable {
  readonly table: Table;
  readonly columns: readonly TableColumn[];
}

/**
 * The first table of the page that surely has a task column, else the first that likely has one (page format §5.1); in
 * lists and block quotes too.
 */
export function findTaskTable(text: string, blocks: readonly Block[], vocabulary: Vocabulary): TaskTable | null {
  let likely: TaskTable | null = null;
  for (const table of tablesIn(blocks)) {
    const columns = readColumns(text, table.header, vocabulary);
    const task = columns.find((column) => column.role === 'task');
    if (task === undefined) continue;
    if (vocabulary.column(task.heading)?.certainty === 'sure') return { table, columns };
    likely ??= { table, columns };
  }
  return likely;
}

/** The tables of a page in its order, in lists and block quotes too. */
export function tablesIn(blocks: readonly Block[]): Table[] {
  const found: Table[] = [];
  collectTables(blocks, found);
  return found;
}

function collectTables(blocks: readonly Block[], found: Table[]): void {
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (block.type === 'table') found.push(block);
    else if (block.type === 'blockQuote') collectTables(block.children, found);
    else if (block.type === 'list') for (const item of block.items) collectTables(item.children, found);
  }
}

export function readTableTasks(
  text: string,
  { table, columns }: TaskTable,
  context: InlineContext,
  vocabulary: Vocabulary,
): WrittenTask[] {
  const places = columnPlaces(columns, vocabulary);
  return table.rows.map((row, index) => readRow(text, row, index + 1, columns, places, context, vocabulary));
}

/** Where the columns of a table stand, -1 for one that it does not have: found once for all of its rows. */
type ColumnPlaces = Readonly<Record<ColumnRole | 'status' | 'extra', number>>;

function columnPlaces(columns: readonly TableColumn[], vocabulary: Vocabulary): ColumnPlaces {
  const of = (role: ColumnRole): number => columns.findIndex((column) => column.role === role);
  return {
    day: of('day'),
    task: of('task'),
    start: of('start'),
    completion: of('completion'),
    reference: of('reference'),
    status: columns.findIndex(({ role, heading }) => role === null && vocabulary.isStatusColumn(heading)),
    extra: columns.findIndex(({ role }) => role === null),
  };
}

function readRow(
  text: string,
  row: TableRow,
  number: number,
  columns: readonly TableColumn[],
  places: ColumnPlaces,
  context: InlineContext,
  vocabulary: Vocabulary,
): WrittenTask {
  const cellOf = (role: ColumnRole | 'status') => row.cells[places[role]]?.span;
  const task = cellOf('task');
  const reference = cellOf('reference');
  const tellsCompletion = places.completion !== -1;
  return {
    row: number,
    span: row.span,
    day: readCellText(text, cellOf('day')),
    items: task === undefined ? [] : cellItems(cellLines(text, task)).map((item) => cellEntry(text, item)),
    start: readCellText(text, cellOf('start')),
    completion: readCellText(text, cellOf('completion')),
    references: reference === undefined ? [] : readReferences(text, reference, context, vocabulary),
    extra: places.extra === -1 ? {} : extraCells(text, row, columns),
    // What a status column says where no completion column does (page format §11.2).
    checked: tellsCompletion || places.status === -1 ? null : isDone(text, cellOf('status'), vocabulary),
    tellsCompletion,
  };
}

/** The cells of the columns without a role. */
function extraCells(text: string, row: TableRow, columns: readonly TableColumn[]): Record<string, string> {
  const extra: [string, string][] = [];
  for (const [index, { span }] of row.cells.entries()) {
    const column = columns[index];
    const content = column?.role === null ? readCellText(text, span) : null;
    if (column !== undefined && content !== null) extra.push([column.name, content.text]);
  }
  // Not by assignment: a column may be headed `__proto__`.
  return Object.fromEntries(extra);
}

function isDone(text: string, status: Span | undefined, vocabulary: Vocabulary): boolean {
  const cell = readCellText(text, status);
  return cell !== null && vocabulary.isDone(cell.text);
}

function cellEntry(text: string, item: CellItem): Entry {
  const items = item.items.map((child) => cellEntry(text, child));
  return entryOf(readUntranslated(cellText(text, item.span)), items, item.span);
}
