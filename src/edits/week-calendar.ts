import { addDays, type CalendarDate, daysBetween, parseCalendarDate, weekdayOf } from '../model/calendar-date.js';
import { coreDays } from '../model/dated-cells.js';
import { WEEKDAYS, type Weekday } from '../model/weekday.js';
import type { KnownPage } from './known-page.js';
import { commonest, isMost } from './majority.js';

/** On which days a site works. */
export interface WorkingWeek {
  /** The day that a week begins on: Monday, unless the site's weeks reach back over it. */
  readonly first: Weekday;
  /** In the order of the week. */
  readonly days: readonly Weekday[];
}

export const USUAL_WEEK: WorkingWeek = {
  first: 'monday',
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
};

/** The first day of the week that a day is in. */
export function weekStart(date: CalendarDate, first: Weekday = 'monday'): CalendarDate {
  const behind = (WEEKDAYS.indexOf(weekdayOf(date)) - WEEKDAYS.indexOf(first) + 7) % 7;
  return addDays(date, -behind);
}

/** The day of a row: by its weekday cell, else by its date. */
export function rowWeekday({ tasks, rowDates }: KnownPage, row: number): Weekday | null {
  const [only, ...others] = tasks[row]?.day?.weekdays ?? [];
  if (only !== undefined) return others.length === 0 ? only : null;
  const date = rowDates[row];
  return date == null ? null : weekdayOf(date);
}

/** The days that have a row, each as one set, on every page with such rows. */
function daysOfPages(pages: readonly KnownPage[]): ReadonlySet<Weekday>[] {
  return pages.flatMap((page) => {
    const days = new Set(
      page.tasks.flatMap(({ day }, row) => (day?.weekdays.length ? day.weekdays : (rowWeekday(page, row) ?? []))),
    );
    return days.size > 0 ? [days] : [];
  });
}

/** The days that have a row on most pages. */
export function usualDays(pages: readonly KnownPage[]): readonly Weekday[] {
  const weeks = daysOfPages(pages);
  return WEEKDAYS.filter((day) => isMost(weeks.filter((days) => days.has(day)).length, weeks.length));
}

/**
 * The days that have a row on most pages. Where the rows are on changing days, as many of the most frequent ones as a
 * page usually has rows.
 */
export function workingWeek(pages: readonly KnownPage[]): WorkingWeek {
  const weeks = daysOfPages(pages);
  const rows = Math.min(
    commonest(
      pages.flatMap(({ tasks, page }) => (page.taskTable !== null && tasks.length > 0 ? [tasks.length] : [])),
    ) ?? 5,
    7,
  );
  const count = (day: Weekday): number => weeks.filter((days) => days.has(day)).length;
  if (weeks.length === 0) return inOrder(firstDay(pages, new Set(USUAL_WEEK.days)), new Set(WEEKDAYS.slice(0, rows)));
  const frequent = [...WEEKDAYS].sort((a, b) => count(b) - count(a));
  const usual = frequent.filter((day) => isMost(count(day), weeks.length));
  const chosen = new Set(usual.length >= rows ? usual : frequent.slice(0, rows));
  return inOrder(firstDay(pages, chosen), chosen);
}

function inOrder(first: Weekday, days: ReadonlySet<Weekday>): WorkingWeek {
  const turned = [...WEEKDAYS, ...WEEKDAYS].slice(WEEKDAYS.indexOf(first), WEEKDAYS.indexOf(first) + 7);
  return { first, days: turned.filter((day) => days.has(day)) };
}

/** A site whose pages begin on a Sunday, say, and go on with the Monday after it, has its weeks from Sunday on. */
function firstDay(pages: readonly KnownPage[], days: ReadonlySet<Weekday>): Weekday {
  const starts = pages.flatMap((page) => {
    const start = pageStart(page);
    return start === null || start.source === 2 ? [] : [weekdayOf(start.date)];
  });
  const start = commonest(starts);
  if (start === null || !isMost(starts.filter((day) => day === start).length, starts.length)) return 'monday';
  const isBefore = (day: Weekday): boolean => WEEKDAYS.indexOf(day) < WEEKDAYS.indexOf(start);
  return [...days].some(isBefore) ? start : 'monday';
}

/** The first day of a page's tasks, slips of the pen aside. */
function taskStart({ rowDates }: KnownPage): CalendarDate | null {
  return coreDays(rowDates.flatMap((date) => date ?? []))[0] ?? null;
}

