import { fold } from '../locale/fold.js';
import { type BulletKind, taskAddress } from '../model/address.js';
import type { CalendarDate } from '../model/calendar-date.js';
import { isOpen, type Task } from '../model/task.js';
import type { WeekPage } from '../model/week-page.js';
import type { Worklog } from '../model/worklog.js';
import {
  frontMatterDate,
  type Listed,
  type ListedEntry,
  type ListedTask,
  type ListKind,
  listPage,
  weekSpan,
} from './listed.js';
import { oneLine, searchWords } from './words.js';

/** Which entries are wanted; null and false stand for no restriction. */
export interface Query {
  readonly weeks: ((week: number) => boolean) | null;
  /** The first and the last day that are asked for; what has no day at all is then left out. */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** A text that the entry's words must hold; case, accents and line breaks do not matter. */
  readonly match: string | null;
  /** Only tasks that are not done, their references, and weeks that have such a task. Bullets do not record it. */
  readonly open: boolean;
}

/** The entries of one kind that a query asks for, in the order of weeks, languages and pages. */
export function queryEntries<Kind extends ListKind>(
  worklog: Worklog,
  kind: Kind,
  query: Query,
  site: string,
): Listed[Kind][] {
  const needle = query.match === null ? null : searchKey(query.match);
  return worklog.weeks
    .filter((week) => query.weeks?.(week.number) ?? true)
    .flatMap((week) => week.pages)
    .flatMap((page) => {
      const traits = TRAITS[kind](page);
      return listPage(kind, page, site).filter(
        (item) =>
          (!query.open || traits.isOpen(item)) &&
          isWithin(query, () => traits.days(item)) &&
          (needle === null || traits.words(item).some((words) => searchKey(words).includes(needle))),
      );
    });
}

/** The first and the last day of an entry. */
interface Days {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** What a query asks of an entry. */
interface Traits<Item> {
  /** The words that it is found by. */
  readonly words: (item: Item) => readonly string[];
  /** Null where the page names none. */
  readonly days: (item: Item) => Days | null;
  readonly isOpen: (item: Item) => boolean;
}

const TRAITS: { readonly [Kind in ListKind]: (page: WeekPage) => Traits<Listed[Kind]> } = {
  weeks: (page) => ({
    words: () => [...wordsOf(page.frontMatter.title), ...page.tasks.flatMap(taskWords), ...bulletWords(page)],
    days: () => weekDays(page),
    isOpen: () => page.tasks.some(isOpen),
  }),
  tasks: () => ({ words: taskWords, days: taskDays, isOpen }),
  objectives: bulletTraits,
  achievements: bulletTraits,
  references: (page) => {
    const owners = new Map(page.tasks.map((task) => [taskAddress(page.week, task.row), task]));
    const asksOwner = <Answer>(ask: (owner: Task) => Answer, none: Answer) => {
      return ({ address }: Listed['references']): Answer => {
        const owner = owners.get(address);
        return owner === undefined ? none : ask(owner);
      };
    };
    return { words: referenceWords, days: asksOwner(taskDays, null), isOpen: asksOwner(isOpen, false) };
  },
};

function bulletTraits(page: WeekPage): Traits<Listed[BulletKind]> {
  return {
    words: (bullet) => [...(bullet.group === null ? [] : [bullet.group]), ...entryWords(bullet)],
    days: () => weekDays(page),
    isOpen: () => false,
  };
}

/** The weeks and days that are wanted; see {@link Query}. */
export type TimeQuery = Pick<Query, 'weeks' | 'from' | 'to'>;

/**
 * What of a page falls into the weeks and days that are asked for, as `queryEntries` chooses it: the tasks by their own days,
 * the objectives and achievements by those of the week. Null where nothing does.
 */
export function pageWithin(page: WeekPage, query: TimeQuery): WeekPage | null {
  if (query.weeks?.(page.week) === false) return null;
  const isWeek = isWithin(query, () => weekDays(page));
  const tasks = page.tasks.filter((task) => isWithin(query, () => taskDays(task)));
  if (isWeek) return { ...page, tasks };
  return tasks.length === 0 ? null : { ...page, tasks, objectives: [], achievements: [] };
}

function isWithin({ from, to }: TimeQuery, daysOf: () => Days | null): boolean {
  if (from === null && to === null) return true;
  const days = daysOf();
  return days !== null && (from === null || days.last >= from) && (to === null || days.first <= to);
}

function taskDays({ start, completion }: Pick<ListedTask, 'start' | 'completion'>): Days | null {
  return daysBetween(start?.date ?? completion?.date, completion?.date ?? start?.date);
}

function weekDays(page: WeekPage): Days | null {
  const { start, end } = weekSpan(page);
  const date = frontMatterDate(page);
  return daysBetween(start ?? date, end ?? date);
}

/** Two days that may stand the wrong way around. */
function daysBetween(a: CalendarDate | null | undefined, b: CalendarDate | null | undefined): Days | null {
  if (a === null || a === undefined || b === null || b === undefined) return null;
  return a <= b ? { first: a, last: b } : { first: b, last: a };
}

function bulletWords({ objectives, achievements }: WeekPage): string[] {
  return [...objectives, ...achievements].flatMap(entryWords);
}

function taskWords({
  day,
  items,
  references,
  extra,
}: Pick<ListedTask, 'day' | 'items' | 'references' | 'extra'>): string[] {
  return [
    ...items.flatMap(entryWords),
    ...wordsOf(day?.text),
    ...references.flatMap(referenceWords),
    ...Object.values(extra).flatMap(wordsOf),
  ];
}

function referenceWords({ url, text }: ListedTask['references'][number]): string[] {
  return [...(url === null ? [] : [url]), ...wordsOf(text)];
}

/** The words of an entry and of what is nested under it. */
function entryWords({ text, items }: ListedEntry): string[] {
  return [...searchWords(text), ...items.flatMap(entryWords)];
}

function wordsOf(markdown: string | null | undefined): string[] {
  return markdown === null || markdown === undefined ? [] : searchWords(markdown);
}

function searchKey(text: string): string {
  return fold(oneLine(text));
}
