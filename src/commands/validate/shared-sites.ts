import type { LintTarget } from '../../site/lint-targets.js';
import { reportSite, type SiteQuestion, type SiteReport, type Words } from './site-report.js';

/** Sites that several threads check, each the next one that none has taken yet. Plain data, to be handed to a thread. */
export interface SharedSites {
  readonly targets: readonly LintTarget[];
  readonly question: SiteQuestion;
  /** How many sites are taken: one 32-bit number that the threads share. */
  readonly taken: SharedArrayBuffer;
  readonly cwd: string;
}

/** A report and the place of its site among the targets. */
export type PlacedReport = readonly [index: number, report: SiteReport];

/** Checks one site after the other as long as there are any to take. One that cannot be checked is left out. */
export async function takeSites(sites: SharedSites, words: Words): Promise<PlacedReport[]> {
  const { targets, question, cwd } = sites;
  const taken = new Int32Array(sites.taken);
  const reports: PlacedReport[] = [];
  for (let index = Atomics.add(taken, 0, 1); index < targets.length; index = Atomics.add(taken, 0, 1)) {
    try {
      reports.push([index, await reportSite(targets[index] as LintTarget, question, words, cwd)]);
    } catch {
      // Whoever shared the sites finds that the report is missing, and then why.
    }
  }
  return reports;
}
