import type { CalendarDate } from '../../model/calendar-date.js';
import type { Severity } from '../../model/diagnostic.js';

/**
 * What a mentor sees of a cohort, as `worklog review --output json` gives it out (docs/review.md). All of it is plain data:
 * of each site only this is kept, and none of its pages.
 */
export interface Review {
  /** The day on which the sites are looked at. */
  readonly asOf: CalendarDate;
  /** How many weeks were said to be expected; null where the sites themselves tell. */
  readonly weeks: number | null;
  /** What is told as new; null where nothing was asked. */
  readonly since: Since | null;
  /** In the order in which they were found. */
  readonly sites: readonly ReviewedSite[];
  /** The most similar first. */
  readonly similar: readonly SimilarSites[];
}

/** From when on things are new. */
export type Since =
  | { readonly kind: 'date'; readonly value: CalendarDate }
  | { readonly kind: 'revision'; readonly value: string };

/**
 * `done`: in every language that the site keeps there are tasks and achievements, and nothing is blank or open. `partial`:
 * somebody has written something, and something lacks. `missing`: the week is over and nobody has written anything.
 * `excused`: as missing, and `worklog.toml` says that it may be. `upcoming`: it is not over yet and not begun.
 */
export const WEEK_STATES = ['done', 'partial', 'missing', 'excused', 'upcoming'] as const;
export type WeekState = (typeof WEEK_STATES)[number];

/** What a week lacks. */
export type LackKind =
  /** There is no page. */
  | 'page'
  /** There is one, and it cannot be read. */
  | 'unreadable'
  /** The page is the template's sample still. */
  | 'sample'
  /** The page holds no entry at all. */
  | 'entries'
  | 'tasks'
  | 'achievements'
  /** The heading of the objectives is there, and nothing below it. */
  | 'objectives'
  /** Rows of the task table wait to be filled. */
  | 'blank-rows'
  /** Tasks are not done. */
  | 'open-tasks';

export interface Lack {
  readonly kind: LackKind;
  readonly language: string;
  /** How many rows or tasks it is about, else 1. */
  readonly count: number;
}

/** The page of a week in one language. */
export interface ReviewedPage {
  readonly language: string;
  /** Relative to the site, with `/`. */
  readonly file: string;
}

export interface ReviewedWeek extends ProblemCounts {
  readonly week: number;
  readonly state: WeekState;
  /** Whether it is over by the site's calendar, and among the weeks that are expected. */
  readonly isDue: boolean;
  /** Its first and its last day; null where nothing tells when it is. */
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
  readonly lacks: readonly Lack[];
  readonly pages: readonly ReviewedPage[];
  /** Whether something of it is new; null where nothing was asked, or nobody can tell. */
  readonly isNew: boolean | null;
}

export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What a rule says of a place. */
export interface ReviewProblem {
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly help: string;
  /** Relative to the site, with `/`. */
  readonly file: string;
  /** Both from 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** The week of the page; null for the section's own page. */
  readonly week: number | null;
}

export interface ReviewedSite extends ProblemCounts {
  /** Its folder from where the command looked, with `/`; `.` for that folder itself. */
  readonly site: string;
  /** As much of it as tells it from the others. */
  readonly name: string;
  readonly title: string | null;
  /** Why it could not be read; all else is empty then. */
  readonly failure: string | null;
  /** From 1, for whom to write to first. */
  readonly rank: number;
  /** The languages that are judged. */
  readonly languages: readonly string[];
  /** Whose dates tell which week it should be: the site's own or, where it has none, those of most others. */
  readonly calendar: 'own' | 'cohort' | null;
  /** The first day of its first week. */
  readonly start: CalendarDate | null;
  /** The last week that should be there; null where none should be yet. */
  readonly expected: number | null;
  /** The last week that somebody has written; null for none. */
  readonly reached: number | null;
  /** The weeks that are due and missing, and those that are due and partial. */
  readonly missing: readonly number[];
  readonly partial: readonly number[];
  readonly weeks: readonly ReviewedWeek[];
  /** By week, those of the section's own page first. */
  readonly problems: readonly ReviewProblem[];
  /** What could not be read, in words. */
  readonly unread: readonly string[];
  /** How many tasks are new by their dates; null where that was not asked, or nobody can tell. */
  readonly newTasks: number | null;
}

/** Pages of two sites that share much of their text. */
export interface SimilarSites {
  /** The names of the two. */
  readonly sites: readonly [string, string];
  /** The most similar first. */
  readonly pages: readonly SimilarPages[];
}

export interface SimilarPages {
  readonly places: readonly [PagePlace, PagePlace];
  /** How much of the shorter page's text stands in the other one too, from 0 to 1. */
  readonly share: number;
  /** About how many words that is. */
  readonly words: number;
  /** The longest passage that both have, cut after some words. Empty where the page has changed meanwhile. */
  readonly passage: string;
}

export interface PagePlace extends ReviewedPage {
  readonly week: number;
}
