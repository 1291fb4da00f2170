import { dayOfWeek, type TaskDay, taskDay, weekOfDay } from '../../edits/entries/day-rows.js';
import { type CalendarDate, weekdayOf } from '../../model/calendar-date.js';
import { Failure } from '../../model/failure.js';
import type { Worklog } from '../../model/worklog.js';
import type { WeekOfDay } from '../../worklog/week-of-day.js';
import { type EntryWork, readDay, readWeekday } from '../command-entries.js';

/** Which week and which day work is of. */
export interface TaskTime {
  readonly week: number;
  readonly day: TaskDay;
  /** Whether the week is not there yet. */
  readonly isMissing: boolean;
}

/** The options that tell it. */
export interface TimeOptions {
  readonly day?: string;
  readonly date?: string;
  readonly week?: string;
}

/** A week that work is to be added to and that does not exist. */
export class WeekMissing extends Failure {
  readonly week: number;
  /** The day of the work; null where it is not known. */
  readonly date: CalendarDate | null;

  constructor({ week, day }: Pick<TaskTime, 'week' | 'day'>, { weeks }: Worklog) {
    const last = weeks.at(-1)?.number;
    super({
      problem: `There is no week ${week} yet`,
      expected: last === undefined ? 'a week to add to: the worklog has none yet' : `one of the weeks up to ${last}`,
      found: day.date === null ? `week ${week}` : `work of ${day.date} for week ${week}`,
      advice: `Add --create to make it right now, or run worklog new week ${week}${last === undefined ? '' : '; --week names another one'}.`,
    });
    this.week = week;
    this.date = day.date;
  }
}

/**
 * The week and the day that the options name: today, unless they say otherwise.
 *
 * @throws Failure where they contradict each other, or no week holds the day
 */
export function taskTime(options: TimeOptions, work: EntryWork): TaskTime {
  const { opened, editor, today, isSampleDay } = work;
  if (options.day !== undefined && options.date !== undefined) {
    throw new Failure({
      problem: '--day and --date name the day twice',
      expected: 'one of them',
      found: `--day ${options.day} --date ${options.date}`,
    });
  }
  const named = options.week === undefined ? null : readWeek(options.week);
  const isMissing = named !== null && editor.pagesOf(named).length === 0;
  if (options.day !== undefined) {
    const weekday = readWeekday(options.day, '--day', opened);
    const week = named ?? weekOf(today, work).week;
    return { week, day: { weekday, date: dayOfWeek(editor, week, weekday) }, isMissing };
  }
  const date = options.date === undefined ? today : readDay(options.date, '--date', today, opened);
  if (named === null) return weekOf(date, work);
  const found = weekOfDay(editor, date, today, isSampleDay);
  if (options.date === undefined && !isMissing && isElsewhere(found, named)) {
    throw new Failure({
      problem: `Today, ${date}, is not in week ${named}`,
      expected: 'the day of the work',
      found: `--week ${named} alone`,
      advice: 'Say when it was, with --day tue or --date YYYY-MM-DD.',
    });
  }
  return { week: named, day: { date, weekday: weekdayOf(date) }, isMissing };
}

function isElsewhere(found: WeekOfDay, week: number): boolean {
  return found.kind === 'week' ? found.week !== week : found.kind === 'next' || found.range !== null;
}

/** The week that today is in, for entries that have no day; the last one where today is after it. */
export function weekOfBullets({ editor, today, opened, isSampleDay }: EntryWork): number {
  const found = weekOfDay(editor, today, today, isSampleDay);
  return found.kind === 'week' ? found.week : (opened.worklog.weeks.at(-1)?.number ?? 1);
}

/** The week that a day is in; the last one where the pages tell no dates. */
function weekOf(date: CalendarDate, { editor, opened, today, isSampleDay }: EntryWork): TaskTime {
  const found = weekOfDay(editor, date, today, isSampleDay);
  if (found.kind !== 'none') return { week: found.week, day: taskDay(date), isMissing: found.kind === 'next' };
  if (found.range === null)
    return { week: opened.worklog.weeks.at(-1)?.number ?? 1, day: taskDay(date), isMissing: false };
  const { first, last } = found.range;
  throw new Failure({
    problem: `No week of the worklog holds ${date}`,
    expected: `a day of one of its weeks, which go from ${first} to ${last}`,
    found: date,
    advice: 'Name another day with --date, or the week that the work is to be told in with --week.',
  });
}

/** @throws Failure for what is no number of a week */
export function readWeek(typed: string): number {
  if (/^\d{1,3}$/.test(typed)) return Number(typed);
  throw new Failure({
    problem: '--week cannot be read',
    expected: 'the number of a week, such as 4',
    found: JSON.stringify(typed),
  });
}
