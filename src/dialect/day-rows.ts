import type { Vocabulary } from '../locale/vocabulary.js';
import { type CalendarDate, daysBetween, weekdayOf } from '../model/calendar-date.js';
import type { DayDigits } from '../model/dialect.js';
import type { CellText, DateCell } from '../model/task.js';
import { WEEKDAYS, type Weekday } from '../model/weekday.js';
import { otherDates } from './day-dates.js';
import { bareDigits, cellWeekdays, type PageDayDigits } from './day-digits.js';
import { type DayHabit, meantDigits } from './day-habit.js';
import { misorderedDates } from './misordered-dates.js';

/** A row that names a day and has a date. */
export interface DayRow {
  readonly day: CellText;
  readonly isDigit: boolean;
  readonly named: readonly Weekday[];
  readonly start: DateCell;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

type DatedPage = Parameters<typeof misorderedDates>[0];

/** @param meaning null where a digit may mean anything */
function dayRows({ tasks }: Pick<DatedPage, 'tasks'>, meaning: DayDigits | null, vocabulary: Vocabulary): DayRow[] {
  const rows: DayRow[] = [];
  for (const { day, start, completion } of tasks) {
    if (day === null || start === null || start.date === null) continue;
    const isDigit = bareDigits(day.text) !== null;
    const named = isDigit ? cellWeekdays(day.text, meaning ?? 'row-number', vocabulary) : day.weekdays;
    const end = completion?.date ?? start.date;
    const last = end < start.date ? start.date : end;
    if (named.length > 0) rows.push({ day, isDigit, named, start, first: start.date, last });
  }
  return rows;
}

/** Whether any of the row's days is one that it names. */
function isRight({ named, first, last }: DayRow): boolean {
  const length = Math.min(daysBetween(first, last) + 1, 7);
  const from = WEEKDAYS.indexOf(weekdayOf(first));
  return named.some((day) => (WEEKDAYS.indexOf(day) - from + 7) % 7 < length);
}

/** Rows whose day and date disagree for one reason. */
interface FaultyRows {
  /** Off by the same number of days, of different days with one date, or a row for itself. */
  readonly fault: 'shifted' | 'oneDate' | 'mismatch';
  readonly rows: readonly DayRow[];
}

/** So many rows that are wrong in the same way have one fault in common. */
const MANY = 3;

/**
 * The rows whose day and date disagree, those with one fault in common together; swapped dates, and days that name a date
 * themselves, have faults of their own.
 */
export function faultyRows(page: DatedPage, meaning: DayDigits | null, vocabulary: Vocabulary): FaultyRows[] {
  const wrong = dayRows(page, meaning, vocabulary).filter((row) => !isRight(row));
  if (wrong.length === 0) return [];
  const misordered = new Set(misorderedDates(page, vocabulary)?.cells);
  const dated = new Set(otherDates(page, vocabulary).map(({ day }) => day));
  const rows = wrong.filter(({ day, start }) => !misordered.has(start) && !dated.has(day));
  const shifted = alike(rows, offset);
  const others = rows.filter((row) => !shifted.has(row));
  const oneDate = alike(others, ({ first }) => first);
  return [
    { fault: 'shifted', rows: [...shifted] },
    { fault: 'oneDate', rows: [...oneDate] },
    ...others.filter((row) => !oneDate.has(row)).map((row): FaultyRows => ({ fault: 'mismatch', rows: [row] })),
  ];
}

/** The most rows that have something in common, if they are many. */
function alike(rows: readonly DayRow[], keyOf: (row: DayRow) => string | number | null): ReadonlySet<DayRow> {
  const byKey = new Map<string | number, Set<DayRow>>();
  for (const row of rows) {
    const key = keyOf(row);
    const own = key === null ? undefined : byKey.get(key);
    if (own !== undefined) own.add(row);
    else if (key !== null) byKey.set(key, new Set([row]));
  }
  const most = [...byKey.values()].reduce((best, one) => (one.size > best.size ? one : best), new Set<DayRow>());
  return most.size >= MANY ? most : new Set();
}

/** By how many days the date stands behind the day, up to 6; null where the row names several. */
function offset({ named, first }: DayRow): number | null {
  const [day, ...others] = named;
  if (day === undefined || others.length > 0) return null;
  return (WEEKDAYS.indexOf(weekdayOf(first)) - WEEKDAYS.indexOf(day) + 7) % 7;
}

/** How the day lies to the date: `one day before`, `two days after`. */
export function shiftInWords(row: DayRow): string {
  const days = offset(row) ?? 0;
  const count = Math.min(days, 7 - days);
  return `${['no', 'one', 'two', 'three'][count]} day${count === 1 ? '' : 's'} ${days > 3 ? 'after' : 'before'}`;
}

/** What the digits of a page's day column say; null where they may count the rows. */
export function pageDigits(page: DigitPage, habit: DayHabit | null, vocabulary: Vocabulary): DayDigits | null {
  const { meaning, evidence } = page.dayDigits;
  const column = page.taskTable?.columns.find(({ role }) => role === 'day');
  if (column !== undefined && vocabulary.isCountColumn(column.heading)) {
    return evidence === 'page' || evidence === 'setting' ? meaning : null;
  }
  const digits = dayRows(page, meaning, vocabulary).filter(({ isDigit }) => isDigit);
  return meantDigits(page, habit, digits.filter(isRight).length, digits.length);
}

interface DigitPage extends Pick<DatedPage, 'tasks'> {
  readonly dayDigits: PageDayDigits;
  readonly taskTable: {
    readonly columns: readonly { readonly role: string | null; readonly heading: string }[];
  } | null;
}
