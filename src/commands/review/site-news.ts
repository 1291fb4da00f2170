import { Failure } from '../../model/failure.js';
import type { WeekPage } from '../../model/week-page.js';
import type { OpenWorklog } from '../../site/open-worklog.js';
import type { Since } from '../../worklog/review/review.js';
import { tasksAfter } from '../../worklog/review/week-lacks.js';
import type { WorklogCalendar } from '../command-today.js';
import { filesSince } from './since.js';

/** Tells of weeks and pages whether they are new; null where nobody asked, or nobody can tell. */
export interface News {
  readonly isNew: ((week: number, pages: readonly WeekPage[]) => boolean) | null;
  readonly tasks: ((page: WeekPage) => number) | null;
  readonly failure: string | null;
}

/** How many tasks are new: in one language, since the others tell of the same. */
export function countNew(pages: readonly WeekPage[], language: string, { tasks }: News): number | null {
  if (tasks === null) return null;
  return pages.reduce((sum, page) => sum + (page.language === language ? tasks(page) : 0), 0);
}

/** Tells what of a site is new. */
export function readNews({ site }: OpenWorklog, { weekDays, rowDates }: WorklogCalendar, since: Since | null): News {
  if (since === null) return { isNew: null, tasks: null, failure: null };
  if (since.kind === 'date') {
    const tasks = (page: WeekPage): number => tasksAfter(page, rowDates(page), since.value);
    return {
      isNew: (week, pages) => {
        const days = weekDays.find((one) => one.week === week);
        const isDated = pages.some((page) => rowDates(page).some((date) => date !== null));
        return isDated ? pages.some((page) => tasks(page) > 0) : days !== undefined && days.start > since.value;
      },
      tasks,
      failure: null,
    };
  }
  try {
    const changed = filesSince(site.root, since.value);
    return { isNew: (_, pages) => pages.some(({ file }) => changed.has(file)), tasks: null, failure: null };
  } catch (error) {
    return { isNew: null, tasks: null, failure: reasonOf(error) };
  }
}

/** Why git could not tell, in one line; what was found is often in it already. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Failure)) return error instanceof Error ? error.message : String(error);
  const { problem, found } = error.details;
  return found === undefined || problem.includes(found) ? problem : `${problem}: ${found}`;
}
