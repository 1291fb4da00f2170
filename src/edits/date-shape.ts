import { provenOrder, readDateText, resolveDate } from '../dialect/date-text.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import type { CalendarDate } from '../model/calendar-date.js';
import type { DateOrder } from '../model/dialect.js';

const DATE = /(?<![\d/.-])(?:\d{4}([/.-])\d{1,2}\1\d{1,2}|\d{1,2}([/.-])\d{1,2}\2\d{4})(?![\d/-])/g;

/** A text with its dates taken out. */
export interface DateSlots {
  /** The text with `{date}` in the place of each date. */
  readonly pattern: string;
  readonly dates: readonly { readonly date: CalendarDate; readonly shape: string }[];
}

/** Takes the dates out of a text; what cannot be read as a date of the calendar stays. */
export function dateSlots(text: string, order: DateOrder | null, vocabulary: Vocabulary): DateSlots {
  const dates: { date: CalendarDate; shape: string }[] = [];
  const pattern = text.replace(DATE, (written) => {
    const read = readDateText(written, vocabulary);
    const date = read === null ? null : resolveDate(read, order);
    const shape = read === null ? null : dateShape(written, provenOrder(read) ?? order ?? 'day-first');
    if (date === null || shape === null) return written;
    dates.push({ date, shape });
    return '{date}';
  });
  return { pattern, dates };
}

/** Puts dates into the places that {@link dateSlots} made, the first into the first. */
export function fillDateSlots(pattern: string, dates: readonly string[]): string {
  let next = 0;
  return pattern.replaceAll('{date}', () => dates[next++] ?? '');
}

/** How a date in digits is set: `DD/MM/YYYY`, `M-D-YYYY`, `YYYY-MM-DD`; null where it is none. */
export function dateShape(written: string, order: DateOrder): string | null {
  const found = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})$/.exec(written);
  if (found === null) return null;
  const [, first = '', separator = '/', second = '', third = ''] = found;
  // A single digit shows that nothing is padded.
  const width = [first, second, third].every((digits) => digits.length > 1) ? 2 : 1;
  const [day, month] = ['D'.repeat(width), 'M'.repeat(width)];
  if (first.length === 4) return ['YYYY', month, day].join(separator);
  return [...(order === 'month-first' ? [month, day] : [day, month]), 'YYYY'].join(separator);
}

/** Writes a date as a shape says: YYYY, MM or M, DD or D, and MMMM for the month's name. */
export function writeDate(date: CalendarDate, shape: string, monthName: (month: number) => string = String): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return shape.replace(/YYYY|MMMM|MM|M|DD|D/g, (token) => {
    if (token === 'YYYY') return year;
    if (token === 'MMMM') return monthName(Number(month));
    const digits = token.startsWith('M') ? month : day;
    return token.length === 2 ? digits : String(Number(digits));
  });
}
