import { type Address, formatAddress } from '../../model/address.js';
import { type CalendarDate, weekdayOf } from '../../model/calendar-date.js';
import { Failure } from '../../model/failure.js';
import { isBlank } from '../../model/task.js';
import type { WeekPage } from '../../model/week-page.js';
import { type Weekday, weekdayName } from '../../model/weekday.js';
import { dayOfWeek, sameWeekDay } from './day-rows.js';
import type { NewReference } from './reference-cell.js';
import { completeRow, dropReference, setReferences, setText } from './row-cells.js';
import { hasColumn } from './task-changes.js';
import type { PageRow, WorklogEditor } from './worklog-editor.js';

/** What is to change of a row; null and empty lists ask for nothing. */
export interface RowChanges {
  readonly day: Weekday | null;
  /** `'none'` empties the cell. */
  readonly start: CalendarDate | 'none' | null;
  readonly completion: CalendarDate | 'none' | null;
  readonly references: readonly NewReference[];
  /** By their address or their words. */
  readonly removedReferences: readonly string[];
}

/** Whether anything of a row is to change. */
export function isRowChange({ day, start, completion, references, removedReferences }: RowChanges): boolean {
  return day !== null || start !== null || completion !== null || references.length + removedReferences.length > 0;
}

/**
 * Changes a row of one page.
 *
 * @param isOwn whether the row is the one that was named; what the page of another language has no place for is left out
 * @throws Failure where the page has no place for it
 */
export function changeRow(editor: WorklogEditor, place: PageRow, changes: RowChanges, isOwn: boolean): void {
  const { page, row } = place;
  if (changes.day !== null) moveToDay(editor, place, changes.day, changes, isOwn);
  if (changes.start !== null) setStart(editor, place, changes.start, changes.day === null, isOwn);
  if (changes.completion !== null) {
    const date = changes.completion === 'none' ? null : changes.completion;
    if (!completeRow(editor, page, row, date) && isOwn) throw noPlace(page, 'completion');
  }
  if (changes.references.length > 0 && !setReferences(editor, page, row, changes.references) && isOwn) {
    throw noPlace(page, 'references');
  }
  for (const reference of changes.removedReferences) {
    if (!dropReference(editor, page, row, reference) && isOwn) throw noReference(page, row, reference);
  }
}

/** The row goes to another day of its week: its day cell, its start, and its completion where it was done on the same day. */
function moveToDay(
  editor: WorklogEditor,
  { page, row }: PageRow,
  weekday: Weekday,
  changes: RowChanges,
  isOwn: boolean,
): void {
  const task = page.tasks[row];
  const named = changes.start === 'none' ? null : changes.start;
  if (named !== null && weekdayOf(named) !== weekday) {
    throw new Failure({
      problem: '--day and --start name two days',
      expected: `${weekdayName(weekday)}, as --day says`,
      found: `${named}, a ${weekdayName(weekdayOf(named))}`,
      advice: 'Give one of them: the other goes along.',
    });
  }
  const was = named ?? editor.rowDates(page)[row] ?? null;
  const date = was === null ? dayOfWeek(editor, page.week, weekday) : sameWeekDay(editor, was, weekday);
  const start = task?.start?.date ?? null;
  const movesStart = date !== null && start !== null && changes.start === null;
  if (!writeDay(editor, { page, row }, date, weekday) && !movesStart && isOwn) throw noDay(editor, page, row);
  if (!movesStart || start === date) return;
  setText(editor, page, row, 'start', editor.dateText(page, date));
  if (changes.completion === null && task?.completion?.date === start) completeRow(editor, page, row, date);
}

/** @param movesDay whether the day cell goes along, so that the two do not contradict each other */
function setStart(
  editor: WorklogEditor,
  { page, row }: PageRow,
  start: CalendarDate | 'none',
  movesDay: boolean,
  isOwn: boolean,
): void {
  const text = start === 'none' ? null : editor.dateText(page, start);
  if (!setText(editor, page, row, 'start', text) && isOwn) throw noPlace(page, 'start dates');
  const day = page.tasks[row]?.day ?? null;
  // A cell that names several days tells more than its start.
  if (start === 'none' || !movesDay || day === null || day.weekdays.length > 1) return;
  writeDay(editor, { page, row }, start, weekdayOf(start));
}

