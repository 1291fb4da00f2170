import type { Block, Table, TableRow } from '../markdown/blocks.js';
import { type CellItem, cellItems, cellLines } from '../markdown/cell-items.js';
import type { InlineContext } from '../markdown/inline.js';
import type { ColumnRole } from '../locale/locale-pack.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import type { Entry } from '../model/entry.js';
import type { WrittenTask } from '../model/task.js';
import { cellText, readCellText } from './cell-text.js';
import { plainText } from './plain-text.js';
import { readReferences } from './references.js';

/** The task table of a page, and what its columns are for. */
export interface TaskTable {
  readonly table: Table;
  readonly columns: readonly TableColumn[];
}

export interface TableColumn {
  /** Null for a column without a role, whose cells are a task's `extra`. */
  readonly role: ColumnRole | null;
  /** Its heading as plain words. */
  readonly heading: string;
}

/** The first table of the page that has a task column (page format §5.1), in lists and block quotes too. */
export function findTaskTable(text: string, blocks: readonly Block[], vocabulary: Vocabulary): TaskTable | null {
  for (const block of blocks) {
    if (block.type === 'table') {
      const columns = readColumns(text, block, vocabulary);
      if (columns.some((column) => column.role === 'task')) return { table: block, columns };
    } else if (block.type === 'list' || block.type === 'blockQuote') {
      const inside = block.type === 'list' ? block.items.flatMap((item) => item.children) : block.children;
      const found = findTaskTable(text, inside, vocabulary);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Each role goes to the first column that claims it. */
function readColumns(text: string, table: Table, vocabulary: Vocabulary): TableColumn[] {
  const taken = new Set<ColumnRole>();
  const columns = table.header.cells.map((cell): TableColumn => {
    const heading = plainText(text, cell.span);
    const role = vocabulary.column(heading);
    if (role === null || taken.has(role)) return { role: null, heading };
    taken.add(role);
    return { role, heading };
  });
  if (taken.has('task') || taken.size === 0) return columns;
  const likely = columns.findIndex(({ role, heading }) => role === null && vocabulary.isLikelyTaskColumn(heading));
  return columns.map((column, index) => (index === likely ? { ...column, role: 'task' } : column));
}

export function readTableTasks(
  text: string,
  { table, columns }: TaskTable,
  context: InlineContext,
  vocabulary: Vocabulary,
): WrittenTask[] {
  return table.rows.map((row, index) => readRow(text, row, index + 1, columns, context, vocabulary));
}

function readRow(
  text: string,
  row: TableRow,
  number: number,
  columns: readonly TableColumn[],
  context: InlineContext,
  vocabulary: Vocabulary,
): WrittenTask {
  const cellOf = (role: ColumnRole) => row.cells[columns.findIndex((column) => column.role === role)]?.span;
  const task = cellOf('task');
  const reference = cellOf('reference');
  const extra: Record<string, string> = {};
  columns.forEach(({ role, heading }, index) => {
    const content = role === null ? readCellText(text, row.cells[index]?.span) : null;
    if (content !== null) extra[heading] = content.text;
  });
  return {
    row: number,
    span: row.span,
    day: readCellText(text, cellOf('day')),
    items: task === undefined ? [] : cellItems(cellLines(text, task)).map((item) => cellEntry(text, item)),
    start: readCellText(text, cellOf('start')),
    completion: readCellText(text, cellOf('completion')),
    references: reference === undefined ? [] : readReferences(text, reference, context, vocabulary),
    extra,
    checked: null,
    tellsCompletion: columns.some((column) => column.role === 'completion'),
  };
}

function cellEntry(text: string, item: CellItem): Entry {
  return {
    text: cellText(text, item.span),
    items: item.items.map((child) => cellEntry(text, child)),
    span: item.span,
  };
}
