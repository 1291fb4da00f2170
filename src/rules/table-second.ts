import type { Table } from '../markdown/blocks.js';
import { isPlainlyTaskTable, readColumns } from '../page/table-columns.js';
import { type TaskTable, tablesIn } from '../page/task-table.js';
import { slice } from '../text/span.js';
import { rule } from './rule.js';

export const tableSecond = rule({
  id: 'table-second',
  tier: 'recommended',
  severity: 'warning',
  fix: null,
  summary: 'a second table of tasks in one page',
  why: 'Only the first table of tasks counts: nothing that stands in another is listed, checked or counted.',
  messages: {
    second: {
      text: 'This is another table of tasks, and only the first one of the page counts.',
      help: 'Move its rows into the first table.',
    },
    first: { text: 'The first table of tasks.' },
  },
  passing: [
    '| Day | Task | Start |\n| --- | --- | --- |\n| 2 | Learn EC2 | 01/09/2025 |\n\n| Tool | Use |\n| --- | --- |\n| curl | requests |\n',
    // No day and no date: a list of something else.
    '| Day | Task | Start |\n| --- | --- | --- |\n| 2 | Learn EC2 | 01/09/2025 |\n\n| Task | Priority |\n| --- | --- |\n| Backups | high |\n',
    // The page was pasted twice, so that no row is lost.
    '| Day | Task |\n| --- | --- |\n| 2 | Learn EC2 |\n| 3 | Learn S3 |\n\n| Day | Task |\n| --- | --- |\n| 2 | Learn  EC2 | |\n',
  ],
  failing: [
    '| Day | Task | Start |\n| --- | --- | --- |\n| 2 | Learn EC2 | 01/09/2025 |\n\n⟦| Day | Task | Start |⟧\n| --- | --- | --- |\n| 3 | Learn S3 | 02/09/2025 |\n',
    '| Day | Task |\n| --- | --- |\n| 2 | Learn EC2 |\n\n- Later:\n\n  ⟦| Start date | Tasks |⟧\n  | --- | --- |\n  | 02/09/2025 | Learn S3 |\n',
  ],
  checkWeek(page, { site: { vocabulary }, report }) {
    const { text, taskTable } = page;
    if (taskTable === null) return;
    for (const table of tablesIn(page.blocks)) {
      if (table === taskTable.table || table.rows.length === 0) continue;
      if (!isPlainlyTaskTable(readColumns(text, table.header, vocabulary), vocabulary)) continue;
      if (isRepeated(text, table, taskTable)) continue;
      const span = taskTable.table.header.span;
      report(page, { message: 'second', span: table.header.span, related: [{ page, span, message: 'first' }] });
    }
  },
});

/** Whether the first table has all of its rows; empty cells at their ends say nothing. */
function isRepeated(text: string, table: Table, { table: first }: TaskTable): boolean {
  const words = (row: Table['header']): string => withoutEmptyEnd(slice(text, row.span).replace(/\s+/g, ' '));
  const known = new Set(first.rows.map(words));
  return table.rows.every((row) => known.has(words(row)));
}

/** By hand: an expression that is to match at the end is tried again at each border of a long row. */
function withoutEmptyEnd(row: string): string {
  let end = row.length;
  while (end > 0 && (row.charCodeAt(end - 1) === 32 || row.charCodeAt(end - 1) === 124)) end--;
  return row.slice(0, end);
}
