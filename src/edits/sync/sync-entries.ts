import { countEntries, type Entry, isBlankBullet } from '../../model/entry.js';
import type { PageChange } from '../entries/page-editor.js';
import type { NewEntry } from '../entries/typed-text.js';
import { type AlignedSide, type Alignment, alignEntries } from './align-entries.js';
import { carriedEntry, carriedText } from './carried-entry.js';
import type { PageSync } from './page-sync.js';
import { signsOf } from './signs.js';

/** A list of entries that can be changed: the items of a row, or the bullets of a section; with what is nested under them. */
export interface EntryList {
  /** What the list belongs to, for messages: `Row 3`, `Objectives`. */
  readonly name: string;
  readonly replace: (path: readonly number[], words: Omit<NewEntry, 'items'>) => PageChange;
  /** Puts an entry in at a place among those at the end of a path. */
  readonly insert: (path: readonly number[], index: number, entry: NewEntry) => PageChange | null;
  /** Fills an entry of the outermost list that has no words yet. */
  readonly fill?: (entry: NewEntry) => PageChange | null;
  /** Is told of two entries of the outermost list that correspond. */
  readonly onPair?: (source: number, target: number) => void;
}

/** Where a list stands. */
interface ListPlace {
  /** The places of the entries that lead to it. */
  readonly path: readonly number[];
  /** Whether what it is of surely corresponds in both languages. */
  readonly isSure: boolean;
  /** The entry of the target that it is under. */
  readonly parent: Entry | null;
}

const OUTERMOST: ListPlace = { path: [], isSure: true, parent: null };

/**
 * Brings a list in step where that is certain: copies that were carried over before say what the source says by now, and
 * entries are added that the target surely lacks.
 */
export function syncEntries(
  sync: PageSync,
  list: EntryList,
  sources: readonly Entry[],
  targets: readonly Entry[],
  place: ListPlace = OUTERMOST,
): void {
  // The same entries, nested in another way.
  if (sources.length !== targets.length && countEntries(sources) === countEntries(targets)) return;
  const alignment = alignEntries(sources.map(entrySide), targets.map(entrySide));
  for (const { source, target, isSure } of alignment.pairs) {
    const [from, to] = [sources[source], targets[target]];
    if (from === undefined || to === undefined) continue;
    if (place.parent === null) list.onPair?.(source, target);
    if (isBlankBullet(to)) fill(sync, list, from);
    const path = [...place.path, target];
    if (to.untranslated?.isAsCarried === true) renew(sync, list, from, to, path);
    syncEntries(sync, list, from.items, to.items, { path, isSure: place.isSure && isSure, parent: to });
  }
  const left = insertMissing(sync, list, sources, targets, alignment, place);
  if (left) tellLeft(sync, list, sources, targets, alignment, place);
}

/** The entries of a list as they are compared. */
function entrySide(entry: Entry): AlignedSide {
  return {
    signs: signsOf([entry]),
    text: carriedText(entry.text) ?? '',
    date: null,
    until: null,
    isBlank: isBlankBullet(entry),
  };
}

function fill(sync: PageSync, list: EntryList, from: Entry): void {
  const entry = isOwn(sync, from) && !isBlankBullet(from) ? carriedEntry(from, sync.source.language) : null;
  if (entry !== null) sync.carry('entry', list.name, () => list.fill?.(entry) ?? null);
}

/** Whether an entry is none that waits for its translation from the target's own language. */
function isOwn(sync: PageSync, { untranslated }: Entry): boolean {
  return untranslated?.language !== sync.target.language;
}

/** Puts what the source says by now in the place of a copy that nobody has touched. */
function renew(sync: PageSync, list: EntryList, from: Entry, to: Entry, path: readonly number[]): void {
  const language = from.untranslated?.language ?? sync.source.language;
  const text = carriedText(from.text);
  if (text === null || text === to.text || !isOwn(sync, from)) return;
  if (to.untranslated?.language !== language) return;
  sync.carry('text', list.name, () => list.replace(path, { text, untranslated: language }));
}

/**
 * Adds what is missing, where all that the target has surely corresponds: else it may be there in other words.
 *
 * @returns whether something is out of step still
 */
function insertMissing(
  sync: PageSync,
  list: EntryList,
  sources: readonly Entry[],
  targets: readonly Entry[],
  { missing, extra, unclear }: Alignment,
  { path, isSure, parent }: ListPlace,
): boolean {
  const hasOdd = extra.length + unclear.targets.length > 0;
  if (hasOdd || !isSure || (parent !== null && targets.length === 0 && !isSurelyUntold(parent, sources))) {
    return sources.length !== targets.length;
  }
  // From the last to the first, so that the places of the others hold.
  for (const { source, before } of missing.toReversed()) {
    const from = sources[source];
    if (from === undefined || !isOwn(sync, from)) continue;
    const entry = carriedEntry(from, sync.source.language);
    const what = `${list.name}: ${quoted(from.text)}`;
    if (entry === null) sync.leave(`${what} is more than a line of text: carry it over by hand.`);
    else sync.carry('entry', what, () => list.insert(path, before, entry));
  }
  return unclear.sources.length > 0;
}

/** Whether an entry without any nested ones cannot hold in its own words what others have nested under theirs. */
function isSurelyUntold(parent: Entry, nested: readonly Entry[]): boolean {
  if (parent.untranslated?.isAsCarried === true) return true;
  const { words } = signsOf([parent]);
  return nested.every((entry) => {
    const names = [...signsOf([entry]).names];
    return names.length > 0 && !names.some((name) => words.has(name));
  });
}

function tellLeft(
  sync: PageSync,
  { name }: EntryList,
  sources: readonly Entry[],
  targets: readonly Entry[],
  { unclear, extra, missing }: Alignment,
  { parent }: ListPlace,
): void {
  const { sourceName, targetName } = sync;
  const where = parent === null ? name : `${name}, under ${quoted(parent.text)}`;
  if (extra.length > 0 && missing.length + unclear.sources.length + unclear.targets.length === 0) {
    const first = targets[extra[0] ?? 0];
    const what = extra.length === 1 && first !== undefined ? `${quoted(first.text)} is` : `${extra.length} are`;
    sync.leave(`${where}: ${what} in ${targetName} only.`);
    return;
  }
  sync.leave(
    `${where}: ${sources.length} in ${sourceName}, ${targets.length} in ${targetName}, and nothing tells for certain which are missing.`,
  );
}

/** The first words of a text, for messages. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return JSON.stringify(line.length > 50 ? `${line.slice(0, 49).trimEnd()}…` : line);
}
