import type { Worklog } from '../model/worklog.js';

/** The languages in which a worklog is kept: those with a week or a section page, else all that the site has. */
export function keptLanguages({ languages, weeks, sectionPages }: Worklog): readonly string[] {
  const pages = [...weeks.flatMap((week) => week.pages), ...sectionPages];
  const kept = new Set(pages.map(({ language }) => language));
  return kept.size === 0 ? languages : languages.filter((language) => kept.has(language));
}

/** The last week of a worklog, in some of its languages; 0 where there is none. */
export function lastWeek({ weeks }: Worklog, languages: readonly string[]): number {
  return weeks.findLast(({ pages }) => pages.some(({ language }) => languages.includes(language)))?.number ?? 0;
}
