import type { FoundSite } from '../../site/find-site.js';
import type { SecondThread } from './second-thread.js';
import { MOST_UNTOLD, type QueuedReport, type QueuedSite, QueuePlaces } from './site-queue.js';
import { reportSite, type SiteQuestion, type SiteReport, type Words } from './site-report.js';

/** The report of a site, or why there is none: a failure, or a mistake of ours. */
export type SiteOutcome = { readonly root: string } & ({ readonly report: SiteReport } | { readonly error: unknown });

/** What is asked of every site, beside the site. */
export interface SitesQuestion {
  readonly question: SiteQuestion;
  readonly words: Words;
  readonly cwd: string;
}

/** A thread that helps. */
export type SiteHelper = Pick<SecondThread, 'follow' | 'queue'>;

/** So many sites lie ready, so that neither thread need wait for the other. */
const LYING_READY = 8;

/**
 * Checks sites as they are found, and gives what there is to say of each in the order in which they were found. What comes
 * too early waits; where too much does, no more sites are taken.
 *
 * @param second a thread that checks some of them; null to check all of them in this one
 */
export async function* reportEach(
  found: AsyncIterator<FoundSite>,
  asked: SitesQuestion,
  second: SiteHelper | null,
): AsyncGenerator<SiteOutcome> {
  const queue = new SiteQueue(asked, second);
  let taken = 0;
  let told = 0;
  let isExhausted = false;
  try {
    while (!isExhausted || told < taken) {
      while (!isExhausted && taken - told < MOST_UNTOLD && queue.free.length < LYING_READY) {
        const next = await found.next();
        if (next.done === true) isExhausted = true;
        else queue.add(taken++, next.value);
      }
      await queue.work(told);
      for (let outcome = queue.toTell(told); outcome !== undefined; outcome = queue.toTell(++told)) yield outcome;
    }
  } finally {
    queue.end();
  }
}

/** The sites that were found and are not told yet. */
class SiteQueue {
  readonly #asked: SitesQuestion;
  readonly #places = new QueuePlaces();
  readonly #second: SiteHelper | null;
  readonly #waiting = new Map<number, QueuedSite>();
  readonly #outcomes = new Map<number, SiteOutcome>();
  /** The one that this thread checks. */
  #own: number | null = null;
  #wake = (): void => undefined;

  constructor(asked: SitesQuestion, second: SiteHelper | null) {
    this.#asked = asked;
    this.#second = second;
    const { question, cwd } = asked;
    second?.follow({ question, cwd, places: this.#places.memory }, this.#heard, this.#left);
  }

  /** Those that no thread has taken, in their order. */
  get free(): readonly number[] {
    return [...this.#waiting.keys()].filter((index) => this.#places.isFree(index));
  }

  add(index: number, found: FoundSite): void {
    if ('failure' in found) {
      this.#outcomes.set(index, { root: found.root, error: found.failure });
      return;
    }
    const site = { index, target: { site: found.site, paths: null } };
    this.#waiting.set(index, site);
    this.#places.offer(index);
    this.#second?.queue(site);
  }

  /** Checks one more site; where the other thread has all that are left, waits until it has told of one. */
  async work(awaited: number): Promise<void> {
    const site = this.#take();
    if (site !== null) this.#settle(site, await this.#check(site));
    else if (!this.#outcomes.has(awaited) && this.#waiting.has(awaited)) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    // What the other thread has to say comes in between.
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** What there is to say of a site, which is then forgotten; nothing where it is not checked yet. */
  toTell(index: number): SiteOutcome | undefined {
    const outcome = this.#outcomes.get(index);
    this.#outcomes.delete(index);
    return outcome;
  }

  end(): void {
    this.#second?.queue(null);
  }

  #take(): QueuedSite | null {
    for (const site of this.#waiting.values()) if (this.#places.take(site.index)) return site;
    return null;
  }

  async #check({ index, target }: QueuedSite): Promise<SiteOutcome> {
    const { root } = target.site;
    const { question, words, cwd } = this.#asked;
    this.#own = index;
    try {
      return { root, report: await reportSite(target, question, words, cwd) };
    } catch (error) {
      return { root, error };
    } finally {
      this.#own = null;
    }
  }

  #settle({ index }: QueuedSite, outcome: SiteOutcome): void {
    this.#waiting.delete(index);
    this.#outcomes.set(index, outcome);
  }

  /** What the other thread could not check is tried here once more, to tell why. */
  readonly #heard = ({ index, report }: QueuedReport): void => {
    const site = this.#waiting.get(index);
    if (site === undefined) return;
    if (report === null) this.#places.offer(index);
    else this.#settle(site, { root: report.root, report });
    this.#wake();
  };

  /** It may have gone with a site in its hands. */
  readonly #left = (): void => {
    for (const index of this.#waiting.keys()) if (index !== this.#own) this.#places.offer(index);
    this.#wake();
  };
}
