import { sectionListEdit } from '../edits/section-list-edit.js';
import type { ListedWeek } from '../edits/week-list.js';
import type { FileEdit } from '../model/file-edit.js';
import type { FrontMatterReader } from '../model/front-matter-reading.js';
import type { WrittenSectionPage } from '../page/section-page.js';
import { findWeekLinks, publishedPath, weekPath } from '../worklog/week-links.js';
import type { ContentFile } from './content-files.js';
import type { OpenWorklog } from './open-worklog.js';

/** What becomes of a section page's week list. */
export interface ListOutcome {
  readonly file: string;
  readonly outcome: 'added' | 'there already' | 'no list' | 'unreadable';
  readonly edit: FileEdit | null;
}

/** A week that section pages are to list. */
export interface WeekToList {
  readonly week: number;
  /** The new page's path in the content, without its language: `1-Worklog/1.4-Week4/_index.md`. */
  readonly logical: string;
  /** The words of the link. */
  readonly words: string;
}

/**
 * Adds the new pages of a week to the lists of their section pages.
 *
 * @returns what became of each list, and the languages whose section has no page to list the week
 */
export async function listNewPages(
  opened: OpenWorklog,
  week: number,
  pages: readonly (Omit<WeekToList, 'week'> & { readonly language: string })[],
  frontMatter: FrontMatterReader | null,
): Promise<{ readonly lists: readonly ListOutcome[]; readonly unlisted: readonly string[] }> {
  await opened.pages.open(opened.sectionPages);
  const sectionsOf = (language: string): readonly ContentFile[] =>
    opened.sectionPages.filter((page) => page.language === language);
  return {
    lists: pages.flatMap(({ language, logical, words }) =>
      sectionsOf(language).map((page) => listWeek(opened, page, { week, logical, words }, frontMatter)),
    ),
    unlisted: pages.flatMap(({ language }) => (sectionsOf(language).length === 0 ? [language] : [])),
  };
}

/** Adds a week to the list of a section page. */
function listWeek(
  opened: OpenWorklog,
  file: ContentFile,
  { week, logical, words }: WeekToList,
  frontMatter: FrontMatterReader | null,
): ListOutcome {
  const reading = opened.pages.sectionPage(file);
  if ('problem' in reading) return { file: file.file, outcome: 'unreadable', edit: null };
  const section = reading.page;
  const { listed, isThere } = weekList(opened, section, week);
  if (isThere) return { file: file.file, outcome: 'there already', edit: null };
  const path = weekPath(logical, opened.site.configuration.lowerCasePaths);
  const hasWeeks = opened.worklog.weeks.some(({ pages }) => pages.some(({ language }) => language === file.language));
  const sectionPath = publishedPath(opened.worklog.section, opened.site.configuration.lowerCasePaths);
  const entry = { section, listed, week, title: words, path };
  const edit = sectionListEdit(entry, { sectionPath, isFirst: !hasWeeks }, opened.vocabulary, frontMatter);
  if (edit === null) return { file: file.file, outcome: 'no list', edit: null };
  const before = section.source.text;
  return { file: file.file, outcome: 'added', edit: { kind: 'change', file: file.file, before, edits: [edit] } };
}

/** The weeks that a section page lists; those that lead nowhere are none. */
function weekList(
  { children, worklog, site, vocabulary }: OpenWorklog,
  section: WrittenSectionPage,
  wanted: number,
): { readonly listed: readonly ListedWeek[]; readonly isThere: boolean } {
  const { lowerCasePaths } = site.configuration;
  const logical = new Map(children.map((file) => [file.file, file.logical]));
  // The folders of a week may have a name of their own in each language.
  const isOwn = ({ language }: { readonly language: string }): number => Number(language === section.language);
  const weeks = worklog.weeks.flatMap(({ number, pages }) =>
    [...pages]
      .sort((a, b) => isOwn(b) - isOwn(a))
      .map(({ file }) => ({ week: number, path: weekPath(logical.get(file) ?? file, lowerCasePaths) })),
  );
  const links = findWeekLinks(
    section.source.text,
    section.links,
    { section: publishedPath(worklog.section, lowerCasePaths), weeks, languages: worklog.languages },
    vocabulary,
  );
  return {
    listed: links.flatMap(({ link, target }) => {
      const path = weeks.find(({ week }) => week === target)?.path;
      return target === null || path === undefined ? [] : [{ link, week: target, path }];
    }),
    isThere: links.some(({ week }) => week === wanted),
  };
}
