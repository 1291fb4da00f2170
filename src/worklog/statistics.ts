import type { CalendarDate } from '../model/calendar-date.js';
import { weekdayOf } from '../model/calendar-date.js';
import { weekCore, within } from '../model/dated-cells.js';
import { countEntries } from '../model/entry.js';
import { isOpen, type Task } from '../model/task.js';
import type { WeekPage } from '../model/week-page.js';
import { WEEKDAYS, type Weekday } from '../model/weekday.js';
import type { Worklog } from '../model/worklog.js';
import { filledBullets, filledTasks } from './listed.js';
import { pageWithin, type TimeQuery } from './query.js';

/** What a worklog adds up to, in one language. */
export interface WorklogStatistics extends Totals {
  readonly language: string;
  /** By number; a week without a page in the language is not among them, nor one whose page is the template's sample. */
  readonly weeks: readonly WeekStatistics[];
  /** The weeks whose page still is the template's sample: nothing on it is anybody's work. */
  readonly samples: readonly SampleWeek[];
  /** From Monday to Sunday, each of them. */
  readonly weekdays: readonly WeekdayStatistics[];
  /** The hosts of the links that tasks name, the most used first, equals by name. */
  readonly hosts: readonly HostStatistics[];
}

/** What weeks add up to. A blank row of the task table is no task. */
export interface Totals {
  /** The first and the last day of the tasks, slips of the pen aside; null where no task has a date. */
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
  /** On how many days a task was begun. */
  readonly days: number;
  readonly tasks: number;
  /** Those of them that the page says are not done. */
  readonly openTasks: number;
  /** The items of the tasks, nested ones included. */
  readonly entries: number;
  /** At the top level. */
  readonly objectives: number;
  readonly achievements: number;
  /** How many links and sources the tasks name. */
  readonly references: number;
}

export interface WeekStatistics extends Totals {
  readonly week: number;
  readonly title: string | null;
  readonly file: string;
  /** The days on which its tasks were begun, slips of the pen aside, by date. */
  readonly worked: readonly DayStatistics[];
}

export type SampleWeek = Pick<WeekStatistics, 'week' | 'title' | 'file'>;

export interface DayStatistics {
  readonly date: CalendarDate;
  readonly tasks: number;
  readonly openTasks: number;
  readonly entries: number;
}

interface WeekdayStatistics {
  readonly weekday: Weekday;
  readonly days: number;
  readonly tasks: number;
  readonly entries: number;
}

interface HostStatistics {
  /** Such as `000014.awsstudygroup.com`, without `www.` and port. */
  readonly host: string;
  readonly references: number;
}

/**
 * Adds up the weeks of a worklog in one language. Of two pages that claim one week both count.
 *
 * @param sampleFiles the pages that still are the template's sample (`samplePages`). They have no days of their own, so that
 * none is among the days that are asked for
 * @param query the weeks and days that count; all without one
 */
export function worklogStatistics(
  worklog: Worklog,
  language: string,
  sampleFiles: ReadonlySet<string>,
  query: TimeQuery = { weeks: null, from: null, to: null },
): WorklogStatistics {
  const all = worklog.weeks.flatMap((week) => week.pages).filter((page) => page.language === language);
  const pages = all.flatMap((page) => (sampleFiles.has(page.file) ? [] : (pageWithin(page, query) ?? [])));
  const asksForDays = query.from !== null || query.to !== null;
  const samples = all.filter(
    ({ week, file }) => !asksForDays && sampleFiles.has(file) && (query.weeks?.(week) ?? true),
  );
  const weeks = pages.map(weekStatistics);
  const worked = weeks.flatMap((week) => week.worked);
  const dates = [...new Set(worked.map(({ date }) => date))].sort();
  return {
    language,
    weeks,
    samples: samples.map(({ week, frontMatter, file }) => ({ week, title: frontMatter.title, file })),
    start: dates[0] ?? null,
    end: dates.at(-1) ?? null,
    days: dates.length,
    tasks: sum(weeks, ({ tasks }) => tasks),
    openTasks: sum(weeks, ({ openTasks }) => openTasks),
    entries: sum(weeks, ({ entries }) => entries),
    objectives: sum(weeks, ({ objectives }) => objectives),
    achievements: sum(weeks, ({ achievements }) => achievements),
    references: sum(weeks, ({ references }) => references),
    weekdays: WEEKDAYS.map((weekday) => weekdayStatistics(weekday, worked)),
    hosts: hostStatistics(pages),
  };
}

/** How many weeks there are: two pages may claim one. */
export function countWeeks(weeks: readonly Pick<WeekStatistics, 'week'>[]): number {
  return new Set(weeks.map(({ week }) => week)).size;
}

/** How many weeks have tasks, none of which says when it was. */
export function undatedWeeks({ weeks }: Pick<WorklogStatistics, 'weeks'>): number {
  return countWeeks(weeks.filter(({ days, tasks }) => days === 0 && tasks > 0));
}

function weekStatistics(page: WeekPage): WeekStatistics {
  const tasks = filledTasks(page);
  const worked = workedDays(tasks);
  return {
    week: page.week,
    title: page.frontMatter.title,
    file: page.file,
    start: worked[0]?.date ?? null,
    end: worked.at(-1)?.date ?? null,
    days: worked.length,
    tasks: tasks.length,
    openTasks: tasks.filter(isOpen).length,
    entries: sum(tasks, ({ items }) => countEntries(items)),
    objectives: filledBullets(page.objectives).length,
    achievements: filledBullets(page.achievements).length,
    references: sum(tasks, ({ references }) => references.length),
    worked,
  };
}

/** A day that lies further than this from the rest of its week is a slip of the pen. */
const NEAR_DAYS = 7;

function workedDays(tasks: readonly Task[]): DayStatistics[] {
  const core = weekCore(tasks);
  const isNear = core === null ? () => true : within(NEAR_DAYS, core.first.date);
  const byDate = new Map<CalendarDate, Task[]>();
  for (const task of tasks) {
    const date = task.start?.date ?? task.completion?.date ?? null;
    if (date === null || !isNear(date)) continue;
    const own = byDate.get(date);
    if (own === undefined) byDate.set(date, [task]);
    else own.push(task);
  }
  return [...byDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, own]) => ({
      date,
      tasks: own.length,
      openTasks: own.filter(isOpen).length,
      entries: sum(own, ({ items }) => countEntries(items)),
    }));
}

function weekdayStatistics(weekday: Weekday, worked: readonly DayStatistics[]): WeekdayStatistics {
  const own = worked.filter(({ date }) => weekdayOf(date) === weekday);
  return {
    weekday,
    days: new Set(own.map(({ date }) => date)).size,
    tasks: sum(own, ({ tasks }) => tasks),
    entries: sum(own, ({ entries }) => entries),
  };
}

function hostStatistics(pages: readonly WeekPage[]): HostStatistics[] {
  const counts = new Map<string, number>();
  for (const { url } of pages.flatMap((page) => filledTasks(page)).flatMap((task) => task.references)) {
    const host = url === null ? null : hostOf(url);
    if (host !== null) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return [...counts]
    .map(([host, references]) => ({ host, references }))
    .sort((a, b) => b.references - a.references || (a.host < b.host ? -1 : 1));
}

/** The host of a link to the web, in lower case; null for other links. */
function hostOf(url: string): string | null {
  const host = /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:@\s]+)/i.exec(url)?.[1];
  return host?.toLowerCase().replace(/^www\./, '') ?? null;
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
