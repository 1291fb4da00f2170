import type { DayDigits } from '../model/dialect.js';
import { bareDigits, type PageDayDigits } from './day-digits.js';

/** A page's day cells, and what their digits were taken to mean. */
export interface DayPage {
  readonly tasks: readonly { readonly day: { readonly text: string } | null }[];
  readonly dayDigits: PageDayDigits;
}

/** What the days of a site's pages mean, for a page whose own dates say something else. */
export interface DayHabit {
  readonly meaning: DayDigits;
  /** The digit that the tables begin with. */
  readonly firstDigit: number;
}

/** So many pages make a habit, if no more than a quarter of those that prove their meaning speak against it. */
const HABIT_PAGES = 3;
const HABIT_SHARE = 0.75;

/** The habit of a language's pages, as far as their own dates prove it; null where they have none. */
export function dayHabit(pages: readonly DayPage[]): DayHabit | null {
  const proving = pages.filter(({ dayDigits }) => dayDigits.evidence === 'page');
  const second = proving.filter(({ dayDigits }) => dayDigits.meaning === 'monday-is-2');
  const first = proving.filter(({ dayDigits }) => dayDigits.meaning === 'monday-is-1');
  const [most, meaning] =
    second.length >= first.length ? [second, 'monday-is-2' as const] : [first, 'monday-is-1' as const];
  if (most.length < HABIT_PAGES || most.length < HABIT_SHARE * proving.length) return null;
  const digits = most.flatMap((page) => digitsOf(page)[0] ?? []).sort((a, b) => a - b);
  const firstDigit = digits[digits.length >> 1];
  return firstDigit === undefined ? null : { meaning, firstDigit };
}

/**
 * What a page's digits are meant to say: what its dates prove, else what the site's other pages make likely. A page that
 * begins with the digit with which they begin means the same days, even if all of its dates say otherwise. Null where the
 * digits may count rows.
 *
 * @param agreeing how many of the page's rows have the date of the day that they name
 * @param rows how many have both
 */
export function meantDigits(page: DayPage, habit: DayHabit | null, agreeing: number, rows: number): DayDigits | null {
  const { meaning, evidence } = page.dayDigits;
  const digits = digitsOf(page);
  if (evidence === 'setting') return meaning;
  if (digits.some((digit) => digit > 7)) return null;
  const fits = habit !== null && digits[0] === habit.firstDigit;
  if (evidence === 'page') return fits ? habit.meaning : meaning;
  if (evidence === 'none') return null;
  return (fits && habit.meaning === meaning) || agreeing * 2 >= rows ? meaning : null;
}

function digitsOf({ tasks }: DayPage): number[] {
  const digits: number[] = [];
  for (const { day } of tasks) if (day !== null) digits.push(...(bareDigits(day.text) ?? []));
  return digits;
}
