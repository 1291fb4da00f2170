import { Failure } from '../../model/failure.js';
import type { LintTarget } from '../../site/lint-targets.js';
import type { Context } from '../command.js';
import { MANY_SITES, SecondThread } from './second-thread.js';
import { type PlacedReport, type SharedSites, takeSites } from './shared-sites.js';
import { readWords, reportSite, type SiteQuestion, type SiteReport, type Words } from './site-report.js';

/** A site of several that could not be checked. */
export interface SiteFailure {
  /** Its folder, absolute. */
  readonly root: string;
  readonly failure: Failure;
}

export interface SiteReports<Report extends SiteReport = SiteReport> {
  /** In the order of the targets. */
  readonly reports: readonly Report[];
  readonly failures: readonly SiteFailure[];
}

/**
 * Checks sites and gives their reports; a cohort of them on two threads, which takes three quarters of the
 * time that one takes.
 *
 * @param started a second thread that has been started already, in the hope of many sites
 */
export async function reportSites(
  targets: readonly LintTarget[],
  question: SiteQuestion,
  { cwd, templates }: Context,
  started: SecondThread | null,
): Promise<SiteReports> {
  const second = targets.length < MANY_SITES ? null : (started ?? new SecondThread(templates));
  const words = readWords(templates);
  const reports = new Map(second === null ? [] : await onTwoThreads({ targets, question, cwd }, second, words));
  const failures: SiteFailure[] = [];
  for (const [index, target] of targets.entries()) {
    if (reports.has(index)) continue;
    // What could not be checked above is tried here once more, to tell why. One bad site never stops the others.
    try {
      reports.set(index, await reportSite(target, question, words, cwd));
    } catch (error) {
      if (!(error instanceof Failure) || targets.length === 1) throw error;
      failures.push({ root: target.site.root, failure: error });
    }
  }
  return { reports: targets.flatMap((_, index) => reports.get(index) ?? []), failures };
}

async function onTwoThreads(
  work: Omit<SharedSites, 'taken'>,
  second: SecondThread,
  words: Words,
): Promise<readonly PlacedReport[]> {
  const sites = { ...work, taken: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
  const theirs = second.check(sites);
  const own = await takeSites(sites, words);
  return [...own, ...(await theirs)];
}
