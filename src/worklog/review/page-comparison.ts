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
const FIRST_ROOM = 4096;
/** So many pairs are told, the most similar: nobody reads more, and sites that all copy each other have millions. */
const MOST_PAIRS = 20_000;
/** A fingerprint and the number of a page together are one number that a double holds exactly. */
const PAGES = 2 ** 21;

/** Two pages of different sites that share much of what they say, by their numbers. */
export interface SimilarPair {
  readonly pages: readonly [number, number];
  /** How much of the shorter one stands in the other one too, from 0 to 1. */
  readonly share: number;
  /** About how many words that is. */
  readonly words: number;
}

/**
 * Finds pages of different sites that say much the same. All that is kept of a page is the fingerprints of its shingles, eight
 * bytes each, together with those of all others; pages meet where they have one in common, so that no page is ever held
 * against all others.
 */
export class PageComparison {
  /** The site of each page. */
  readonly #sites: number[] = [];
  /** Each shingle with each page that has it: `shingle * PAGES + page`. */
  #entries = new Float64Array(FIRST_ROOM);
  #count = 0;
  #isSorted = false;
  /** Only fingerprints below it are kept. */
  #ceiling = 2 ** 32;
  #mostSites = 0;
  #meetings = 0;

  constructor(
    readonly mostShingles: number = MOST_SHINGLES,
    readonly mostPairs: number = MOST_PAIRS,
  ) {}

  /** How often two pages have met so far in a shingle that both have: what the work of {@link pairs} grows with. */
  get meetings(): number {
    return this.#meetings;
  }

