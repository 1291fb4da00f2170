import { bareWords } from '../locale/bare-words.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import type { DateCell } from '../model/task.js';
import { readDateText, resolveDate } from './date-text.js';

/** Three numbers and what stands between the parts of a date: one day is meant, whatever slipped. */
const MEANT = /^\(?(?:\d{1,3}[/.-]{1,2}\d{1,3}[/.-]{1,2}\d{2,5}|\d{4}[/.-]{1,2}\d{1,3}[/.-]{1,2}\d{1,3})\)?$/;
const SHORT_YEAR = /^\(?\d{1,2}([/.-])\d{1,2}\1\d{2}\)?$/;

/** What is wrong with a cell that is meant as one date and is none; null where nothing is, or something else is meant. */
export function invalidDate(
  { text, date }: DateCell,
  vocabulary: Vocabulary,
): 'noSuchDay' | 'shortYear' | 'malformed' | null {
  if (date !== null) return null;
  const read = readDateText(text, vocabulary);
  if (read !== null) {
    return resolveDate(read, 'day-first') === null && resolveDate(read, 'month-first') === null ? 'noSuchDay' : null;
  }
  const bare = bareWords(text);
  if (!MEANT.test(bare)) return null;
  return SHORT_YEAR.test(bare) ? 'shortYear' : 'malformed';
}
