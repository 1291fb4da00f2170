import { bulletAddress, nestedAddress, taskAddress } from '../model/address.js';
import { type Entry, isBlankBullet, type Untranslated } from '../model/entry.js';
import { isBlank, type TaskColumn } from '../model/task.js';
import type { FrontMatter, SectionRole, WeekPage } from '../model/week-page.js';
import type { Week, Worklog } from '../model/worklog.js';
import { allBullets, filledTasks, type Listed, type ListedEntry, listedEntry, listedTask, listPage } from './listed.js';

/**
 * One page of a week in full, as `worklog show --output json` gives it out: what `list` says of the week and of each of
 * its entries, with the front matter and the sections.
 */
export interface ShownWeek extends Omit<Listed['weeks'], 'objectives' | 'tasks' | 'achievements'> {
  readonly frontMatter: FrontMatter;
  readonly sections: readonly {
    readonly roles: readonly SectionRole[];
    readonly heading: string;
    readonly level: number;
    readonly line: number;
    readonly paragraphs: readonly string[];
    /** The bullets of a section that is not for objectives, tasks or achievements. */
    readonly items: readonly ShownBullet[];
  }[];
  readonly objectives: readonly Listed['objectives'][];
  readonly tasks: readonly Listed['tasks'][];
  readonly achievements: readonly Listed['achievements'][];
  /** The columns of the task table in its order; null where the tasks, if any, are bullets. */
  readonly columns: readonly TaskColumn[] | null;
  /** The rows that wait to be filled: their task cell is empty. */
  readonly blankRows: readonly Listed['tasks'][];
  /** The objectives and achievements without words, which keep a place among the others. */
  readonly blankBullets: readonly Listed['objectives'][];
  /** The entries that wait for their translation. */
  readonly untranslated: readonly UntranslatedEntry[];
}

/** An entry in the words of another language (page format §12). */
export interface UntranslatedEntry {
  readonly address: string;
  /** The language that its words are in. */
  readonly language: string;
  /** By which a copy is told from a translation; null where the comment has none. */
  readonly fingerprint: string | null;
}

export interface ShownBullet extends ListedEntry {
  readonly group: string | null;
}

export function shownWeek(page: WeekPage, site: string): ShownWeek {
  const [week] = listPage('weeks', page, site);
  return {
    ...(week as Listed['weeks']),
    frontMatter: page.frontMatter,
    sections: page.sections.map(({ roles, heading, level, headingSpan, paragraphs, items }) => ({
      roles,
      heading,
      level,
      line: page.source.lineOf(headingSpan.start),
      paragraphs,
      items: items.map((item) => ({ group: item.group, ...listedEntry(item) })),
    })),
    objectives: listPage('objectives', page, site),
    tasks: listPage('tasks', page, site),
    achievements: listPage('achievements', page, site),
    columns: page.taskColumns?.map(({ role, name }) => ({ role, name })) ?? null,
    blankRows: page.tasks.filter(isBlank).map((task) => listedTask(task, page, site)),
    blankBullets: (['objectives', 'achievements'] as const).flatMap((kind) =>
      allBullets(kind, page, site).filter(isBlankBullet),
    ),
    untranslated: untranslatedEntries(page),
  };
}

/**
 * The entries of a page that are marked as untranslated, by their addresses.
 *
 * @param isMeant which of them; all without it
 */
export function untranslatedEntries(
  { week, objectives, tasks, achievements, hasTaskTable }: WeekPage,
  isMeant: (mark: Untranslated) => boolean = () => true,
): UntranslatedEntry[] {
  // A task that is a bullet is its row.
  const itemAddress = (row: number, place: number): string =>
    hasTaskTable ? nestedAddress(taskAddress(week, row), place) : taskAddress(week, row);
  const found = [
    ...markedIn(objectives, (place) => bulletAddress(week, 'objectives', place)),
    ...tasks.flatMap(({ row, items }) => markedIn(items, (place) => itemAddress(row, place))),
    ...markedIn(achievements, (place) => bulletAddress(week, 'achievements', place)),
  ];
  return found
    .filter(({ mark }) => isMeant(mark))
    .map(({ address, mark: { language, fingerprint } }) => ({ address, language, fingerprint }));
}

interface MarkedEntry {
  readonly address: string;
  readonly mark: Untranslated;
}

function markedIn(entries: readonly Entry[], addressOf: (place: number) => string): MarkedEntry[] {
  return entries.flatMap(({ untranslated, items }, index) => {
    const address = addressOf(index + 1);
    const own = untranslated === undefined ? [] : [{ address, mark: untranslated }];
    return [...own, ...markedIn(items, (place) => nestedAddress(address, place))];
  });
}

/** The last week that has an entry, or null where none has. */
export function latestWeek(worklog: Worklog): Week | null {
  return worklog.weeks.findLast(({ pages }) => pages.some(hasEntries)) ?? null;
}

function hasEntries(page: WeekPage): boolean {
  return (
    [...page.objectives, ...page.achievements].some((bullet) => !isBlankBullet(bullet)) || filledTasks(page).length > 0
  );
}
