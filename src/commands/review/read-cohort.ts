import { resolve, sep } from 'node:path';
import { Failure } from '../../model/failure.js';
import type { WeekPage } from '../../model/week-page.js';
import { failureText } from '../../reporters/problem-text.js';
import { siteAt } from '../../site/find-site.js';
import { openWorklog } from '../../site/open-worklog.js';
import { copied, KeptTexts } from '../../text/copied-text.js';
import { comparableLines } from '../../worklog/review/comparable-lines.js';
import { PageComparison, type SimilarPair } from '../../worklog/review/page-comparison.js';
import { longestPassage } from '../../worklog/review/shingles.js';
import type { ComparedPage } from '../../worklog/review/similar-sites.js';
import { failedReading, type SiteReading } from '../../worklog/review/site-reading.js';
import type { SitesRun } from '../command-sites.js';
import { type ReviewQuestion, readSite } from './read-site.js';

/** What is kept of the sites of a cohort. */
export interface Cohort {
  readonly readings: readonly SiteReading[];
  /** By the numbers that the comparison has given them. */
  readonly pages: readonly ComparedPage[];
  readonly comparison: PageComparison;
}

/**
 * Reads the sites of a run, one after the other. What cannot be read of them is told, and one that cannot be read at all has
 * a reading that says so.
 *
 * @param cwd where the user is, an absolute path
 * @throws Failure for a folder that is not there, or where no folder holds a site
 */
export async function readCohort(run: SitesRun, cwd: string, question: ReviewQuestion): Promise<Cohort> {
  const readings: SiteReading[] = [];
  const pages: ComparedPage[] = [];
  const comparison = new PageComparison();
  const texts = new KeptTexts();
  const unknownNews = new Map<string, string[]>();
  await run.each(
    async ({ site, name }) => {
      const { reading, compared, problems, sinceFailure } = await readSite(site, name, question, texts);
      const number = readings.push(reading) - 1;
      for (const { week, language, file, shingles } of compared) {
        comparison.add(number, shingles);
        // Named one by one: V8 gives each object that is made of the rest of another one a shape of its own.
        pages.push({ week, language, file, site: number });
      }
      run.tellProblems(name, { problems });
      if (sinceFailure !== null) unknownNews.set(sinceFailure, [...(unknownNews.get(sinceFailure) ?? []), name]);
    },
    (name, failure) => {
      const root = resolve(cwd, name).replaceAll(sep, '/');
      readings.push(failedReading(name, root, failureText({ problem: failure }).trim()));
    },
  );
  for (const [reason, [first = '', ...others]] of unknownNews) {
    const sites = others.length === 0 ? first : `${others.length + 1} sites`;
    run.tell(`${sites}: what is new cannot be told: ${reason}.`);
  }
  return { readings, pages, comparison };
}

/** So many words of a passage are shown. */
const SHOWN_WORDS = 14;

/** The longest passage that both pages of each pair have. The first of the two is read once more, site by site. */
export async function sharedPassages(
  pairs: readonly SimilarPair[],
  { readings, pages, comparison }: Cohort,
  cwd: string,
  { vocabulary, prose }: ReviewQuestion,
): Promise<ReadonlyMap<SimilarPair, string>> {
  const bySite = new Map<number, SimilarPair[]>();
  for (const pair of pairs) {
    const site = pages[pair.pages[0]]?.site ?? -1;
    const own = bySite.get(site);
    if (own === undefined) bySite.set(site, [pair]);
    else own.push(pair);
  }
  const passages = new Map<SimilarPair, string>();
  for (const [number, own] of bySite) {
    const byFile = await pagesOf(readings[number]?.root ?? '', cwd, vocabulary);
    for (const pair of own) {
      const page = byFile.get(pages[pair.pages[0]]?.file ?? '');
      if (page === undefined) continue;
      const isShared = (shingle: number): boolean => comparison.has(pair.pages[1], shingle);
      passages.set(pair, copied(longestPassage(comparableLines(page, prose), isShared, SHOWN_WORDS)));
    }
  }
  return passages;
}

/** The pages of a site by their files; none where it cannot be read any more. */
async function pagesOf(
  root: string,
  cwd: string,
  vocabulary: ReviewQuestion['vocabulary'],
): Promise<ReadonlyMap<string, WeekPage>> {
  try {
    const site = await siteAt(root, cwd);
    if (site === null) return new Map();
    const { worklog } = await openWorklog(site, vocabulary);
    return new Map(worklog.weeks.flatMap(({ pages }) => pages.map((page) => [page.file, page])));
  } catch (error) {
    if (error instanceof Failure) return new Map();
    throw error;
  }
}
