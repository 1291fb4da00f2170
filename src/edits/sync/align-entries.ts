import { frequencies, type Signs } from './signs.js';

/** One of the entries, or rows, of a language that are brought side by side with those of another. */
export interface AlignedSide {
  readonly signs: Signs;
  /** Its words, as far as a copy has the very same. */
  readonly text: string;
  /** A day that tells which one it is; null where it has none. */
  readonly date: string | null;
  /** The last day that it tells of; null where it has none. */
  readonly until: string | null;
  /** Whether it waits to be filled. */
  readonly isBlank: boolean;
}

/** Where an entry of the source is missing in the target. */
interface MissingEntry {
  readonly source: number;
  /** The one of the target that it would stand before; their number where it is the last. */
  readonly before: number;
}

/** The entries of two languages side by side, by their places from 0. */
export interface Alignment {
  readonly pairs: readonly AlignedPair[];
  /** What surely stands in the source alone. */
  readonly missing: readonly MissingEntry[];
  /** What surely stands in the target alone. */
  readonly extra: readonly number[];
  /** What has no certain counterpart. */
  readonly unclear: { readonly sources: readonly number[]; readonly targets: readonly number[] };
}

interface AlignedPair {
  readonly source: number;
  readonly target: number;
  /** Whether more than their places tells that they correspond. */
  readonly isSure: boolean;
}

type Pair = Omit<AlignedPair, 'isSure'>;

/** A sign that one entry alone has, in both languages, weighs so much. */
const STRONG = 1;
/** How many times as strong as the next best a match is that counts. */
const LEAD = 2;
/** An entry of whose names the target has so many may have been translated as a part of another one. */
const ECHO = 0.5;

/**
 * Brings entries side by side. As many of them correspond by their number, unless their dates or their names say
 * otherwise; else what surely corresponds parts them into gaps, and a gap that is empty on one side tells what is missing.
 */
export function alignEntries(sources: readonly AlignedSide[], targets: readonly AlignedSide[]): Alignment {
  const byDate = dateAnchors(sources, targets);
  const bySigns = signAnchors(sources, targets);
  if (sources.length === targets.length) {
    const isOff = ({ source, target }: Pair): boolean => source !== target;
    const isContradicted = byDate.length === 0 ? bySigns.some(isOff) : byDate.some(isOff);
    // Dates that are all a day off pair rows with their neighbours; their names know better.
    const isConfirmed = bySigns.length > 0 && !bySigns.some(isOff);
    if (!isContradicted || isConfirmed) return byNumber(sources.length, [...byDate, ...bySigns]);
  }
  const { anchors, isInOrder } = orderedAnchors(byDate, bySigns);
  return new Gaps(sources, targets, isInOrder).between(anchors);
}

function byNumber(length: number, anchors: readonly Pair[]): Alignment {
  const pairs = Array.from({ length }, (_, place) => ({
    source: place,
    target: place,
    isSure: anchors.some(({ source, target }) => source === place && target === place),
  }));
  return { pairs, missing: [], extra: [], unclear: { sources: [], targets: [] } };
}

/** Those that are the only ones of their day in both languages. */
function dateAnchors(sources: readonly AlignedSide[], targets: readonly AlignedSide[]): Pair[] {
  const only = (sides: readonly AlignedSide[], date: string): number => {
    const place = sides.findIndex((side) => side.date === date);
    return sides.findLastIndex((side) => side.date === date) === place ? place : -1;
  };
  return sources.flatMap(({ date }, source) => {
    if (date === null || only(sources, date) !== source) return [];
    const target = only(targets, date);
    return target === -1 ? [] : [{ source, target }];
  });
}

/** Those whose words are the very same, or whose names are far more alike than those of any other two. */
function signAnchors(sources: readonly AlignedSide[], targets: readonly AlignedSide[]): Pair[] {
  const inSources = frequencies(sources.map(({ signs }) => signs));
  const inTargets = frequencies(targets.map(({ signs }) => signs));
  const likeness = sources.map((source) =>
    targets.map((target) => {
      let sum = source.text !== '' && source.text === target.text ? SAME : 0;
      for (const word of source.signs.words) {
        if (target.signs.words.has(word)) sum += 1 / Math.max(inSources.get(word) ?? 1, inTargets.get(word) ?? 1);
      }
      return sum;
    }),
  );
  return likeness.flatMap((row, source) => {
    const target = row.indexOf(Math.max(0, ...row));
    const own = row[target] ?? 0;
    if (own < STRONG) return [];
    const rivals = [
      ...row.filter((_, place) => place !== target),
      ...likeness.flatMap((other, place) => (place === source ? [] : [other[target] ?? 0])),
    ];
    return rivals.some((rival) => rival * LEAD > own) ? [] : [{ source, target }];
  });
}

/** Words that are the very same outweigh all else. */
const SAME = 1000;

