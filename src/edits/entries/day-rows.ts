import { addDays, type CalendarDate, weekdayOf } from '../../model/calendar-date.js';
import { isBlank, type Task } from '../../model/task.js';
import { WEEKDAYS, type Weekday } from '../../model/weekday.js';
import { type WeekOfDay, weekOfDay as weekAmong } from '../../worklog/week-of-day.js';
import type { KnownPage } from '../known-page.js';
import { USUAL_WEEK, weekStart, weekStarts, workingWeek } from '../week-calendar.js';
import { weekDays } from '../week-days.js';
import type { WorklogEditor } from './worklog-editor.js';

/** The day that a task is of, as far as it is known. */
export interface TaskDay {
  readonly date: CalendarDate | null;
  readonly weekday: Weekday | null;
}

/**
 * The row of a day: the one that starts on its date, else the one that names its date or its weekday and has no start; of
 * several a blank one, else the last. A row that says nothing at all is anybody's.
 *
 * @param dates the day of each row, by its start or its day cell
 * @returns its index, or null where the day has no row yet
 */
export function rowOfDay(
  tasks: readonly Task[],
  dates: readonly (CalendarDate | null)[],
  { date, weekday }: TaskDay,
): number | null {
  const named = (task: Task): boolean =>
    weekday !== null && task.start === null && task.day?.weekdays.length === 1 && task.day.weekdays[0] === weekday;
  const rows = tasks.map((task, index) => ({ task, index, date: dates[index] ?? null }));
  const ofDate = date === null ? [] : rows.filter((row) => row.date === date);
  const found = ofDate.length > 0 ? ofDate : rows.filter((row) => row.date === null && named(row.task));
  const ofWeekday = (row: (typeof rows)[number]): boolean =>
    date === null && weekday !== null && row.task.day?.weekdays.join() === weekday;
  const chosen = found.length > 0 ? found : rows.filter(ofWeekday);
  const blank = chosen.find(({ task }) => isBlank(task)) ?? null;
  return (blank ?? chosen.at(-1) ?? rows.find(({ task }) => isEmptyRow(task)))?.index ?? null;
}

function isEmptyRow(task: Task): boolean {
  return isBlank(task) && task.day === null && task.start === null && task.completion === null;
}

/** Where the row of a day goes: behind the last row that is not after it, else at the end. */
export function rowPlace(dates: readonly (CalendarDate | null)[], date: CalendarDate | null): number {
  if (date === null) return dates.length;
  const later = dates.findIndex((other) => other !== null && other > date);
  if (later === -1) return dates.length;
  const before = dates.findLastIndex((other, index) => index < later && other !== null);
  return before === -1 ? later : before + 1;
}

/** The day on which the weeks of a worklog begin. */
function firstWeekday(editor: WorklogEditor): Weekday {
  const pages = allPages(editor);
  return pages.length > 0 ? workingWeek(pages).first : USUAL_WEEK.first;
}

function allPages(editor: WorklogEditor): readonly KnownPage[] {
  return editor.site.worklog.languages.flatMap((language) => editor.knownPages(language));
}

/** The day of a week on a weekday; null where nothing tells when the week is. */
export function dayOfWeek(editor: WorklogEditor, week: number, weekday: Weekday): CalendarDate | null {
  const first = firstWeekday(editor);
  const start = weekStarts(allPages(editor), first, () => false)(week);
  return start === null ? null : addDays(start, daysAfter(first, weekday));
}

/** The first day of the week that a day is in. */
export function firstDayOfWeek(editor: WorklogEditor, date: CalendarDate): CalendarDate {
  return weekStart(date, firstWeekday(editor));
}

/** The day on a weekday in the same week as another one. */
export function sameWeekDay(editor: WorklogEditor, date: CalendarDate, weekday: Weekday): CalendarDate {
  return addDays(firstDayOfWeek(editor, date), daysAfter(firstWeekday(editor), weekday));
}

function daysAfter(first: Weekday, weekday: Weekday): number {
  return (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(first) + 7) % 7;
}

/**
 * The week of a worklog that a day is in.
 *
 * @param isSample whether a day is one that the programme's template comes with
 */
export function weekOfDay(
  editor: WorklogEditor,
  date: CalendarDate,
  today: CalendarDate,
  isSample: (date: CalendarDate) => boolean,
): WeekOfDay {
  const last = editor.site.worklog.weeks.at(-1)?.number ?? 0;
  return weekAmong(weekDays(allPages(editor), isSample, today), last, date);
}

/** The weekday of a day, where it is known. */
export function taskDay(date: CalendarDate): TaskDay {
  return { date, weekday: weekdayOf(date) };
}
