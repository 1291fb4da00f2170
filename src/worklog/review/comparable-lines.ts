import { fold } from '../../locale/fold.js';
import type { Prose } from '../../locale/prose.js';
import type { WeekPage } from '../../model/week-page.js';
import { pageEntries, withNested } from '../page-entries.js';

/**
 * The lines by whose words a page is compared with those of other people: its entries and paragraphs. Headings, heads of
 * tables, days, dates and addresses are alike in all sites; lines of the template's sample, its notice and what only holds a
 * place are nobody's.
 */
export function comparableLines(page: WeekPage, prose: Prose): string[] {
  const lines = [
    ...pageEntries(page).map(({ text }) => text),
    ...page.sections.flatMap(({ items, paragraphs }) => [...withNested(items).map(({ text }) => text), ...paragraphs]),
  ];
  return lines.filter((line) => isAuthors(line, prose)).map(withoutAddresses);
}

function isAuthors(line: string, prose: Prose): boolean {
  return !prose.isSampleLine(line) && !prose.isPlaceholder(line) && !prose.isTemplateWarning(line);
}

/** Addresses, tags with what they say of themselves, and characters by their names are no words. */
const NO_WORDS = /https?:\/\/[^\s)>\]]*|<[^<>]*>|&#?\w+;/g;

function withoutAddresses(line: string): string {
  return /[:<&]/.test(line) ? line.replace(NO_WORDS, ' ') : line;
}

const ALL_ASCII = /^[\0-\x7f]*$/;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The fingerprint of each word of a line: 32 bits of FNV-1a over its folded letters and digits. */
export function wordHashes(line: string): number[] {
  const folded = fold(line);
  const isAscii = ALL_ASCII.test(folded);
  const found: number[] = [];
  let hash = EMPTY;
  for (let at = 0; at < folded.length; at++) {
    let code = folded.charCodeAt(at);
    if (!isAscii && code >= 0xd800 && code < 0xdc00) code = folded.codePointAt(at) ?? code;
    const isWord =
      (code > 96 && code < 123) ||
      (code > 47 && code < 58) ||
      (code > 127 && WORD_CHARACTER.test(String.fromCodePoint(code)));
    if (isWord) hash = Math.imul(hash ^ code, 0x01000193);
    else if (hash !== EMPTY) {
      found.push(hash);
      hash = EMPTY;
    }
    if (code > 0xffff) at++;
  }
  if (hash !== EMPTY) found.push(hash);
  return found;
}

const EMPTY = 0x811c9dc5 | 0;

/** Where a word stands in its line. */
export interface PlacedWord {
  readonly line: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a line as they are written, as many as {@link wordHashes} finds in it. */
export function placedWords(text: string): PlacedWord[] {
  const line = text.normalize('NFC');
  return Array.from(line.matchAll(WORD), ({ 0: word, index }) => ({ line, start: index, end: index + word.length }));
}
