import type { Vocabulary } from '../locale/vocabulary.js';
import { addDays, type CalendarDate, daysBetween, parseCalendarDate, weekdayOf } from '../model/calendar-date.js';
import type { Dialect } from '../model/dialect.js';
import type { Weekday } from '../model/weekday.js';
import { hugoWeight, type WeekWeight } from '../worklog/menu-weights.js';
import { dateWriter, usualDateOrder } from './date-writer.js';
import { dayCellWriter } from './day-cells.js';
import type { KnownPage } from './known-page.js';
import { commonest, isMost } from './majority.js';
import { commonFields, newTitle } from './new-front-matter.js';
import { newPageFile, newPageText } from './new-page.js';
import type { CellWriter, NewRow } from './new-rows.js';
import { newWeight } from './new-weight.js';
import { type PageSkeleton, pageSkeleton } from './page-skeleton.js';
import { USUAL_WEEK, type WeekStarts, type WorkingWeek, weekStart, weekStarts, workingWeek } from './week-calendar.js';

/** What is asked of a new week. */
export interface WeekRequest {
  readonly week: number;
  /** The day that it starts on, where its author names one. */
  readonly start: CalendarDate | null;
  /** What it is about. */
  readonly topic: string | null;
  readonly days: readonly Weekday[] | null;
  readonly today: CalendarDate;
  readonly isHoliday: (date: CalendarDate) => boolean;
  /** Whether a day is one that the programme's template comes with. */
  readonly isSample: (date: CalendarDate) => boolean;
  /** Whether a line is one of the programme's sample text. */
  readonly isSampleLine: (line: string) => boolean;
}

/** When a new week is. */
export interface WeekTime {
  /** The first day of the week, be it worked on or not. */
  readonly start: CalendarDate;
  /** The first day that may have a row. */
  readonly from: CalendarDate;
}

/** A page to be made, and what it is to be checked for. */
export interface NewWeekPage {
  readonly language: string;
  readonly file: string;
  readonly text: string;
  readonly title: string;
  readonly rows: readonly NewRow[];
  /** What it was made of; null where the form is not the site's own but a template's. */
  readonly skeleton: PageSkeleton | null;
  /** The template's file; null where the form is the site's own. */
  readonly template: string | null;
}

/** When the week is: seven days behind the one before it, unless its author says otherwise; see {@link weekStarts}. */
export function weekTime(pages: readonly KnownPage[], request: WeekRequest): WeekTime {
  const { first } = pages.length > 0 ? workingWeek(pages) : USUAL_WEEK;
  if (request.start !== null) return { start: weekStart(request.start, first), from: request.start };
  const start = weekStarts(pages, first, request.isSample)(request.week) ?? weekStart(request.today, first);
  return { start, from: start };
}

/** The rows of a week: its working days from the first one on, without the holidays. */
export function weekRows(
  { start, from }: WeekTime,
  { days }: Pick<WorkingWeek, 'days'>,
  request: WeekRequest,
): NewRow[] {
  const wanted = request.days ?? days;
  return Array.from({ length: 7 }, (_, step) => addDays(start, step))
    .filter((date) => date >= from && wanted.includes(weekdayOf(date)) && !request.isHoliday(date))
    .map((date) => ({ date, weekday: weekdayOf(date) }));
}

/** A page like the others of its language. There must be one. */
export function establishedWeekPage(
  pages: readonly [KnownPage, ...KnownPage[]],
  time: WeekTime,
  request: WeekRequest,
  dialect: Dialect,
  vocabulary: Vocabulary,
): NewWeekPage | null {
  const { language } = dialect;
  const written = writtenPages(pages, request);
  const skeleton = pageSkeleton(written, commonFields(written), vocabulary);
  const working = workingWeek(written);
  const rows = weekRows(time, working, request);
  const file = newPageFile(
    pages.map(({ page, week }) => ({ file: page.file, week })),
    request.week,
  );
  if (file === null) return null;
  const startOf = weekStarts(pages, working.first, request.isSample);
  const title = newTitle(written, request.week, request.topic, vocabulary) ?? '';
  const wanted = {
    week: request.week,
    title,
    date: pageDate(pages, time, rows, startOf),
    start: time.start,
    weight: newWeight(weekWeights(pages), request.week),
    rows,
    cell: cellWriter(written, dialect, vocabulary),
  };
  const text = newPageText(skeleton, written, wanted, startOf(skeleton.model.week));
  return { language, file, text, title, rows, skeleton, template: null };
}

/** The pages that somebody wrote: those that hold little but the programme's sample text say nothing of their site. */
function writtenPages(
  pages: readonly [KnownPage, ...KnownPage[]],
  { isSampleLine }: WeekRequest,
): readonly [KnownPage, ...KnownPage[]] {
  const isSample = ({ tasks }: KnownPage): boolean => {
    const items = tasks.flatMap((task) => task.items);
    return items.length > 0 && isMost(items.filter(({ text }) => isSampleLine(text)).length, items.length);
  };
  const [first, ...others] = pages.filter((page) => !isSample(page));
  return first === undefined ? pages : [first, ...others];
}

/** Pages that agree how far their front matter's date is from the first day of the week pass this on. */
function pageDate(
  pages: readonly KnownPage[],
  time: WeekTime,
  rows: readonly NewRow[],
  startOf: WeekStarts,
): CalendarDate {
  const offsets = pages.flatMap((page) => {
    const date = parseCalendarDate(page.page.frontMatter.date?.slice(0, 10) ?? '');
    const start = startOf(page.week);
    return date === null || start === null ? [] : [daysBetween(start, date)];
  });
  const common = commonest(offsets);
  const isHabit =
    common !== null &&
    common > 0 &&
    common <= 7 &&
    isMost(offsets.filter((one) => one === common).length, pages.length);
  return isHabit && time.from === time.start ? addDays(time.start, common) : (rows[0]?.date ?? time.from);
}

/** The weights of weeks as Hugo reads them. */
export function weekWeights(pages: readonly KnownPage[]): WeekWeight[] {
  return pages.map(({ page, fields, week }) => ({ week, weight: hugoWeight({ ...page, fields }) }));
}

/** Fills in the day and the start of a row; all other cells wait. */
function cellWriter(pages: readonly KnownPage[], dialect: Dialect, vocabulary: Vocabulary): CellWriter {
  const order = usualDateOrder(pages, dialect, vocabulary);
  const day = dayCellWriter(pages, dialect.language, order, vocabulary);
  const start = dateWriter(pages, dialect, vocabulary);
  return (role, row, number) => {
    if (role === 'day') return day(row.date, row.weekday, number);
    return role === 'start' ? start(row.date) : null;
  };
}
