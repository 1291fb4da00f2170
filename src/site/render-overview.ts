import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { dateWriter } from '../edits/date-writer.js';
import { type KnownPage, knownPages } from '../edits/known-page.js';
import { overviewFrontMatter } from '../edits/overview/overview-front-matter.js';
import { type OutputWords, wordsOf } from '../locale/output-words.js';
import { findFrontMatter } from '../markdown/front-matter-block.js';
import type { CalendarDate } from '../model/calendar-date.js';
import { Failure } from '../model/failure.js';
import type { FileEdit } from '../model/file-edit.js';
import type { FrontMatterReader } from '../model/front-matter-reading.js';
import type { Worklog } from '../model/worklog.js';
import { type ContentPage, pageInput, readContentPage } from '../page/content-page.js';
import { isGeneratedText } from '../page/generated-mark.js';
import { overviewBody, overviewWord } from '../renderers/overview/overview-page.js';
import { frontMatterDate } from '../worklog/listed.js';
import { relativeLink } from '../worklog/relative-link.js';
import { shownWeek } from '../worklog/shown-week.js';
import { worklogStatistics } from '../worklog/statistics.js';
import type { ContentFile } from './content-files.js';
import { loadFrontMatterReader } from './front-matter-reader.js';
import type { OpenWorklog } from './open-worklog.js';
import { type OverviewPlace, overviewPlace } from './overview-place.js';
import { isDraft, pageAddress } from './page-address.js';
import { logicalPath } from './page-place.js';
import { type Publication, readPublication } from './publication.js';
import { readText } from './read-text.js';
import { dialectReader } from './site-dialects.js';

/** The overview of a language, and what has to be done to have it. */
export interface RenderedOverview {
  readonly language: string;
  /** Relative to the site, with `/`. */
  readonly file: string;
  /** None where it says already what it ought to; two where it is to be another file. */
  readonly edits: readonly FileEdit[];
  /** Further overviews of the language that worklog made once and leaves as they are. */
  readonly left: readonly string[];
}

/** How overviews are made. */
export interface OverviewRequest {
  readonly words: readonly OutputWords[];
  /** The pages that still are the template's sample (`samplePages`). */
  readonly samples: ReadonlySet<string>;
  /** Whether a page that worklog did not make may be written over. */
  readonly force: boolean;
  readonly today: CalendarDate;
}

/**
 * Makes the overview of each language that has a week, in memory.
 *
 * @throws Failure where a page that worklog did not make stands in its place
 */
export async function renderOverviews(
  opened: OpenWorklog,
  languages: readonly string[],
  request: OverviewRequest,
): Promise<RenderedOverview[]> {
  const reader = await loadFrontMatterReader();
  const [section = ''] = opened.children[0]?.logical.split('/') ?? [];
  const overviews: RenderedOverview[] = [];
  for (const language of languages) {
    const publication = await readPublication(opened.site, language, section);
    const known = knownPages(opened, language, opened.vocabulary).filter(
      ({ page }) => publication.buildsDrafts || !isDraft(page.frontMatter),
    );
    const [first, ...others] = known;
    if (first === undefined) continue;
    overviews.push(renderOverview({ opened, language, known: [first, ...others], publication, reader }, request));
  }
  return overviews;
}

/** What the overview of a language is made of. */
interface Sources {
  readonly opened: OpenWorklog;
  readonly language: string;
  /** Its weeks, but for drafts. */
  readonly known: readonly [KnownPage, ...KnownPage[]];
  readonly publication: Publication;
  readonly reader: FrontMatterReader;
}

function renderOverview(
  sources: Sources,
  { words: allWords, samples, force, today }: OverviewRequest,
): RenderedOverview {
  const { opened, language, known, publication, reader } = sources;
  const { site, vocabulary } = opened;
  const words = wordsOf(allWords, language);
  // The first week shows whether numbers are padded with zeros.
  const place = overviewPlace(
    opened,
    { language, rawHtml: publication.rawHtml },
    { file: known[0].page.file, number: known[0].week },
  );
  const { file, existing, isAmongWeeks } = place;
  const worklog = publishedWeeks(sources);
  const statistics = worklogStatistics(worklog, language, samples);
  const pages = worklog.weeks.flatMap((week) => week.pages).filter(({ file: week }) => !samples.has(week));
  const date = statistics.start ?? pages.flatMap((page) => frontMatterDate(page) ?? []).sort()[0] ?? null;
  const title = overviewWord('title', words);
  const head =
    existing === null
      ? overviewFrontMatter(
          known,
          { title, date: date !== null && date <= today ? date : null, isAmongWeeks },
          vocabulary,
          reader,
        )
      : headOf(existing.text);
  const body = overviewBody(
    {
      words,
      statistics,
      weeks: pages.map((page) => shownWeek(page, '.')),
      writeDate: dateWriter(known, dialectReader(opened)(language), vocabulary),
      linkOf: linksFrom(readContentPage(pageInput(file, language, head), reader), sources),
    },
    /\.html?$/.test(file) ? 'html' : 'markdown',
  );
  const written = `${head}\n${body}`;
  const text = usesCrlf(existing?.text ?? known[0].page.source.text) ? written.replace(/\r?\n/g, '\r\n') : written;
  if (existing === null && !isGeneratedText(text)) throw new Error(`${file} would not be known again as an overview`);
  return { language, file, edits: editsFor(site.root, place, text, force), left: place.left };
}

