import { Failure } from '../../model/failure.js';
import type { LintTarget } from '../../site/lint-targets.js';
import type { Context } from '../command.js';
import { type PlacedReport, type SharedSites, takeSites } from './shared-sites.js';
import { readWords, reportSite, type SiteQuestion, type SiteReport } from './site-report.js';

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

/** With fewer sites a second thread is not worth its start. */
const MANY_SITES = 8;

/**
 * Checks sites and gives their reports; a cohort of them on two threads, which takes three quarters of the
 * time that one takes.
 */
export async function reportSites(
  targets: readonly LintTarget[],
  question: SiteQuestion,
  { cwd, templates }: Context,
): Promise<SiteReports> {
  const reports = new Map(
    targets.length < MANY_SITES ? [] : await onTwoThreads({ targets, question, cwd, templates: templates.href }),
  );
  const failures: SiteFailure[] = [];
  if (reports.size < targets.length) {
    const words = readWords(templates);
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
  }
  return { reports: targets.flatMap((_, index) => reports.get(index) ?? []), failures };
}

async function onTwoThreads(work: Omit<SharedSites, 'taken'>): Promise<readonly PlacedReport[]> {
  const sites = { ...work, taken: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
  const theirs = startHelper(sites);
  const own = await takeSites(sites);
  return [...own, ...(await theirs)];
}

/** The reports of a second thread; none where it cannot run, as from the sources, which are no program of their own. */
function startHelper(sites: SharedSites): Promise<readonly PlacedReport[]> {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./site-helper.js', import.meta.url), { workerData: sites });
    thread.once('message', resolve);
    thread.once('error', () => resolve([]));
    thread.once('exit', () => resolve([]));
  });
}
