import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dateWriter } from '../edits/date-writer.js';
import { type KnownPage, knownPages } from '../edits/known-page.js';
import { overviewFrontMatter } from '../edits/overview/overview-front-matter.js';
import { type OutputWords, wordsOf } from '../locale/output-words.js';
import { findFrontMatter } from '../markdown/front-matter-block.js';
import { Failure } from '../model/failure.js';
import type { FileEdit } from '../model/file-edit.js';
import { isGeneratedText } from '../page/generated-mark.js';
import { overviewBody, overviewWord } from '../renderers/overview/overview-page.js';
import { frontMatterDate } from '../worklog/listed.js';
import { relativeLink } from '../worklog/relative-link.js';
import { shownWeek } from '../worklog/shown-week.js';
import { worklogStatistics } from '../worklog/statistics.js';
import { weekPath } from '../worklog/week-links.js';
import type { OpenWorklog } from './open-worklog.js';
import { type OverviewPlace, overviewPlace } from './overview-place.js';
import { logicalPath } from './page-place.js';
import { dialectReader } from './site-dialects.js';
import { readSiteText } from './site-text.js';

/** The overview of a language, and what has to be done to have it. */
export interface RenderedOverview {
  readonly language: string;
  /** Relative to the site, with `/`. */
  readonly file: string;
  /** None where it says already what it ought to; two where it is to be another file. */
  readonly edits: readonly FileEdit[];
}

/**
 * Makes the overview of each language that has a week, in memory.
 *
 * @param force whether a page that worklog did not make may be written over
 * @param samples the pages that still are the template's sample (`samplePages`)
 * @throws Failure where such a page stands in its place
 */
export function renderOverviews(
  opened: OpenWorklog,
  languages: readonly string[],
  allWords: readonly OutputWords[],
  force: boolean,
  samples: ReadonlySet<string>,
): RenderedOverview[] {
  return languages.flatMap((language): RenderedOverview[] => {
    const [first, ...others] = knownPages(opened, language, opened.vocabulary);
    if (first === undefined) return [];
    return [renderOverview(opened, language, [first, ...others], wordsOf(allWords, language), force, samples)];
  });
}

function renderOverview(
  opened: OpenWorklog,
  language: string,
  known: readonly [KnownPage, ...KnownPage[]],
  words: OutputWords,
  force: boolean,
  samples: ReadonlySet<string>,
): RenderedOverview {
  const { worklog, site, vocabulary } = opened;
  // The first week shows whether numbers are padded with zeros.
  const place = overviewPlace(opened, language, { file: known[0].page.file, number: known[0].week });
  const { file, existing } = place;
  const pathOf = (one: string): string =>
    weekPath(logicalPath(site, one, worklog.languages), site.configuration.lowerCasePaths);
  const statistics = worklogStatistics(worklog, language, samples);
  const pages = worklog.weeks
    .flatMap((week) => week.pages)
    .filter((page) => page.language === language && !samples.has(page.file));
  const body = overviewBody(
    {
      words,
      statistics,
      weeks: pages.map((page) => shownWeek(page, '.')),
      writeDate: dateWriter(known, dialectReader(opened)(language), vocabulary),
      linkOf: (week) => relativeLink(pathOf(file), pathOf(week)),
    },
    file.endsWith('.md') ? 'markdown' : 'html',
  );
  const date = statistics.start ?? pages.flatMap((page) => frontMatterDate(page) ?? []).sort()[0] ?? null;
  const head =
    existing === null
      ? overviewFrontMatter(known, { title: overviewWord('title', words), date }, vocabulary)
      : headOf(existing.text);
  const written = `${head}\n${body}`;
  const text = usesCrlf(existing?.text ?? known[0].page.source.text) ? written.replace(/\r?\n/g, '\r\n') : written;
  if (!isGeneratedText(text)) throw new Error(`${file} would not be known again as an overview`);
  return { language, file, edits: editsFor(site.root, place, text, force) };
}

/** The front matter of an overview as its author has left it. */
function headOf(text: string): string {
  return `${text.slice(0, findFrontMatter(text)?.bodyStart ?? 0).trimEnd()}\n`;
}

function usesCrlf(text: string): boolean {
  return text.includes('\r\n');
}

function editsFor(root: string, { file, existing }: OverviewPlace, text: string, force: boolean): FileEdit[] {
  if (existing?.file === file) return existing.text === text ? [] : [wholly(file, existing.text, text)];
  const isThere = existsSync(join(root, file));
  if (isThere && !force) throw notOurs(file);
  const gone: FileEdit[] = existing === null ? [] : [{ kind: 'delete', file: existing.file, before: existing.text }];
  if (isThere) return [...gone, wholly(file, readSiteText(root, file), text)];
  return [...gone, { kind: 'create', file, text }];
}

function wholly(file: string, before: string, text: string): FileEdit {
  return { kind: 'change', file, before, edits: [{ span: { start: 0, end: before.length }, text }] };
}

function notOurs(file: string): Failure {
  return new Failure({
    problem: `${file} is there already, and worklog has not made it`,
    file,
    expected: 'no such page, or an overview that worklog made',
    found: 'a page without generator: "worklog render overview" in its front matter',
    advice: 'Move it away, or write over it with --force; worklog undo would bring it back.',
  });
}
