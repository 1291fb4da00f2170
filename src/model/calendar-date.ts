import { addDays as addDaysTo, differenceInCalendarDays, getISODay, isExists } from 'date-fns';
import { isoWeekday, type Weekday } from './weekday.js';

declare const brand: unique symbol;

/** A day on the calendar as `YYYY-MM-DD`, without time or zone. Later days compare as greater strings. */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

/**
 * The day of that year, month (1 to 12) and day of the month, or null where the calendar has no such day
 * (31/02, month 13) or the year has not four digits.
 */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  if (year < 1000 || year > 9999 || !isExists(year, month - 1, day)) return null;
  return written(year, month, day);
}

/** Reads exactly `YYYY-MM-DD`; anything else, other ISO 8601 forms included, is null. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts === null ? null : calendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The day that a moment falls on in the local time zone of the person who asks. */
export function localDate(moment: Date): CalendarDate {
  return written(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return localDate(addDaysTo(midnight(date), days));
}

/** Whole days from `from` to `to`; negative where `to` is the earlier one. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return differenceInCalendarDays(midnight(to), midnight(from));
}

export function weekdayOf(date: CalendarDate): Weekday {
  return isoWeekday(getISODay(midnight(date))) as Weekday;
}

/** The local midnight that starts the day, for libraries that want a `Date`. */
export function midnight(date: CalendarDate): Date {
  return new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

function written(year: number, month: number, day: number): CalendarDate {
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as CalendarDate;
}
