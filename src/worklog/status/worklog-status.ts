import type { CalendarDate } from '../../model/calendar-date.js';
import type { Task } from '../../model/task.js';
import type { WeekPage } from '../../model/week-page.js';
import type { Weekday } from '../../model/weekday.js';
import type { Worklog } from '../../model/worklog.js';
import type { WeekDays } from '../week-of-day.js';

/**
 * Where a worklog is today, what it lacks and what to do about it, as `worklog status --output json` gives it out. Nothing in
 * it is judged by rules: it tells what an author would see who went through the pages in the evening.
 */
export interface WorklogStatus {
  /** The language that is told of. */
  readonly language: string;
  readonly today: StatusDay;
  readonly state: StatusState;
  /** The week that today is in, else the last one that somebody wrote; null where there is none. */
  readonly week: StatusWeek | null;
  /** The week to come: one that is there already, or the one that `worklog new week` would make. */
  readonly next: StatusNext | null;
  /** What there is to do, the next step first. */
  readonly items: readonly StatusItem[];
}

/**
 * `empty`: no week yet. `sample`: every week still is the template's sample. `undated`: no page tells when its week is.
 * `before` the first week, `during` a week, `between` two of them. `over`: the last week is over and the next not begun.
 * `ended`: so long ago that the next is not expected.
 */
export type StatusState = 'empty' | 'sample' | 'undated' | 'before' | 'during' | 'between' | 'over' | 'ended';

export interface StatusDay {
  readonly date: CalendarDate;
  readonly weekday: Weekday;
  /**
   * Of a day in a week: whether its row holds work, waits for it, or is not there; `off` where nobody works on such a day,
   * `holiday` where `worklog.toml` says so. Null outside of the weeks, where the tasks have no days, and on days on which there
   * sometimes is work.
   */
  readonly work: 'told' | 'blank' | 'missing' | 'off' | 'holiday' | null;
  /** By which the commands name its row; null where it has none. */
  readonly address: string | null;
}

export interface StatusWeek {
  readonly week: number;
  readonly title: string | null;
  /** The page; null where the week has none in the language. */
  readonly file: string | null;
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
}

export interface StatusNext {
  readonly week: number;
  readonly start: CalendarDate | null;
  readonly exists: boolean;
}

/** One thing to do. */
export interface StatusItem {
  readonly kind: StatusItemKind;
  /** The week that it is about; null for the worklog as a whole. */
  readonly week: number | null;
  /** The language of the page that lacks something. */
  readonly language: string;
  /** By which the commands name the rows or entries it is about. */
  readonly addresses: readonly string[];
  /** The day it is about, where it is about one. */
  readonly date: CalendarDate | null;
  /** How many entries, weeks or changes it is about. */
  readonly count: number;
  /** What does it, word by word and without the program's name; null where no command does. */
  readonly command: readonly string[] | null;
}

/** What there is to do. */
export type StatusItemKind =
  /** No week yet. */
  | 'first-week'
  /** The week has no page in a language. */
  | 'page-missing'
  /** The page still is the template's sample. */
  | 'sample'
  /** The rows tell of days that are not those of the week. */
  | 'dates-elsewhere'
  /** Today has a row that waits to be filled. */
  | 'today-blank'
  /** Today is a working day and has no row. */
  | 'today-missing'
  /** Work that was begun today is not done. */
  | 'today-open'
  /** An earlier day of the week has a blank row. */
  | 'day-blank'
  /** An earlier day of the week has none, though other weeks have. */
  | 'day-missing'
  /** Work that was begun earlier in the week is not done. */
  | 'open'
  /** The week has no task, on a page without a task table. */
  | 'tasks-missing'
  | 'objectives-missing'
  | 'achievements-missing'
  /** The week after the last one has not begun. */
  | 'next-week'
  /** It may as well begin now, after a break. */
  | 'go-on'
  /** Something can be carried over from another language. */
  | 'language-behind'
  /** Entries wait for their translation. */
  | 'untranslated'
  /** Work of the weeks before is not done. */
  | 'open-before';

/** What a status is made of. */
export interface StatusFacts {
  readonly today: CalendarDate;
  readonly language: string;
  readonly worklog: Worklog;
  /** When the weeks are, by number. */
  readonly weekDays: readonly WeekDays[];
  /** The weeks whose page still is the template's sample. */
  readonly sampleWeeks: ReadonlySet<number>;
  /** The days on which work is expected. */
  readonly workingDays: readonly Weekday[];
  /** The days on which nobody has ever worked. */
  readonly offDays: readonly Weekday[];
  /** The weekdays that most weeks have a row for. */
  readonly usualDays: readonly Weekday[];
  readonly isHoliday: (date: CalendarDate) => boolean;
  readonly excusedWeeks: readonly number[];
  /** The first day of the week that a day is in. */
  readonly weekStart: (date: CalendarDate) => CalendarDate;
  /** When a week that is not there yet would begin; null where nothing tells. */
  readonly startOf: (week: number) => CalendarDate | null;
  /** The day of each row of a page, by its start or its day cell. */
  readonly rowDates: (page: WeekPage) => readonly (CalendarDate | null)[];
  /** The row of a day, from 0, to which `worklog add task` adds; null where it makes one. */
  readonly rowOfDay: (page: WeekPage, date: CalendarDate) => number | null;
  /** Whether a row has its counterpart in the other languages, so that it is done in all of them. */
  readonly isPaired: (page: WeekPage, task: Task) => boolean;
  /** Whether a page ends in a fence that nobody has closed, so that no section can be added behind it. */
  readonly endsInCode: (page: WeekPage) => boolean;
  /** What can be carried over from one language to another in a week. */
  readonly behind: (week: number) => readonly LanguageGap[];
}

/** What a language lacks that another one has. */
export interface LanguageGap {
  readonly week: number;
  readonly language: string;
  readonly from: string;
  /** How many rows, dates, links and entries. */
  readonly count: number;
}

/** An item of which only the parts that matter are named. */
export function statusItem(
  kind: StatusItemKind,
  language: string,
  command: readonly string[] | null,
  parts: Partial<StatusItem> = {},
): StatusItem {
  return { kind, week: null, language, addresses: [], date: null, count: 1, command, ...parts };
}
