import type { WeekPage } from './week-page.js';

export interface Week {
  readonly number: number;
  /** One for each language; two of one language where two pages claim the same week. */
  readonly pages: readonly WeekPage[];
}

/** The page of the section itself, which lists the weeks. */
export interface SectionPage {
  readonly file: string;
  readonly language: string;
}

/** A site's worklog. */
export interface Worklog {
  /** The folder of the section, relative to the content directories, with `/`. */
  readonly section: string;
  /** In the site's order. */
  readonly languages: readonly string[];
  /** The language of whoever does not name one. */
  readonly language: string;
  /** By number. */
  readonly weeks: readonly Week[];
  readonly sectionPages: readonly SectionPage[];
}
