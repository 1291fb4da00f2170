import { addDays, type CalendarDate } from './calendar-date.js';
import type { DateCell, Task } from './task.js';

/** A date of the task table, and the row that it stands in. */
export interface DatedCell {
  readonly task: Task;
  readonly cell: DateCell;
  readonly date: CalendarDate;
}

/** The days between which nearly all of a week's dates lie, and where the first and the last of them stand. */
export interface WeekCore {
  readonly first: DatedCell;
  readonly last: DatedCell;
}

/** A week's dates lie no further than this from the one in their middle; a slip of the pen does, and a task that dragged on. */
const NEAR_DAYS = 7;

/** The cells that are understood as dates, in the order of the table. */
export function datedCells(tasks: readonly Task[]): DatedCell[] {
  const found: DatedCell[] = [];
  const add = (task: Task, cell: DateCell | null): void => {
    if (cell !== null && cell.date !== null) found.push({ task, cell, date: cell.date });
  };
  for (const task of tasks) {
    add(task, task.start);
    add(task, task.completion);
  }
  return found;
}

/** The day in the middle of a page's dates, which no slip of the pen can move far. */
export function middleDay(cells: readonly DatedCell[]): CalendarDate | null {
  return cells.map(({ date }) => date).sort()[(cells.length - 1) >> 1] ?? null;
}

/** Tells of dates whether they lie within so many days of one, before or after it. */
export function within(days: number, middle: CalendarDate): (date: CalendarDate) => boolean {
  const [from, to] = [addDays(middle, -days), addDays(middle, days)];
  return (date) => from <= date && date <= to;
}

/** The first and the last of a week's dates, slips of the pen aside; null where not most of them lie close together. */
export function weekCore(tasks: readonly Task[]): WeekCore | null {
  const cells = datedCells(tasks);
  const middle = middleDay(cells);
  if (middle === null) return null;
  const isNear = within(NEAR_DAYS, middle);
  const near = cells.filter(({ date }) => isNear(date));
  const all = ends(cells);
  if (near.length * 2 > cells.length) return ends(near);
  return all !== null && within(2 * NEAR_DAYS, all.first.date)(all.last.date) ? all : null;
}

/** The cells with the first and the last day of some. */
export function ends(cells: readonly DatedCell[]): WeekCore | null {
  const [any] = cells;
  if (any === undefined) return null;
  return {
    first: cells.reduce((best, one) => (one.date < best.date ? one : best), any),
    last: cells.reduce((best, one) => (one.date > best.date ? one : best), any),
  };
}

/**
 * Days in order, each once, without slips of the pen: those near the day in their middle, where most are. None where they are
 * scattered, so that nobody can say which of them are meant.
 */
export function coreDays(dates: readonly CalendarDate[]): readonly CalendarDate[] {
  const sorted = [...dates].sort();
  const [first, middle, last] = [sorted[0], sorted[(sorted.length - 1) >> 1], sorted.at(-1)];
  if (first === undefined || middle === undefined || last === undefined) return [];
  const near = sorted.filter(within(NEAR_DAYS, middle));
  if (near.length * 2 > sorted.length) return [...new Set(near)];
  return within(2 * NEAR_DAYS, first)(last) ? [...new Set(sorted)] : [];
}