  /**
   * Takes in a page. All are to be taken in before any question is asked.
   *
   * @param site the number of its site: pages of one site are not compared
   * @returns the page's number
   */
  add(site: number, shingles: readonly number[]): number {
    const page = this.#sites.length;
    this.#sites.push(site);
    // No cohort has as many pages as would run into the next fingerprint.
    if (page >= PAGES) return page;
    const own = new Set(shingles);
    this.#makeRoom(this.#count + own.size);
    for (const shingle of own) {
      if (shingle < this.#ceiling) this.#entries[this.#count++] = shingle * PAGES + page;
    }
    this.#isSorted = false;
    while (this.#count > this.mostShingles) this.#thinOut();
    return page;
  }

  /** Whether a shingle is one of a page's that tell it from others. */
  has(page: number, shingle: number): boolean {
    this.#sort();
    const at = this.#firstFrom(shingle * PAGES + page);
    if (at >= this.#count || this.#entries[at] !== shingle * PAGES + page) return false;
    const start = this.#firstFrom(shingle * PAGES);
    return this.#isOwn(start, this.#endOfShingle(start));
  }

  /** The similar pairs, the most similar first. */
  pairs(): SimilarPair[] {
    this.#sort();
    const { own, shared } = this.#measure();
    const found: SimilarPair[] = [];
    const counts = new Uint32Array(this.#sites.length);
    for (let page = 0; page < this.#sites.length; page++) {
      for (const other of this.#meet(page, shared, counts)) {
        const pair = this.#pairOf(page, other, counts[other] as number, own);
        if (pair !== null) found.push(pair);
        counts[other] = 0;
      }
      if (found.length > 2 * this.mostPairs) found.sort(mostSimilarFirst).length = this.mostPairs;
    }
    return found.sort(mostSimilarFirst).slice(0, this.mostPairs);
  }

  #pairOf(page: number, other: number, count: number, own: Uint32Array): SimilarPair | null {
    const scale = 2 ** 32 / this.#ceiling;
    const share = count / Math.min(own[page] as number, own[other] as number);
    if (share < SIMILAR || count * scale < FEWEST_SHARED) return null;
    return { pages: [page, other], share, words: Math.round(count * scale) + SHINGLE_WORDS - 1 };
  }

  /** Counts how many shingles a page has in common with each later one of another site. @returns those that have any */
  #meet(page: number, { places, ends }: Shared, counts: Uint32Array): readonly number[] {
    const met: number[] = [];
    const site = this.#sites[page];
    for (let index = page === 0 ? 0 : (ends[page - 1] as number); index < (ends[page] as number); index++) {
      const place = places[index] as number;
      const end = (this.#entries[place] as number) - page + PAGES;
      for (let at = place + 1; at < this.#count && (this.#entries[at] as number) < end; at++) {
        const other = (this.#entries[at] as number) % PAGES;
        if (this.#sites[other] === site) continue;
        this.#meetings++;
        if (counts[other] === 0) met.push(other);
        counts[other] = (counts[other] as number) + 1;
      }
    }
    return met;
  }

  /** How many shingles are each page's own, and where those stand that it has in common with others. */
  #measure(): { readonly own: Uint32Array; readonly shared: Shared } {
    const own = new Uint32Array(this.#sites.length);
    const ends = new Uint32Array(this.#sites.length);
    this.#eachShingle((start, end) => {
      for (let at = start; at < end; at++) {
        const page = (this.#entries[at] as number) % PAGES;
        own[page] = (own[page] as number) + 1;
        if (end - start > 1) ends[page] = (ends[page] as number) + 1;
      }
    });
    let total = 0;
    for (let page = 0; page < ends.length; page++) {
      const count = ends[page] as number;
      ends[page] = total;
      total += count;
    }
    // Each page's end begins as its start, and moves on as its places are filled in.
    const places = new Uint32Array(total);
    this.#eachShingle((start, end) => {
      if (end - start === 1) return;
      for (let at = start; at < end; at++) {
        const page = (this.#entries[at] as number) % PAGES;
        const next = ends[page] as number;
        places[next] = at;
        ends[page] = next + 1;
      }
    });
    return { own, shared: { places, ends } };
  }

  /** Where each shingle begins and ends that is not of too many. */
  #eachShingle(visit: (start: number, end: number) => void): void {
    for (let start = 0, end = 0; start < this.#count; start = end) {
      end = this.#endOfShingle(start);
      if (this.#isOwn(start, end)) visit(start, end);
    }
  }

  #endOfShingle(start: number): number {
    const next = Math.floor((this.#entries[start] as number) / PAGES) * PAGES + PAGES;
    let end = start + 1;
    while (end < this.#count && (this.#entries[end] as number) < next) end++;
    return end;
  }

  /** Whether the pages of a shingle are so few that it tells them from others. */
  #isOwn(start: number, end: number): boolean {
    if (end - start > MOST_PAGES) return false;
    if (end - start <= this.#mostSites) return true;
    const sites = new Set<number | undefined>();
    for (let at = start; at < end; at++) sites.add(this.#sites[(this.#entries[at] as number) % PAGES]);
    return sites.size <= this.#mostSites;
  }

  /** The place of the first entry that is not below a value. */
  #firstFrom(value: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #sort(): void {
    if (this.#isSorted) return;
    this.#entries.subarray(0, this.#count).sort();
    const sites = new Set(this.#sites).size;
    this.#mostSites = Math.min(Math.max(FEW_SITES, Math.floor(sites * SHARE_OF_SITES)), MOST_SITES);
    this.#isSorted = true;
  }

  #makeRoom(wanted: number): void {
    if (wanted <= this.#entries.length) return;
    // Beyond the most that is kept there is room for the page that comes before any is thinned out.
    const room = Math.max(wanted, Math.min(2 * this.#entries.length, this.mostShingles));
    const entries = new Float64Array(room);
    entries.set(this.#entries.subarray(0, this.#count));
    this.#entries = entries;
  }

  #thinOut(): void {
    this.#ceiling /= 2;
    const end = this.#ceiling * PAGES;
    let kept = 0;
    for (let at = 0; at < this.#count; at++) {
      const entry = this.#entries[at] as number;
      if (entry < end) this.#entries[kept++] = entry;
    }
    this.#count = kept;
  }
}

/** Where the shingles stand that pages have in common: those of each page up to its end, from that of the page before. */
interface Shared {
  readonly places: Uint32Array;
  readonly ends: Uint32Array;
}

function mostSimilarFirst(a: SimilarPair, b: SimilarPair): number {
  return b.share - a.share || b.words - a.words || a.pages[0] - b.pages[0] || a.pages[1] - b.pages[1];
}
