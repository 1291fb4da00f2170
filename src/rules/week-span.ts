import { misorderedDates } from '../dialect/misordered-dates.js';
import { bareWords } from '../locale/bare-words.js';
import { daysBetween } from '../model/calendar-date.js';
import { datedCells, ends, middleDay } from '../model/dated-cells.js';
import { rule } from './rule.js';

export const weekSpan = rule({
  id: 'week-span',
  tier: 'review',
  severity: 'warning',
  fix: null,
  summary: 'a table that spans more than seven days',
  why: 'A page tells of one week; a day far from the others is often a wrong month or belongs to another page.',
  settings: { days: { description: 'How many days a week may have, its first and its last included.', default: 7 } },
  messages: {
    long: {
      text: 'The dates of this week span {days} days, from `{first}` to `{last}`.',
      help: 'Check the date, or move the task to the week that it belongs to.',
    },
    other: { text: 'The other end of the week is here.' },
  },
  passing: [
    table('| 2 | Plan | 22/09/2025 | 22/09/2025 |', '| CN | Rest | 28/09/2025 | 28/09/2025 |'),
    // A completion before its start, or a swapped date, has a rule of its own.
    table('| 2 | Plan | 22/09/2025 | 22/08/2025 |'),
  ],
  failing: [
    table('| 2 | Plan | 22/09/2025 | 22/09/2025 |', '| 3 | Build | 23/09/2025 | ⟦29/09/2025⟧ |'),
    {
      files: table('| 2 | Plan | ⟦22/09/2025⟧ | 24/09/2025 |', '| 3 | Build | 24/09/2025 | 25/09/2025 |'),
      settings: { days: 3 },
    },
  ],
  checkWeek(page, { site, setting, report }) {
    const { start, end } = page;
    const most = Number(setting('days'));
    if (start === null || end === null || daysBetween(start, end) < most) return;
    const misordered = new Set(misorderedDates(page, site.vocabulary)?.cells);
    const inverted = ({ start: from, completion: to }: (typeof page.tasks)[number]): boolean =>
      Boolean(from?.date && to?.date && to.date < from.date);
    const cells = datedCells(page.tasks).filter(({ task, cell }) => !inverted(task) && !misordered.has(cell));
    const middle = middleDay(cells);
    const both = ends(cells);
    if (middle === null || both === null) return;
    const { first, last } = both;
    const length = daysBetween(first.date, last.date) + 1;
    if (length <= most) return;
    const isLate = daysBetween(middle, last.date) >= daysBetween(first.date, middle);
    const [odd, other] = isLate ? [last, first] : [first, last];
    report(page, {
      message: 'long',
      span: odd.cell.span,
      data: { days: length, first: bareWords(first.cell.text), last: bareWords(last.cell.text) },
      related: [{ page, span: other.cell.span, message: 'other' }],
    });
  },
});

function table(...rows: string[]): string {
  const head = '| Day | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |';
  return [head, ...rows, ''].join('\n');
}
