import type { Vocabulary } from '../locale/vocabulary.js';
import { Failure } from '../model/failure.js';
import type { FrontMatterReader } from '../model/front-matter-reading.js';
import { pageInput } from '../page/content-page.js';
import type { WrittenSectionPage } from '../page/section-page.js';
import { readWeekPage, type WrittenPage } from '../page/week-page.js';
import { type BuiltWorklog, buildWorklog, type Settled, type WorklogInput } from '../worklog/build-worklog.js';
import { weekNumber } from '../worklog/week-number.js';
import type { NewWeekPage } from './new-week.js';

/** What new pages are checked with. */
export interface WeekCheck {
  readonly week: number;
  /** The name that a page is known by in its section. */
  readonly nameOf: (page: NewWeekPage) => string;
  /** The worklog as it was; the pages are read together with their neighbours, as they will be. */
  readonly input: WorklogInput;
  readonly settled: Settled;
}

/**
 * Reads the pages of a new week as they will be read from now on, and compares them with what they were made for.
 *
 * @returns the pages with the titles that they have
 * @throws Failure where a template gives something else than a page of the week
 */
export function checkedPages(
  made: readonly NewWeekPage[],
  check: WeekCheck,
  vocabulary: Vocabulary,
  frontMatter: FrontMatterReader | null,
): NewWeekPage[] {
  const { week, nameOf, input, settled } = check;
  const read = made.map(({ file, language, text }) =>
    readWeekPage(pageInput(file, language, text), { vocabulary, frontMatter }),
  );
  const pages = [...input.pages, ...read.map((page) => ({ week, page }))];
  let built: BuiltWorklog | null = null;
  const builtWorklog = (): BuiltWorklog => {
    built ??= buildWorklog({ ...input, pages }, settled, vocabulary);
    return built;
  };
  return made.map((one, index) => {
    const page = read[index] as WrittenPage;
    const fault = faultOfPage(one, page, week, nameOf(one), vocabulary) ?? faultOfRows(one, page, builtWorklog);
    if (fault === null) return { ...one, title: page.frontMatter.title ?? one.title };
    if (one.template === null) throw new Error(`${one.file} was not made as it should be: ${fault}`);
    throw new Failure({
      problem: `The page that the template gives is no page of week ${week}`,
      file: one.template,
      expected: `front matter and headings of a page of week ${week}`,
      found: fault,
      advice: 'Mend the template; docs/templates.md has an example.',
    });
  });
}

/** What is wrong with a page by itself, in words; null where nothing is. */
function faultOfPage(
  { skeleton }: NewWeekPage,
  page: WrittenPage,
  week: number,
  name: string,
  vocabulary: Vocabulary,
): string | null {
  if (page.problems.length > 0) return 'its front matter cannot be read';
  const found = weekNumber(name, page, vocabulary);
  if (found !== week) return `it reads as ${found === null ? 'no week' : `week ${found}`}, not as week ${week}`;
  if (skeleton === null) {
    const named = vocabulary.weekNumber(page.frontMatter.title ?? '');
    return named === null || named === week ? null : `its title names week ${named}`;
  }
  const roles = skeleton.parts.flatMap((part) => (part.kind === 'heading' || part.kind === 'bold' ? part.roles : []));
  const missing = roles.find((role) => !page.sections.some((section) => section.roles.includes(role)));
  return missing === undefined ? null : `it has no section of ${missing}`;
}

/** What is wrong with the rows of a page among the others of the site, in words; null where nothing is. */
function faultOfRows(
  { file, rows, skeleton }: NewWeekPage,
  page: WrittenPage,
  builtWorklog: () => BuiltWorklog,
): string | null {
  if (skeleton?.parts.some(({ kind }) => kind === 'table') !== true) return null;
  const { worklog, readings } = builtWorklog();
  const tasks = worklog.weeks.flatMap(({ pages }) => pages).find((own) => own.file === file)?.tasks ?? [];
  if (tasks.length !== rows.length) return `its table has ${tasks.length} rows, not ${rows.length}`;
  // Where nobody can tell day and month apart on the site's pages, nobody can on the new one.
  const order = readings.find((reading) => reading.page === page)?.dateOrder;
  const isOpen = order?.evidence === 'ambiguous';
  const wrong = tasks.find(
    ({ start }, index) => start !== null && start.date !== rows[index]?.date && !(isOpen && start.date === null),
  );
  return wrong === undefined ? null : `the start of its row ${wrong.row} reads as ${wrong.start?.date ?? 'no date'}`;
}

/**
 * Compares a section page with what it was: one link more, all others and all blocks as they were.
 *
 * @returns what is wrong with it, in words; null where nothing is
 */
export function faultOfSectionPage(before: WrittenSectionPage, after: WrittenSectionPage, at: number): string | null {
  const others = after.links.filter(({ span }) => span.start < at || span.start >= at + added(before, after));
  if (after.links.length !== before.links.length + 1) return 'the week list does not have one entry more';
  if (others.length !== before.links.length) return 'the new entry is not one link';
  const changed = before.links.find(
    (link, index) => link.url !== others[index]?.url || link.text !== others[index]?.text,
  );
  if (changed !== undefined) return `the link to ${changed.url} is another one`;
  if (JSON.stringify(before.frontMatter) !== JSON.stringify(after.frontMatter))
    return 'its front matter is another one';
  const kinds = (page: WrittenSectionPage): string => page.blocks.map(({ type }) => type).join();
  const grown = after.blocks.length - before.blocks.length;
  if (grown < 0 || (grown === 0 && kinds(before) !== kinds(after))) return 'its blocks are others';
  return null;
}

function added(before: WrittenSectionPage, after: WrittenSectionPage): number {
  return after.source.text.length - before.source.text.length;
}
