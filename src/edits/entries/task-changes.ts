import type { Vocabulary } from '../../locale/vocabulary.js';
import type { TableRow } from '../../markdown/blocks.js';
import type { ColumnRole } from '../../model/task.js';
import type { TaskTable } from '../../page/task-table.js';
import type { WrittenPage } from '../../page/week-page.js';
import { slice } from '../../text/span.js';
import { CellList, type CellListForm } from './cell-list.js';
import type { PageChange } from './page-editor.js';
import {
  type OutlineEntry,
  type OutlineTask,
  type PageOutline,
  withInserted,
  withItemsAt,
  withMember,
  withoutMember,
} from './page-outline.js';
import {
  distinctReferences,
  type NewReference,
  type ReferenceForm,
  readBack,
  withoutReference,
  withReferences,
} from './reference-cell.js';
import { cellEdit, rowInsertion, rowRemoval } from './table-cells.js';
import { cellMarkdown, type NewEntry, ownMarkdown } from './typed-text.js';

/** The cells of a row whose text is its value. */
export type TextColumn = 'day' | 'start' | 'completion';

/** What a new row holds; null stands for an empty cell. */
export interface NewTaskRow {
  readonly day: string | null;
  readonly start: string | null;
  readonly completion: string | null;
  readonly items: readonly NewEntry[];
  readonly references: readonly NewReference[];
}

/** Whether the task table of a page has a column. */
export function hasColumn({ taskTable }: WrittenPage, role: ColumnRole): boolean {
  return taskTable?.columns.some((column) => column.role === role) ?? false;
}

/** The column that says in words whether the work is done, where no column tells of completion; -1 without one. */
export function statusColumn({ taskTable }: WrittenPage, vocabulary: Vocabulary): number {
  if (taskTable === null || taskTable.columns.some(({ role }) => role === 'completion')) return -1;
  return taskTable.columns.findIndex(({ role, heading }) => role === null && vocabulary.isStatusColumn(heading));
}

/** Puts a text into a cell of a row; null empties it. */
export function setCell(page: WrittenPage, row: number, column: TextColumn, value: string | null): PageChange {
  const content = value === null ? '' : cellMarkdown(value);
  return {
    edits: [cellEdit(page.source.text, table(page).table, rowAt(page, row), columnOf(page, column), content)],
    outline: withTask(row, (task) => ({ ...task, [column]: value })),
  };
}

/** Puts a word into the status column of a row; null empties it. */
export function setStatus(page: WrittenPage, row: number, value: string | null, vocabulary: Vocabulary): PageChange {
  const column = statusColumn(page, vocabulary);
  const name = table(page).columns[column]?.name ?? '';
  const names = table(page).columns.filter(({ role }) => role === null);
  return {
    edits: [cellEdit(page.source.text, table(page).table, rowAt(page, row), column, cellMarkdown(value ?? ''))],
    outline: withTask(row, (task) => ({
      ...task,
      // In the order of the columns, as they are read.
      extra: Object.fromEntries(
        names.flatMap((one) => {
          const text = one.name === name ? value : (task.extra[one.name] ?? null);
          return text === null ? [] : [[one.name, text]];
        }),
      ),
      checked: value !== null && vocabulary.isDone(value),
    })),
  };
}

/** Adds an entry to the list of a row's task cell; see {@link CellList.add}. */
export function addItem(
  page: WrittenPage,
  row: number,
  path: readonly number[],
  entry: NewEntry,
  form: CellListForm,
  index?: number,
): PageChange {
  const content = cellListOf(page, row, form).add(path, entry, index);
  return itemsChange(page, row, content, path, (items) => withInserted(items, index ?? items.length, entry));
}

/** Puts another text in the place of an item's own words, and of its mark where it waits for its translation. */
export function replaceItem(
  page: WrittenPage,
  row: number,
  path: readonly number[],
  words: Omit<NewEntry, 'items'>,
  form: CellListForm,
): PageChange {
  const { text, untranslated } = words;
  const content = cellListOf(page, row, form).replaceText(path, ownMarkdown(words));
  return itemsChange(page, row, content, path.slice(0, -1), (items) =>
    withMember(items, path.at(-1) ?? 0, (item) => ({ ...item, text, untranslated })),
  );
}

/** Takes an item out of the list of a task cell, with what is nested under it. */
export function removeItem(page: WrittenPage, row: number, path: readonly number[], form: CellListForm): PageChange {
  const content = cellListOf(page, row, form).remove(path);
  return itemsChange(page, row, content, path.slice(0, -1), (items) => withoutMember(items, path.at(-1) ?? 0));
}

function cellListOf(page: WrittenPage, row: number, form: CellListForm): CellList {
  return new CellList(contentOf(page, row, 'task'), form);
}

function itemsChange(
  page: WrittenPage,
  row: number,
  content: string,
  path: readonly number[],
  change: (items: readonly OutlineEntry[]) => readonly OutlineEntry[],
): PageChange {
  return {
    edits: [cellEdit(page.source.text, table(page).table, rowAt(page, row), columnOf(page, 'task'), content)],
    outline: withTask(row, (task) => ({ ...task, items: withItemsAt(task.items, path, change) })),
  };
}

