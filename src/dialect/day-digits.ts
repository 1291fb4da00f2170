import { bareWords } from '../locale/bare-words.js';
import { remember } from '../locale/remember.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import { type CalendarDate, weekdayOf } from '../model/calendar-date.js';
import type { DayDigits } from '../model/dialect.js';
import { isoWeekday, WEEKDAYS, type Weekday } from '../model/weekday.js';

type DayDigitsEvidence = 'page' | 'site' | 'setting' | 'none';

export interface PageDayDigits {
  readonly meaning: DayDigits;
  readonly evidence: DayDigitsEvidence;
}

/** A row's day cell and the day that its work started on. */
interface DatedRow {
  readonly day: string;
  readonly start: CalendarDate | null;
}

export interface PageRows {
  readonly language: string;
  readonly rows: readonly DatedRow[];
}

/** A digit names a weekday where so many of the site's rows in the language agree. */
const SITE_SHARE = 0.6;
const COUNTS = ['monday-is-1', 'monday-is-2'] as const;

/**
 * Tells for each page what its day digits mean, by comparing them with the dates beside them (page format §8): where
 * every row of the page agrees with one count alone, that one; else the count that 60 % of the site's rows in the language
 * agree with; else they number the rows.
 *
 * @param settled the meaning that the settings fix for a language
 * @returns one answer a page, in the same order
 */
export function inferDayDigits(
  pages: readonly PageRows[],
  settled: (language: string) => DayDigits | null,
): PageDayDigits[] {
  const tallies = pages.map((page) => tally(page.rows));
  const sites = new Map<string, PageDayDigits>();
  return pages.map(({ language }, index): PageDayDigits => {
    const setting = settled(language);
    if (setting !== null) return { meaning: setting, evidence: 'setting' };
    const own = tallies[index] as Tally;
    // Rows of several digits may agree with both counts.
    const [sure, rival] = own.rows > 0 ? COUNTS.filter((count) => own[count] === own.rows) : [];
    if (sure !== undefined && rival === undefined) return { meaning: sure, evidence: 'page' };
    let site = sites.get(language);
    if (site === undefined) {
      site = ofSite(tallies.filter((_, other) => pages[other]?.language === language));
      sites.set(language, site);
    }
    return site;
  });
}

/** Of how many dated rows with a digit the date is a weekday that the digit names, by count. */
interface Tally {
  readonly rows: number;
  readonly 'monday-is-1': number;
  readonly 'monday-is-2': number;
}

function tally(rows: readonly DatedRow[]): Tally {
  const result = { rows: 0, 'monday-is-1': 0, 'monday-is-2': 0 };
  for (const { day, start } of rows) {
    const digits = bareDigits(day);
    if (digits === null || start === null) continue;
    result.rows++;
    const weekday = weekdayOf(start);
    for (const count of COUNTS) if (digits.some((digit) => digitWeekday(digit, count) === weekday)) result[count]++;
  }
  return result;
}

function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = { rows: 0, 'monday-is-1': 0, 'monday-is-2': 0 };
  for (const one of tallies) {
    sum.rows += one.rows;
    for (const count of COUNTS) sum[count] += one[count];
  }
  return sum;
}

function ofSite(tallies: readonly Tally[]): PageDayDigits {
  const sum = sumTallies(tallies);
  const best = sum['monday-is-2'] >= sum['monday-is-1'] ? 'monday-is-2' : 'monday-is-1';
  return sum.rows > 0 && sum[best] >= SITE_SHARE * sum.rows
    ? { meaning: best, evidence: 'site' }
    : { meaning: 'row-number', evidence: 'none' };
}

/** Made once for all rows. */
const ONE_DIGIT: readonly (readonly number[])[] = Array.from({ length: 10 }, (_, digit) => [digit]);

/** The digits of a day cell that holds nothing else (`2`, `**3**`, `3,4`, `2-4`, `2 (15/06)`), ranges filled; else null. */
export function bareDigits(day: string): readonly number[] | null {
  // Most are one digit or the name of a day.
  if (/^[A-Za-z]/.test(day)) return null;
  if (day.length === 1) return ONE_DIGIT[Number.parseInt(day, 10)] ?? null;
  const bare = bareWords(day)
    .replace(/\([^)]*\)/g, ' ')
    .trim();
  if (!/^\d(?:\s*[,;&/+–-]\s*\d)*$/.test(bare)) return null;
  const range = /^(\d)\s*[–-]\s*(\d)$/.exec(bare);
  if (range === null) return (bare.match(/\d/g) ?? []).map(Number);
  const from = Number(range[1]);
  return Array.from({ length: Math.max(Number(range[2]) - from + 1, 1) }, (_, step) => from + step);
}

function digitWeekday(digit: number, meaning: DayDigits): Weekday | null {
  if (meaning === 'row-number') return null;
  if (meaning === 'monday-is-1') return isoWeekday(digit);
  return digit === 1 ? 'sunday' : isoWeekday(digit - 1);
}

/** The weekdays that a day cell names, by words or by digits; a range of two names is filled. */
export function cellWeekdays(day: string, meaning: DayDigits, vocabulary: Vocabulary): readonly Weekday[] {
  const digits = bareDigits(day);
  if (digits === null) return namedWeekdays(day, vocabulary);
  const weekdays: Weekday[] = [];
  for (const digit of digits) {
    const weekday = digitWeekday(digit, meaning);
    if (weekday !== null) weekdays.push(weekday);
  }
  return weekdays;
}

const namedWeekdays = remember((day: string, vocabulary: Vocabulary): readonly Weekday[] => {
  const text = bareWords(day);
  const names = vocabulary.weekdayNames(text);
  const [from, to] = names;
  if (from === undefined || to === undefined || !vocabulary.isWeekdayRange(text)) return [...new Set(names)];
  const start = WEEKDAYS.indexOf(from);
  const length = (WEEKDAYS.indexOf(to) - start + 7) % 7;
  return Array.from({ length: length + 1 }, (_, step) => WEEKDAYS[(start + step) % 7] as Weekday);
});
