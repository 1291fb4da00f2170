import { plainText } from '../page/plain-text.js';

/**
 * Plain words as Markdown that shows just them: what Markdown would read otherwise, or Hugo would run, has a backslash before
 * it.
 */
export function wordsAsMarkdown(words: string): string {
  const isShown = plainText(words, { start: 0, end: words.length }) === words && !/#$|\{\{[<%]/.test(words);
  if (isShown) return words;
  return words
    .replace(/[[\]\\*_`~<!]|&(?=#?\w+;)|(?<=\{\{)%/g, '\\$&')
    .replace(/(?<!#)#+$/, (closing) => closing.replaceAll('#', '\\#'));
}
