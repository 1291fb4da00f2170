import type { Vocabulary } from '../locale/vocabulary.js';
import { addDays, type CalendarDate, weekdayOf } from '../model/calendar-date.js';
import type { DateOrder } from '../model/dialect.js';
import { readDateText, resolveDate } from './date-text.js';

/**
 * Reads a date as a user types it: `YYYY-MM-DD`, `today`, `yesterday`, `tomorrow`, a weekday (the last one, today
 * included), or the form that the site writes its own dates in. Null where it is none, or day and month cannot be told
 * apart.
 *
 * @param order how the site orders day and month; null where it does not say
 * @param from the day that begins a range of which this one is the end: a weekday is then the first one from it on
 */
export function readDateArgument(
  typed: string,
  today: CalendarDate,
  order: DateOrder | null,
  vocabulary: Vocabulary,
  from: CalendarDate | null = null,
): CalendarDate | null {
  const word = typed.trim().toLowerCase();
  const days = ({ yesterday: -1, today: 0, tomorrow: 1 } as const)[word];
  if (days !== undefined) return addDays(today, days);
  const [weekday, ...others] = /^[\p{L}\s\d]+$/u.test(word) ? vocabulary.weekdayNames(word) : [];
  if (weekday !== undefined && others.length === 0) {
    const [begin, step] = from === null ? [today, -1] : [from, 1];
    for (let away = 0; away < 7; away++) {
      const day = addDays(begin, step * away);
      if (weekdayOf(day) === weekday) return day;
    }
  }
  const date = readDateText(typed, vocabulary);
  return date === null ? null : resolveDate(date, order);
}

/** The two days that a typed date may mean, day first and month first; null where it does not leave the choice. */
export function eitherDay(typed: string, vocabulary: Vocabulary): readonly [CalendarDate, CalendarDate] | null {
  const date = readDateText(typed, vocabulary);
  if (date === null) return null;
  const dayFirst = resolveDate(date, 'day-first');
  const monthFirst = resolveDate(date, 'month-first');
  return dayFirst === null || monthFirst === null || dayFirst === monthFirst ? null : [dayFirst, monthFirst];
}
