import { fold } from './fold.js';

/**
 * A line's fingerprint: 32 bits of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over its folded letters and digits,
 * as eight hexadecimal digits. White space, case, accents, punctuation and marks of emphasis do not matter.
 */
export function lineFingerprint(text: string): string {
  return lineHash(text).toString(16).padStart(8, '0');
}

/** The same as a number without sign. */
export function lineHash(text: string): number {
  let hash = OFFSET_BASIS;
  for (let at = 0; at < text.length; at++) {
    const code = foldedCode(text.charCodeAt(at));
    if (code === BEYOND) return foldedHash(fold(text));
    // Signed until the end: half of the unsigned ones are too large for V8 to hold without making an object.
    if (code !== NO_LETTER) hash = Math.imul(hash ^ code, PRIME);
  }
  return hash >>> 0;
}

const OFFSET_BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

function foldedHash(folded: string): number {
  let hash = OFFSET_BASIS;
  for (const character of folded) {
    if (LETTER.test(character)) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), PRIME);
  }
  return hash >>> 0;
}

const LETTER = /[\p{L}\p{N}]/u;
/** Behind the last letter of Latin Extended Additional, where most of the Vietnamese ones are. */
const TABLE_END = 0x1f00;
const NO_LETTER = 0;
/** The character folds to several, or to one that depends on what stands beside it, or is of another script. */
const BEYOND = -1;
const UNKNOWN = -2;
/** What characters are once they are folded: to look each up takes a fraction of the time that folding a line does. */
const FOLDED = new Int32Array(TABLE_END).fill(UNKNOWN);

function foldedCode(code: number): number {
  if (code >= TABLE_END) return BEYOND;
  const known = FOLDED[code] as number;
  if (known !== UNKNOWN) return known;
  const folded = foldAlone(code);
  FOLDED[code] = folded;
  return folded;
}

function foldAlone(code: number): number {
  const isLatin = code < 0x250 || code >= 0x1e00;
  const isMark = code >= 0x300 && code < 0x370;
  if (!isLatin && !isMark) return BEYOND;
  const folded = fold(String.fromCharCode(code));
  if (folded.length > 1) return BEYOND;
  return LETTER.test(folded) ? folded.charCodeAt(0) : NO_LETTER;
}
