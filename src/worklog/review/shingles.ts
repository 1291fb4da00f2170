import { type PlacedWord, placedWords, wordHashes } from './comparable-lines.js';

/**
 * So many words in a row make a shingle (Broder, "On the resemblance and containment of documents", 1997). Of two people who
 * did the same exercise hardly any five words in a row are the same; of a text in which every tenth word was changed three
 * fifths are.
 */
export const SHINGLE_WORDS = 5;

/**
 * The fingerprint of each shingle, in the order of the words: 32 bits, without a sign. A shingle may reach over lines, since
 * the order of short ones tells as much as their words.
 */
export function shingles(lines: readonly string[]): number[] {
  const hashes = lines.flatMap(wordHashes);
  const found: number[] = [];
  for (let at = 0; at + SHINGLE_WORDS <= hashes.length; at++) {
    let hash = 0;
    for (let next = at; next < at + SHINGLE_WORDS; next++) hash = mix(hash ^ (hashes[next] as number));
    found.push(hash >>> 0);
  }
  return found;
}

/** The longest stretch of lines whose shingles are shared, as it is written; empty where none is. */
export function longestPassage(
  lines: readonly string[],
  isShared: (shingle: number) => boolean,
  mostWords: number,
): string {
  let [best, length] = [0, 0];
  let run = 0;
  for (const [at, shingle] of shingles(lines).entries()) {
    run = isShared(shingle) ? run + 1 : 0;
    if (run > length) [best, length] = [at - run + 1, run];
  }
  if (length === 0) return '';
  const passage = lines.flatMap(placedWords).slice(best, best + length + SHINGLE_WORDS - 1);
  const shown = passage.slice(0, mostWords);
  return asWritten(shown) + (shown.length < passage.length ? ' …' : '');
}

/** The words with the signs between them; a slash parts the lines of the page. */
function asWritten(words: readonly PlacedWord[]): string {
  let text = '';
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const isSameLine = before?.line === word.line && before.end <= word.start;
    const between = before === undefined ? '' : isSameLine ? word.line.slice(before.end, word.start) : ' / ';
    text += between + word.line.slice(word.start, word.end);
  }
  return text.replace(/[*_`~|]+/g, '').replace(/\s+/g, ' ');
}

/** Spreads each bit over all others (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
