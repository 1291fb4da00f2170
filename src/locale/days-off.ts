import { bareWords } from './bare-words.js';
import type { LocalePack } from './locale-pack.js';

/** What says more than this is no word for a day off: it may be work on a calendar of holidays. */
const MOST_WORDS = 12;
const LETTER = '[\\p{L}\\p{M}\\p{N}]';

/** Recognises what a row says of a day on which nobody worked: "Nghỉ lễ Quốc khánh", "Lunar New Year holiday". */
export class DaysOff {
  readonly #pattern: RegExp;

  constructor(packs: readonly Pick<LocalePack, 'daysOff'>[]) {
    const phrases = packs.flatMap(({ daysOff }) => daysOff).sort((a, b) => b.length - a.length);
    const any = phrases.map((phrase) => phrase.replace(/ /g, '\\s+')).join('|') || '(?!)';
    // Accents count: "nghỉ" is a day off, "nghĩ" is to think.
    this.#pattern = new RegExp(`^(?:${any})(?!${LETTER})|(?<!${LETTER})(?:${any})$`, 'u');
  }

  /** Whether a line of a task begins or ends with a word for a day off and says little else. */
  isDayOff(text: string): boolean {
    const bare = bareWords(text)
      .normalize('NFC')
      .toLowerCase()
      .replace(/\([^()]*\)/g, ' ')
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    return this.#pattern.test(bare) && bare.split(/\s+/).length <= MOST_WORDS;
  }
}
