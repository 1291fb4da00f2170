import { readDateText, resolveDate } from '../../dialect/date-text.js';
import { invalidDate } from '../../dialect/invalid-date.js';
import { bareWords } from '../../locale/bare-words.js';
import { type CalendarDate, daysBetween, weekdayOf } from '../../model/calendar-date.js';
import type { DateCell, Task } from '../../model/task.js';
import { completeRow, setText } from '../entries/row-cells.js';
import { hasColumn } from '../entries/task-changes.js';
import type { PageSync } from './page-sync.js';

/** Carries the dates and the day of a row over, and that its work is done. */
export function syncRowCells(sync: PageSync, from: Task, to: Task): void {
  const doubt = doubtOf(sync, from, to);
  if (doubt === null) {
    const isMoved = syncDate(sync, from, to, 'start');
    syncDate(sync, from, to, 'completion');
    syncDay(sync, from, to, isMoved);
  } else {
    sync.leave(doubt);
  }
  syncDone(sync, from, to);
}

/** Why the dates of the source are likely a slip where those of the target differ; null where they are not. */
function doubtOf(sync: PageSync, from: Task, to: Task): string | null {
  const [own, other] = [from.start?.date ?? null, to.start?.date ?? null];
  const name = `Row ${to.row}: ${sync.sourceName}`;
  const isBackwards = own !== null && from.completion?.date != null && from.completion.date < own;
  if (isBackwards && (other !== own || to.completion?.date !== from.completion?.date)) {
    return `${name} has a completion, ${from.completion?.date}, before its start, ${own}: the dates stay as they are.`;
  }
  if (own === null || other === null || own === other) return null;
  const [day, otherDay] = [from.day?.weekdays ?? [], to.day?.weekdays ?? []];
  const isOdd = day.length === 1 && day[0] !== weekdayOf(own);
  if (isOdd && otherDay.length === 1 && otherDay[0] === weekdayOf(other)) {
    return `${name} has ${own}, which is no ${day[0]}; ${sync.targetName} has ${other}: the dates stay as they are.`;
  }
  const isFar = FAR <= distanceTo(otherRows(sync, from), own) - distanceTo(otherRows(sync, from), other);
  if (!isFar && (isAmongWeeks(sync, own) || !isAmongWeeks(sync, other))) return null;
  return `${name} has ${own}, away from its other days; ${sync.targetName} has ${other}: the dates stay as they are.`;
}

/** So many days are more than a slip of some weeks: a wrong year, or day and month in the wrong order. */
const FAR = 60;

function otherRows({ source }: PageSync, { row }: Task): readonly CalendarDate[] {
  return source.tasks.flatMap((task) => (task.row === row ? [] : (task.start?.date ?? [])));
}

/** How many days lie between a day and the nearest of others; 0 where there are none. */
function distanceTo(days: readonly CalendarDate[], day: CalendarDate): number {
  return days.length === 0 ? 0 : Math.min(...days.map((other) => Math.abs(daysBetween(day, other))));
}

/** Whether a day lies between the weeks before and behind its own, where the source has them. */
function isAmongWeeks({ editor, source }: PageSync, day: CalendarDate): boolean {
  const weeks = editor.knownPages(source.language).map(({ week, rowDates }) => ({
    week,
    days: rowDates.flatMap((date) => date ?? []).sort(),
  }));
  const before = weeks.findLast(({ week, days }) => week < source.week && days.length > 0);
  const behind = weeks.find(({ week, days }) => week > source.week && days.length > 0);
  const [first, last] = [before?.days[0] ?? day, behind?.days.at(-1) ?? day];
  return first <= day && day <= last;
}

/** @returns whether the target has another date now than before */
function syncDate(sync: PageSync, from: Task, to: Task, column: 'start' | 'completion'): boolean {
  const { editor, target } = sync;
  const date = from[column]?.date ?? null;
  const cell = to[column];
  if (date === null || cell?.date === date) return false;
  if (!target.hasTaskTable || !hasColumn(sync.written, column)) {
    const isTold = column === 'start' && !editor.rowDates(target).includes(date);
    if (isTold) sync.leave(`${target.file} has no column for start dates.`);
    return false;
  }
  if (cell !== null && !isMeantAsDate(sync, cell, date)) return false;
  const written = editor.dateText(target, date);
  sync.attempt('date', `Row ${to.row}`, () =>
    setText(editor, target, to.row - 1, column, cell === null ? written : withDate(cell.text, written)),
  );
  return cell !== null;
}

/** Whether a cell holds another day than one, or a day that no calendar has. Words are the author's own. */
function isMeantAsDate({ editor }: PageSync, cell: DateCell, date: CalendarDate): boolean {
  if (cell.date !== null) return true;
  const read = readDateText(cell.text, editor.vocabulary);
  if (read === null) return invalidDate(cell, editor.vocabulary) !== null;
  return resolveDate(read, 'day-first') !== date && resolveDate(read, 'month-first') !== date;
}

/** A cell's text with another date; marks of emphasis around it stay. */
function withDate(text: string, date: string): string {
  const bare = bareWords(text);
  return bare !== '' && !/[\p{L}\s]/u.test(bare) && text.split(bare).length === 2 ? text.replace(bare, date) : date;
}

const SHORT_DATE = /\d{1,2}[/.-]\d{1,2}/;

/**
 * The day follows the start: where the source names its weekday and the target another one or none, where it was that of the
 * date before, or where the cell holds that date.
 */
function syncDay(sync: PageSync, from: Task, to: Task, isMoved: boolean): void {
  const { editor, target } = sync;
  const named = from.day?.weekdays ?? [];
  const start = from.start?.date ?? to.start?.date ?? null;
  if (!target.hasTaskTable || !hasColumn(sync.written, 'day') || start === null) return;
  const weekday = weekdayOf(start);
  const [known, ...others] = to.day?.weekdays ?? [];
  const isNamed = named.length === 1 && named[0] === weekday;
  const before = to.start?.date ?? null;
  const agreed = isMoved && before !== null && named.length === 0 && known === weekdayOf(before);
  const isOther = known !== undefined && others.length === 0 && known !== weekday && (isNamed || agreed);
  const isStale = isMoved && to.day !== null && SHORT_DATE.test(to.day.text);
  if (!isStale && !isOther && !(to.day === null && isNamed)) return;
  const text = editor.dayText(target, start, weekday, to.row);
  if (text === '' || text === to.day?.text) return;
  sync.attempt('day', `Row ${to.row}`, () => setText(editor, target, to.row - 1, 'day', text));
}

function syncDone(sync: PageSync, from: Task, to: Task): void {
  const { editor, target } = sync;
  if (from.done !== true || to.done === true) return;
  const [date, start] = [from.completion?.date ?? null, from.start?.date ?? null];
  if (to.done === null) {
    if (date !== null) sync.leave(`${target.file} has no column that says what is done.`);
    return;
  }
  if (sync.written.tasks[to.row - 1]?.completion != null) {
    if (to.completion === null) return;
    // Words that say that the work is not done.
    if (date !== null) sync.attempt('date', `Row ${to.row}`, () => completeRow(editor, target, to.row - 1, date));
    return;
  }
  const day = hasColumn(sync.written, 'completion') ? date : (date ?? start);
  if (day === null) sync.leave(`Row ${to.row} is done in ${sync.sourceName}, which does not tell when.`);
  else sync.attempt('completion', `Row ${to.row}`, () => completeRow(editor, target, to.row - 1, day));
}
