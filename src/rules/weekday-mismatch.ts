import { withWeekday } from '../dialect/day-cell.js';
import { otherDates } from '../dialect/day-dates.js';
import { dayHabit } from '../dialect/day-habit.js';
import { type DayRow, faultyRows, pageDigits, shiftInWords } from '../dialect/day-rows.js';
import { bareWords } from '../locale/bare-words.js';
import { weekdayOf } from '../model/calendar-date.js';
import type { DayDigits } from '../model/dialect.js';
import { weekdayName } from '../model/weekday.js';
import { slice } from '../text/span.js';
import { type PageEdit, type Report, rule } from './rule.js';
import type { SiteSubject, WeekSubject } from './subject.js';

export const weekdayMismatch = rule({
  id: 'weekday-mismatch',
  tier: 'recommended',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'a day that is not the weekday of its date',
  why: 'Either the day or the date is wrong, and only the author knows which.',
  messages: {
    mismatch: {
      text: '{day} is not the weekday of `{date}`, which is a {actual}.',
      help: 'Correct the day or the date.',
    },
    shifted: {
      text: 'In {count} rows the day is {shift} the date: {day} stands beside `{date}`, which is a {actual}.',
      help: 'Correct the days or the dates of these rows.',
    },
    oneDate: {
      text: '{count} rows of different days have the same date: {day} stands beside `{date}`, which is a {actual}.',
      help: 'Give each row the date of its own day.',
    },
    otherDate: {
      text: 'The day cell names `{written}`, but the row starts on `{date}`.',
      help: 'Correct whichever of the two dates is wrong.',
    },
    otherDates: {
      text: 'In {count} rows the day cell names another date than the row has: the first names `{written}`, but starts on `{date}`.',
      help: 'Correct whichever of the two dates is wrong in these rows.',
    },
    dated: { text: 'This one names `{written}`, but starts on `{date}`.' },
    row: { text: '{day} stands beside `{date}`, which is a {actual}.' },
  },
  passing: [
    table('| Mon | Plan | 22/09/2025 | 22/09/2025 |', '| Tue | Build | 23/09/2025 | 23/09/2025 |'),
    // In the Vietnamese count 2 is Monday; the dates of the page tell.
    table('| 2 | Plan | 22/09/2025 | 22/09/2025 |', '| 3 | Build | 23/09/2025 | 24/09/2025 |'),
    // A row that takes several days may name any of them.
    table('| Wednesday | Plan | 22/09/2025 | 24/09/2025 |', '| Thu - Fri | Build | 25/09/2025 | 26/09/2025 |'),
    // Digits that only count the rows, and words that are no days.
    table('| 1 | Plan | 24/09/2025 | |', '| 2 | Build | 26/09/2025 | |', '| Day 3 | Test | 27/09/2025 | |'),
    // In a column that counts the rows a digit is no day.
    {
      ...site(['| 1 | Plan | 22/09/2025 | |']),
      '1.4-Week4/_index.md': table('| 2 | Plan | 23/09/2025 | |').replace('Day', 'No.'),
    },
    // A date in the day cell is that of the row, in whichever form.
    table(
      '| Mon (22/9) | Plan | 22/09/2025 | |',
      '| 23/09/2025 | Build | 23/09/2025 | |',
      '| T2/3 | Test | 22/09/2025 | |',
    ),
    // Digits that begin otherwise than on the other pages do not mean the same.
    site(['| 1 | Plan | 22/09/2025 | |', '| 2 | Build | 23/09/2025 | |']),
  ],
  failing: [
    {
      files: table('| ⟦Mon⟧ | Plan | 23/09/2025 | 23/09/2025 |'),
      fixed: table('| Tue | Plan | 23/09/2025 | 23/09/2025 |'),
    },
    {
      files: table(
        '| ⟦**Thứ 3** (24/09)⟧ | Build | 24/09/2025 | 24/09/2025 |',
        '| ⟦Sat, Sun⟧ | Test | 26/09/2025 | 26/09/2025 |',
      ),
      fixed: table(
        '| **Thứ 4** (24/09) | Build | 24/09/2025 | 24/09/2025 |',
        '| Sat, Sun | Test | 26/09/2025 | 26/09/2025 |',
      ),
    },
    {
      files: table(
        '| ⟦Mon⟧ | Plan | 23/09/2025 | 23/09/2025 |',
        '| Tue | Build | 24/09/2025 | 24/09/2025 |',
        '| Wed | Test | 25/09/2025 | 25/09/2025 |',
      ),
      fixed: table(
        '| Tue | Plan | 23/09/2025 | 23/09/2025 |',
        '| Wed | Build | 24/09/2025 | 24/09/2025 |',
        '| Thu | Test | 25/09/2025 | 25/09/2025 |',
      ),
    },
    table(
      '| ⟦Mon⟧ | Plan | 21/09/2025 | 21/09/2025 |',
      '| Tue | Build | 21/09/2025 | 21/09/2025 |',
      '| Wed | Test | 21/09/2025 | 21/09/2025 |',
    ),
    {
      files: table('| ⟦Mon⟧ | Plan | 22/09/2025 | |', '| Tue | Build | 23/09/2025 | |').replace(
        '22/09/2025',
        '21/09/2025',
      ),
      fixed: table('| Sun | Plan | 21/09/2025 | |', '| Tue | Build | 23/09/2025 | |'),
    },
    // Of two days with one date either may be the wrong one.
    table('| Mon | Plan | 22/09/2025 | |', '| ⟦Tue⟧ | Build | 22/09/2025 | |'),
    // Dates that do not follow each other tell no days.
    table('| ⟦Mon⟧ | Plan | 24/09/2025 | |', '| Tue | Build | 23/09/2025 | |', '| Wed | Test | 24/09/2025 | |'),
    table('| Mon | Plan | 22/09/2025 | |', '| ⟦Tue (23/9)⟧ | Build | 24/09/2025 | |'),
    table('| ⟦22/09/2025⟧ | Plan | 29/09/2025 | |', '| 23/09/2025 | Build | 30/09/2025 | 01/10/2025 |'),
    {
      // On the other pages 2 is Monday, and this one begins with 2 as they do.
      files: site(['| ⟦2⟧ | Plan | 23/09/2025 | |', '| ⟦3⟧ | Build | 24/09/2025 | |']),
      fixed: site(['| 3 | Plan | 23/09/2025 | |', '| 4 | Build | 24/09/2025 | |']),
    },
    {
      files: site(['| ⟦2⟧ | Plan | 21/09/2025 | |', '| 3 | Build | 23/09/2025 | |']),
      fixed: site(['| 1 | Plan | 21/09/2025 | |', '| 3 | Build | 23/09/2025 | |']),
    },
  ],
  checkSite({ site, report }) {
    for (const language of site.languages) {
      const pages = site.weeksIn(language);
      const habit = dayHabit(pages);
      for (const page of pages) {
        if (page.start === null || page.tasks.every(({ day }) => day === null)) continue;
        const meaning = pageDigits(page, habit, site.vocabulary);
        const faults = faultyRows(page, meaning, site.vocabulary);
        const isMendable = faults.length > 0 && datesTellDays(page);
        for (const { fault, rows } of faults) {
          const [first] = rows;
          if (first === undefined) continue;
          report(page, {
            message: fault,
            span: first.day.span,
            data: { ...words(first), count: rows.length, shift: shiftInWords(first) },
            related: rows.slice(1).map((row) => ({ page, span: row.day.span, message: 'row', data: words(row) })),
            fix: fault === 'oneDate' || !isMendable ? null : corrected(page, rows, meaning, site),
          });
        }
        tellOtherDates(page, site, report);
      }
    }
  },
});

