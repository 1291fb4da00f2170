import type { DateOrder } from '../locale/locale-pack.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import { addDays, type CalendarDate, weekdayOf } from '../model/calendar-date.js';
import { readDateText, resolveDate } from './date-text.js';

/**
 * Reads a date as a user types it: `YYYY-MM-DD`, `today`, `yesterday`, `tomorrow`, a weekday (the last one, today
 * included), or the form that the site writes its own dates in. Null where it is none, or day and month cannot be told
 * apart.
 *
 * @param order how the site orders day and month; null where it does not say
 */
export function readDateArgument(
  typed: string,
  today: CalendarDate,
  order: DateOrder | null,
  vocabulary: Vocabulary,
): CalendarDate | null {
  const word = typed.trim().toLowerCase();
  const days = ({ yesterday: -1, today: 0, tomorrow: 1 } as const)[word];
  if (days !== undefined) return addDays(today, days);
  const [weekday, ...others] = /^[\p{L}\s\d]+$/u.test(word) ? vocabulary.weekdayNames(word) : [];
  if (weekday !== undefined && others.length === 0) {
    for (let back = 0; back < 7; back++) {
      const day = addDays(today, -back);
      if (weekdayOf(day) === weekday) return day;
    }
  }
  const date = readDateText(typed, vocabulary);
  return date === null ? null : resolveDate(date, order);
}
