import type { LintTarget } from '../../site/lint-targets.js';
import { reportSite, type SiteQuestion, type SiteReport, type Words } from './site-report.js';

/** So many sites may be taken and not told yet: what comes before them may be large, and they are kept meanwhile. */
export const MOST_UNTOLD = 32;

/** What is asked of all sites of a queue. Plain data, to be handed to a thread before the first of them. */
export interface QueueQuestion {
  readonly question: SiteQuestion;
  readonly cwd: string;
  /** For each place among those that are not told yet the number of its site, from 1, until a thread takes it. */
  readonly places: SharedArrayBuffer;
}

/** A site of a queue, by its number among them. Plain data too. */
export interface QueuedSite {
  readonly index: number;
  readonly target: LintTarget;
}

/** The report of such a site; null where it could not be checked. */
export interface QueuedReport {
  readonly index: number;
  readonly report: SiteReport | null;
}

/** The places of the sites that no thread has taken yet, by which two threads agree who takes which. */
export class QueuePlaces {
  readonly memory: SharedArrayBuffer;
  readonly #numbers: Int32Array;

  constructor(memory = new SharedArrayBuffer(MOST_UNTOLD * Int32Array.BYTES_PER_ELEMENT)) {
    this.memory = memory;
    this.#numbers = new Int32Array(memory);
  }

  /** Offers a site to whichever thread takes it first. */
  offer(index: number): void {
    Atomics.store(this.#numbers, index % MOST_UNTOLD, index + 1);
  }

  /** Whether a site was offered and no thread has taken it. */
  isFree(index: number): boolean {
    return Atomics.load(this.#numbers, index % MOST_UNTOLD) === index + 1;
  }

  /** Takes a site. @returns false where another thread has taken it, however long ago */
  take(index: number): boolean {
    return Atomics.compareExchange(this.#numbers, index % MOST_UNTOLD, index + 1, 0) === index + 1;
  }
}

/** Checks a site; whoever queued it finds that there is no report, and then why. */
export async function queuedReport(
  { index, target }: QueuedSite,
  { question, cwd }: QueueQuestion,
  words: Words,
): Promise<QueuedReport> {
  try {
    return { index, report: await reportSite(target, question, words, cwd) };
  } catch {
    return { index, report: null };
  }
}
