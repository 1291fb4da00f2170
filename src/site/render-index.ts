import { type RenderedWeekList, renderWeekList } from '../edits/section-list/render-week-list.js';
import { type WeekSummary, weekSummaries } from '../edits/section-list/week-summary.js';
import type { Prose } from '../locale/prose.js';
import type { FileEdit } from '../model/file-edit.js';
import type { PageProblem } from '../model/page-problem.js';
import type { WeekSubject } from '../rules/subject.js';
import { keepsTemplateWarning } from '../worklog/template-sample.js';
import { publishedPath } from '../worklog/week-links.js';
import { loadFrontMatterReader } from './front-matter-reader.js';
import { lintSubject } from './lint-subject.js';
import type { OpenWorklog } from './open-worklog.js';

/** The week list of one section page. */
export interface RenderedSection extends RenderedWeekList {
  readonly file: string;
  readonly language: string;
  /** Null where the list is up to date. */
  readonly edit: FileEdit | null;
}

/** The week lists of a worklog. */
export interface RenderedIndex {
  readonly sections: readonly RenderedSection[];
  /** Languages that have weeks, and no section page to list them. */
  readonly unlisted: readonly string[];
  /** What of the section pages could not be read. */
  readonly problems: readonly PageProblem[];
}

/**
 * Brings the week lists of the section pages up to date, in memory.
 *
 * @param opened the worklog in all of its languages
 * @param isAsked whether the list of a language is to be brought up to date
 */
export async function renderIndex(
  opened: OpenWorklog,
  prose: Prose,
  isAsked: (language: string) => boolean,
): Promise<RenderedIndex> {
  const { worklog, vocabulary, pages, sectionPages, site } = opened;
  const { site: subject } = await lintSubject(opened, prose);
  const reads = sectionPages.filter(({ language }) => isAsked(language)).map((file) => pages.sectionPage(file));
  const frontMatter = await loadFrontMatterReader();
  const targets = {
    section: publishedPath(worklog.section, site.configuration.lowerCasePaths),
    weeks: subject.weeks,
    languages: worklog.languages,
  };
  // A page may be the sample in other words: its notice stands there still, and in another language it is the sample.
  const isSample = (page: WeekSubject): boolean =>
    subject.isSample(page) ||
    (keepsTemplateWarning(page, prose) && subject.counterparts(page).some((other) => subject.isSample(other)));
  const summaries = new Map<string, (page: WeekSubject) => WeekSummary>();
  const summariesIn = (language: string): ((page: WeekSubject) => WeekSummary) => {
    const weeks = subject.weeksIn(language);
    const own = summaries.get(language) ?? weekSummaries({ weeks, isSample, vocabulary, prose });
    summaries.set(language, own);
    return own;
  };
  const asked = reads.flatMap((read) => ('page' in read ? [read.page] : []));
  return {
    sections: asked.map((section): RenderedSection => {
      const { file, language, source } = section;
      const list = renderWeekList({
        ...{ section, targets, vocabulary, prose, frontMatter },
        own: subject.weeksIn(language),
        all: subject.weeks,
        summaryOf: summariesIn(language),
      });
      const { edits } = list;
      const edit: FileEdit | null = edits.length === 0 ? null : { kind: 'change', file, before: source.text, edits };
      return { ...list, file, language, edit };
    }),
    unlisted: subject.languages.filter(
      (language) => isAsked(language) && !sectionPages.some((file) => file.language === language),
    ),
    problems: reads.flatMap((read) => ('problem' in read ? [read.problem] : [])),
  };
}
