import { lostContent } from '../edits/comparison/lost-content.js';
import { pageRemains } from '../edits/comparison/page-remains.js';
import type { Remain } from '../edits/comparison/remain.js';
import { differingPart } from '../edits/entries/page-editor.js';
import { knownPages } from '../edits/known-page.js';
import type { LivePiece } from '../edits/live-content/live-piece.js';
import { newLiveContent } from '../edits/live-content/new-live-content.js';
import { newPageFile } from '../edits/new-page.js';
import { type OtherNumber, otherNumbers } from '../edits/week-numbers.js';
import { Failure } from '../model/failure.js';
import type { FileEdit } from '../model/file-edit.js';
import { pageInput } from '../page/content-page.js';
import { type PageReader, readWeekPage, type WrittenPage } from '../page/week-page.js';
import { showControlCharacters } from '../renderers/control-characters.js';
import { renderWeekPage } from '../renderers/week-page/render-week-page.js';
import { type ShownWeek, shownWeek } from '../worklog/shown-week.js';
import { weekContent } from '../worklog/week-content.js';
import { weekNumber } from '../worklog/week-number.js';
import { nameInSection } from './new-week.js';
import { type ListOutcome, listNewPages } from './new-week-sections.js';
import type { OpenWorklog } from './open-worklog.js';
import { firstWeekFile, logicalPath } from './page-place.js';
import { refuseFileInTheWay, refuseUnreadableWeek } from './week-in-the-way.js';
import { type FormSources, siteForm } from './week-page-form.js';

/** A week's page as it is to be written into a site. */
export interface RenderedWeek {
  readonly week: ShownWeek;
  /** Where it is or goes, relative to the site. */
  readonly file: string;
  readonly text: string;
  /** Whether the English form stands in for one of its language. */
  readonly isStandIn: boolean;
  /** The page that is there; null for a new one. */
  readonly before: WrittenPage | null;
  /** The first entry of that page that the new one does not have, in words. */
  readonly lost: string | null;
  /** What else of that page the new one does not have. */
  readonly remains: readonly Remain[];
  /** What it would make Hugo or a browser do that the page that is there does not. */
  readonly live: readonly LivePiece[];
  /** What of a new page's front matter belongs to another week. */
  readonly others: readonly OtherNumber[];
}

/** What writing weeks comes to. */
export interface RenderedWeeks {
  readonly pages: readonly RenderedWeek[];
  readonly lists: readonly ListOutcome[];
  readonly unlisted: readonly string[];
  readonly edits: readonly FileEdit[];
}

/**
 * Renders the page of a week for its place in a site.
 *
 * @throws Failure where it cannot be written, or something else stands at its place
 */
export function renderWeekInSite(week: ShownWeek, opened: OpenWorklog, sources: FormSources): RenderedWeek {
  const { reader } = sources;
  const before = pageThere(week, opened);
  const newLine = before !== null && /\r\n/.test(before.source.text) ? '\r\n' : '\n';
  const form = siteForm(week, opened, sources);
  const text = renderWeekPage(week, { ...form, newLine }, reader);
  const file = before?.file ?? newFile(week, opened);
  const after = readWeekPage(pageInput(file, week.language, text), reader);
  refuseOtherWeek(week, file, after, opened);
  const shown = opened.worklog.weeks.flatMap(({ pages }) => pages).find((page) => page.file === before?.file);
  return {
    week,
    file,
    text,
    isStandIn: form.isStandIn,
    before,
    lost: shown === undefined ? null : lostContent(weekContent(shownWeek(shown, '.')), weekContent(week)),
    remains: before === null ? [] : pageRemains(before, after, reader.vocabulary),
    live: newLiveContent(before, after),
    others: before === null ? otherNumbers(week.week, after, opened.readings, reader.vocabulary) : [],
  };
}

/** The edits that write pages, and those that list the new ones in their section pages. */
export async function writeRenderedWeeks(
  pages: readonly RenderedWeek[],
  opened: OpenWorklog,
  { frontMatter }: PageReader,
): Promise<RenderedWeeks> {
  const lists: ListOutcome[] = [];
  const unlisted: string[] = [];
  for (const { week, file, before } of pages) {
    if (before !== null) continue;
    const logical = logicalPath(opened.site, file, opened.worklog.languages);
    const title = week.frontMatter.title ?? `Week ${week.week}`;
    const words = showControlCharacters(title.replace(/\s+/g, ' ').trim());
    const listed = await listNewPages(opened, week.week, [{ language: week.language, logical, words }], frontMatter);
    lists.push(...listed.lists);
    unlisted.push(...listed.unlisted);
  }
  const edits = [...pages.flatMap(pageEdit), ...lists.flatMap(({ edit }) => edit ?? [])];
  return { pages, lists, unlisted, edits };
}

function pageEdit({ file, text, before }: RenderedWeek): FileEdit[] {
  if (before === null) return [{ kind: 'create', file, text }];
  const own = before.source.text;
  return own === text ? [] : [{ kind: 'change', file, before: own, edits: [differingPart(own, text)] }];
}

/** The page of the week in its language: the one that the week names, else the only one. */
export function pageThere({ week, language, file }: ShownWeek, { readings }: OpenWorklog): WrittenPage | null {
  const own = readings.filter((reading) => reading.week === week && reading.page.language === language);
  const found = own.find(({ page }) => page.file === file) ?? own[0];
  if (found === undefined) return null;
  if (own.length === 1 || found.page.file === file) return found.page;
  throw new Failure({
    problem: `Week ${week} has ${own.length} pages in ${language}`,
    expected: 'one, or the file of one of them in the JSON',
    found: own.map(({ page }) => page.file).join(', '),
    advice: 'Give each page the number of its own week; worklog validate tells more.',
  });
}

/** Where the page of a week goes that is not there yet: beside its neighbours, as new week makes it. */
function newFile({ week, language }: ShownWeek, opened: OpenWorklog): string {
  const { worklog, site, vocabulary, sectionPages } = opened;
  if (!worklog.languages.includes(language)) {
    throw new Failure({
      problem: `The site has no language ${JSON.stringify(language)}`,
      expected: worklog.languages.join(', '),
      found: JSON.stringify(language),
      advice: 'Put the code of one of its languages into the JSON.',
    });
  }
  refuseUnreadableWeek(opened, week, [language], null);
  const known = knownPages(opened, language, vocabulary).map((one) => ({ file: one.page.file, week: one.week }));
  const sectionPage = sectionPages.find((page) => page.language === language)?.file ?? null;
  const file = newPageFile(known, week) ?? firstWeekFile(site, worklog.section, sectionPage, language, week);
  refuseFileInTheWay(opened, file, week, null);
  return file;
}

/** A page must be found again as the one of its week. */
function refuseOtherWeek({ week }: ShownWeek, file: string, page: WrittenPage, opened: OpenWorklog): void {
  const name = nameInSection(logicalPath(opened.site, file, opened.worklog.languages));
  const found = weekNumber(name, page, opened.vocabulary);
  if (found === week) return;
  throw new Failure({
    problem: `${file} would not be read as the page of week ${week}`,
    file,
    expected: `a title or a menu number that names week ${week}`,
    found: found === null ? 'none' : `week ${found}`,
    advice: 'Mend the title in the front matter of the JSON.',
  });
}