/** Adds references to a row, but for those that it has already. */
export function addReferences(
  page: WrittenPage,
  row: number,
  references: readonly NewReference[],
  form: ReferenceForm,
): PageChange {
  const { text } = page.source;
  const known = page.tasks[row]?.references ?? [];
  const added = references.map(readBack);
  const cell = rowAt(page, row).cells[columnOf(page, 'reference')]?.span ?? { start: 0, end: 0 };
  const content = withReferences(text, cell, known, references, form);
  return {
    edits: [cellEdit(text, table(page).table, rowAt(page, row), columnOf(page, 'reference'), content)],
    outline: withTask(row, (task) => ({ ...task, references: [...task.references, ...added] })),
  };
}

/** Takes a reference of a row out. */
export function removeReference(page: WrittenPage, row: number, index: number): PageChange {
  const { text } = page.source;
  const cell = rowAt(page, row).cells[columnOf(page, 'reference')]?.span ?? { start: 0, end: 0 };
  const content = withoutReference(text, cell, page.tasks[row]?.references ?? [], index);
  return {
    edits: [cellEdit(text, table(page).table, rowAt(page, row), columnOf(page, 'reference'), content)],
    outline: withTask(row, (task) => ({ ...task, references: withoutMember(task.references, index) })),
  };
}

/** Puts a new row in before the one of that index, or behind the last. Columns that the table lacks are left out. */
export function insertRow(
  page: WrittenPage,
  index: number,
  row: NewTaskRow,
  forms: { readonly list: CellListForm; readonly references: ReferenceForm },
  vocabulary: Vocabulary,
): PageChange {
  const items = row.items.reduce((content, item) => new CellList(content, forms.list).add([], item), '');
  const links = withReferences('', { start: 0, end: 0 }, [], distinctReferences(row.references), forms.references);
  const contents: Readonly<Record<ColumnRole, string>> = {
    day: cellMarkdown(row.day ?? ''),
    task: items,
    start: cellMarkdown(row.start ?? ''),
    completion: cellMarkdown(row.completion ?? ''),
    reference: links,
  };
  const { columns } = table(page);
  const cells = table(page).table.alignments.map((_, at) => {
    const role = columns[at]?.role ?? null;
    return role === null ? '' : contents[role];
  });
  return rowChange(page, index, cells, {
    day: hasColumn(page, 'day') ? row.day : null,
    items: row.items.map(bare),
    start: hasColumn(page, 'start') ? row.start : null,
    completion: hasColumn(page, 'completion') ? row.completion : null,
    references: hasColumn(page, 'reference') ? distinctReferences(row.references).map(readBack) : [],
    extra: {},
    checked: statusColumn(page, vocabulary) === -1 ? null : false,
  });
}

/**
 * Puts a row in whose cells are written already, as where one is moved.
 *
 * @param cells one for each column, with the table's escapes
 * @param task what they say
 */
export function rowChange(page: WrittenPage, index: number, cells: readonly string[], task: OutlineTask): PageChange {
  return {
    edits: [rowInsertion(page.source.text, table(page).table, index, cells)],
    outline: (outline) => ({ ...outline, tasks: withInserted(outline.tasks, index, task) }),
  };
}

/** Takes a row out. */
export function removeRow(page: WrittenPage, row: number): PageChange {
  return {
    edits: [rowRemoval(page.source.text, rowAt(page, row))],
    outline: (outline) => ({ ...outline, tasks: withoutMember(outline.tasks, row) }),
  };
}

/** The Markdown of a row's cell, with the table's escapes; empty where it is missing. */
function contentOf(page: WrittenPage, row: number, role: ColumnRole): string {
  const cell = rowAt(page, row).cells[columnOf(page, role)];
  return cell === undefined ? '' : slice(page.source.text, cell.span);
}

/** What stands in a row beyond the last column, which Hugo does not show; empty for nearly all rows. */
export function droppedContent(page: WrittenPage, row: number): string {
  const { dropped } = rowAt(page, row);
  return dropped
    .map(({ span }) => slice(page.source.text, span))
    .join(' ')
    .trim();
}

/** The Markdown of all cells of a row, one for each column. */
export function cellContents(page: WrittenPage, row: number): string[] {
  const { cells } = rowAt(page, row);
  return table(page).table.alignments.map((_, at) => {
    const cell = cells[at];
    return cell === undefined ? '' : slice(page.source.text, cell.span);
  });
}

function bare({ text, items, untranslated }: OutlineEntry): OutlineEntry {
  return { text, items: items.map(bare), untranslated };
}

function table({ taskTable, file }: WrittenPage): TaskTable {
  if (taskTable === null) throw new TypeError(`${file} has no task table`);
  return taskTable;
}

function rowAt(page: WrittenPage, row: number): TableRow {
  const found = table(page).table.rows[row];
  if (found === undefined) throw new RangeError(`${page.file} has no row ${row + 1}`);
  return found;
}

function columnOf(page: WrittenPage, role: ColumnRole): number {
  const column = table(page).columns.findIndex((one) => one.role === role);
  if (column === -1) throw new TypeError(`${page.file} has no ${role} column`);
  return column;
}

function withTask(row: number, change: (task: OutlineTask) => OutlineTask): (outline: PageOutline) => PageOutline {
  return (outline) => ({ ...outline, tasks: withMember(outline.tasks, row, change) });
}
