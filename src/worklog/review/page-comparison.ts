import { SHINGLE_WORDS } from './shingles.js';

/** So much of what is a page's own has to stand in another one, for the two to be worth a look (docs/review.md). */
const SIMILAR = 0.3;
/** With fewer shingles in common two pages may be alike by chance. */
const FEWEST_SHARED = 20;
/** What more sites than this have, and more than a quarter of all, is the programme's: titles of exercises, set phrases. */
const FEW_SITES = 5;
const SHARE_OF_SITES = 0.25;
/** The most sites, and the most pages, that a shingle may be of. It keeps the work in proportion to the pages. */
const MOST_SITES = 50;
const MOST_PAGES = 64;
/** So many fingerprints are kept; where there are more, of every page the same half of them. */
const MOST_SHINGLES = 4_000_000;
/** A fingerprint and the number of a page together are one number that a double holds exactly. */
const PAGE_BITS = 2 ** 21;

/** Two pages of different sites that share much of what they say, by their numbers. */
export interface SimilarPair {
  readonly pages: readonly [number, number];
  /** How much of the shorter one stands in the other one too, from 0 to 1. */
  readonly share: number;
  /** About how many words that is. */
  readonly words: number;
}

/**
 * Finds pages of different sites that say much the same. Each page is kept as the fingerprints of its shingles; pages meet
 * where they have one in common, so that no page is ever held against all others.
 */
export class PageComparison {
  readonly #pages: { readonly site: number; shingles: Uint32Array }[] = [];
  #kept = 0;
  /** Only fingerprints below it are kept. */
  #ceiling = 2 ** 32;
  #common: ReadonlySet<number> = new Set();

  constructor(readonly mostShingles: number = MOST_SHINGLES) {}

  /**
   * Takes in a page.
   *
   * @param site the number of its site: pages of one site are not compared
   * @returns the page's number
   */
  add(site: number, shingles: readonly number[]): number {
    const own = Uint32Array.from(new Set(shingles.filter((shingle) => shingle < this.#ceiling)));
    this.#pages.push({ site, shingles: own });
    this.#kept += own.length;
    while (this.#kept > this.mostShingles) this.#thinOut();
    return this.#pages.length - 1;
  }

  /** Whether a shingle is one of a page's that tell it from others. */
  has(page: number, shingle: number): boolean {
    return this.#pages[page]?.shingles.includes(shingle) === true && !this.#common.has(shingle);
  }

  /** The similar pairs, the most similar first. */
  pairs(): SimilarPair[] {
    const { own, shared } = this.#compare();
    const scale = 2 ** 32 / this.#ceiling;
    const found: SimilarPair[] = [];
    for (const [key, count] of shared) {
      const pages = [Math.floor(key / PAGE_BITS), key % PAGE_BITS] as const;
      const shorter = Math.min(own[pages[0]] as number, own[pages[1]] as number);
      const share = count / shorter;
      if (share < SIMILAR || count * scale < FEWEST_SHARED) continue;
      found.push({ pages, share, words: Math.round(count * scale) + SHINGLE_WORDS - 1 });
    }
    return found.sort((a, b) => b.share - a.share || b.words - a.words || a.pages[0] - b.pages[0]);
  }

  /** How many shingles are each page's own, and how many of them any two pages have in common. */
  #compare(): { readonly own: Int32Array; readonly shared: ReadonlyMap<number, number> } {
    const entries = this.#sortedEntries();
    const own = new Int32Array(this.#pages.length);
    const shared = new Map<number, number>();
    const common = new Set<number>();
    const limit = this.#mostSites();
    for (let start = 0, end = 0; start < entries.length; start = end) {
      const shingle = Math.floor((entries[start] as number) / PAGE_BITS);
      while (end < entries.length && Math.floor((entries[end] as number) / PAGE_BITS) === shingle) end++;
      const holders = Array.from(entries.subarray(start, end), (entry) => entry % PAGE_BITS);
      if (holders.length > MOST_PAGES || this.#sitesOf(holders) > limit) {
        common.add(shingle);
        continue;
      }
      for (const page of holders) own[page] = (own[page] as number) + 1;
      if (holders.length > 1) this.#countPairs(holders, shared);
    }
    this.#common = common;
    return { own, shared };
  }

  #countPairs(holders: readonly number[], shared: Map<number, number>): void {
    for (const [index, page] of holders.entries()) {
      for (const other of holders.slice(index + 1)) {
        if (this.#siteOf(page) === this.#siteOf(other)) continue;
        const key = page * PAGE_BITS + other;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
  }

  /** Each shingle with each page that has it, sorted by shingle and then by page. */
  #sortedEntries(): Float64Array {
    const entries = new Float64Array(this.#kept);
    let at = 0;
    for (const [page, { shingles }] of this.#pages.entries()) {
      for (const shingle of shingles) entries[at++] = shingle * PAGE_BITS + page;
    }
    return entries.sort();
  }

  #siteOf(page: number): number {
    return this.#pages[page]?.site ?? -1;
  }

  #sitesOf(pages: readonly number[]): number {
    return new Set(pages.map((page) => this.#siteOf(page))).size;
  }

  #mostSites(): number {
    const sites = new Set(this.#pages.map(({ site }) => site)).size;
    return Math.min(Math.max(FEW_SITES, Math.floor(sites * SHARE_OF_SITES)), MOST_SITES);
  }

  #thinOut(): void {
    this.#ceiling /= 2;
    this.#kept = 0;
    for (const page of this.#pages) {
      page.shingles = page.shingles.filter((shingle) => shingle < this.#ceiling);
      this.#kept += page.shingles.length;
    }
  }
}
