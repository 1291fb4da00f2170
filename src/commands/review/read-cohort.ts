import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { Failure } from '../../model/failure.js';
import { failureText } from '../../reporters/problem-text.js';
import { eachSite, type FoundSite, type Site } from '../../site/find-site.js';
import { openWorklog } from '../../site/open-worklog.js';
import { comparableLines } from '../../worklog/review/comparable-lines.js';
import { PageComparison, type SimilarPair } from '../../worklog/review/page-comparison.js';
import { longestPassage } from '../../worklog/review/shingles.js';
import type { ComparedPage } from '../../worklog/review/similar-sites.js';
import { failedReading, type SiteReading } from '../../worklog/review/site-reading.js';
import { type ReviewQuestion, readSite } from './read-site.js';

/** The sites of a cohort, read one after the other. */
export interface Cohort {
  readonly readings: readonly SiteReading[];
  /** By the numbers that the comparison has given them. */
  readonly pages: readonly ComparedPage[];
  readonly comparison: PageComparison;
  /** The sites that could be opened, by their numbers among the readings. */
  readonly sites: ReadonlyMap<number, Site>;
}

/**
 * Reads the sites that folders stand for, each once. One that cannot be read does not stop the others.
 *
 * @param tell told of each site that could not be read, or asked for what is new, and of each page of it
 * @throws Failure for a folder that is not there, or where no folder holds a site
 */
export async function readCohort(
  folders: readonly string[],
  cwd: string,
  question: ReviewQuestion,
  tell: (text: string) => void,
): Promise<Cohort> {
  const readings: SiteReading[] = [];
  const pages: ComparedPage[] = [];
  const comparison = new PageComparison();
  const sites = new Map<number, Site>();
  const seen = new Set<string>();
  for (const folder of folders.map((typed) => existingFolder(cwd, typed))) {
    for await (const found of eachSite(folder, cwd)) {
      if (seen.has(found.root)) continue;
      seen.add(found.root);
      const shown = relative(cwd, found.root).replaceAll(sep, '/') || '.';
      const number = readings.length;
      try {
        const { reading, compared, sinceFailure } = await readSite(opened(found), shown, question);
        readings.push(reading);
        if ('site' in found) sites.set(number, found.site);
        for (const { shingles, ...page } of compared) {
          comparison.add(number, shingles);
          pages.push({ ...page, site: number });
        }
        for (const text of reading.unread) tell(`${shown}: ${text}`);
        if (sinceFailure !== null) tell(`${shown}: what is new cannot be told: ${sinceFailure}.`);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        readings.push(
          failedReading(shown, found.root.replaceAll(sep, '/'), failureText({ problem: error.details.problem }).trim()),
        );
        // A configuration is named from where the user is already.
        tell(`${'failure' in found ? '' : `${shown}: `}${failureText(error.details)}`);
      }
    }
  }
  if (readings.length === 0) throw noSites(folders);
  return { readings, pages, comparison, sites };
}

function opened(found: FoundSite): Site {
  if ('failure' in found) throw found.failure;
  return found.site;
}

function existingFolder(cwd: string, typed: string): string {
  const folder = resolve(cwd, typed);
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) return folder;
  throw new Failure({
    problem: stats === undefined ? `There is no folder ${typed}` : `${typed} is not a folder`,
    expected: 'a folder with Hugo sites in it, or a site',
    found: stats === undefined ? 'nothing' : 'a file',
    advice: 'Check the path.',
  });
}

function noSites(folders: readonly string[]): Failure {
  return new Failure({
    problem: `There is no Hugo site in ${folders.join(', ')}`,
    expected: 'sites in the folder, or one or two folders below it',
    found: 'no Hugo configuration',
    advice: 'Name the folder that holds the sites: worklog review cohort/',
  });
}

/** So many words of a passage are shown. */
const SHOWN_WORDS = 14;

/** The longest passage that both pages of each pair have. The first of the two is read once more, site by site. */
export async function sharedPassages(
  pairs: readonly SimilarPair[],
  { pages, comparison, sites }: Cohort,
  { vocabulary, prose }: ReviewQuestion,
): Promise<ReadonlyMap<SimilarPair, string>> {
  const bySite = new Map<number, SimilarPair[]>();
  for (const pair of pairs) {
    const site = pages[pair.pages[0]]?.site ?? -1;
    bySite.set(site, [...(bySite.get(site) ?? []), pair]);
  }
  const passages = new Map<SimilarPair, string>();
  for (const [number, own] of bySite) {
    const site = sites.get(number);
    if (site === undefined) continue;
    const { worklog } = await openWorklog(site, vocabulary);
    const byFile = new Map(worklog.weeks.flatMap((week) => week.pages.map((page) => [page.file, page])));
    for (const pair of own) {
      const page = byFile.get(pages[pair.pages[0]]?.file ?? '');
      if (page === undefined) continue;
      const isShared = (shingle: number): boolean => comparison.has(pair.pages[1], shingle);
      const passage = longestPassage(comparableLines(page, prose), isShared, SHOWN_WORDS);
      passages.set(pair, structuredClone(passage));
    }
  }
  return passages;
}
