import type { Block, Paragraph, Table, TableRow } from '../markdown/blocks.js';
import { tableRow } from '../markdown/tables.js';
import { plainText } from '../page/plain-text.js';
import { beginsWithPipe, rowFaults } from '../page/row-faults.js';
import { isPlainlyTaskTable, readColumns } from '../page/table-columns.js';
import { tablesIn } from '../page/task-table.js';
import { type Span, slice } from '../text/span.js';
import { type Checking, rule } from './rule.js';
import type { PageSubject } from './subject.js';

export const tableInterrupted = rule({
  id: 'table-interrupted',
  tier: 'basic',
  severity: 'warning',
  fix: null,
  summary: 'text straight after a table, or rows of it after a blank line',
  why: 'A table goes on until the next blank line: Hugo makes a row of text that stands before that, and text of rows that stand behind it.',
  messages: {
    text: {
      text: 'This text stands straight after the table, so Hugo makes a row of it.',
      help: 'Leave a blank line between the table and the text.',
    },
    rows: {
      text: 'These lines look like rows of the table above, but a blank line ends a table, so Hugo shows them as text.',
      help: 'Take out the blank line before them.',
    },
  },
  passing: [
    '| Day | Task |\n| --- | --- |\n| 2 | Learn EC2 |\n\nThat was all.\n',
    '| Day | Task |\n| --- | --- |\n| 2 | Learn EC2 |\n***\nThat was all.\n',
    '| Day | Task |\n| --- | --- |\n| 2 | Learn EC2 |\n{{% /notice %}}\n',
    '| Day | Task |\n| --- | --- |\n| 2 | Learn EC2 |\n{.small}\n',
    'Day | Task\n--- | ---\n2 | Learn EC2\nor Lambda\n',
    '| Day | Task |\n| --- | --- |\n| 2 | Learn EC2 |\n\nEC2 | Lambda\n',
    '| Day | Task |\n| --- | --- |\n| 2 | Learn EC2 |\n\n| Tool | Use | Price |\n',
    // One row, broken over two lines.
    '| Day | Task | Start | End |\n| --- | --- | --- | --- |\n| 2 | Learn EC2\nand S3 | 01/09/2025 | 01/09/2025 |\n',
  ],
  failing: [
    '| Day | Task |\n| --- | --- |\n| 2 | Learn EC2 |\n⟦That was all.⟧\n',
    '| Day | Task |\n| --- | --- |\n| 2 | Learn EC2 |\n\n⟦| 3 | Learn S3 |\n| 4 | Learn RDS |⟧\n',
    '| Day | Task |\n| --- | --- |\n| 2 | Learn EC2 |\n⟦That was all.\nNext week more.⟧\n\nThe end.\n',
    '| Day | Task |\n| --- | --- |\n| 2 | Learn EC2 |\n\n⟦| 3 | Learn S3 |⟧\n\n⟦| 4 | Learn RDS |⟧\nAnd a text.\n',
    '| Tool | Use |\n| --- | --- |\n| curl | requests |\n⟦**Next:** more tools⟧\n',
  ],
  checkPage(page, checking) {
    if (!page.text.includes('|')) return;
    const tables = tablesIn(page.blocks);
    if (tables.length === 0) return;
    for (const table of tables) reportText(page, table, checking);
    reportRows(page, page.blocks, checking);
  },
});

type Reporting = Checking<'text' | 'rows'>;

/** Lines without any pipe at the end of a table whose rows begin with one. */
function reportText(page: PageSubject, table: Table, { report }: Reporting): void {
  const { text } = page;
  if (!beginsWithPipe(text, table.header) || table.alignments.length < 2) return;
  const isText = ({ span, cells }: TableRow): boolean =>
    cells.length === 1 && !slice(text, span).includes('|') && !/^\{[^}]*\}$/.test(slice(text, span));
  if (!table.rows.some(isText)) return;
  const broken = brokenRows(page, table);
  let start = -1;
  for (const [index, row] of table.rows.entries()) {
    if (!isText(row) || broken.has(row)) continue;
    if (start === -1) start = row.span.start;
    const next = table.rows[index + 1];
    if (next !== undefined && isText(next) && !broken.has(next)) continue;
    const span = { start, end: row.span.end };
    start = -1;
    if (/[\p{L}\p{N}]/u.test(plainText(text, span))) report(page, { message: 'text', span });
  }
}

function brokenRows(page: PageSubject, table: Table): ReadonlySet<TableRow> {
  if (page.kind === 'section' || page.taskTable?.table !== table) return new Set();
  return new Set(rowFaults(page.text, page.taskTable).flatMap(({ rows }) => rows));
}

/** Paragraphs of rows that follow a table, or one another after it. */
function reportRows(page: PageSubject, blocks: readonly Block[], checking: Reporting): void {
  let table: Table | null = null;
  for (const block of blocks) {
    if (block.type === 'list') for (const { children } of block.items) reportRows(page, children, checking);
    else if (block.type === 'blockQuote') reportRows(page, block.children, checking);
    const rows = block.type === 'paragraph' && table !== null ? rowsOf(page.text, block, table, checking) : null;
    if (rows !== null) checking.report(page, { message: 'rows', span: rows });
    if (block.type === 'table') table = block;
    else if (rows === null) table = null;
  }
}

/** The lines at the start of the paragraph that are rows of the table, but for standing behind a blank line; or null. */
function rowsOf(text: string, { lines }: Paragraph, table: Table, { site: { vocabulary } }: Reporting): Span | null {
  const columns = table.alignments.length;
  if (columns < 2 || !beginsWithPipe(text, table.header)) return null;
  const rows = lines.map((line) => tableRow(text, line, columns));
  const other = rows.findIndex((row) => !isRow(text, row, columns));
  const own = other === -1 ? rows : rows.slice(0, other);
  const [first] = own;
  if (first === undefined) return null;
  // Headings begin another table.
  if (isPlainlyTaskTable(readColumns(text, first, vocabulary), vocabulary)) return null;
  return { start: first.span.start, end: own.at(-1)?.span.end ?? first.span.end };
}

function isRow(text: string, row: TableRow, columns: number): boolean {
  const cells = row.cells.length + row.dropped.length;
  return beginsWithPipe(text, row) && cells <= columns && cells >= Math.max(2, columns - 1);
}
