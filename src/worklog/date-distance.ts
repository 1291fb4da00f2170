import { type CalendarDate, daysBetween } from '../model/calendar-date.js';
import type { FrontMatter } from '../model/week-page.js';
import { frontMatterDate } from './listed.js';

/** A date may be that of the week before, or of the day on which the week was written up. */
const MOST_DAYS = 7;

/** What of a week's page tells how far its front matter date is from its tasks. */
interface DatedPage {
  readonly frontMatter: FrontMatter;
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
}

/** A front matter date that lies outside of its week, and by how many days. */
export interface DistantDate {
  readonly date: CalendarDate;
  readonly days: number;
  readonly side: 'before' | 'after';
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** The page's front matter date where it is more than a week away from its tasks, else null. */
export function distantDate(page: DatedPage): DistantDate | null {
  const { start, end } = page;
  const date = start === null ? null : frontMatterDate(page);
  if (date === null || start === null || end === null) return null;
  const before = daysBetween(date, start);
  const days = Math.max(before, daysBetween(end, date));
  return days > MOST_DAYS ? { date, days, side: before > 0 ? 'before' : 'after', start, end } : null;
}
