import { bareWords } from './bare-words.js';

/**
 * Brings text to the form in which words are compared: lower case, without accents, đ as d.
 * `tim hieu` and `Tìm hiểu` fold to the same, in either Unicode normal form.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most of an English page is ASCII, for which normalising is a waste.
  if (!/[^\0-\x7f]/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replaceAll('đ', 'd');
}

/**
 * Letters and digits, as the content of a character class for folded text: everything beyond ASCII but marks, signs,
 * punctuation and emoji. `\p{L}\p{N}` says it more exactly, but takes V8 a millisecond to compile in every pattern that
 * holds it, which is most of the time that starting takes.
 */
export const WORD_CHARACTERS =
  'a-z0-9\\u00aa\\u00b5\\u00ba\\u00df-\\u00f6\\u00f8-\\u02ff\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff';

const NO_LABEL = new RegExp(`[^${WORD_CHARACTERS}\\s:.)/#-]`, 'g');

/** Folds a heading or column heading: marks of emphasis, emoji and other signs, a closing colon and doubled spaces go. */
export function foldLabel(text: string): string {
  return fold(bareWords(text))
    .replace(NO_LABEL, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:.)/-]+|[\s:.-]+$/g, '');
}
