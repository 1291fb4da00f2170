import type { Entry } from '../../model/entry.js';
import { plainText } from '../../page/plain-text.js';
import { withNested } from '../../worklog/page-entries.js';

/** What of a text is the same in every language: names, terms, numbers, addresses. All in lower case. */
export interface Signs {
  /** Every word that may be one: those that another text does not have tell nothing. */
  readonly words: ReadonlySet<string>;
  /** Those that look like names by themselves. */
  readonly names: ReadonlySet<string>;
}

const ADDRESS = /\bhttps?:\/\/[^\s<>()|]+/gi;
const WORD = /[\p{L}\p{M}\p{N}]+(?:[_.@][\p{L}\p{M}\p{N}]+)*/gu;
/** Short words of two languages are often alike by chance. */
const SHORTEST_WORD = 4;

/** The signs of entries and of all that is nested under them. */
export function signsOf(entries: readonly Entry[]): Signs {
  const words = new Set<string>();
  const names = new Set<string>();
  for (const { text } of withNested(entries)) {
    for (const [address] of text.matchAll(ADDRESS)) {
      words.add(address.toLowerCase());
      names.add(address.toLowerCase());
    }
    const plain = plainText(text, { start: 0, end: text.length }).replace(ADDRESS, ' ').normalize('NFC');
    for (const found of plain.matchAll(WORD)) {
      const [word] = found;
      const isName = looksLikeName(word, found.index === 0);
      if (!isName && word.length < SHORTEST_WORD) continue;
      const sign = signOf(word);
      words.add(sign);
      if (isName) names.add(sign);
    }
  }
  return { words, names };
}

/** A number, an abbreviation, or a word with a capital that does not come from where it stands. */
function looksLikeName(word: string, isFirst: boolean): boolean {
  if (/\p{N}/u.test(word)) return true;
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 1 || (capitals === 1 && !isFirst && word.length > 1);
}

/** One form for a word: the plural of an abbreviation is no other one. */
function signOf(word: string): string {
  return (/^\p{Lu}[\p{Lu}\p{N}]+s$/u.test(word) ? word.slice(0, -1) : word).toLowerCase();
}

/** How many of some texts hold each word. */
export function frequencies(texts: readonly Signs[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
