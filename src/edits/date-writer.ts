import type { Vocabulary } from '../locale/vocabulary.js';
import type { CalendarDate } from '../model/calendar-date.js';
import type { DateOrder, Dialect } from '../model/dialect.js';
import { writeDate } from './date-shape.js';
import type { KnownPage } from './known-page.js';
import { commonest } from './majority.js';

/** Writes a date as a site does in one of its languages. */
export type DateWriter = (date: CalendarDate) => string;

/** The order of day and month on most pages, else that of the site, else that of the language. */
export function usualDateOrder(
  pages: readonly KnownPage[],
  dialect: Dialect,
  vocabulary: Vocabulary,
): DateOrder | null {
  return (
    commonest(pages.flatMap((page) => page.order ?? [])) ??
    (dialect.dateOrder.value as DateOrder | null) ??
    vocabulary.defaultDateOrder(dialect.language)
  );
}

/**
 * Writes dates as most of the tables of some pages do.
 *
 * @param pages of one language; where they show no date in digits, the dialect tells, which counts every page
 */
export function dateWriter(pages: readonly KnownPage[], dialect: Dialect, vocabulary: Vocabulary): DateWriter {
  const shape = dateFormat(pages, dialect, usualDateOrder(pages, dialect, vocabulary));
  return (date) => writeDate(date, shape, (month) => monthName(month, dialect.language, vocabulary));
}

function dateFormat(pages: readonly KnownPage[], { dateFormat: trait }: Dialect, order: DateOrder | null): string {
  const { value, source } = trait;
  if (source === 'worklog.toml' && value !== null) return value;
  const shapes = pages.flatMap(({ parts }) =>
    parts.flatMap(({ key, dates }) => (key === 'table' ? dates.map(({ shape }) => shape) : [])),
  );
  return (
    commonest(shapes) ??
    value ??
    (order === 'month-first' ? 'MM/DD/YYYY' : order === null ? 'YYYY-MM-DD' : 'DD/MM/YYYY')
  );
}

function monthName(month: number, language: string, vocabulary: Vocabulary): string {
  const pack = vocabulary.packs.find((one) => one.language === language) ?? vocabulary.packs[0];
  const name = pack?.months[String(month)]?.[0] ?? String(month);
  return language === 'en' ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
