import { WORD_CHARACTERS } from './fold.js';

const WORD = new RegExp(`[${WORD_CHARACTERS}]+`, 'g');

/**
 * Phrases that are looked for in folded labels as whole words, all at once: one pass over the label's words, however
 * many phrases there are.
 */
export class Phrases<Value> {
  /** By first word: the words that must follow, and what the phrase stands for. */
  readonly #byFirst = new Map<string, { readonly rest: readonly string[]; readonly value: Value }[]>();

  /** @param phrases folded phrases, each with what it stands for */
  constructor(phrases: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [phrase, value] of phrases) {
      const [first, ...rest] = wordsOf(phrase);
      if (first === undefined) continue;
      const known = this.#byFirst.get(first);
      if (known === undefined) this.#byFirst.set(first, [{ rest, value }]);
      else known.push({ rest, value });
    }
  }

  /** What the phrases in a folded label stand for, each once, in the order of the label. */
  in(label: string): Set<Value> {
    const words = wordsOf(label);
    const found = new Set<Value>();
    for (let at = 0; at < words.length; at++) {
      for (const { rest, value } of this.#byFirst.get(words[at] ?? '') ?? []) {
        if (rest.every((word, index) => word === words[at + 1 + index])) found.add(value);
      }
    }
    return found;
  }
}

function wordsOf(label: string): readonly string[] {
  return label.match(WORD) ?? [];
}
