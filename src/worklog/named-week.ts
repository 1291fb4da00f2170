import { expandWeekPattern } from '../dialect/week-pattern.js';
import { bareWords } from '../locale/bare-words.js';
import type { Vocabulary } from '../locale/vocabulary.js';

/** Two numbers that are the ends of a range, one short word or a dash between them: `3-5`, `3 to 5`, `3 đến 5`. */
const RANGE = /(\d{1,3})\s*(?:[-–—~→&,+]|\p{L}{1,4})\s*(?:\p{L}{1,5}\s*)?(\d{1,3})(?![\d/.])/gu;

/**
 * The other week that a title or heading plainly names; null where it names none or its own, be it among others
 * ("Week 3-5") or in another place ("Week 3, the 4th of my internship").
 */
export function otherWeekNamed(words: string, week: number, vocabulary: Vocabulary): number | null {
  const named = vocabulary.weekNumber(words);
  if (named === null || named === week) return null;
  const bare = bareWords(words);
  if ([...bare.matchAll(/\d+/g)].some(([number]) => Number(number) === week)) return null;
  for (const [, from, to] of bare.matchAll(RANGE)) {
    if (Number(from) <= week && week <= Number(to)) return null;
  }
  return named;
}

/** A text with the one number in it that names a week put right; null where there are several that may be meant. */
export function withWeek(text: string, named: number, week: number): string | null {
  const numbers = [...text.matchAll(/\d+/g)].filter(([number]) => Number(number) === named);
  const [only] = numbers;
  if (only === undefined || numbers.length > 1) return null;
  const [digits] = only;
  const width = digits.startsWith('0') ? digits.length : 0;
  const number = expandWeekPattern(`{week:${width}}`, week);
  return `${text.slice(0, only.index)}${number}${text.slice(only.index + digits.length)}`;
}

/** So many pages that are off by the same number of weeks are a way to count, not mistakes. */
const ENOUGH_ALIKE = 3;

/**
 * The mismatches without those that come of another way to count: folders may count from 0, or go on where another
 * internship ended, and then most pages are off by as much.
 *
 * @param total how many pages there are
 */
export function withoutOtherCount<
  Mismatch extends { readonly page: unknown; readonly week: number; readonly named: number },
>(mismatches: readonly Mismatch[], total: number): Mismatch[] {
  const pages = new Map<number, Set<unknown>>();
  for (const { page, week, named } of mismatches) {
    pages.set(named - week, (pages.get(named - week) ?? new Set()).add(page));
  }
  return mismatches.filter(({ week, named }) => {
    const alike = pages.get(named - week)?.size ?? 0;
    return alike < ENOUGH_ALIKE || alike * 2 <= total;
  });
}
