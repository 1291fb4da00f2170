import type { Table, TableRow } from '../markdown/blocks.js';
import { rowFaults } from '../page/row-faults.js';
import { tablesIn } from '../page/task-table.js';
import type { Span } from '../text/span.js';
import { type PageEdit, rule } from './rule.js';
import type { PageSubject } from './subject.js';

export const tableExtraCells = rule({
  id: 'table-extra-cells',
  tier: 'basic',
  severity: 'warning',
  fix: 'safe',
  summary: 'cells beyond the last column of a table',
  why: 'Hugo leaves them out, so that nobody who reads the site sees what they say.',
  messages: {
    lost: {
      text: 'This row has {cells} cells, but the table has only {columns} columns, so Hugo leaves out what stands beyond the last.',
      help: 'Move the text into one of the columns, or add a column to the table.',
    },
    empty: {
      text: 'This row ends with {extra} beyond the last of the {columns} columns; nothing is lost by that.',
      help: 'Remove what is too much at the end of the row, so that the table is easier to read.',
    },
  },
  passing: [
    '| Day | Task | Start |\n| --- | --- | --- |\n| 2 | Learn EC2 | 01/09/2025 |\n',
    '| Day | Task | Start |\n| --- | --- | --- |\n| 2 | Count with `ls \\| wc` | 01/09/2025 |\n',
    // The pipe is what is wrong here.
    '| Day | Task | Start |\n| --- | --- | --- |\n| 2 | Count with `ls | wc` | 01/09/2025 |\n',
  ],
  failing: [
    '| Day | Task | Start |\n| --- | --- | --- |\n| 2 | Learn EC2 | 01/09/2025 | ⟦finished on Friday⟧ |\n',
    {
      files: '| Day | Task | Start |\n| --- | --- | --- |\n| 2 | Learn EC2 | 01/09/2025 |⟦  | |⟧\n',
      fixed: '| Day | Task | Start |\n| --- | --- | --- |\n| 2 | Learn EC2 | 01/09/2025 |\n',
    },
    '- A list:\n\n  | Tool | Use |\n  | --- | --- |\n  | curl | requests | ⟦often | daily⟧ |  |\n',
    { '_index.md': '| Week | Topic |\n| --- | --- |\n| 1 | EC2 | ⟦first steps⟧ |\n' },
  ],
  checkPage(page, { report }) {
    if (!page.text.includes('|')) return;
    for (const table of tablesIn(page.blocks)) {
      const rows = table.rows.filter(({ dropped }) => dropped.length > 0);
      if (rows.length === 0) continue;
      const broken = brokenRows(page, table);
      for (const row of rows) {
        if (broken.has(row)) continue;
        const columns = table.alignments.length;
        const extra = row.dropped.length === 1 ? 'an empty cell' : `${row.dropped.length} empty cells`;
        const data = { cells: row.cells.length + row.dropped.length, columns, extra };
        const words = saidIn(row);
        if (words === null) report(page, { message: 'empty', span: restOf(row), data, fix: [withoutRest(page, row)] });
        else report(page, { message: 'lost', span: words, data });
      }
    }
  },
});

function brokenRows(page: PageSubject, table: Table): ReadonlySet<TableRow> {
  if (page.kind === 'section' || page.taskTable?.table !== table) return new Set();
  return new Set(rowFaults(page.text, page.taskTable).flatMap(({ rows }) => rows));
}

/** From the first to the last of the dropped cells that say something, or null. */
function saidIn({ dropped }: TableRow): Span | null {
  const said = dropped.filter(({ span }) => span.end > span.start);
  const [first] = said;
  return first === undefined ? null : { start: first.span.start, end: said.at(-1)?.span.end ?? first.span.end };
}

/** All that stands behind the pipe that closes the last column. */
function restOf({ dropped, span }: TableRow): Span {
  return { start: dropped[0]?.slot.start ?? span.end, end: span.end };
}

function withoutRest(page: PageSubject, row: TableRow): PageEdit {
  return { page, span: restOf(row), text: '' };
}
