import type { Vocabulary } from '../locale/vocabulary.js';
import type { FrontMatterReader } from '../model/front-matter-reading.js';
import { pageInput } from '../page/content-page.js';
import type { WrittenSectionPage } from '../page/section-page.js';
import { readWeekPage, type WrittenPage } from '../page/week-page.js';
import { buildWorklog, type Settled, type WorklogInput } from '../worklog/build-worklog.js';
import { weekNumber } from '../worklog/week-number.js';
import type { NewWeekPage } from './new-week.js';

/** What a new page must be to a reader of the worklog. */
export interface PageCheck {
  readonly page: Pick<NewWeekPage, 'file' | 'language' | 'text' | 'rows' | 'skeleton'>;
  readonly week: number;
  /** The name that the page is known by in its section. */
  readonly name: string;
  /** The worklog as it was; the page is read together with its neighbours, as it will be. */
  readonly input: WorklogInput;
  readonly settled: Settled;
}

/** Reads a page that is about to be made. */
export function readNewPage(
  { file, language, text }: PageCheck['page'],
  vocabulary: Vocabulary,
  frontMatter: FrontMatterReader | null,
): WrittenPage {
  return readWeekPage(pageInput(file, language, text), { vocabulary, frontMatter });
}

/**
 * Reads a new page as it will be read from now on, and compares it with what it was made for.
 *
 * @returns what is wrong with it, in words; null where nothing is
 */
export function faultOfNewPage(
  { page: made, week, name, input, settled }: PageCheck,
  page: WrittenPage,
  vocabulary: Vocabulary,
): string | null {
  if (page.problems.length > 0) return 'its front matter cannot be read';
  const found = weekNumber(name, page, vocabulary);
  if (found !== week) return `it reads as ${found === null ? 'no week' : `week ${found}`}, not as week ${week}`;
  const { skeleton, rows } = made;
  if (skeleton === null) {
    const named = vocabulary.weekNumber(page.frontMatter.title ?? '');
    return named === null || named === week ? null : `its title names week ${named}`;
  }
  const roles = skeleton.parts.flatMap((part) => (part.kind === 'heading' || part.kind === 'bold' ? part.roles : []));
  const missing = roles.find((role) => !page.sections.some((section) => section.roles.includes(role)));
  if (missing !== undefined) return `it has no section of ${missing}`;
  if (!skeleton.parts.some(({ kind }) => kind === 'table')) return null;
  const { worklog, readings } = buildWorklog(
    { ...input, pages: [...input.pages, { week, page }] },
    settled,
    vocabulary,
  );
  const tasks = worklog.weeks.flatMap(({ pages }) => pages).find(({ file }) => file === made.file)?.tasks ?? [];
  if (tasks.length !== rows.length) return `its table has ${tasks.length} rows, not ${rows.length}`;
  // Where nobody can tell day and month apart on the site's pages, nobody can on the new one.
  const order = readings.find((reading) => reading.page === page)?.dateOrder;
  const isOpen = order?.evidence === 'ambiguous';
  const wrong = tasks.find(
    ({ start }, index) => start !== null && start.date !== rows[index]?.date && !(isOpen && start.date === null),
  );
  if (wrong !== undefined) return `the start of its row ${wrong.row} reads as ${wrong.start?.date ?? 'no date'}`;
  return null;
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
