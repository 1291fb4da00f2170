import { bareWords } from '../locale/bare-words.js';
import { remember } from '../locale/remember.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import { type CalendarDate, calendarDate } from '../model/calendar-date.js';
import type { DateOrder } from '../model/dialect.js';

/** A date as it is written, before it is known which of two numbers is the day (page format §7). */
export type DateText =
  | {
      readonly kind: 'numeric';
      readonly first: number;
      readonly second: number;
      readonly year: number;
      /** How the digits were set: `DD/MM/YYYY` with the first number in place of DD. */
      readonly separator: string;
      readonly padded: boolean;
    }
  /** A date that says itself which part is which: the year first, or the month by name. */
  | {
      readonly kind: 'plain';
      readonly form: 'year-first' | 'named';
      readonly year: number;
      readonly month: number;
      readonly day: number;
    };

const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/;
const DAY_MONTH_NAME = /^(\d{1,2})[\s-]+([\p{L}\s]+?(?:\s\d{1,2})?)\.?,?[\s-]+(\d{4})$/iu;
const MONTH_NAME_DAY = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u;
/** A date somewhere in a text. */
const INSIDE = /(?<![\d/.-])(?:\d{4}([/.-])\d{1,2}\1\d{1,2}|\d{1,2}([/.-])\d{1,2}\2\d{4})(?![\d/-])/g;

/**
 * Reads the text of a date cell. Marks of emphasis, tags and a weekday beside the date do not matter; two dates in one
 * cell, a year of two digits or anything else is no date, and null.
 */
export const readDateText = remember((text: string, vocabulary: Vocabulary): DateText | null => {
  const bare = bareWords(text);
  return readBare(bare, vocabulary) ?? readInside(bare, vocabulary);
});

function readBare(text: string, vocabulary: Vocabulary): DateText | null {
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) {
    const [, first = '', separator = '/', second = '', year = ''] = numeric;
    const padded = first.length === 2 && second.length === 2;
    return { kind: 'numeric', first: Number(first), second: Number(second), year: Number(year), separator, padded };
  }
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return plain('year-first', Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  if (!/\p{L}/u.test(text)) return null;
  const words = vocabulary.withoutDateWords(text);
  const dayName = DAY_MONTH_NAME.exec(words);
  const nameDay = dayName === null ? MONTH_NAME_DAY.exec(words) : null;
  const name = dayName?.[2] ?? nameDay?.[1];
  const month = name === undefined ? null : vocabulary.month(name);
  if (month === null) return null;
  return plain('named', Number(dayName?.[3] ?? nameDay?.[3]), month, Number(dayName?.[1] ?? nameDay?.[2]));
}

function plain(form: 'year-first' | 'named', year: number, month: number, day: number): DateText {
  return { kind: 'plain', form, year, month, day };
}

/** The one date of a text that says nothing else but weekdays: "Monday, 29/09/2025", "29/09/2025 (Thứ 2)". */
function readInside(text: string, vocabulary: Vocabulary): DateText | null {
  const found = [...text.matchAll(INSIDE)];
  const date = found[0]?.[0];
  if (found.length !== 1 || date === undefined) return null;
  const rest = text.replace(date, ' ');
  return vocabulary.weekdayNames(rest).length > 0 && !/\d{2}/.test(rest) ? readBare(date, vocabulary) : null;
}

const DATE_LIKE = /^\(?\d{1,4}[/.-]\d{1,4}(?:[/.-]\d{0,4})?\)?$/;

/** Whether a text is meant as one or more dates and says nothing else, though no calendar may have them: `31/09/2025`. */
export function isDateLike(text: string): boolean {
  const parts = bareWords(text)
    .split(/[\s,;–~→]+/)
    .filter((part) => part !== '' && part !== '-');
  return parts.length > 0 && parts.every((part) => DATE_LIKE.test(part));
}

/** Which order a date proves by itself: a part above twelve is the day. Null where either would do. */
export function provenOrder(date: DateText): DateOrder | null {
  if (date.kind === 'plain') return date.form === 'year-first' ? 'year-first' : null;
  if (date.first > 12) return 'day-first';
  return date.second > 12 ? 'month-first' : null;
}

/** The day that a date means under an order; null where the calendar has no such day. What proves itself is read so. */
export function resolveDate(date: DateText, order: DateOrder | null): CalendarDate | null {
  if (date.kind === 'plain') return calendarDate(date.year, date.month, date.day);
  // 05/05 is the same day either way.
  const effective = provenOrder(date) ?? (date.first === date.second ? 'day-first' : order);
  if (effective === 'day-first') return calendarDate(date.year, date.second, date.first);
  return effective === 'month-first' ? calendarDate(date.year, date.first, date.second) : null;
}
