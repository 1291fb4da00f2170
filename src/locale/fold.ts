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
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd');
}

/** Folds a heading or column heading: marks of emphasis, emoji and other signs, a closing colon and doubled spaces go. */
export function foldLabel(text: string): string {
  return fold(text.replace(/<[^>]*>|&(?:nbsp|emsp);?/g, ' '))
    .replace(/[^\p{L}\p{N}\s:.)/#-]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:.)/-]+|[\s:.-]+$/g, '');
}
