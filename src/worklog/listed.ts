import { type BulletKind, bulletAddress, taskAddress } from '../model/address.js';
import { type CalendarDate, parseCalendarDate } from '../model/calendar-date.js';
import { datedCells } from '../model/dated-cells.js';
import { type Entry, isBlankBullet } from '../model/entry.js';
import { type DateCell, isBlank, type Task } from '../model/task.js';
import type { WeekPage } from '../model/week-page.js';
import type { Weekday } from '../model/weekday.js';

/**
 * The entries of a worklog as `worklog list` gives them out: plain values, each with the place where it stands. These
 * types are the machine-readable output (docs/schemas); what is absent is null or an empty list, never left out.
 */
export type ListKind = 'weeks' | 'tasks' | 'objectives' | 'achievements' | 'references';

export const LIST_KINDS: readonly ListKind[] = ['weeks', 'tasks', 'objectives', 'achievements', 'references'];

/** Where an entry belongs. */
interface Place {
  /** The site's folder, relative to where the command looked; `.` for the only one. */
  readonly site: string;
  readonly week: number;
  readonly language: string;
  /** Relative to the site, with `/`. */
  readonly file: string;
}

interface ListedWeek extends Place {
  readonly title: string | null;
  readonly date: CalendarDate | null;
  /** The first and the last day of its tasks. */
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
  /** How many there are at the top level; blank rows of the task table are no tasks. */
  readonly objectives: number;
  readonly tasks: number;
  readonly achievements: number;
}

export interface ListedEntry {
  readonly text: string;
  readonly items: readonly ListedEntry[];
}

export interface ListedDate {
  readonly text: string;
  readonly date: CalendarDate | null;
}

export interface ListedTask extends Place {
  readonly address: string;
  readonly line: number;
  readonly row: number;
  readonly day: { readonly text: string; readonly weekdays: readonly Weekday[] } | null;
  readonly items: readonly ListedEntry[];
  readonly start: ListedDate | null;
  readonly completion: ListedDate | null;
  readonly references: readonly { readonly url: string | null; readonly text: string | null }[];
  readonly done: boolean | null;
  readonly extra: Readonly<Record<string, string>>;
}

interface ListedBullet extends Place {
  readonly address: string;
  readonly line: number;
  readonly group: string | null;
  readonly text: string;
  readonly items: readonly ListedEntry[];
}

interface ListedReference extends Place {
  /** The address of the task that names it. */
  readonly address: string;
  readonly line: number;
  readonly url: string | null;
  readonly text: string | null;
}

export interface Listed {
  weeks: ListedWeek;
  tasks: ListedTask;
  objectives: ListedBullet;
  achievements: ListedBullet;
  references: ListedReference;
}

/** The entries of one kind on a page. */
export function listPage<Kind extends ListKind>(kind: Kind, page: WeekPage, site: string): Listed[Kind][];
export function listPage(kind: ListKind, page: WeekPage, site: string): Listed[ListKind][] {
  switch (kind) {
    case 'weeks':
      return [listedWeek(page, site)];
    case 'tasks':
      return filledTasks(page).map((task) => listedTask(task, page, site));
    case 'objectives':
    case 'achievements':
      return listedBullets(kind, page, site);
    case 'references':
      return page.tasks.flatMap((task) => listedReferences(task, page, site));
  }
}

/** The tasks that hold work: a row whose task cell is empty waits to be filled. */
export function filledTasks(page: Pick<WeekPage, 'tasks'>): Task[] {
  return page.tasks.filter((task) => !isBlank(task));
}

/** The objectives or achievements that say something. */
export function filledBullets<Own extends Entry>(bullets: readonly Own[]): Own[] {
  return bullets.filter((bullet) => !isBlankBullet(bullet));
}

/** The first and the last day of a page's tasks. */
export function weekSpan(page: WeekPage): { start: CalendarDate | null; end: CalendarDate | null } {
  const days = datedCells(page.tasks).map(({ date }) => date);
  return {
    start: days.reduce((first: CalendarDate | null, day) => (first === null || day < first ? day : first), null),
    end: days.reduce((last: CalendarDate | null, day) => (last === null || day > last ? day : last), null),
  };
}

/** The day that the front matter names, where it names one: `2025-09-15`, with or without a time behind it. */
export function frontMatterDate(page: Pick<WeekPage, 'frontMatter'>): CalendarDate | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|[T\s])/.exec(page.frontMatter.date ?? '')?.[1];
  return day === undefined ? null : parseCalendarDate(day);
}

function place(page: WeekPage, site: string): Place {
  return { site, week: page.week, language: page.language, file: page.file };
}

function listedWeek(page: WeekPage, site: string): ListedWeek {
  return {
    ...place(page, site),
    title: page.frontMatter.title,
    date: frontMatterDate(page),
    ...weekSpan(page),
    objectives: filledBullets(page.objectives).length,
    tasks: filledTasks(page).length,
    achievements: filledBullets(page.achievements).length,
  };
}

export function listedTask(task: Task, page: WeekPage, site: string): ListedTask {
  return {
    address: taskAddress(page.week, task.row),
    ...place(page, site),
    line: page.source.lineOf(task.span.start),
    row: task.row,
    day: task.day === null ? null : { text: task.day.text, weekdays: task.day.weekdays },
    items: task.items.map(listedEntry),
    start: listedDate(task.start),
    completion: listedDate(task.completion),
    references: task.references.map(({ url, text }) => ({ url, text })),
    done: task.done,
    extra: task.extra,
  };
}

function listedDate(cell: DateCell | null): ListedDate | null {
  return cell === null ? null : { text: cell.text, date: cell.date };
}

export function listedEntry({ text, items }: Entry): ListedEntry {
  return { text, items: items.map(listedEntry) };
}

function listedBullets(kind: BulletKind, page: WeekPage, site: string): ListedBullet[] {
  return allBullets(kind, page, site).filter((bullet) => !isBlankBullet(bullet));
}

/** The bullets of a kind, those without words too. */
export function allBullets(kind: BulletKind, page: WeekPage, site: string): ListedBullet[] {
  return page[kind].map((bullet, index) => ({
    address: bulletAddress(page.week, kind, index + 1),
    ...place(page, site),
    line: page.source.lineOf(bullet.span.start),
    group: bullet.group,
    ...listedEntry(bullet),
  }));
}

function listedReferences(task: Task, page: WeekPage, site: string): ListedReference[] {
  return task.references.map(({ url, text, span }) => ({
    address: taskAddress(page.week, task.row),
    ...place(page, site),
    line: page.source.lineOf(span.start),
    url,
    text,
  }));
}
