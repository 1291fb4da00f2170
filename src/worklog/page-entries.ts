import type { Prose } from '../locale/prose.js';
import type { Entry } from '../model/entry.js';
import type { WeekPage } from '../model/week-page.js';

interface PageOfEntries extends Pick<WeekPage, 'objectives' | 'achievements'> {
  readonly tasks: readonly { readonly items: readonly Entry[] }[];
}

/** All entries of a page, the nested ones behind their parents: objectives, then tasks, then achievements. */
export function pageEntries({ objectives, tasks, achievements }: PageOfEntries): Entry[] {
  const found: Entry[] = [];
  collect(objectives, found);
  for (const { items } of tasks) collect(items, found);
  collect(achievements, found);
  return found;
}

/** The entries of a list and all that is nested under them. */
export function withNested(entries: readonly Entry[]): Entry[] {
  const found: Entry[] = [];
  collect(entries, found);
  return found;
}

function collect(entries: readonly Entry[], found: Entry[]): void {
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] as Entry;
    found.push(entry);
    if (entry.items.length > 0) collect(entry.items, found);
  }
}

/**
 * Whether at least so much of the text of a page's entries, by characters, is lines of the template's sample. Most pages
 * show after a few lines that it is not.
 *
 * @param entries the nested ones too
 * @param share above 0, at most 1
 */
export function isMostlySample(entries: readonly Entry[], prose: Prose, share: number): boolean {
  const total = entries.reduce((sum, { text }) => sum + text.length, 0);
  const allowed = total * (1 - share);
  let own = 0;
  for (const { text } of entries) {
    if (!prose.isSampleLine(text)) own += text.length;
    if (own > allowed) return false;
  }
  return entries.length >= FEWEST_ENTRIES;
}

/** Fewer lines may be alike by chance: some of the sample's are only the names of services. */
const FEWEST_ENTRIES = 6;
