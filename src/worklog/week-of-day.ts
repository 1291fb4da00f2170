import { addDays, type CalendarDate } from '../model/calendar-date.js';

/** When a week of a worklog is. */
export interface WeekDays {
  readonly week: number;
  /** The first and the last day that its rows tell of, slips of the pen aside; null where they tell of none. */
  readonly own: { readonly first: CalendarDate; readonly last: CalendarDate } | null;
  /** The first of its seven days: by its rows, else by the weeks around it. */
  readonly start: CalendarDate;
  /** The last of them, or a day of the week behind them where its rows go on so long. */
  readonly end: CalendarDate;
  /** False where its rows tell of days that do not follow those of the weeks before: `start` is then that of the calendar. */
  readonly isInOrder: boolean;
}

/** Which week of a worklog a day is in. */
export type WeekOfDay =
  | { readonly kind: 'week'; readonly week: number }
  /** The week that would follow the last one: it is not there yet. */
  | { readonly kind: 'next'; readonly week: number; readonly last: CalendarDate | null }
  /** No week tells of the day: it lies before or between those that are there; without a range none of them has dates. */
  | { readonly kind: 'none'; readonly range: { readonly first: CalendarDate; readonly last: CalendarDate } | null };

/**
 * The week whose rows, or whose seven days, a day is among; the later one of two.
 *
 * @param weeks when the weeks are, by number
 * @param lastWeek the number of the last week that is there; 0 where there is none
 */
export function weekOfDay(weeks: readonly WeekDays[], lastWeek: number, date: CalendarDate): WeekOfDay {
  const isWorked = ({ own }: WeekDays): boolean => own !== null && own.first <= date && date <= own.last;
  const found =
    weeks.findLast((days) => days.isInOrder && isWorked(days)) ??
    weeks.findLast(({ start, end }) => start <= date && date <= end) ??
    weeks.findLast(
      ({ own, isInOrder }) => !isInOrder && own !== null && own.first <= date && date <= weekEnd(own.first, own.last),
    );
  if (found !== undefined) return { kind: 'week', week: found.week };
  if (lastWeek === 0) return { kind: 'next', week: 1, last: null };
  const [first] = weeks;
  if (first === undefined) return { kind: 'none', range: null };
  const last = weeks.reduce((latest, { end }) => (end > latest ? end : latest), first.end);
  return date > last
    ? { kind: 'next', week: lastWeek + 1, last }
    : { kind: 'none', range: { first: first.start, last } };
}

/** The last of the seven days of a week, or a day of the week behind them that its rows still tell of. */
export function weekEnd(start: CalendarDate, last: CalendarDate | null): CalendarDate {
  const end = addDays(start, 6);
  return last !== null && last > end && last <= addDays(end, 7) ? last : end;
}
