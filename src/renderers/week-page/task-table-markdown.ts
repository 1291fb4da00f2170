import { type CellListForm, wholeCellList } from '../../edits/entries/cell-list.js';
import { cellMarkdown, type NewEntry } from '../../edits/entries/typed-text.js';
import type { Vocabulary } from '../../locale/vocabulary.js';
import { Failure } from '../../model/failure.js';
import type { TaskColumn } from '../../model/task.js';
import { withUntranslatedMark } from '../../page/untranslated-mark.js';
import type { ContentEntry, ContentRow, WeekContent } from '../../worklog/week-content.js';
import { wordsAsMarkdown } from '../markdown-words.js';
import { listLines, type Part } from './bullets-markdown.js';
import { referenceCell } from './reference-markdown.js';
import type { WeekForm } from './week-form.js';

/** A column of the table that is written. */
export interface WrittenColumn extends TaskColumn {
  /** Its heading as Markdown with the table's escapes. */
  readonly markdown: string;
}

/** How the lists in task cells are written: `- a<br>&emsp; + b`. */
const CELL_LIST: CellListForm = { lineBreak: '<br>', item: '- ', subItem: '&emsp; + ' };

/**
 * The columns of a week's table, the best choice first: those of the template, with what else the week has; else its own.
 * Where the page had no column that tells of completion the template's is left out: an empty one would say that nothing is
 * done.
 */
export function columnChoices(content: WeekContent, form: WeekForm): readonly (readonly WrittenColumn[])[] {
  const own = content.columns ?? [];
  const tellsOtherwise = own.length > 0 && !own.some(({ role }) => role === 'completion');
  const template = form.columns.filter(({ role }) => role !== 'completion' || !tellsOtherwise);
  const has = (columns: readonly TaskColumn[], { role, name }: TaskColumn): boolean =>
    columns.some((one) => (role === null ? one.role === null && one.name === name : one.role === role));
  const needed = neededColumns(content);
  const more = [...own, ...needed].filter((column, index, all) => {
    return !has(template, column) && !has(all.slice(0, index), column);
  });
  const canonical = [...template, ...more.map(written)];
  const asBefore = [...own, ...needed.filter((column) => !has(own, column))].map(written);
  return own.length > 0 ? [canonical, asBefore] : [canonical];
}

function written({ role, name }: TaskColumn): WrittenColumn {
  // Of two columns without a heading the second has only its number for a name.
  const heading = /^ \(\d+\)$/.test(name) ? '' : name;
  return { role, name, markdown: cellMarkdown(wordsAsMarkdown(heading)) };
}

/** What the rows hold; a role's own name stands for a heading that neither the template nor the page has. */
function neededColumns({ rows }: WeekContent): readonly TaskColumn[] {
  const roles = (['day', 'start', 'completion', 'reference'] as const).filter((role) =>
    rows.some((row) => (role === 'reference' ? row.references.length > 0 : row[role] !== null)),
  );
  const names = new Set(rows.flatMap(({ extra }) => Object.keys(extra)));
  return [
    ...roles.map((role) => ({ role, name: ROLE_NAMES[role] })),
    ...[...names].map((name) => ({ role: null, name })),
  ];
}

const ROLE_NAMES = { day: 'Day', start: 'Start Date', completion: 'Completion Date', reference: 'Reference' } as const;

/** The lines of the task table, its cells with one space around each: the formatter gives the columns their widths. */
export function taskTable(
  rows: readonly ContentRow[],
  columns: readonly WrittenColumn[],
  vocabulary: Vocabulary,
): Part {
  return [
    tableRow(columns.map(({ markdown }) => markdown)),
    tableRow(columns.map(() => '---')),
    ...rows.map((row) => tableRow(columns.map((column) => cellOf(row, column, vocabulary)))),
  ];
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellOf(row: ContentRow, { role, name }: TaskColumn, vocabulary: Vocabulary): string {
  switch (role) {
    case 'task':
      return taskCell(row);
    case 'reference':
      return referenceCell(row.references, vocabulary);
    case null:
      return cellMarkdown(Object.hasOwn(row.extra, name) ? (row.extra[name] ?? '') : '');
    default:
      return cellMarkdown(row[role] ?? '');
  }
}

function taskCell({ address, items }: ContentRow): string {
  for (const item of items) refuseUnfit(item);
  try {
    return wholeCellList(items.map(newEntry), CELL_LIST);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const advice = hasBreak(items)
      ? 'A <br> begins another entry there: make an entry of each part.'
      : 'Backticks, marks of lists and tags may read otherwise side by side there: word it otherwise.';
    const problem = `The task ${address} cannot be written into a cell so that it says the same`;
    throw new Failure({ ...error.details, problem, advice }, { cause: error });
  }
}

function hasBreak(items: readonly ContentEntry[]): boolean {
  return items.some(({ text, items: nested }) => /<br\s*\/?>/i.test(text) || hasBreak(nested));
}

/** @throws Failure for an entry that no cell can hold */
function refuseUnfit({ address, text, items }: ContentEntry): void {
  const why =
    text === ''
      ? 'no words, though a cell shows nothing of such an entry'
      : text.includes('\n')
        ? 'a line break, though a row is one line'
        : null;
  if (why !== null) {
    throw new Failure({
      problem: `The entry ${address} cannot be written into a cell`,
      expected: 'words on one line',
      found: why,
      advice: 'Make an entry of each line, or write the words on one line.',
    });
  }
  for (const item of items) refuseUnfit(item);
}

function newEntry({ text, items, mark }: ContentEntry): NewEntry {
  return { text: withUntranslatedMark(text, mark), items: items.map(newEntry) };
}

/** The tasks of a page without a table; a checkbox says whether one is done. */
export function taskBullets(rows: readonly ContentRow[]): Part {
  const waiting: ContentEntry = { address: null, text: '', items: [], mark: null };
  return listLines(
    rows.map(({ items, done }) => ({ ...(items[0] ?? waiting), box: done === null ? '' : done ? '[x] ' : '[ ] ' })),
  );
}
