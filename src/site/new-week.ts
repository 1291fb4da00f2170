import { faultOfNewPage, readNewPage } from '../edits/check-new-week.js';
import { weekdayName } from '../edits/day-cells.js';
import { fillTemplate } from '../edits/fill-template.js';
import { type KnownPage, knownPages } from '../edits/known-page.js';
import { newPageFile } from '../edits/new-page.js';
import {
  establishedWeekPage,
  type NewWeekPage,
  type WeekRequest,
  type WeekTime,
  weekRows,
  weekTime,
  weekWeights,
} from '../edits/new-week.js';
import { newWeight } from '../edits/new-weight.js';
import { USUAL_WEEK, workingWeek } from '../edits/week-calendar.js';
import { WEEK_LISTS, weekTemplateView } from '../edits/week-template.js';
import { Failure } from '../model/failure.js';
import type { FileEdit } from '../model/file-edit.js';
import type { FrontMatterReader } from '../model/front-matter-reading.js';
import { pageName, parentOf } from '../worklog/section.js';
import { logicalFolder } from './content-directories.js';
import { loadFrontMatterReader } from './front-matter-reader.js';
import { type ListOutcome, listWeek } from './new-week-sections.js';
import type { OpenWorklog } from './open-worklog.js';
import { pagePlace, sectionNumber, weekFolderName } from './page-place.js';
import { dialectReader } from './site-dialects.js';
import { packTemplate, settingsTemplate, TEMPLATE_DATES, type Template } from './templates.js';
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

/** The last week of a worklog, in some of its languages; 0 where there is none. */
export function lastWeek({ worklog }: OpenWorklog, languages: readonly string[]): number {
  const own = worklog.weeks.filter(({ pages }) => pages.some(({ language }) => languages.includes(language)));
  return own.at(-1)?.number ?? 0;
}

/** The languages in which the worklog is kept: those with a week or a section page, else all that the site has. */
export function keptLanguages({ worklog, sectionPages }: OpenWorklog): readonly string[] {
  const pages = [...worklog.weeks.flatMap((week) => week.pages), ...sectionPages];
  const kept = new Set(pages.map(({ language }) => language));
  return kept.size === 0 ? worklog.languages : worklog.languages.filter((language) => kept.has(language));
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
  const { worklog, vocabulary } = opened;
  const there = worklog.weeks.find(({ number }) => number === request.week)?.pages ?? [];
  const missing = languages.filter((language) => !there.some((page) => page.language === language));
  const last = lastWeek(opened, languages);
  if (missing.length === 0)
    throw weekThere(
      request.week,
      there.map(({ file }) => file),
      last,
    );
  refuseUnreadableWeek(opened, request.week, missing, last);
  const known = new Map(worklog.languages.map((language) => [language, knownPages(opened, language, vocabulary)]));
  const time = weekTime([...known.values()].flat(), request);
  const standIns: string[] = [];
  const dialectIn = dialectReader(opened);
  const pages = missing.map((language): NewWeekPage => {
    const own = known.get(language) ?? [];
    const template = sources.named ?? settingsTemplate(opened.site.root, opened.settings, language, 'week');
    const [first, ...others] = own;
    if (template === null && first !== undefined) {
      const page = establishedWeekPage([first, ...others], time, request, dialectIn(language), vocabulary);
      if (page !== null) return page;
    }
    const used = template ?? packTemplate(sources.templates, language, 'week');
    if (!used.isOwnLanguage) standIns.push(language);
    return templatePage(opened, language, own, time, request, used);
  });
  for (const { file } of pages) refuseFileInTheWay(opened, file, request.week, last);
  const frontMatter = await loadFrontMatterReader();
  const checked = pages.map((page) => checkedPage(opened, page, request.week, frontMatter));
  await opened.pages.open(opened.sectionPages);
  const lists = checked.flatMap((page) =>
    opened.sectionPages
      .filter(({ language }) => language === page.language)
      .map((file) => {
        const logical = logicalOf(opened, page.file);
        return listWeek(opened, file, { week: request.week, logical, words: request.topic ?? page.title }, frontMatter);
      }),
  );
  return {
    week: request.week,
    pages: checked,
    lists,
    unlisted: missing.filter((language) => !opened.sectionPages.some((file) => file.language === language)),
    standIns,
    edits: [
      ...checked.map(({ file, text }): FileEdit => ({ kind: 'create', file, text })),
      ...lists.flatMap(({ edit }) => edit ?? []),
    ],
  };
}