/** The worklog without what Hugo does not publish: the pages of other languages, and drafts. */
function publishedWeeks({ opened, language, known }: Sources): Worklog {
  const files = new Set(known.map(({ page }) => page.file));
  const weeks = opened.worklog.weeks.map((week) => ({
    ...week,
    pages: week.pages.filter((page) => page.language === language && files.has(page.file)),
  }));
  return { ...opened.worklog, weeks: weeks.filter(({ pages }) => pages.length > 0) };
}

/** Where the pages of weeks are, as seen from the overview; null for what cannot be told. */
function linksFrom(overview: ContentPage, { opened, known, publication }: Sources): (week: string) => string | null {
  const { site, worklog, children } = opened;
  const addressOf = (page: Pick<ContentPage, 'frontMatter' | 'file'>): string | null => {
    const logical = children.find(({ file }) => file === page.file)?.logical;
    const place = contentPlace(logical ?? logicalPath(site, page.file, worklog.languages));
    const found = pageAddress({ ...place, frontMatter: page.frontMatter }, publication, ANYWHERE);
    return 'address' in found ? found.address.slice(ANYWHERE.length) : null;
  };
  const from = addressOf(overview);
  const addresses = new Map(known.map(({ page }) => [page.file, addressOf(page)]));
  return (week) => {
    const to = addresses.get(week) ?? null;
    return from === null || to === null ? null : relativeLink(from, to);
  };
}

/** Links lead from page to page, wherever the site is. */
const ANYWHERE = 'https://example.org';

function contentPlace(logical: string): Pick<ContentFile, 'logical' | 'kind'> {
  const name = logical.slice(logical.lastIndexOf('/') + 1);
  return { logical, kind: name.startsWith('_index.') ? 'branch' : name.startsWith('index.') ? 'leaf' : 'page' };
}

/** The front matter of an overview as its author has left it. */
function headOf(text: string): string {
  return `${text.slice(0, findFrontMatter(text)?.bodyStart ?? 0).trimEnd()}\n`;
}

function usesCrlf(text: string): boolean {
  return text.includes('\r\n');
}

function editsFor(root: string, place: OverviewPlace, text: string, force: boolean): FileEdit[] {
  const { file, existing, double, inTheWay } = place;
  const isThere = file !== existing?.file && file !== double?.file && isTaken(join(root, file));
  const foreign = inTheWay ?? (isThere ? file : null);
  const strange = foreign === null ? null : { file: foreign, text: textOf(root, foreign) };
  if (strange !== null && (!force || strange.text === null)) throw notOurs(strange.file, strange.text !== null);
  const others = [
    ...(strange === null ? [] : [{ file: strange.file, text: strange.text ?? '' }]),
    ...(existing === null ? [] : [existing]),
    ...(double === null ? [] : [double]),
  ];
  const before = others.find((other) => other.file === file);
  const gone = others
    .filter((other) => other !== before)
    .map((other): FileEdit => ({ kind: 'delete', file: other.file, before: other.text }));
  if (before === undefined) return [...gone, { kind: 'create', file, text }];
  return before.text === text ? gone : [...gone, wholly(file, before.text, text)];
}

function wholly(file: string, before: string, text: string): FileEdit {
  return { kind: 'change', file, before, edits: [{ span: { start: 0, end: before.length }, text }] };
}

/** Whether anything has a name, be it a link that leads nowhere. */
function isTaken(absolute: string): boolean {
  return lstatSync(absolute, { throwIfNoEntry: false }) !== undefined;
}

/** Null where worklog could not bring it back, since it is no text. */
function textOf(root: string, file: string): string | null {
  const read = readText(join(root, file), file);
  return 'text' in read ? read.text : null;
}

function notOurs(file: string, isText: boolean): Failure {
  return new Failure({
    problem: `${file} is there already, and worklog has not made it`,
    file,
    expected: 'no such page, or an overview that worklog made',
    found: isText
      ? 'a page without generator: "worklog render overview" in its front matter'
      : 'what cannot be read as a page',
    advice: isText
      ? 'Move it away, or write over it with --force; worklog undo would bring it back.'
      : 'Move it away: worklog undo could not bring it back.',
  });
}
