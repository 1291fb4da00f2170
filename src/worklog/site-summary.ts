import type { CalendarDate } from '../model/calendar-date.js';
import { weekCore } from '../model/dated-cells.js';
import type { Worklog } from '../model/worklog.js';

/** How far a worklog has come. */
export interface WorklogExtent {
  /** How many weeks have a page. */
  readonly weeks: number;
  /** The last day that any task has, slips of the pen aside; null where none has a date. */
  readonly latest: CalendarDate | null;
}

export function worklogExtent({ weeks }: Worklog): WorklogExtent {
  const written = weeks.filter(({ pages }) => pages.length > 0);
  const days = written.flatMap(({ pages }) => pages).map((page) => weekCore(page.tasks)?.last.date ?? null);
  return {
    weeks: written.length,
    latest: days.reduce((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null),
  };
}

/** What stands in one line about a site of many: how far it has come, and how bad it is. */
export interface SiteSummary extends WorklogExtent {
  /** Its folder from where the command looked, with `/`. */
  readonly site: string;
  /** Why it could not be read; null where it was. */
  readonly failure: string | null;
  readonly errors: number;
  readonly warnings: number;
}

/**
 * Sorts the summaries of sites, the worst first: those that could not be read, those with the most errors, then warnings,
 * then those whose latest entry is the oldest. Equals keep their order.
 */
export function worstFirst<Summary extends SiteSummary>(summaries: readonly Summary[]): Summary[] {
  return [...summaries].sort(
    (a, b) =>
      Number(b.failure !== null) - Number(a.failure !== null) ||
      b.errors - a.errors ||
      b.warnings - a.warnings ||
      compareDays(a.latest, b.latest),
  );
}

/** None at all is older than any. */
function compareDays(a: CalendarDate | null, b: CalendarDate | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
