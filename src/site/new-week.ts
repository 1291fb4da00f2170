import { checkedPages } from '../edits/check-new-week.js';
import { type KnownPage, knownPages } from '../edits/known-page.js';
import { establishedWeekPage, type NewWeekPage, type WeekRequest, weekTime } from '../edits/new-week.js';
import { templateWeekPage } from '../edits/template-week-page.js';
import type { FileEdit } from '../model/file-edit.js';
import { lastWeek } from '../worklog/kept-languages.js';
import { pageName } from '../worklog/section.js';
import { loadFrontMatterReader } from './front-matter-reader.js';
import { type ListOutcome, listNewPages } from './new-week-sections.js';
import type { OpenWorklog } from './open-worklog.js';
import { firstWeekFile, logicalPath, sectionNumber } from './page-place.js';
import { settledBy } from './settings.js';
import { dialectReader } from './site-dialects.js';
import { packTemplate, settingsTemplate, type Template } from './templates.js';
import { refuseFileInTheWay, refuseUnreadableWeek, weekThere } from './week-in-the-way.js';

/** What `worklog new week` is about to do. */
export interface NewWeek {
  readonly week: number;
  readonly pages: readonly NewWeekPage[];
  readonly lists: readonly ListOutcome[];
  /** Languages whose section has no page to list the week. */
  readonly unlisted: readonly string[];
  /** Languages that the English form stands in for. */
  readonly standIns: readonly string[];
  readonly edits: readonly FileEdit[];
}

/** Where the forms of new pages come from. */
export interface TemplateSources {
  /** The package's `templates/` folder. */
  readonly templates: URL;
  /** The template that the command line names, for all languages. */
  readonly named: Template | null;
}

/**
 * Makes the pages of a new week and their entries in the section pages, in memory. Every result is read again before it
 * is given back.
 *
 * @throws Failure where the week is there already, or a template is broken
 */
export async function newWeek(
  opened: OpenWorklog,
  languages: readonly string[],
  request: WeekRequest,
  sources: TemplateSources,
): Promise<NewWeek> {
  const { worklog } = opened;
  const { week } = request;
  const there = worklog.weeks.find(({ number }) => number === week)?.pages ?? [];
  const missing = languages.filter((language) => !there.some((page) => page.language === language));
  const last = lastWeek(worklog, languages);
  if (missing.length === 0) {
    const files = there.map(({ file }) => file);
    throw weekThere(week, files, last);
  }
  refuseUnreadableWeek(opened, week, missing, last);
  const { pages, standIns } = makePages(opened, missing, request, sources);
  for (const { file } of pages) refuseFileInTheWay(opened, file, week, last);
  const frontMatter = await loadFrontMatterReader();
  const logicalOf = (file: string): string => logicalPath(opened.site, file, worklog.languages);
  const checked = checkedPages(
    pages,
    {
      week,
      nameOf: ({ file }) => nameInSection(logicalOf(file)),
      input: { ...worklog, pages: opened.readings, sectionPages: worklog.sectionPages },
      settled: settledBy(opened.settings),
    },
    opened.vocabulary,
    frontMatter,
  );
  const words = (title: string): string => request.topic ?? title;
  const { lists, unlisted } = await listNewPages(
    opened,
    week,
    checked.map(({ language, file, title }) => ({ language, logical: logicalOf(file), words: words(title) })),
    frontMatter,
  );
  return {
    week,
    pages: checked,
    lists,
    unlisted,
    standIns,
    edits: [
      ...checked.map(({ file, text }): FileEdit => ({ kind: 'create', file, text })),
      ...lists.flatMap(({ edit }) => edit ?? []),
    ],
  };
}

/** The pages in the form of the site's own, or of a template where one is named or there is none to go by. */
function makePages(
  opened: OpenWorklog,
  languages: readonly string[],
  request: WeekRequest,
  sources: TemplateSources,
): { readonly pages: readonly NewWeekPage[]; readonly standIns: readonly string[] } {
  const { worklog, vocabulary, site, settings, sectionPages } = opened;
  const knownIn = new Map(
    worklog.languages.map((language) => [language, knownPages(opened, language, vocabulary)] as const),
  );
  const time = weekTime([...knownIn.values()].flat(), request);
  const dialectIn = dialectReader(opened);
  const standIns: string[] = [];
  const pages = languages.map((language): NewWeekPage => {
    const known: readonly KnownPage[] = knownIn.get(language) ?? [];
    const template = sources.named ?? settingsTemplate(site.root, settings, language, 'week');
    const [first, ...others] = known;
    if (template === null && first !== undefined) {
      const page = establishedWeekPage([first, ...others], time, request, dialectIn(language), vocabulary);
      if (page !== null) return page;
    }
    const used = template ?? packTemplate(sources.templates, language, 'week');
    if (!used.isOwnLanguage) standIns.push(language);
    const sectionPage = sectionPages.find((file) => file.language === language)?.file ?? null;
    return templateWeekPage(
      {
        language,
        template: used,
        known,
        firstFile: firstWeekFile(site, worklog.section, sectionPage, language, request.week),
        sectionNumber: sectionNumber(worklog.section),
        dateFormat: settings.languages.get(language)?.dateFormat ?? null,
      },
      time,
      request,
      vocabulary,
    );
  });
  return { pages, standIns };
}

/** The name that a page is known by in its section. */
export function nameInSection(logical: string): string {
  return pageName({ logical, kind: /(?:^|\/)_?index\.[^/]*$/.test(logical) ? 'branch' : 'page' });
}
