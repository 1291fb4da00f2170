import type { PageDateOrder } from '../dialect/date-order.js';
import type { PageDayDigits } from '../dialect/day-digits.js';
import type { Prose } from '../locale/prose.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import type { CalendarDate } from '../model/calendar-date.js';
import type { Wording } from '../model/dialect.js';
import type { Entry } from '../model/entry.js';
import type { Task } from '../model/task.js';
import type { ContentPage } from '../page/content-page.js';
import type { FrontMatterField } from '../page/front-matter-fields.js';
import type { WrittenSectionPage } from '../page/section-page.js';
import type { WrittenPage } from '../page/week-page.js';
import type { WeekLink } from '../worklog/week-links.js';

interface Page extends ContentPage {
  /** The page as it was read: spans are offsets into it. */
  readonly text: string;
  /** Where the keys of the front matter stand; empty without one. */
  readonly fields: readonly FrontMatterField[];
  /** Where a fault stands that is the whole page's: its title, else its first heading, else its first line. */
  readonly titleSpan: FrontMatterField['value'];
  /** The path under which Hugo publishes it, without its language and the slashes around it: `1-worklog/1.4-week4`. */
  readonly path: string;
}

/** A week's page in one language, as it is written and as it is understood. */
export interface WeekSubject extends Page, Omit<WrittenPage, 'tasks'> {
  readonly kind: 'week';
  readonly week: number;
  /** With their days and dates understood. */
  readonly tasks: readonly Task[];
  /** All its entries, the nested ones behind their parents: objectives, then tasks, then achievements. */
  readonly entries: readonly Entry[];
  readonly dateOrder: PageDateOrder;
  readonly dayDigits: PageDayDigits;
  /** The first and the last day of its tasks; null where they have no dates. */
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
}

/** The section's own page in one language. */
export interface SectionSubject extends Page, WrittenSectionPage {
  readonly kind: 'section';
  /** The links to its weeks, in the order of the page: those whose words, address or both name one. */
  readonly weekLinks: readonly WeekLink[];
}

export type PageSubject = WeekSubject | SectionSubject;

/** A file that could not be read as a page of the worklog. */
export interface UnreadPage {
  /** The rule that reports it. */
  readonly rule: 'page-unreadable' | 'week-unknown';
  readonly file: string;
  readonly reason: string;
  /** What could be read of it; null where that is nothing. */
  readonly page: ContentPage | null;
}

/** A whole worklog, as the rules see it. */
export interface SiteSubject {
  /** By week, then in the order of the languages. Two of one week and language where two pages claim the week. */
  readonly weeks: readonly WeekSubject[];
  readonly sections: readonly SectionSubject[];
  /** The languages in which the worklog is kept, in the site's order: those that have a week page. */
  readonly languages: readonly string[];
  /** The weeks of one language, by number. */
  readonly weeksIn: (language: string) => readonly WeekSubject[];
  /** The pages of the same week in other languages. */
  readonly counterparts: (page: WeekSubject) => readonly WeekSubject[];
  /** How the site words its titles and headings in a language. */
  readonly wording: (language: string) => Wording;
  /** Whether a page is mostly the template's sample: told once for the whole page, not of each thing that it says. */
  readonly isSample: (page: WeekSubject) => boolean;
  readonly vocabulary: Vocabulary;
  readonly prose: Prose;
  /** Weeks that the settings excuse from being there. */
  readonly isExcused: (week: number) => boolean;
  /** Days on which nobody works, by the settings. */
  readonly isHoliday: (date: CalendarDate) => boolean;
}
