import type { Vocabulary } from '../locale/vocabulary.js';
import type { Block, Paragraph, TableRow } from '../markdown/blocks.js';
import { tableRow } from '../markdown/tables.js';
import { linePrefix, newLineAt } from '../page/line-prefix.js';
import { isPlainlyTaskTable, readColumns } from '../page/table-columns.js';
import { type Span, slice } from '../text/span.js';
import { type Finding, rule } from './rule.js';
import type { WeekSubject } from './subject.js';

export const tableDelimiterMissing = rule({
  id: 'table-delimiter-missing',
  tier: 'basic',
  severity: 'error',
  fix: 'safe',
  reveals: true,
  summary: 'a table of tasks whose headings have no row of dashes under them',
  why: 'Without that row Hugo shows the whole table as a paragraph full of pipes, and none of its tasks counts.',
  messages: {
    missing: {
      text: 'There is no row of dashes under these column headings, so Hugo shows the table as text.',
      help: 'Put `{dashes}` on a line of its own under the headings.',
    },
    wrong: {
      text: 'This is no row of dashes for {columns} columns, so Hugo shows the table as text.',
      help: 'Write `{dashes}` instead.',
    },
  },
  passing: [
    '| Day | Task | Start |\n| --- | --- | --- |\n| 2 | Learn EC2 | 01/09/2025 |\n',
    'A paragraph that says: Day | Task\n',
    '| Day | Task | Start |\n',
    '| Tool | Use |\n| curl | requests |\n',
    '```\n| Day | Task | Start |\n| 2 | Learn EC2 | 01/09/2025 |\n```\n',
  ],
  failing: [
    {
      files: '⟦| Day | Task | Start |⟧\n| 2 | Learn EC2 | 01/09/2025 |\n| 3 | Learn S3 | 02/09/2025 |\n',
      fixed:
        '| Day | Task | Start |\n| --- | ---- | ----- |\n| 2 | Learn EC2 | 01/09/2025 |\n| 3 | Learn S3 | 02/09/2025 |\n',
    },
    {
      files: '| Day | Task | Start |\n⟦| --- | --- |⟧\n| 2 | Learn EC2 | 01/09/2025 |\n',
      fixed: '| Day | Task | Start |\n| --- | ---- | ----- |\n| 2 | Learn EC2 | 01/09/2025 |\n',
    },
    {
      files: '|Ngày|Công việc|\n⟦|–|–|⟧\n|2|Tìm hiểu EC2|\n',
      fixed: '|Ngày|Công việc|\n|----|---------|\n|2|Tìm hiểu EC2|\n',
    },
    // The tasks of the other table would no longer count.
    '⟦| Day | Task |⟧\n| 2 | Learn EC2 |\n\n| Day | Task |\n| --- | --- |\n| 3 | Learn S3 |\n',
    {
      files: 'The plan:\n⟦Day | Task | Start⟧\n2 | Learn EC2 | 01/09/2025\n',
      fixed: 'The plan:\nDay | Task | Start\n--- | ---- | -----\n2 | Learn EC2 | 01/09/2025\n',
    },
    {
      files: '- Tasks:\n\n  > ⟦| Day | Task |⟧\n  > | 2 | Learn EC2 |\n',
      fixed: '- Tasks:\n\n  > | Day | Task |\n  > | --- | ---- |\n  > | 2 | Learn EC2 |\n',
    },
  ],
  checkWeek(page, { site: { vocabulary }, report }) {
    if (!page.text.includes('|')) return;
    for (const paragraph of paragraphsIn(page.blocks)) {
      if (!slice(page.text, paragraph.span).includes('|')) continue;
      const found = checkParagraph(page, paragraph, vocabulary);
      // Where the page has tasks already, the table would take their place.
      if (found !== null) report(page, page.tasks.length > 0 ? { ...found, fix: null } : found);
    }
  },
});

/** The paragraphs of several lines, in lists and block quotes too. */
function paragraphsIn(blocks: readonly Block[], found: Paragraph[] = []): Paragraph[] {
  for (const block of blocks) {
    if (block.type === 'list') for (const item of block.items) paragraphsIn(item.children, found);
    else if (block.type === 'blockQuote') paragraphsIn(block.children, found);
    else if (block.type === 'paragraph' && block.lines.length > 1) found.push(block);
  }
  return found;
}

function checkParagraph(
  page: WeekSubject,
  { lines }: Paragraph,
  vocabulary: Vocabulary,
): Finding<'missing' | 'wrong'> | null {
  const { text } = page;
  const index = lines.findIndex((line, at) => at + 1 < lines.length && isHeader(text, line, vocabulary));
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined) return null;
  const header = tableRow(text, line, Number.POSITIVE_INFINITY);
  const dashes = delimiterFor(text, header);
  const columns = header.cells.length;
  const words = slice(text, next);
  if (/^[\s|:=_–—-]*$/.test(words)) {
    const { span } = tableRow(text, next, columns);
    const row = lines[index + 2];
    if (row === undefined || !slice(text, row).includes('|')) return null;
    return { message: 'wrong', span, data: { dashes, columns }, fix: [{ page, span, text: dashes }] };
  }
  if (!words.includes('|')) return null;
  const { end } = line;
  const inserted = newLineAt(text, line) + linePrefix(text, line.start) + dashes;
  const fix = [{ page, span: { start: end, end }, text: inserted }];
  return { message: 'missing', span: header.span, data: { dashes }, fix };
}

function isHeader(text: string, line: Span, vocabulary: Vocabulary): boolean {
  const words = slice(text, line);
  // No header is longer; and a row of the table is none.
  if (words.length > LONGEST || !words.includes('|')) return false;
  const header = tableRow(text, line, Number.POSITIVE_INFINITY);
  return isPlainlyTaskTable(readColumns(text, header, vocabulary), vocabulary);
}

const LONGEST = 2000;

/** A row of dashes in the style of the header: with its border pipes, its spaces and its widths. */
function delimiterFor(text: string, { span, cells }: TableRow): string {
  const tight = cells.every(({ slot, span: own }) => own.start === slot.start && own.end === slot.end);
  const columns = cells.map(({ span: own }, index) => {
    const next = cells[index + 1];
    // Padding up to the next pipe is part of the column's width.
    const end = next === undefined ? own.end : next.slot.start - (tight ? 1 : 2);
    return '-'.repeat(Math.max(3, end - own.start));
  });
  const row = columns.join(tight ? '|' : ' | ');
  const space = tight ? '' : ' ';
  const opening = text.startsWith('|', span.start) ? `|${space}` : '';
  const closing = text.endsWith('|', span.end) ? `${space}|` : '';
  return opening + row + closing;
}
