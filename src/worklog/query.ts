import { fold } from '../locale/fold.js';
import type { CalendarDate } from '../model/calendar-date.js';
import type { WeekPage } from '../model/week-page.js';
import type { Worklog } from '../model/worklog.js';
import { frontMatterDate, type Listed, type ListedEntry, type ListKind, listPage, weekSpan } from './listed.js';

/** Which entries are wanted; null and false stand for no restriction. */
export interface Query {
  readonly weeks: ((week: number) => boolean) | null;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** A text that the entry must hold; case and accents do not matter. */
  readonly match: string | null;
  /** Only tasks that are not done. */
  readonly open: boolean;
}

/** The entries of one kind that a query asks for, in the order of weeks, languages and pages. */
export function queryEntries<Kind extends ListKind>(
  worklog: Worklog,
  kind: Kind,
  query: Query,
  site: string,
): Listed[Kind][] {
  const needle = query.match === null ? null : fold(query.match).trim();
  return worklog.weeks
    .filter((week) => query.weeks?.(week.number) ?? true)
    .flatMap((week) => week.pages)
    .flatMap((page) => {
      const items = listPage(kind, page, site);
      return items.filter(
        (item) => isWanted(kind, item, page, query) && (needle === null || holds(item, page, needle)),
      );
    });
}

function isWanted<Kind extends ListKind>(kind: Kind, item: Listed[Kind], page: WeekPage, query: Query): boolean {
  if (query.open && !isOpen(kind, item, page)) return false;
  if (query.from === null && query.to === null) return true;
  const { first, last } = daysOf(kind, item, page);
  if (first === null || last === null) return false;
  return (query.from === null || last >= query.from) && (query.to === null || first <= query.to);
}

/** A week or its bullets are open while one of its tasks is. */
function isOpen<Kind extends ListKind>(kind: Kind, item: Listed[Kind], page: WeekPage): boolean {
  if (kind === 'tasks') return (item as Listed['tasks']).done === false;
  return page.tasks.some((task) => task.items.length > 0 && task.done === false);
}

function daysOf<Kind extends ListKind>(
  kind: Kind,
  item: Listed[Kind],
  page: WeekPage,
): { first: CalendarDate | null; last: CalendarDate | null } {
  if (kind === 'tasks') {
    const { start, completion } = item as Listed['tasks'];
    const days = [start?.date ?? completion?.date ?? null, completion?.date ?? start?.date ?? null].sort();
    if (days[0] !== null && days[0] !== undefined) return { first: days[0], last: days[1] ?? days[0] };
  }
  const { start, end } = weekSpan(page);
  const date = frontMatterDate(page);
  return { first: start ?? date, last: end ?? date };
}

/** Whether an entry's own words hold the text; those of a week are its title and all of its entries. */
function holds(item: Listed[ListKind], page: WeekPage, needle: string): boolean {
  if ('title' in item) {
    const { frontMatter, objectives, tasks, achievements } = page;
    const entries = [...objectives, ...tasks.flatMap((task) => task.items), ...achievements];
    return contains(frontMatter.title, needle) || entriesHold(entries, needle);
  }
  if ('row' in item) {
    return (
      entriesHold(item.items, needle) ||
      contains(item.day?.text ?? null, needle) ||
      item.references.some(({ url, text }) => contains(url, needle) || contains(text, needle)) ||
      Object.values(item.extra).some((text) => contains(text, needle))
    );
  }
  if ('url' in item) return contains(item.url, needle) || contains(item.text, needle);
  return contains(item.group, needle) || entriesHold([item], needle);
}

function entriesHold(entries: readonly ListedEntry[], needle: string): boolean {
  return entries.some(({ text, items }) => contains(text, needle) || entriesHold(items, needle));
}

function contains(text: string | null, needle: string): boolean {
  return text !== null && fold(text).includes(needle);
}
