import { siteSubject } from '../linter/site-subject.js';
import type { Prose } from '../locale/prose.js';
import type { PageProblem } from '../model/page-problem.js';
import { problemText } from '../reporters/problem-text.js';
import type { SiteSubject, UnreadPage } from '../rules/subject.js';
import type { OpenWorklog } from './open-worklog.js';
import { isHoliday } from './settings.js';
import { wordingReader } from './site-dialects.js';

/** A worklog that is ready for its rules. */
export interface LintSubject {
  readonly site: SiteSubject;
  readonly unread: readonly UnreadPage[];
}

/**
 * Brings a worklog that is open on the disk into the form in which the rules see it; its section pages are read for that.
 *
 * @param opened the worklog in all of its languages
 */
export async function lintSubject(opened: OpenWorklog, prose: Prose): Promise<LintSubject> {
  const { pages, sectionPages, children, site, settings, vocabulary, problems } = opened;
  await pages.open(sectionPages);
  const read = sectionPages.map((file) => pages.sectionPage(file));
  const logical = new Map([...children, ...sectionPages].map((file) => [file.file, file.logical]));
  const unreadSections = read.flatMap((one) => ('problem' in one ? [one.problem] : []));
  return {
    site: siteSubject({
      built: opened,
      sectionPages: read.flatMap((one) => ('page' in one ? [one.page] : [])),
      logicalPath: (file) => logical.get(file) ?? file,
      lowerCasePaths: site.configuration.lowerCasePaths,
      wording: wordingReader(opened),
      vocabulary,
      prose,
      isExcused: (week) => settings.excusedWeeks.includes(week),
      isHoliday: (date) => isHoliday(settings, date),
    }),
    unread: [...unreadSections, ...problems].flatMap((problem) => unreadPage(problem, opened)),
  };
}

/** Front matter that cannot be read has a rule of its own, which knows the place. */
function unreadPage(problem: PageProblem, { children, pages }: OpenWorklog): UnreadPage[] {
  if (problem.kind === 'front-matter-invalid') return [];
  const { file } = problem;
  const reason = problemText(problem).slice(`${file}: `.length);
  if (problem.kind !== 'no-week-number') return [{ rule: 'page-unreadable', file, reason, page: null }];
  const child = children.find((one) => one.file === file);
  const read = child === undefined ? null : pages.page(child);
  return [{ rule: 'week-unknown', file, reason, page: read !== null && 'page' in read ? read.page : null }];
}
