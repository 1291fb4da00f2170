import type { Vocabulary } from '../locale/vocabulary.js';
import type { DayDigits } from '../model/dialect.js';
import { WEEKDAYS, type Weekday } from '../model/weekday.js';

/** Only a digit, with marks of emphasis or tags around it. */
const ONE_DIGIT = /^((?:[\s*_]|<[^<>]*>)*)\d((?:[\s*_]|<[^<>]*>)*)$/;
const LONGEST = 80;

/**
 * A day cell that names one weekday, in its own form for another: `**2**` becomes `**3**`, `Mon (25/11)` `Tue (25/11)`.
 * Null where the form is not evident.
 */
export function withWeekday(
  cell: string,
  from: Weekday,
  to: Weekday,
  meaning: DayDigits,
  vocabulary: Vocabulary,
): string | null {
  if (cell.length > LONGEST) return null;
  if (ONE_DIGIT.test(cell)) {
    if (meaning === 'row-number') return null;
    const number = WEEKDAYS.indexOf(to) + 1;
    const digit = meaning === 'monday-is-1' ? number : (number % 7) + 1;
    return cell.replace(ONE_DIGIT, (_, before: string, after: string) => `${before}${digit}${after}`);
  }
  const lower = cell.toLowerCase();
  if (lower.length !== cell.length) return null;
  for (const { weekdays } of vocabulary.packs) {
    const names = weekdays[from];
    const name = [...names].sort((a, b) => b.length - a.length).find((one) => isWhole(lower, one));
    if (name === undefined) continue;
    const other = nameLike(name, names, weekdays[to]);
    if (other === null) return null;
    const at = lower.indexOf(name);
    const rest = `${lower.slice(0, at)} ${lower.slice(at + name.length)}`;
    if (names.some((one) => isWhole(rest, one))) return null;
    const own = cell.slice(at, at + name.length);
    return cell.slice(0, at) + inCaseOf(own, other) + cell.slice(at + name.length);
  }
  return null;
}

/** The name of another day that is as long or short; the lists of the days are not all alike. */
function nameLike(name: string, names: readonly string[], others: readonly string[]): string | null {
  const index = names.indexOf(name);
  const same = index === 0 || names.length === others.length ? others[index] : undefined;
  const isShort = name.length < 5;
  const shortest = others.reduce((best, one) => (one.length < best.length ? one : best), others[0] ?? '');
  return same ?? (isShort ? shortest : others[0]) ?? null;
}

function isWhole(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at === -1 || text.indexOf(name, at + 1) !== -1) return false;
  const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
  return !isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + name.length));
}

/** A name in capitals, with one capital, or in small letters, as another is. */
function inCaseOf(own: string, name: string): string {
  if (own === own.toLowerCase()) return name;
  if (own === own.toUpperCase()) return name.toUpperCase();
  return name.charAt(0).toUpperCase() + name.slice(1);
}