/** The anchors that agree with each other, in order; those that contradict another are none. */
function orderedAnchors(
  byDate: readonly Pair[],
  bySigns: readonly Pair[],
): { readonly anchors: readonly Pair[]; readonly isInOrder: boolean } {
  const all = [
    ...byDate,
    ...bySigns.filter(({ source, target }) => !byDate.some((one) => one.source === source && one.target === target)),
  ].sort((one, other) => one.source - other.source || one.target - other.target);
  const contradicts = (one: Pair, other: Pair): boolean =>
    one !== other && (one.source - other.source) * (one.target - other.target) <= 0;
  const anchors = all.filter((one) => !all.some((other) => contradicts(one, other)));
  return { anchors, isInOrder: anchors.length === all.length };
}

/** What stands between anchors. */
class Gaps {
  readonly #pairs: AlignedPair[] = [];
  readonly #missing: MissingEntry[] = [];
  readonly #extra: number[] = [];
  readonly #unclear = { sources: [] as number[], targets: [] as number[] };

  constructor(
    readonly sources: readonly AlignedSide[],
    readonly targets: readonly AlignedSide[],
    readonly isInOrder: boolean,
  ) {}

  between(anchors: readonly Pair[]): Alignment {
    const end = { source: this.sources.length, target: this.targets.length };
    let [source, target] = [0, 0];
    for (const anchor of [...anchors, end]) {
      this.#gap(range(source, anchor.source), range(target, anchor.target), anchor.target);
      if (anchor !== end) this.#pairs.push({ ...anchor, isSure: true });
      source = anchor.source + 1;
      target = anchor.target + 1;
    }
    return {
      pairs: this.#pairs.sort((one, other) => one.target - other.target),
      missing: this.#missing,
      extra: this.#extra,
      unclear: this.#unclear,
    };
  }

  #gap(sources: readonly number[], targets: readonly number[], before: number): void {
    const filled = sources.filter((source) => this.sources[source]?.isBlank === false);
    const waiting = targets.every((target) => this.targets[target]?.isBlank === true);
    if (targets.length === 0 || (waiting && sources.length !== targets.length && this.#mayFill(filled, targets))) {
      for (const [place, source] of filled.entries()) {
        const target = targets[place];
        if (target !== undefined) this.#pairs.push({ source, target, isSure: true });
        else if (this.isInOrder && this.#isSurelyMissing(source)) this.#missing.push({ source, before });
        else this.#unclear.sources.push(source);
      }
    } else if (filled.length === 0 && sources.length !== targets.length) {
      for (const target of targets) if (this.targets[target]?.isBlank === false) this.#extra.push(target);
    } else if (
      sources.length === targets.length &&
      this.isInOrder &&
      sources.every((source, at) => this.#mayPair(source, targets[at] ?? 0))
    ) {
      for (const [at, source] of sources.entries()) {
        this.#pairs.push({ source, target: targets[at] ?? 0, isSure: false });
      }
    } else {
      for (const source of filled) this.#unclear.sources.push(source);
      for (const target of targets) if (this.targets[target]?.isBlank === false) this.#unclear.targets.push(target);
    }
  }

  #mayFill(sources: readonly number[], targets: readonly number[]): boolean {
    return targets.every((target, at) => sources[at] === undefined || this.#mayPair(sources[at], target));
  }

  #mayPair(source: number, target: number): boolean {
    const [date, other] = [this.sources[source]?.date ?? null, this.targets[target]?.date ?? null];
    return date === null || other === null || date === other;
  }

  /**
   * Whether no entry of the target can be the translation of one, not even in part: none tells of its day, or most of its
   * names are nowhere in the target. An entry without a day and without names may be anywhere.
   */
  #isSurelyMissing(source: number): boolean {
    const side = this.sources[source];
    if (side === undefined) return false;
    if (this.targets.length === 0) return true;
    const { date } = side;
    if (date !== null && this.targets.some((target) => this.#spans(target, date))) return false;
    if (date !== null && !this.targets.some((target) => target.date === date)) return true;
    const names = [...side.signs.names].filter((name) => !this.#isUsual(name));
    const known = names.filter((name) => this.targets.some(({ signs }) => signs.words.has(name)));
    return names.length > 0 && known.length < names.length * ECHO;
  }

  /** Whether a row of the target holds a day in between, as no row of the source does. */
  #spans({ date, until }: AlignedSide, day: string): boolean {
    if (date === null || until === null || date >= day || until < day) return false;
    return !this.sources.some((source) => source.date === date && source.until === until);
  }

  /** Whether most entries of the source hold a word. */
  #isUsual(word: string): boolean {
    const count = this.sources.filter(({ signs }) => signs.words.has(word)).length;
    return this.sources.length > 1 && count * 2 > this.sources.length;
  }
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}
