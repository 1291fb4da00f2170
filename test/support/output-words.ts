import { type OutputWords, wordsOf } from '../../src/locale/output-words.js';
import { readOutputWords } from '../../src/site/locale-packs.js';

const ALL = readOutputWords(new URL('../../templates/', import.meta.url));

/** What worklog writes in a language that it comes with. */
export function outputWords(language: string): OutputWords {
  return wordsOf(ALL, language);
}
