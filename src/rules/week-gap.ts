import { otherDates } from '../dialect/day-dates.js';
import { addDays, type CalendarDate, daysBetween } from '../model/calendar-date.js';
import { datedWeeks, orderWeeks } from '../worklog/week-order.js';
import { rule } from './rule.js';
import type { SiteSubject, WeekSubject } from './subject.js';

/** More days than any internship has are not counted one by one. */
const MOST_DAYS = 400;

export const weekGap = rule({
  id: 'week-gap',
  tier: 'review',
  severity: 'info',
  fix: null,
  summary: 'a whole week without entries between two weeks',
  why: 'Either work was not written down, or a date is wrong.',
  settings: { days: { description: 'How many days without entries make a gap.', default: 7 } },
  messages: {
    gap: {
      text: 'Week {week} starts on {start}, {days} days after week {other} ended on {otherEnd}.',
      help: 'Check the dates of both weeks, or say in the page why nothing was done in between.',
    },
    other: { text: 'Week {other} ends here.' },
  },
  passing: [
    weeks('15/09/2025', '22/09/2025'),
    // A number that is left out has a rule of its own.
    { '1.1-Week1/_index.md': page('15/09/2025'), '1.3-Week3/_index.md': page('29/09/2025') },
    // A day far from the others of its page is not to be relied on.
    weeks('15/09/2025', ['29/09/2025', '08/10/2025'], '20/10/2025'),
  ],
  failing: [weeks('15/09/2025', '⟦29/09/2025⟧'), { files: weeks('15/09/2025', '⟦22/09/2025⟧'), settings: { days: 5 } }],
  checkSite({ site, report, setting }) {
    const days = Number(setting('days'));
    for (const language of site.languages) {
      const { ordered } = orderWeeks(datedWeeks(site.weeksIn(language)), site.prose.sampleDates);
      for (const [index, { page, first }] of ordered.entries()) {
        const before = ordered[index - 1];
        if (before === undefined || before.page.week + 1 !== page.week) continue;
        if ([page, before.page].some((one) => isDoubted(one, site))) continue;
        const { end } = before.page;
        if (end === null || freeDays(end, first.date, site) < days) continue;
        const data = {
          week: page.week,
          start: first.date,
          other: before.page.week,
          otherEnd: end,
          days: daysBetween(end, first.date),
        };
        report(page, {
          message: 'gap',
          span: first.cell.span,
          data,
          related: [{ page: before.page, span: before.last.cell.span, message: 'other', data }],
        });
      }
    }
  },
});

/** Whether dates of a page may be wrong: they are of more than a week, not those that the day cells name, or the template's. */
function isDoubted(page: WeekSubject, { isSample, vocabulary }: SiteSubject): boolean {
  const { start, end } = page;
  if (start !== null && end !== null && daysBetween(start, end) >= 7) return true;
  return otherDates(page, vocabulary).length > 0 || isSample(page);
}

/** The days between two others on which somebody might have worked. */
function freeDays(from: CalendarDate, to: CalendarDate, site: SiteSubject): number {
  const all = daysBetween(from, to) - 1;
  if (all > MOST_DAYS) return all;
  let holidays = 0;
  for (let step = 1; step <= all; step++) if (site.isHoliday(addDays(from, step))) holidays++;
  return all - holidays;
}

function page(...dates: string[]): string {
  const rows = dates.map((date, index) => `| ${index + 1} | Read the guide | ${date} |\n`);
  return `| Row | Task | Start Date |\n| --- | --- | --- |\n${rows.join('')}`;
}

function weeks(...dates: (string | string[])[]): Record<string, string> {
  return Object.fromEntries(
    dates.map((date, index) => [`1.${index + 1}-Week${index + 1}/_index.md`, page(...[date].flat())]),
  );
}
