import { USUAL_WEEK, type WorkingWeek, weekStarts, workingWeek } from '../../edits/week-calendar.js';
import { addDays, type CalendarDate, weekdayOf } from '../../model/calendar-date.js';
import { WEEKDAYS } from '../../model/weekday.js';
import type { OpenWorklog } from '../../site/open-worklog.js';
import { isHoliday } from '../../site/settings.js';
import type { SiteCalendar } from '../../worklog/review/site-reading.js';
import type { WorklogCalendar } from '../command-today.js';

/** No worklog has more weeks. */
const MOST_WEEKS = 400;

/**
 * How far a worklog should be on a day by its own calendar; null where no page tells when its week is.
 *
 * @param numbers of the weeks that have a page, be it one that can be read or not, in order
 */
export function siteCalendar(
  opened: OpenWorklog,
  { written, weekDays, isSampleDay }: WorklogCalendar,
  asOf: CalendarDate,
  numbers: readonly number[],
): SiteCalendar | null {
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return null;
  const working = written.length > 0 ? workingWeek(written) : USUAL_WEEK;
  const starts = weekStarts(written, working.first, isSampleDay);
  const known = new Map(weekDays.map((days) => [days.week, days]));
  const startOf = (week: number): CalendarDate | null => known.get(week)?.start ?? starts(week);
  const start = startOf(first);
  if (start === null) return null;
  let over = first - 1;
  let delay = 0;
  for (let week = first; week < first + MOST_WEEKS; week++) {
    let begin = startOf(week);
    if (begin === null) break;
    begin = addDays(begin, delay);
    // A week that is not there yet waits until the holidays are over.
    while (week > last && begin <= asOf && isAllHoliday(begin, working, opened)) {
      begin = addDays(begin, 7);
      delay += 7;
    }
    const days = known.get(week);
    const told = days?.isInOrder === true && days.own !== null ? days.own.last : null;
    const end = addDays(begin, lastWorkingDay(working));
    if ((told !== null && told > end && told <= (days?.end ?? end) ? told : end) >= asOf) break;
    over = week;
  }
  const days = weekDays.flatMap(({ own, isInOrder }) => (own !== null && isInOrder ? [own.last] : [])).sort();
  return { start, last: days.at(-1) ?? null, over };
}

/** The days from the first of a week to the last on which there is work: Friday, if not a later one. */
function lastWorkingDay({ first, days }: WorkingWeek): number {
  return [...USUAL_WEEK.days, ...days].reduce(
    (last, day) =>
      Math.max(last, (WEEKDAYS.indexOf(day) - WEEKDAYS.indexOf(first) + WEEKDAYS.length) % WEEKDAYS.length),
    0,
  );
}

function isAllHoliday(start: CalendarDate, { days }: WorkingWeek, { settings }: OpenWorklog): boolean {
  return (
    settings.holidays.length > 0 &&
    WEEKDAYS.map((_, index) => addDays(start, index))
      .filter((date) => days.includes(weekdayOf(date)))
      .every((date) => isHoliday(settings, date))
  );
}
