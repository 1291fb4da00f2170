import { WEEKDAYS, type Weekday } from '../model/weekday.js';

/** The short name of a weekday, such as `Mon` or `Th 2`, as Unicode's locale data have it (CLDR). */
export function shortWeekdayName(weekday: Weekday, language: string): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  // The first day of 2024 was a Monday.
  return format.format(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(weekday)));
}
