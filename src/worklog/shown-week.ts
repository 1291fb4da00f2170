import { isBlankBullet } from '../model/entry.js';
import type { FrontMatter, SectionRole, WeekPage } from '../model/week-page.js';
import type { Week, Worklog } from '../model/worklog.js';
import { filledTasks, type Listed, type ListedEntry, listedEntry, listPage } from './listed.js';

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
}

interface ShownBullet extends ListedEntry {
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
  };
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
