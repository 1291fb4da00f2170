import type { Worker } from 'node:worker_threads';
import { expectTwoThreads, keepYoungGeneration, YOUNG_GENERATION_MEGABYTES } from '../../site/engine-flags.js';
import type { PlacedReport, SharedSites } from './shared-sites.js';

/** With fewer sites a second thread is not worth its start. */
export const MANY_SITES = 8;

/** Whether paths may well be so many sites: pages of one site are handed over by name too, as by a hook of git. */
export function mayBeManySites(paths: readonly string[]): boolean {
  return paths.filter((path) => !path.endsWith('.md')).length >= MANY_SITES;
}

/** A thread that checks sites beside the first one, `site-helper.ts`. It loads its program while these are looked for. */
export class SecondThread {
  readonly #worker: Worker;
  readonly #reports: Promise<readonly PlacedReport[]>;

  constructor(templates: URL) {
    expectTwoThreads();
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const worker = new Worker(new URL('./site-helper.js', import.meta.url), {
      workerData: templates.href,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MEGABYTES },
    });
    this.#reports = new Promise((resolve) => {
      worker.once('message', resolve);
      worker.once('error', () => resolve([]));
      worker.once('exit', () => resolve([]));
    });
    // Nobody need wait for it before it has work, or to end it where there is none.
    worker.unref();
    this.#worker = worker;
  }

  /** The reports of the sites that it takes; none where it cannot run, as from the sources, which are no program. */
  check(sites: SharedSites): Promise<readonly PlacedReport[]> {
    keepYoungGeneration();
    this.#worker.ref();
    this.#worker.postMessage(sites);
    return this.#reports;
  }
}
