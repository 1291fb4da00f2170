import { misorderedDates } from '../dialect/misordered-dates.js';
import { bareWords } from '../locale/bare-words.js';
import type { DateCell, Task } from '../model/task.js';
import { alignRows, basePage } from '../worklog/languages.js';
import { rule } from './rule.js';

export const languageDates = rule({
  id: 'language-dates',
  tier: 'recommended',
  severity: 'warning',
  fix: null,
  summary: "a row whose dates differ from the other language's",
  why: 'The same work cannot have been done on two days: one of the pages is wrong.',
  messages: {
    one: {
      text: '`{date}` is {day} here, but this row has {otherDay} in {language}.',
      help: 'Correct the page that is wrong.',
    },
    several: {
      text: '{count} of the {rows} rows with a date in both languages have another one than in {language}; here `{date}` is {day}, there it is {otherDay}.',
      help: 'Correct the page that is wrong.',
    },
    other: { text: 'Here `{other}` is {otherDay}.' },
  },
  passing: [
    // Each page in its own order of day and month.
    pair(['09/22/2025', '09/23/2025'], ['22/09/2025', '23/09/2025']),
    pair(['22/09/2025', '23/09/2025'], ['22/09/2025', '']),
    // A row that is missing does not shift those behind it.
    pair(['22/09/2025', '23/09/2025', '24/09/2025'], ['22/09/2025', '24/09/2025']),
  ],
  failing: [
    pair(['22/09/2025', '23/09/2025'], ['22/09/2025', '⟦24/09/2025⟧']),
    pair(['22/09/2025', '23/09/2025'], ['⟦29/09/2025⟧', '30/09/2025']),
  ],
  checkWeek(page, { site, report }) {
    const base = basePage(page, site.counterparts(page), site.languages);
    if (base === null || page.start === null || base.start === null) return;
    const { pairs } = alignRows(page, base);
    const differing = pairs.flatMap(({ row, base: other }) => differingCells(row, other));
    if (differing.length === 0) return;
    const misordered = new Set([page, base].flatMap((one) => misorderedDates(one, site.vocabulary)?.cells ?? []));
    const real = differing.filter(({ cell, other }) => !misordered.has(cell) && !misordered.has(other));
    const [first] = real;
    if (first === undefined || site.isSample(page) || site.isSample(base)) return;
    const data = {
      count: new Set(real.map(({ row }) => row)).size,
      rows: pairs.filter(({ row, base: other }) => isCompared(row, other)).length,
      date: bareWords(first.cell.text),
      day: first.cell.date ?? '',
      other: bareWords(first.other.text),
      otherDay: first.other.date ?? '',
      language: site.vocabulary.languageName(base.language),
    };
    report(page, {
      message: data.count === 1 ? 'one' : 'several',
      span: first.cell.span,
      data,
      related: [{ page: base, span: first.other.span, message: 'other', data }],
    });
  },
});

interface Difference {
  readonly row: Task;
  readonly cell: DateCell;
  readonly other: DateCell;
}

/** Whether both rows have a date in the same column, and neither is at fault for itself. */
function isCompared(row: Task, base: Task): boolean {
  if (isBackwards(row) || isBackwards(base)) return false;
  return Boolean((row.start?.date && base.start?.date) || (row.completion?.date && base.completion?.date));
}

/** A completion before its start has a rule of its own. */
function isBackwards({ start, completion }: Task): boolean {
  return Boolean(start?.date && completion?.date && completion.date < start.date);
}

/** What is no date, or nobody can tell, differs from nothing. */
function differingCells(row: Task, base: Task): Difference[] {
  if (!isCompared(row, base)) return [];
  return (['start', 'completion'] as const).flatMap((column): Difference[] => {
    const cell = row[column];
    const other = base[column];
    if (cell === null || other === null || cell.date === null || other.date === null) return [];
    return cell.date === other.date ? [] : [{ row, cell, other }];
  });
}

function pair(english: string[], vietnamese: string[]): Record<string, string> {
  return {
    '1.4-Week4/_index.md': table('Task | Start Date', english),
    '1.4-Week4/_index.vi.md': table('Công việc | Ngày bắt đầu', vietnamese),
  };
}

function table(head: string, dates: string[]): string {
  return [`| ${head} |`, '| --- | --- |', ...dates.map((date) => `| AWS | ${date} |`), ''].join('\n');
}
