import { resolve } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { expectTwoThreads, keepYoungGeneration, YOUNG_GENERATION_MEGABYTES } from '../../site/engine-flags.js';
import { seemsToHoldSites } from '../../site/find-site.js';
import type { PlacedReport, SharedSites } from './shared-sites.js';
import type { QueuedReport, QueuedSite, QueueQuestion } from './site-queue.js';

/** With fewer sites a second thread is not worth its start. */
export const MANY_SITES = 8;

/**
 * Whether paths may well be so many sites, or a folder of them, before anybody has looked: pages of one site are handed
 * over by name too, as by a hook of git.
 *
 * @param cwd the folder that is meant where there is no path
 */
export function mayBeManySites(paths: readonly string[], cwd: string): boolean {
  const folders = paths.filter((path) => !path.endsWith('.md'));
  if (folders.length >= MANY_SITES) return true;
  const [only = '.'] = folders;
  return paths.length <= 1 && folders.length === paths.length && seemsToHoldSites(resolve(cwd, only), MANY_SITES);
}

/** A thread that checks sites beside the first one, `site-helper.ts`. It loads its program while these are looked for. */
export class SecondThread {
  readonly #worker: Worker;
  #isEnded = false;

  constructor(templates: URL) {
    expectTwoThreads();
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const worker = new Worker(new URL('./site-helper.js', import.meta.url), {
      workerData: templates.href,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MEGABYTES },
    });
    const end = (): void => {
      this.#isEnded = true;
    };
    worker.once('error', end);
    worker.once('exit', end);
    // Nobody need wait for it before it has work, or to end it where there is none.
    worker.unref();
    this.#worker = worker;
  }

  /** The reports of the sites that it takes; none where it cannot run, as from the sources, which are no program. */
  check(sites: SharedSites): Promise<readonly PlacedReport[]> {
    if (this.#isEnded) return Promise.resolve([]);
    const reports = new Promise<readonly PlacedReport[]>((resolve) => {
      this.#worker.once('message', resolve);
      this.#worker.once('error', () => resolve([]));
      this.#worker.once('exit', () => resolve([]));
    });
    this.#begin(sites);
    return reports;
  }

  /**
   * Has it check sites one by one.
   *
   * @param onReport told of each site that it has checked
   * @param onEnd told when it is over, be it asked for or not, or if it cannot run at all
   */
  follow(question: QueueQuestion, onReport: (report: QueuedReport) => void, onEnd: () => void): void {
    if (this.#isEnded) {
      onEnd();
      return;
    }
    this.#worker.on('message', onReport);
    this.#worker.once('error', onEnd);
    this.#worker.once('exit', onEnd);
    this.#begin(question);
  }

  /** One more site for it to check, behind those that it has; null for none any more. */
  queue(site: QueuedSite | null): void {
    this.#worker.postMessage(site);
  }

  #begin(first: SharedSites | QueueQuestion): void {
    keepYoungGeneration();
    this.#worker.ref();
    this.#worker.postMessage(first);
  }
}

/** A thread that checks sites as they are found. */
export type SiteHelper = Pick<SecondThread, 'follow' | 'queue'>;

/** The same, started where there are so many sites to check that it is worth its start. */
export class LateThread implements SiteHelper {
  readonly #start: () => SiteHelper;
  readonly #waiting: QueuedSite[] = [];
  #thread: SiteHelper | null = null;
  #begin: (thread: SiteHelper) => void = () => undefined;

  constructor(start: () => SiteHelper) {
    this.#start = start;
  }

  follow(...followed: Parameters<SiteHelper['follow']>): void {
    this.#begin = (thread) => thread.follow(...followed);
  }

  queue(site: QueuedSite | null): void {
    if (this.#thread !== null) this.#thread.queue(site);
    else if (site !== null && this.#waiting.push(site) >= MANY_SITES) {
      this.#thread = this.#start();
      this.#begin(this.#thread);
      // The first thread has checked most of them by now; of each it is told who takes it.
      for (const one of this.#waiting.splice(0)) this.#thread.queue(one);
    }
  }
}
