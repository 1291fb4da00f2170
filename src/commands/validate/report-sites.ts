import { Failure } from '../../model/failure.js';
import type { LintTarget } from '../../site/lint-targets.js';
import type { AskedOfSites, CheckSite } from './asked-of-sites.js';
import { forgetOldReports, keptReport } from './kept-reports.js';
import { lazyChecker } from './lazy-checker.js';
import { MANY_SITES, SecondThread } from './second-thread.js';
import { type PlacedReport, type SharedSites, takeSites } from './shared-sites.js';
import type { SiteReport } from './site-report.js';

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
 * Gives the reports of sites: those that are kept from an earlier run, and of the others by checking them; a cohort of
 * them on two threads, which takes two thirds of the time that one takes.
 *
 * @param templates the package's `templates/` folder
 * @param started a second thread that has been started already, in the hope of many sites to check
 */
export async function reportSites(
  targets: readonly LintTarget[],
  asked: AskedOfSites,
  templates: URL,
  started: SecondThread | null,
): Promise<SiteReports> {
  const { keeping } = asked;
  const kept = targets.map((target) => (keeping === null ? null : keptReport(keeping, target)));
  const left = targets.filter((_, index) => kept[index] === null);
  const check = lazyChecker(asked, templates);
  const second = left.length < MANY_SITES ? null : (started ?? new SecondThread(templates));
  const checked = new Map(second === null ? [] : await onTwoThreads({ ...asked, targets: left }, second, check));
  const failures: SiteFailure[] = [];
  for (const [index, target] of left.entries()) {
    if (checked.has(index)) continue;
    // What could not be checked above is tried here once more, to tell why. One bad site never stops the others.
    try {
      checked.set(index, await check(target));
    } catch (error) {
      if (!(error instanceof Failure) || targets.length === 1) throw error;
      failures.push({ root: target.site.root, failure: error });
    }
  }
  if (keeping !== null) forgetOldReports(keeping);
  let next = 0;
  return { reports: kept.flatMap((report) => report ?? checked.get(next++) ?? []), failures };
}

async function onTwoThreads(
  work: Omit<SharedSites, 'taken'>,
  second: SecondThread,
  check: CheckSite,
): Promise<readonly PlacedReport[]> {
  const sites = { ...work, taken: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
  const theirs = second.check(sites);
  const own = await takeSites(sites, check);
  return [...own, ...(await theirs)];
}
