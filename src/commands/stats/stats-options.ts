import type { OpenWorklog } from '../../site/open-worklog.js';
import type { CsvOptions } from '../command-csv.js';
import type { TimeFilters } from '../command-filters.js';
import type { SitesOptions } from '../command-sites.js';

export interface StatsOptions extends SitesOptions, TimeFilters, CsvOptions {
  readonly output?: string;
}

/** The languages that are added up: of all languages those that have weeks, but never none. */
export function shownLanguages({ worklog, chosenLanguages: chosen }: OpenWorklog): readonly string[] {
  if (chosen !== null) return chosen;
  const pages = worklog.weeks.flatMap((week) => week.pages);
  const written = worklog.languages.filter((language) => pages.some((page) => page.language === language));
  return written.length > 0 ? written : [worklog.language];
}