/** A page by a template, beside the weeks that are there or where the first of them goes. */
function templatePage(
  opened: OpenWorklog,
  language: string,
  own: readonly KnownPage[],
  time: WeekTime,
  request: WeekRequest,
  template: Template,
): NewWeekPage {
  const { vocabulary, settings, worklog } = opened;
  const { week, topic } = request;
  const rows = weekRows(time, own.length > 0 ? workingWeek(own) : USUAL_WEEK, request);
  const file =
    newPageFile(
      own.map((known) => ({ file: known.page.file, week: known.week })),
      week,
    ) ?? firstFile(opened, language, week);
  const number = sectionNumber(worklog.section);
  const view = weekTemplateView({
    language,
    week,
    topic,
    weekStart: time.from,
    weight: newWeight(weekWeights(own), week),
    menuNumber: number === '' ? '' : `${number}.${week}`,
    rows,
    dateFormat: settings.languages.get(language)?.dateFormat ?? TEMPLATE_DATES,
    dayName: ({ weekday }) => weekdayName(weekday, language, vocabulary),
  });
  return {
    language,
    file,
    text: fillTemplate(template, view, WEEK_LISTS),
    title: '',
    rows,
    skeleton: null,
    template: template.file,
  };
}

/** Where the first week of a section goes: beside the section's page. */
function firstFile(opened: OpenWorklog, language: string, week: number): string {
  const { worklog, sectionPages, site } = opened;
  const name = weekFolderName(worklog.section, week);
  const own = sectionPages.find((file) => file.language === language)?.file;
  if (own !== undefined) return `${parentOf(own)}/${name}${own.slice(own.lastIndexOf('/'))}`;
  return pagePlace(site, language, worklog.section === '' ? name : `${worklog.section}/${name}`, '_index');
}

/** A page that reads as it should, with the title that it has. */
function checkedPage(
  opened: OpenWorklog,
  made: NewWeekPage,
  week: number,
  frontMatter: FrontMatterReader,
): NewWeekPage {
  const { vocabulary, worklog, settings, readings } = opened;
  const page = readNewPage(made, vocabulary, frontMatter);
  const logical = logicalOf(opened, made.file);
  const fault = faultOfNewPage(
    {
      page: made,
      week,
      name: pageName({ logical, kind: /(?:^|\/)_?index\.[^/]*$/.test(logical) ? 'branch' : 'page' }),
      input: { ...worklog, pages: readings, sectionPages: worklog.sectionPages },
      settled: {
        dateOrder: (language) => settings.languages.get(language)?.dateOrder ?? null,
        dayDigits: (language) => settings.languages.get(language)?.dayDigits ?? null,
      },
    },
    page,
    vocabulary,
  );
  if (fault === null) return { ...made, title: page.frontMatter.title ?? made.title };
  if (made.template === null) throw new Error(`${made.file} was not made as it should be: ${fault}`);
  throw new Failure({
    problem: `The page that the template gives is no page of week ${week}`,
    file: made.template,
    expected: `front matter and headings of a page of week ${week}`,
    found: fault,
    advice: 'Mend the template; docs/templates.md has an example.',
  });
}

/** A page's path in the content without its language. */
function logicalOf({ site, worklog }: OpenWorklog, file: string): string {
  const folder = logicalFolder(site.configuration, parentOf(file)) ?? parentOf(file);
  const name = file.slice(file.lastIndexOf('/') + 1);
  const infix = /\.([A-Za-z-]+)\.[^.]+$/.exec(name)?.[1]?.toLowerCase();
  const isLanguage = infix !== undefined && worklog.languages.includes(infix);
  const bare = isLanguage ? name.replace(/\.[A-Za-z-]+(\.[^.]+)$/, '$1') : name;
  return folder === '' ? bare : `${folder}/${bare}`;
}
