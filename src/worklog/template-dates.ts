import type { Prose } from '../locale/prose.js';
import { type CalendarDate, daysBetween } from '../model/calendar-date.js';
import type { Entry } from '../model/entry.js';
import type { WeekPage } from '../model/week-page.js';
import { isMostlySample } from './page-entries.js';

/** What of a week's page tells whether its dates are its own. */
interface DatedPage extends Pick<WeekPage, 'week' | 'tasks'> {
  /** The nested ones too. */
  readonly entries: readonly Entry[];
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
}

/** A holiday or an examination may come between two weeks, but not as many days more than their numbers tell. */
const LONGEST_BREAK = 28;

/**
 * Whether a page still has the dates of the template's sample week, as its text or the weeks around it show; and a week
 * with dates of its own that shows it, if there is one. Null where the dates may be the page's own.
 *
 * @param pages the weeks of the page's language
 */
export function keptTemplateDates<Page extends DatedPage>(
  page: Page,
  pages: readonly Page[],
  prose: Prose,
): { readonly neighbour: Page | null } | null {
  if (!hasSampleDates(page, prose)) return null;
  const others = pages.filter(({ week }) => week !== page.week);
  const dated = others.filter((other) => other.start !== null && !hasSampleDates(other, prose));
  const neighbour = dated.find((other) => contradicts(page, other)) ?? null;
  const isKept =
    neighbour !== null ||
    others.some((other) => other.week < page.week && hasSampleDates(other, prose)) ||
    (dated.length === 0 && isMostlySample(page.entries, prose, 0.5));
  return isKept ? { neighbour } : null;
}

/** Whether a page has at least two dates, and all of them are days of a sample week. */
function hasSampleDates({ start, end, tasks }: DatedPage, { sampleDates }: Prose): boolean {
  if (start === null || end === null) return false;
  if (!sampleDates.some(([first, last]) => first <= start && end <= last)) return false;
  return start !== end && tasks.length > 1;
}

/** Whether another week stands where this one cannot have had these dates: in the wrong order, or far away. */
function contradicts(page: DatedPage, other: DatedPage): boolean {
  const apart = daysBetween(page.start as CalendarDate, other.start as CalendarDate);
  const expected = (other.week - page.week) * 7;
  return apart === 0 || Math.sign(apart) !== Math.sign(expected) || Math.abs(apart - expected) > LONGEST_BREAK;
}