/** Writes the day cell of a row. @returns false where the cells of the column do not tell the day */
function writeDay(editor: WorklogEditor, { page, row }: PageRow, date: CalendarDate | null, weekday: Weekday): boolean {
  if (!hasColumn(editor.editor(page).page, 'day')) return false;
  const known = page.tasks[row]?.day ?? null;
  if (known?.weekdays.join() === weekday && !HOLDS_DATE.test(known.text)) return true;
  const text = editor.dayText(page, date, weekday, row + 1);
  // A cell that would be another one in the next row only counts the rows.
  if (text === '' || text !== editor.dayText(page, date, weekday, row + 2)) return false;
  setText(editor, page, row, 'day', text);
  return true;
}

const HOLDS_DATE = /\d\s*[/.-]\s*\d/;

function noDay(editor: WorklogEditor, page: WeekPage, row: number): Failure {
  if (!hasColumn(editor.editor(page).page, 'day')) return noPlace(page, 'days');
  return new Failure({
    problem: 'The Day column names no weekdays, and the row has no start date',
    file: page.file,
    expected: 'a cell that tells the day of the row',
    found: page.tasks[row]?.day?.text ?? 'an empty cell',
    advice: 'Give the row a date, with --start.',
  });
}

function noReference(page: WeekPage, row: number, reference: string): Failure {
  const known = page.tasks[row]?.references.map(({ url, text }) => url ?? text) ?? [];
  return new Failure({
    problem: `Row ${page.week}.${row + 1} has no reference ${JSON.stringify(reference)}`,
    file: page.file,
    expected: known.length === 0 ? 'a reference of the row: it has none' : known.join(', '),
    found: JSON.stringify(reference),
  });
}

function noPlace(page: WeekPage, what: string): Failure {
  return new Failure({
    problem: `The page has no place for ${what}`,
    file: page.file,
    expected: page.hasTaskTable ? 'a column for it in the task table' : 'a task table',
    found: 'none',
  });
}

/** The day on which work was done. */
export interface DoneOn {
  /** The day that was asked for; null for today, which leaves what is done already as it is. */
  readonly named: CalendarDate | null;
  readonly today: CalendarDate;
}

/**
 * Marks a row as done, in every language.
 *
 * @returns what was not done, in words; null where nothing was left out
 * @throws Failure where the row is blank, or its page has no place for it
 */
export function completeTask(
  editor: WorklogEditor,
  { address, page }: { readonly address: Address; readonly page: WeekPage },
  { named, today }: DoneOn,
  only: string | null,
): string | null {
  const name = formatAddress(address);
  if (address.kind !== 'tasks' || address.path.length !== 1) {
    throw new Failure({
      problem: `${name} is not a row`,
      expected: 'the row of a task, such as 4.3: a page records of whole rows when they were done',
      found: name,
    });
  }
  const row = address.path[0] ?? 0;
  const task = page.tasks[row];
  if (task === undefined || isBlank(task)) {
    throw new Failure({
      problem: `${name} is a blank row`,
      file: page.file,
      expected: 'a row with work in it',
      found: 'no words in its task cell',
      advice: 'worklog add task writes work into the blank row of its day, with --done as done.',
    });
  }
  const wasDone = task.done === true;
  const date = named ?? task.completion?.date ?? today;
  for (const place of editor.rowInLanguages({ page, row }, only)) {
    if (named === null && place.page.tasks[place.row]?.done === true) continue;
    if (!completeRow(editor, place.page, place.row, date) && place.page === page) throw noPlace(page, 'completion');
  }
  if (!wasDone || named !== null) return null;
  const since = task.completion === null ? '' : `: ${task.completion.text}`;
  return `${name} is done already${since}. Another day is written with --on.`;
}
