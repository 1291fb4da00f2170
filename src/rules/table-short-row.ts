import type { TableRow } from '../markdown/blocks.js';
import { endsWithPipe, rowFaults } from '../page/row-faults.js';
import type { TaskTable } from '../page/task-table.js';
import { rule } from './rule.js';

export const tableShortRow = rule({
  id: 'table-short-row',
  tier: 'strict',
  severity: 'info',
  fix: 'safe',
  summary: 'a row of the task table without its last cells',
  why: 'The page looks the same, but whoever fills in the cell later has to find out first where it belongs.',
  messages: {
    short: {
      text: 'This row has {cells} cells, but the task table has {columns} columns.',
      help: 'Add the cells that are missing at its end, empty where there is nothing to say.',
    },
  },
  passing: [
    '| Day | Task | Start |\n| --- | --- | --- |\n| 2 | Learn EC2 | |\n',
    '| Day | Task | Start |\n| --- | --- | --- |\n| 2 | Learn EC2 ||\n',
    '| Tool | Use | Price |\n| --- | --- | --- |\n| curl | requests |\n',
    // Straight below the table: a text, not a row.
    '| Day | Task | Start |\n| --- | --- | --- |\n| 2 | Learn EC2 | |\nThat was all.\n',
  ],
  failing: [
    {
      files: '| Day | Task | Start |\n| --- | --- | --- |\n⟦| 2 | Learn EC2 |⟧\n',
      fixed: '| Day | Task | Start |\n| --- | --- | --- |\n| 2 | Learn EC2 | |\n',
    },
    {
      files:
        '| Day | Task      | Start      | Source |\n| --- | --------- | ---------- | ------ |\n⟦| 2   | Learn EC2 |⟧\n| 3   | Learn S3  | 02/09/2025 | docs   |\n',
      fixed:
        '| Day | Task      | Start      | Source |\n| --- | --------- | ---------- | ------ |\n| 2   | Learn EC2 |            |        |\n| 3   | Learn S3  | 02/09/2025 | docs   |\n',
    },
    {
      files: '| Day | Task | Start |\n| --- | --- | --- |\n⟦| 2 | Learn EC2⟧\n',
      fixed: '| Day | Task | Start |\n| --- | --- | --- |\n| 2 | Learn EC2 | |\n',
    },
    {
      files: '|Day|Task|Start|\n|---|---|---|\n⟦|2|Learn EC2|⟧\n',
      fixed: '|Day|Task|Start|\n|---|---|---|\n|2|Learn EC2||\n',
    },
  ],
  checkWeek(page, { site, report }) {
    const { text, taskTable } = page;
    if (taskTable === null) return;
    const columns = taskTable.columns.length;
    const isShort = ({ cells }: TableRow): boolean => cells.length > 1 && cells.length < columns;
    const short = taskTable.table.rows.filter(isShort);
    if (short.length === 0 || site.isSample(page)) return;
    const broken = new Set(rowFaults(text, taskTable).flatMap(({ rows }) => rows));
    for (const row of short) {
      if (broken.has(row)) continue;
      const { end } = row.span;
      const fix = [{ page, span: { start: end, end }, text: missingCells(text, taskTable, row) }];
      report(page, { message: 'short', span: row.span, data: { cells: row.cells.length, columns }, fix });
    }
  },
});

/** The cells that the row lacks, as wide as the columns are where the row's other cells are so too. */
function missingCells(text: string, { table: { header }, columns }: TaskTable, { span, cells }: TableRow): string {
  const width = (row: TableRow['cells'], index: number): number => {
    const slot = row[index]?.slot;
    return slot === undefined ? 0 : slot.end - slot.start;
  };
  const isPadded = cells.every((_, index) => width(cells, index) === width(header.cells, index));
  const isTight = cells.every(({ slot, span: own }) => own.start === slot.start && own.end === slot.end);
  const missing = columns.slice(cells.length).map((_, index) => {
    const space = isTight ? '' : ' '.repeat(isPadded ? width(header.cells, cells.length + index) : 1);
    return `${space}|`;
  });
  const closing = endsWithPipe(text, { span, cells, dropped: [] }) ? '' : isTight ? '|' : ' |';
  return closing + missing.join('');
}