function tellOtherDates(
  page: WeekSubject,
  { vocabulary }: SiteSubject,
  report: Report<'otherDate' | 'otherDates' | 'dated'>,
): void {
  const [first, ...others] = otherDates(page, vocabulary).map(({ day, written, start }) => ({
    span: day.span,
    data: { written, date: bareWords(start.text) },
  }));
  if (first === undefined) return;
  report(page, {
    message: others.length === 0 ? 'otherDate' : 'otherDates',
    span: first.span,
    data: { ...first.data, count: others.length + 1 },
    related: others.map((other) => ({ page, message: 'dated', ...other })),
  });
}

/** Whether each row has a later date than the one before; only rows of one day may share theirs. */
function datesTellDays({ tasks }: WeekSubject): boolean {
  const dated = tasks.flatMap(({ day, start }) => (start?.date == null ? [] : [{ day: day?.text, date: start.date }]));
  return dated.every(({ day, date }, index) => {
    const before = dated[index - 1];
    return before === undefined || before.date < date || (before.date === date && before.day === day);
  });
}

/** The days as the dates have them; nothing where the form of a day is not evident. */
function corrected(
  page: WeekSubject,
  rows: readonly DayRow[],
  meaning: DayDigits | null,
  site: SiteSubject,
): PageEdit[] {
  const edits = rows.flatMap(({ day: { span }, named, first }): PageEdit[] => {
    const [day, ...others] = named;
    if (day === undefined || others.length > 0) return [];
    const to = weekdayOf(first);
    const text = withWeekday(slice(page.text, span), day, to, meaning ?? 'row-number', site.vocabulary);
    return text === null ? [] : [{ page, span, text }];
  });
  return edits.length === rows.length ? edits : [];
}

function words({ day, named, start, first }: DayRow): Record<string, string> {
  const text = bareWords(day.text);
  const meant = named.map(weekdayName).join(' or ');
  const saysSo = text.toLowerCase().startsWith(meant.slice(0, 3).toLowerCase());
  return {
    day: saysSo ? `\`${text}\`` : `\`${text}\` (${meant})`,
    date: bareWords(start.text),
    actual: weekdayName(weekdayOf(first)),
  };
}

function table(...rows: string[]): string {
  const head = '| Day | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |';
  return [head, ...rows, ''].join('\n');
}

/** Three weeks in which 2 is Monday, and a fourth. */
function site(fourth: string[]): Record<string, string> {
  const mondays = ['01/09/2025', '08/09/2025', '15/09/2025'];
  const weeks = [...mondays.map((monday) => [`| 2 | Plan | ${monday} | |`]), fourth];
  return Object.fromEntries(weeks.map((rows, index) => [`1.${index + 1}-Week${index + 1}/_index.md`, table(...rows)]));
}
