import { type CalendarDate, daysBetween } from '../model/calendar-date.js';
import type { DateCell } from '../model/task.js';
import { isMostlySample } from '../worklog/page-entries.js';
import { rule } from './rule.js';
import type { SiteSubject, WeekSubject } from './subject.js';

export const templateDates = rule({
  id: 'template-dates',
  tier: 'recommended',
  severity: 'warning',
  fix: null,
  summary: "a week that still has the dates of the template's sample week",
  why: 'Tasks under the dates of the sample stand in the wrong place of the internship, and nobody can tell when the work was done.',
  messages: {
    kept: {
      text: 'The dates of this table, from `{date}` on, are those of the template.',
      help: 'Write the days on which you worked on the tasks of week {week}.',
    },
    neighbour: { text: 'Week {week} has its dates here.' },
  },
  passing: [
    '| Day | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |\n| 2 | Share a bucket | 29/09/2025 | 30/09/2025 |\n',
    // Somebody did work in that week, as the weeks around it show.
    {
      '1.1-Week1/_index.md': week(1, ['04/08/2025', '08/08/2025']),
      '1.2-Week2/_index.md': week(2, ['11/08/2025', '15/08/2025']),
      '1.3-Week3/_index.md': week(3, ['18/08/2025', '22/08/2025']),
    },
    { '1.1-Week1/_index.md': week(1, ['11/08/2025', '15/08/2025']) },
  ],
  failing: [
    {
      '1.3-Week3/_index.md': week(3, ['22/09/2025', '26/09/2025']),
      '1.4-Week4/_index.md': week(4, ['⟦11/08/2025⟧', '15/08/2025']),
    },
    {
      '1.1-Week1/_index.md': week(1, ['11/08/2025', '15/08/2025']),
      '1.2-Week2/_index.md': week(2, ['⟦11/08/2025⟧', '15/08/2025']),
    },
    {
      '1.4-Week4/_index.md': week(4, ['⟦2025-08-11⟧', '2025-08-15']),
      '1.12-Week12/_index.md': week(12, ['2025-11-24', '2025-11-28']),
    },
  ],
  checkWeek(page, { site, report }) {
    if (!hasSampleDates(page, site)) return;
    const cell = dateCells(page)[0];
    if (cell === undefined) return;
    const others = site.weeksIn(page.language).filter(({ week }) => week !== page.week);
    const twin = others.find((other) => other.week < page.week && hasSampleDates(other, site));
    const dated = others.filter((other) => other.start !== null && !hasSampleDates(other, site));
    const neighbour = twin ?? dated.find((other) => contradicts(page, other));
    if (neighbour === undefined && (dated.length > 0 || !isMostlySample(page, site.prose, 0.5))) return;
    const place = neighbour && dateCells(neighbour)[0];
    report(page, {
      message: 'kept',
      span: cell.span,
      data: { date: cell.text, week: page.week },
      related:
        neighbour && place
          ? [{ page: neighbour, span: place.span, message: 'neighbour', data: { week: neighbour.week } }]
          : [],
    });
  },
});

/** A holiday or an examination may come between two weeks, but not as many days more than their numbers tell. */
const LONGEST_BREAK = 28;

/** Whether a page has at least two dates, and all of them are days of a sample week. */
function hasSampleDates({ start, end, tasks }: WeekSubject, { prose }: SiteSubject): boolean {
  if (start === null || end === null) return false;
  if (!prose.sampleDates.some(([first, last]) => first <= start && end <= last)) return false;
  return start !== end && tasks.length > 1;
}

function dateCells({ tasks }: WeekSubject): DateCell[] {
  return tasks.flatMap(({ start, completion }) => [start, completion]).filter((cell) => cell !== null);
}

/** Whether another week stands where this one cannot have had these dates: in the wrong order, or far away. */
function contradicts(page: WeekSubject, other: WeekSubject): boolean {
  const apart = daysBetween(page.start as CalendarDate, other.start as CalendarDate);
  const expected = (other.week - page.week) * 7;
  return apart === 0 || Math.sign(apart) !== Math.sign(expected) || Math.abs(apart - expected) > LONGEST_BREAK;
}

function week(number: number, [start, end]: readonly [string, string]): string {
  const head = '| Day | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |\n';
  return `${head}| 2 | Share bucket ${number} | ${start} | ${end} |\n| 6 | Read on | ${end} | ${end} |\n`;
}
