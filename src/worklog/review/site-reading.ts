import type { CalendarDate } from '../../model/calendar-date.js';
import type { Lack, ReviewedPage, ReviewProblem } from './review.js';

/** What is read of one site, before it is seen among the others. Plain data: none of its pages is kept by it. */
export interface SiteReading {
  /** Its folder from where the command looked, with `/`; `.` for that folder itself. */
  readonly site: string;
  /** The same from the root of the disk, with `/`. */
  readonly root: string;
  readonly title: string | null;
  readonly failure: string | null;
  readonly languages: readonly string[];
  /** Null where no page tells when its week is. */
  readonly calendar: SiteCalendar | null;
  /** The weeks that have a page, by number. */
  readonly weeks: readonly WeekReading[];
  readonly excused: readonly number[];
  readonly problems: readonly ReviewProblem[];
  readonly unread: readonly string[];
  readonly newTasks: number | null;
}

export interface SiteCalendar {
  /** The first day of its first week. */
  readonly start: CalendarDate;
  /** The last day that its pages tell of; null where they only tell when weeks begin. */
  readonly last: CalendarDate | null;
  /** The last week whose working days are over; one below the first where none is. It knows no end of the worklog. */
  readonly over: number;
}

/** A week that has a page in a language that is judged. */
export interface WeekReading {
  readonly week: number;
  /** Whether anybody has written anything. */
  readonly isWritten: boolean;
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
  readonly lacks: readonly Lack[];
  readonly pages: readonly ReviewedPage[];
  readonly isNew: boolean | null;
}

/** The reading of a site that could not be read. */
export function failedReading(site: string, root: string, failure: string): SiteReading {
  const nothing = { weeks: [], excused: [], problems: [], unread: [], languages: [] };
  return { site, root, title: null, failure, calendar: null, newTasks: null, ...nothing };
}
