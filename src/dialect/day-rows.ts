import type { Vocabulary } from '../locale/vocabulary.js';
import { addDays, type CalendarDate, weekdayOf } from '../model/calendar-date.js';
import type { DayDigits } from '../model/dialect.js';
import type { CellText, DateCell, Task } from '../model/task.js';
import { WEEKDAYS, type Weekday } from '../model/weekday.js';
import { bareDigits, cellWeekdays } from './day-digits.js';
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
export function dayRows(
  { tasks }: Pick<DatedPage, 'tasks'>,
  meaning: DayDigits | null,
  vocabulary: Vocabulary,
): DayRow[] {
  return tasks.flatMap(({ day, start, completion }: Task): DayRow[] => {
    if (day === null || start === null || start.date === null) return [];
    const isDigit = bareDigits(day.text) !== null;
    const named = isDigit ? cellWeekdays(day.text, meaning ?? 'row-number', vocabulary) : day.weekdays;
    const end = completion?.date ?? start.date;
    const last = end < start.date ? start.date : end;
    return named.length === 0 ? [] : [{ day, isDigit, named, start, first: start.date, last }];
  });
}

/** Whether any of the row's days is one that it names. */
export function isRight({ named, first, last }: DayRow): boolean {
  for (let step = 0; step < 7; step++) {
    const date = addDays(first, step);
    if (date > last) return false;
    if (named.includes(weekdayOf(date))) return true;
  }
  return true;
}

/** Rows whose day and date disagree for one reason. */
interface FaultyRows {
  /** Off by the same number of days, of different days with one date, or a row for itself. */
  readonly fault: 'shifted' | 'oneDate' | 'mismatch';
  readonly rows: readonly DayRow[];
}

/** So many rows that are wrong in the same way have one fault in common. */
const MANY = 3;

/** The rows whose day and date disagree, those with one fault in common together; swapped dates have a fault of their own. */
export function faultyRows(page: DatedPage, meaning: DayDigits | null, vocabulary: Vocabulary): FaultyRows[] {
  const wrong = dayRows(page, meaning, vocabulary).filter((row) => !isRight(row));
  if (wrong.length === 0) return [];
  const misordered = new Set(misorderedDates(page, vocabulary)?.cells);
  const rows = wrong.filter(({ start }) => !misordered.has(start));
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

/** By how many days the date stands behind the day; null where the row names several. */
function offset({ named, first }: DayRow): number | null {
  const [day, ...others] = named;
  if (day === undefined || others.length > 0) return null;
  return (WEEKDAYS.indexOf(weekdayOf(first)) - WEEKDAYS.indexOf(day) + 7) % 7;
}
