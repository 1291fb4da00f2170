import { plainText } from '../../page/plain-text.js';

/** No line of a week list should be longer, in characters. */
export const LONGEST_SUMMARY = 110;
/** What is left of a sentence that is cut has at least so many characters, or it says too little. */
const SHORTEST_CUT = 16;
/** How much of a text is looked at: a reader takes no more for a line. */
const LONGEST_TEXT = 2000;

/** The colours of a terminal; C0 and C1 controls, marks of direction, and spaces without width. */
const UNSEEN = /\p{Cc}\[[\d;]*[A-Za-z]|[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u061c\ufeff]/gu;
/** What says nothing in a line of words: an address, in brackets or not, and a shortcode, which Hugo would run. */
const NO_WORDS = /\{\{[%<].*?[%>]\}\}|[(<[]?(?:https?:\/\/|www\.)[^\s)\]>]+[)>\]]?/gis;

/**
 * What an entry says, as plain words for one line: without its Markdown, its addresses, and the punctuation at its end.
 *
 * @param markdown the entry's text
 * @returns null where nothing is left, or where it is too long and no whole phrase of it can stand alone
 */
export function summaryPhrase(markdown: string): string | null {
  const text = markdown.slice(0, LONGEST_TEXT).replace(UNSEEN, ' ');
  return phraseOf(plainText(text, { start: 0, end: text.length }).replace(NO_WORDS, ' '));
}

/** Words that are no Markdown, such as a title, for one line. */
export function phraseOf(words: string): string | null {
  const phrase = trimmed(words.slice(0, LONGEST_TEXT).replace(UNSEEN, ' ').replace(/\s+/g, ' '));
  if (!/\p{L}/u.test(phrase)) return null;
  return lengthOf(phrase) <= LONGEST_SUMMARY ? phrase : cutPhrase(phrase);
}

/** The longest beginning of a sentence that ends where a sentence or a part of it does. */
function cutPhrase(phrase: string): string | null {
  let best: string | null = null;
  let sentence: string | null = null;
  for (const { index, 0: mark } of phrase.matchAll(/[.!?;](?=\s)|[:,](?=\s)|\s[–—-](?=\s)|\s(?=\()/g)) {
    const head = trimmed(phrase.slice(0, index));
    if (lengthOf(head) > LONGEST_SUMMARY) break;
    if (lengthOf(head) < SHORTEST_CUT || !isBalanced(head)) continue;
    best = head;
    if (/[.!?;]/.test(mark)) sentence = head;
  }
  return sentence ?? best;
}

/** Without marks of a list or a check box before it, and without what ends a sentence or leads to a list behind it. */
function trimmed(text: string): string {
  return text.replace(/^[\s•·▪●○◦‣–—*+-]+(?=\S)/u, '').replace(/(?<![\s.,;:…–—-])[\s.,;:…–—-]+$/u, '');
}

/** Whether all brackets and quotation marks that are opened are closed again. */
function isBalanced(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return (
    count(/\(/g) === count(/\)/g) &&
    count(/\[/g) === count(/\]/g) &&
    count(/“/g) === count(/”/g) &&
    count(/"/g) % 2 === 0
  );
}

function lengthOf(text: string): number {
  return [...text].length;
}
