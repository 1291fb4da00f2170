import { bareWords } from '../locale/bare-words.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import { type CalendarDate, calendarDate } from '../model/calendar-date.js';
import type { CellText, DateCell, Task } from '../model/task.js';
import { bareDigits } from './day-digits.js';
import { misorderedDates } from './misordered-dates.js';

/** A row whose day cell names another date than the row has. */
export interface OtherDate {
  readonly day: CellText;
  /** The date that the day cell names, as it is written. */
  readonly written: string;
  readonly start: DateCell;
}

/** Two numbers with a stroke between them, or three: a full date. */
const DATE = /(?<![\d/.-])(\d{1,2})(?:\/(\d{1,2})|([/.-])(\d{1,2})\3(\d{4}))(?![\d/.-])/g;
const LONGEST = 80;

/** The rows whose day cell names a date (`Mon (27/10)`, `27/10/2025`) on which their work was not done, in either order of day and month. */
export function otherDates(page: Parameters<typeof misorderedDates>[0], vocabulary: Vocabulary): OtherDate[] {
  const found = page.tasks.flatMap((task) => otherDate(task) ?? []);
  if (found.length === 0) return [];
  const misordered = new Set(misorderedDates(page, vocabulary)?.cells);
  return found.filter(({ start }) => !misordered.has(start));
}

function otherDate({ day, start, completion }: Task): OtherDate | null {
  if (day === null || start === null || start.date === null) return null;
  // Most cells are a digit or the name of a day.
  if (day.text.length > LONGEST || !/\d[/.-]\d/.test(day.text) || bareDigits(day.text) !== null) return null;
  const text = bareWords(day.text);
  const dates = [...text.matchAll(DATE)];
  const [date] = dates;
  if (date === undefined || dates.length > 1 || !isPlainlyDate(text, date)) return null;
  const [written, one = '', two, , other = '', year] = date;
  const first = Number(one);
  const second = Number(two ?? other);
  const last = completion?.date && completion.date > start.date ? completion.date : start.date;
  const years = year === undefined ? [yearOf(start.date), yearOf(last)] : [Number(year)];
  const meant = years.flatMap((own) =>
    [calendarDate(own, first, second), calendarDate(own, second, first)].filter((each) => each !== null),
  );
  const from = start.date;
  return meant.length === 0 || meant.some((each) => from <= each && each <= last) ? null : { day, written, start };
}

/** Without its year a date stands apart from the words, and is no two days ("T2/3"). */
function isPlainlyDate(text: string, { 0: written, 5: year, index }: RegExpExecArray): boolean {
  if (year !== undefined) return true;
  return /(?:^|[(,:–-])\s*$/.test(text.slice(0, index)) && /\d\d|[089]/.test(written);
}

function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}
