import type { LintTarget } from '../../site/lint-targets.js';
import type { AskedOfSites, CheckSite } from './asked-of-sites.js';
import type { SiteReport } from './site-report.js';

/** Sites that several threads check, each the next one that none has taken yet. Plain data, to be handed to a thread. */
export interface SharedSites extends AskedOfSites {
  readonly targets: readonly LintTarget[];
  /** How many sites are taken: one 32-bit number that the threads share. */
  readonly taken: SharedArrayBuffer;
}

/** A report and the place of its site among the targets. */
export type PlacedReport = readonly [index: number, report: SiteReport];

/** Checks one site after the other as long as there are any to take. One that cannot be checked is left out. */
export async function takeSites(sites: SharedSites, check: CheckSite): Promise<PlacedReport[]> {
  const { targets } = sites;
  const taken = new Int32Array(sites.taken);
  const reports: PlacedReport[] = [];
  for (let index = Atomics.add(taken, 0, 1); index < targets.length; index = Atomics.add(taken, 0, 1)) {
    try {
      reports.push([index, await check(targets[index] as LintTarget)]);
    } catch {
      // Whoever shared the sites finds that the report is missing, and then why.
    }
  }
  return reports;
}
