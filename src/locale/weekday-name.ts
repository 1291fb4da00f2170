import { WEEKDAYS, type Weekday } from '../model/weekday.js';

/** The short name of a weekday, such as `Mon` or `Th 2`, as Unicode's locale data have it (CLDR). */
export function shortWeekdayName(weekday: Weekday, language: string): string {
  return named(weekday, language, 'short');
}

/** Its shortest name, such as `M` or `T2`. */
export function narrowWeekdayName(weekday: Weekday, language: string): string {
  return named(weekday, language, 'narrow');
}

/** Its whole name, such as `Monday` or `Thứ Hai`, with a capital. */
export function wholeWeekdayName(weekday: Weekday, language: string): string {
  const name = named(weekday, language, 'long');
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function named(weekday: Weekday, language: string, length: 'narrow' | 'short' | 'long'): string {
  const format = new Intl.DateTimeFormat(language, { weekday: length, timeZone: 'UTC' });
  // The first day of 2024 was a Monday.
  return format.format(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(weekday)));
}