/** The first day that a page tells of: by its tasks, else by a date in its headings, else by its front matter. */
function pageStart(page: KnownPage): { readonly date: CalendarDate; readonly source: number } | null {
  const tasks = taskStart(page);
  if (tasks !== null) return { date: tasks, source: 0 };
  const written = page.parts.flatMap(({ kind, dates }) => (kind === 'table' || kind === 'list' ? [] : dates))[0];
  if (written !== undefined) return { date: written.date, source: 1 };
  const date = parseCalendarDate(page.page.frontMatter.date?.slice(0, 10) ?? '');
  return date === null ? null : { date, source: 2 };
}

interface DatedWeek {
  readonly week: number;
  /** The first day that it tells of. */
  readonly date: CalendarDate;
  /** The first day of week 0, if all weeks followed each other. */
  readonly origin: CalendarDate;
}

/** A later week may begin so many days later than its number says: a holiday of four weeks. */
const LONGEST_BREAK = 28;

/** When a week begins; null where the pages tell nothing. */
export type WeekStarts = (week: number) => CalendarDate | null;

/**
 * When weeks begin, by those that are there. Weeks follow each other every seven days from the origin that most pages
 * agree on. A week behind the last of these moves the ones behind it where its days come after that week's and no more
 * than four weeks later than its number says: a break, or a short week. Any other date is a copied, a sample or a wrong
 * one, and counts for nothing. The dates of tasks count before those of headings, and these before those of front matters.
 *
 * @param pages of all languages; each is looked at once, however many weeks are asked for
 * @param isSample whether a day is one that the programme's template comes with
 */
export function weekStarts(
  pages: readonly KnownPage[],
  first: Weekday,
  isSample: (date: CalendarDate) => boolean,
): WeekStarts {
  const told = pages.flatMap((page) => {
    const start = pageStart(page);
    return start === null ? [] : [{ ...start, week: page.week, isSample: isSample(start.date) }];
  });
  const ownStarts = new Map<number, CalendarDate | null>();
  for (const { week, date, source, isSample: isSampleDay } of told) {
    if (!ownStarts.has(week)) ownStarts.set(week, source < 2 && !isSampleDay ? weekStart(date, first) : null);
  }
  const found = told.filter((one) => !one.isSample);
  const best = found.reduce((least, { source }) => Math.min(least, source), Number.POSITIVE_INFINITY);
  const dated = found
    .filter(({ source }) => source === best)
    .map(({ week, date }): DatedWeek => ({ week, date, origin: addDays(weekStart(date, first), -7 * week) }))
    .sort((a, b) => a.week - b.week);
  const common = commonest(dated.map(({ origin }) => origin));
  const agreeing = dated.filter(({ origin }) => origin === common);
  const between = startsBetween(dated, first, common);
  const lastWeek = dated.at(-1)?.week ?? Number.NEGATIVE_INFINITY;
  return (week) => {
    const own = ownStarts.get(week) ?? null;
    if (own !== null) return own;
    return lastWeek > week ? between(week) : startBehind(week, dated, agreeing);
  };
}

/** When a week begins that no other follows. */
function startBehind(week: number, dated: readonly DatedWeek[], agreeing: readonly DatedWeek[]): CalendarDate | null {
  // Where no two agree, the first has to do to begin with.
  let anchor = agreeing.length > 1 ? agreeing.at(-1) : dated[0];
  if (anchor === undefined) return null;
  for (const one of dated) {
    const later = daysBetween(anchor.origin, one.origin);
    if (one.week > anchor.week && one.week < week && one.date > anchor.date && later <= LONGEST_BREAK) anchor = one;
  }
  return addDays(anchor.origin, 7 * week);
}

/**
 * When a week begins that others follow: seven days behind the nearest sound one before it, unless the next sound one is
 * there by then, else seven days before that. Sound are those that are at most a break away from what most agree on.
 */
function startsBetween(dated: readonly DatedWeek[], first: Weekday, origin: CalendarDate | null): WeekStarts {
  if (origin === null) return () => null;
  const sound = dated.filter((one) => Math.abs(daysBetween(origin, one.origin)) <= LONGEST_BREAK);
  return (week) => {
    const before = sound.findLast((one) => one.week < week);
    const after = sound.find((one) => one.week > week);
    if (before === undefined) return after === undefined ? null : addDays(after.origin, 7 * week);
    const start = addDays(before.origin, 7 * week);
    return after !== undefined && start >= weekStart(after.date, first) ? addDays(after.origin, 7 * week) : start;
  };
}
