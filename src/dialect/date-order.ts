import type { Vocabulary } from '../locale/vocabulary.js';
import { type CalendarDate, daysBetween } from '../model/calendar-date.js';
import type { DateOrder } from '../model/dialect.js';
import { type DateText, provenOrder, readDateText, resolveDate } from './date-text.js';

/** How the order of day and month was found on a page (page format §7.2), the strongest evidence first. */
export type DateOrderEvidence =
  /** No date of the page needs an order. */
  | 'none'
  /** A part above twelve on the page, and none that says otherwise. */
  | 'proved'
  /** Parts above twelve on both sides: each date is read for itself. */
  | 'mixed'
  /** The other reading would spread the page's dates further. */
  | 'span'
  /** Most of the site's pages in this language are written so. */
  | 'majority'
  /** The language's own habit. */
  | 'language'
  /** `worklog.toml` says so. */
  | 'setting'
  | 'ambiguous';

export interface PageDateOrder {
  /** The order of dates that do not prove their own; null where nobody can tell. */
  readonly order: DateOrder | null;
  readonly evidence: DateOrderEvidence;
}

/** A page's date cells as text, and its language. */
export interface DatedPage {
  readonly language: string;
  readonly dates: readonly string[];
}

/**
 * Tells for each page in which order its dates are written: what the page itself proves, else the reading with the
 * smaller span, else what most pages of the site and language do, else the habit of the language, else nobody knows.
 *
 * @param settled the order that the settings fix for a language; a date that proves its own order keeps it
 * @returns one answer a page, in the same order
 */
export function inferDateOrders(
  pages: readonly DatedPage[],
  vocabulary: Vocabulary,
  settled: (language: string) => DateOrder | null,
): PageDateOrder[] {
  const own = pages.map((page) => fromPage(readDates(page.dates, vocabulary)));
  const majorities = new Map<string, DateOrder | null>();
  return pages.map(({ language }, index): PageDateOrder => {
    const found = own[index] as PageDateOrder;
    const setting = found.evidence === 'none' ? null : settled(language);
    if (setting !== null) return { order: setting, evidence: 'setting' };
    if (found.evidence !== 'ambiguous') return found;
    let majority = majorities.get(language);
    if (majority === undefined) {
      majority = majorityOrder(own.filter((_, other) => pages[other]?.language === language));
      majorities.set(language, majority);
    }
    if (majority !== null) return { order: majority, evidence: 'majority' };
    const habit = vocabulary.defaultDateOrder(language);
    return habit === null ? found : { order: habit, evidence: 'language' };
  });
}

/** The date texts of a page that are dates. */
export function readDates(texts: readonly string[], vocabulary: Vocabulary): DateText[] {
  const dates: DateText[] = [];
  for (const text of texts) {
    const date = readDateText(text, vocabulary);
    if (date !== null) dates.push(date);
  }
  return dates;
}

function fromPage(dates: readonly DateText[]): PageDateOrder {
  const numeric = dates.filter((date) => date.kind === 'numeric');
  if (numeric.length === 0) return { order: dates.length > 0 ? 'year-first' : null, evidence: 'none' };
  const proofs = new Set(numeric.map(provenOrder).filter((order) => order !== null));
  const [only] = proofs;
  if (proofs.size === 1 && only !== undefined) return { order: only, evidence: 'proved' };
  if (proofs.size > 1) return { order: null, evidence: 'mixed' };
  const narrower = narrowerOrder(dates);
  return narrower === null ? { order: null, evidence: 'ambiguous' } : { order: narrower, evidence: 'span' };
}

/** The order whose reading keeps the dates closer together, or null where both spread them the same. */
function narrowerOrder(dates: readonly DateText[]): DateOrder | null {
  const dayFirst = spanInDays(dates.map((date) => resolveDate(date, 'day-first')));
  const monthFirst = spanInDays(dates.map((date) => resolveDate(date, 'month-first')));
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return null;
  return dayFirst < monthFirst ? 'day-first' : 'month-first';
}

function spanInDays(dates: readonly (CalendarDate | null)[]): number | null {
  const known = dates.filter((date) => date !== null).sort();
  const [first] = known;
  const last = known.at(-1);
  return first === undefined || last === undefined ? null : daysBetween(first, last);
}

/** What most pages do: those that prove their order if there are any, else those whose span tells it. */
function majorityOrder(pages: readonly PageDateOrder[]): DateOrder | null {
  for (const evidence of ['proved', 'span'] as const) {
    const votes = pages.filter((page) => page.evidence === evidence);
    const dayFirst = votes.filter((page) => page.order === 'day-first').length;
    if (dayFirst * 2 !== votes.length) return dayFirst * 2 > votes.length ? 'day-first' : 'month-first';
  }
  return null;
}

/** The days of a mixed page whose order nobody doubts, each once and in order. */
export function provenDays(dates: readonly DateText[]): CalendarDate[] {
  const days = dates.flatMap((date) => (provenOrder(date) === null ? [] : (resolveDate(date, null) ?? [])));
  return [...new Set(days)].sort();
}

/**
 * Reads one date of a page. Where the page mixes both orders, a date that proves nothing is read so that it stands
 * nearest to those that do.
 *
 * @param proven the proven days of a mixed page
 */
export function dateOnPage(
  date: DateText,
  { order, evidence }: PageDateOrder,
  proven: readonly CalendarDate[],
): CalendarDate | null {
  if (evidence !== 'mixed' || provenOrder(date) !== null) return resolveDate(date, order);
  const dayFirst = resolveDate(date, 'day-first');
  const monthFirst = resolveDate(date, 'month-first');
  const difference = daysToNearest(dayFirst, proven) - daysToNearest(monthFirst, proven);
  if (Number.isNaN(difference) || difference === 0) return dayFirst === monthFirst ? dayFirst : null;
  return difference < 0 ? dayFirst : monthFirst;
}

/** Whole days from a day to the nearest of some that are in order; infinite where there is nothing to measure. */
function daysToNearest(day: CalendarDate | null, ordered: readonly CalendarDate[]): number {
  if (day === null) return Number.POSITIVE_INFINITY;
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] as CalendarDate) < day) low = middle + 1;
    else high = middle;
  }
  const distances = [ordered[low - 1], ordered[low]].flatMap((other) =>
    other === undefined ? [] : Math.abs(daysBetween(other, day)),
  );
  return Math.min(...distances);
}
