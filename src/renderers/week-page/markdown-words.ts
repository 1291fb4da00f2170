import { plainText } from '../../page/plain-text.js';

/** Plain words as Markdown that shows just them: what Markdown would read otherwise has a backslash before it. */
export function wordsAsMarkdown(words: string): string {
  if (plainText(words, { start: 0, end: words.length }) === words && !/#$/.test(words)) return words;
  return words
    .replace(/[[\]\\*_`~<!]|&(?=#?\w+;)/g, '\\$&')
    .replace(/(?<!#)#+$/, (closing) => closing.replaceAll('#', '\\#'));
}
