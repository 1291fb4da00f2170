import { isoWeekday, type Weekday } from './weekday.js';

declare const brand: unique symbol;

/** A day on the calendar as `YYYY-MM-DD`, without time or zone. Later days compare as greater strings. */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

/**
 * The day of that year, month (1 to 12) and day of the month, or null where the calendar has no such day
 * (31/02, month 13) or the year has not four digits.
 */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  if (year < 1000 || year > 9999 || !(month >= 1 && day >= 1 && day <= daysInMonth(year, month))) return null;
  return written(year, month, day);
}

/** 0 for a month that there is not. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month > 12 ? 0 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
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
  const moment = new Date((dayNumber(date) + days) * DAY);
  return written(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
}

/** Whole days from `from` to `to`; negative where `to` is the earlier one. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekdayOf(date: CalendarDate): Weekday {
  // 1 January 1970 was a Thursday.
  return isoWeekday(((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

const DAY = 86_400_000;

/**
 * Days since 1 January 1970. Rules ask for it thousands of times, for which parsing a `Date` takes ten times as long. The
 * year is counted from March on, so that the leap day is its last (https://howardhinnant.github.io/date_algorithms.html).
 */
function dayNumber(date: CalendarDate): number {
  const month = digits(date, 5, 7);
  const year = digits(date, 0, 4) - (month > 2 ? 0 : 1);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(date, 8, 10) - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468;
}

function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

/** The local midnight that starts the day, for libraries that want a `Date`. */
export function midnight(date: CalendarDate): Date {
  return new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

function written(year: number, month: number, day: number): CalendarDate {
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as CalendarDate;
}
