import type { Prose } from '../../locale/prose.js';
import type { CalendarDate } from '../../model/calendar-date.js';
import type { Bullet, Entry } from '../../model/entry.js';
import { isBlank, isOpen, type Task } from '../../model/task.js';
import type { SectionRole, WeekPage } from '../../model/week-page.js';
import { filledBullets, filledTasks } from '../listed.js';
import { withNested } from '../page-entries.js';
import type { Lack, LackKind } from './review.js';

/** What tells whether a page is work of its author. */
export interface PageJudge {
  readonly prose: Prose;
  /** Whether a page still is the template's sample. */
  readonly isSample: (page: WeekPage) => boolean;
  /** Whether nobody need work on the day of a row. */
  readonly isDayOff: (page: WeekPage, task: Task) => boolean;
}

/** Whether anybody has written anything on a page: the template's sample and what only holds a place are nothing. */
export function isWritten(page: WeekPage, { prose, isSample }: PageJudge): boolean {
  if (isSample(page)) return false;
  return [page.objectives, page.achievements, ...page.tasks.map(({ items }) => items)].some((entries) =>
    saysSomething(entries, prose),
  );
}

/** What a page lacks to be done; a page that nobody has written lacks one thing, which is all. */
export function pageLacks(page: WeekPage, judge: PageJudge): Lack[] {
  const { language } = page;
  const lack = (kind: LackKind, count = 1): Lack[] => (count === 0 ? [] : [{ kind, language, count }]);
  if (judge.isSample(page)) return lack('sample');
  if (!isWritten(page, judge)) return lack('entries');
  const { prose } = judge;
  const tasks = filledTasks(page).filter(({ items }) => saysSomething(items, prose));
  const blank = page.tasks.filter((task) => isBlank(task) && !judge.isDayOff(page, task));
  return [
    ...(tasks.length === 0 ? lack('tasks') : lack('blank-rows', blank.length)),
    ...lack('open-tasks', page.tasks.filter(isOpen).length),
    ...(hasAchievements(page, prose) ? [] : lack('achievements')),
    ...(hasSection(page, 'objectives') && !hasText(page.objectives, page, 'objectives', prose)
      ? lack('objectives')
      : []),
  ];
}

/** Where tasks and achievements have one heading, the tasks tell of both. */
function hasAchievements(page: WeekPage, prose: Prose): boolean {
  if (hasText(page.achievements, page, 'achievements', prose)) return true;
  return page.sections.some(({ roles }) => roles.includes('tasks') && roles.includes('achievements'));
}

/** Whether a section says something, be it in bullets or in paragraphs. */
function hasText(bullets: readonly Bullet[], { sections }: WeekPage, role: SectionRole, prose: Prose): boolean {
  if (saysSomething(filledBullets(bullets), prose)) return true;
  return sections.some(
    ({ roles, paragraphs }) =>
      roles.includes(role) && paragraphs.some((text) => !prose.isPlaceholder(text) && !prose.isTemplateWarning(text)),
  );
}

function hasSection({ sections }: WeekPage, role: SectionRole): boolean {
  return sections.some(({ roles }) => roles.includes(role));
}

function saysSomething(entries: readonly Entry[], prose: Prose): boolean {
  return withNested(entries).some(({ text }) => text !== '' && !prose.isPlaceholder(text));
}

/** The languages in which a site keeps its weeks: its own, and each that at least half of the written weeks have. */
export function judgedLanguages(
  weeks: readonly (readonly Pick<WeekPage, 'language'>[])[],
  own: string,
  chosen: readonly string[] | null,
): string[] {
  const counts = new Map<string, number>();
  for (const pages of weeks) {
    for (const language of new Set(pages.map((page) => page.language))) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const isKept = (language: string): boolean =>
    chosen === null ? language === own || (counts.get(language) ?? 0) * 2 >= weeks.length : chosen.includes(language);
  return [...new Set([own, ...counts.keys(), ...(chosen ?? [])])].filter(isKept);
}

/** How many tasks of a page are of a later day. */
export function tasksAfter(page: WeekPage, rowDates: readonly (CalendarDate | null)[], date: CalendarDate): number {
  return filledTasks(page).filter((task) => {
    const day = rowDates[task.row - 1] ?? task.start?.date ?? task.completion?.date ?? null;
    return day !== null && day > date;
  }).length;
}
