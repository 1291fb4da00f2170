import { eitherDay, readDateArgument } from '../dialect/date-argument.js';
import { siteDateOrder } from '../dialect/site-dialect.js';
import { type CalendarDate, localDate } from '../model/calendar-date.js';
import { Failure } from '../model/failure.js';
import type { OpenWorklog } from '../site/open-worklog.js';
import { parseWeekRange } from '../worklog/week-range.js';
import type { Context } from './command.js';

/** The options that choose weeks and days. */
export interface TimeFilters {
  readonly week?: string;
  readonly from?: string;
  readonly to?: string;
}

/**
 * The weeks that `--week` names; null without it.
 *
 * @throws Failure for what is no choice of weeks
 */
export function readWeeks(typed: string | undefined): ((week: number) => boolean) | null {
  if (typed === undefined) return null;
  const weeks = parseWeekRange(typed);
  if (weeks !== null) return weeks;
  throw new Failure({
    problem: 'The weeks after --week cannot be read',
    expected: 'numbers and ranges, such as 4 or 3..5,8 or 6..',
    found: JSON.stringify(typed),
  });
}

/**
 * The days that `--from` and `--to` name; null without them.
 *
 * @throws Failure for what is no day, may be either of two, or where the two are the wrong way around
 */
export function readDates(
  options: TimeFilters,
  { readings, vocabulary }: Pick<OpenWorklog, 'readings' | 'vocabulary'>,
  context: Context,
): { from: CalendarDate | null; to: CalendarDate | null } {
  // Asking for the day and the place where it is takes a millisecond.
  if (options.from === undefined && options.to === undefined) return { from: null, to: null };
  const today = localDate(context.now());
  // Pages of other languages than the chosen ones were not read.
  const order = siteDateOrder(readings.map(({ dateOrder }) => dateOrder));
  const read = (option: '--from' | '--to', begin: CalendarDate | null): CalendarDate | null => {
    const typed = option === '--from' ? options.from : options.to;
    if (typed === undefined) return null;
    const date = readDateArgument(typed, today, order, vocabulary, begin);
    if (date !== null) return date;
    const either = eitherDay(typed, vocabulary);
    throw new Failure({
      problem:
        either === null
          ? `The date after ${option} cannot be read`
          : `Day and month of the date after ${option} cannot be told apart`,
      expected:
        either?.join(' or ') ?? 'YYYY-MM-DD, today, yesterday, tomorrow, a weekday, or a date as this site writes it',
      found: JSON.stringify(typed),
    });
  };
  const from = read('--from', null);
  const to = read('--to', from);
  if (from !== null && to !== null && from > to) {
    throw new Failure({
      problem: 'The days after --from and --to are the wrong way around',
      expected: '--from to be the earlier day',
      found: `${from} and ${to}`,
    });
  }
  return { from, to };
}
