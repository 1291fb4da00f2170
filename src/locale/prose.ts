import { fold, WORD_CHARACTERS } from './fold.js';
import type { LocalePack } from './locale-pack.js';
import { Phrases } from './phrases.js';

/** What the programme's template comes with, as `templates/<language>/sample.json` holds it: data, no code. */
export interface TemplateSample {
  /** The days of its sample week, `YYYY-MM-DD`, the first and the last. */
  readonly dates: readonly [first: string, last: string];
  /** Fingerprints of its sample lines (see {@link lineFingerprint}): the lines themselves are not ours to carry. */
  readonly lines: readonly string[];
}

/** What the prose of a page gives away: its language, and what its template left behind. For rules only. */
export class Prose {
  readonly #warnings: Phrases<true>;
  readonly #placeholders: ReadonlySet<string>;
  /** The words that they begin with. */
  readonly #placeholderWords: ReadonlySet<string>;
  /** Words that only one of the languages uses. */
  readonly #ownWords = new Map<string, string>();
  /** Letters that only one of the languages uses. */
  readonly #ownLetters: readonly { readonly language: string; readonly letters: RegExp; readonly each: RegExp }[];
  readonly #languages: number;
  readonly #weekWords: Phrases<string>;
  readonly #plans: Phrases<true>;
  readonly #sampleLines: ReadonlySet<string>;
  readonly sampleDates: readonly TemplateSample['dates'][];

  constructor(packs: readonly LocalePack[], samples: readonly TemplateSample[]) {
    this.#warnings = new Phrases(
      packs.flatMap((pack) => pack.templateWarnings.map((phrase) => [fold(phrase), true] as const)),
    );
    this.#placeholders = new Set(packs.flatMap((pack) => pack.placeholders.map(fold)));
    this.#placeholderWords = new Set([...this.#placeholders].map((phrase) => phrase.replace(/ .*/, '')));
    for (const { language, commonWords } of packs) {
      for (const word of commonWords) this.#ownWords.set(word, this.#ownWords.has(word) ? '' : language);
    }
    this.#ownLetters = packs
      .filter(({ ownLetters }) => ownLetters !== '')

      .map(({ language, ownLetters }) => ({
        language,
        letters: new RegExp(`[${ownLetters}]`, 'i'),
        each: new RegExp(`[${ownLetters}]`, 'gi'),
      }));
    this.#languages = packs.length;
    this.#weekWords = new Phrases(packs.flatMap(({ language, week }) => week.map((word) => [fold(word), language])));
    this.#plans = new Phrases(packs.flatMap(({ headings }) => headings.plan.map((phrase) => [fold(phrase), true])));
    this.#sampleLines = new Set(samples.flatMap(({ lines }) => lines));
    this.sampleDates = samples.map(({ dates }) => dates);
  }

  /** Whether a text is the template's own notice that it must not be handed in as it is. */
  isTemplateWarning(text: string): boolean {
    return this.#warnings.in(fold(text)).size > 0;
  }

  /** Whether an entry only holds the place of one: dots, `TODO`, `TBD`, `DD/MM/YYYY`, `Doing task 4...`. */
  isPlaceholder(text: string): boolean {
    const first = FIRST_WORD.exec(text)?.[0];
    if (first !== undefined && !this.#placeholderWords.has(fold(first)) && !/[/-]|^[dmy]{1,4}$/i.test(first))
      return false;
    const label = fold(text)
      .replace(/[*_`~:\s]+/g, ' ')
      .trim();
    if (/^[.…\-–\s]*(?:\.{2,}|…)[.…\-–\s]*$/.test(label)) return true;
    const bare = label.replace(/[.…!\s[\]<>()]+$/, '').replace(/^[[<(\s]+/, '');
    if (/^(?:d{1,2}([/.-])m{1,2}\1y{2,4}|m{1,2}([/.-])d{1,2}\2y{2,4}|y{4}([/.-])m{1,2}\3d{1,2})$/.test(bare))
      return true;
    // "Doing task 4..." and "Thực hiện công việc C...": a phrase of the template, then a number or a letter.
    return this.#placeholders.has(bare) || this.#placeholders.has(bare.replace(/ (?:\d{1,3}|[a-z])$/, ' #'));
  }

  /**
   * The language that a text is plainly written in: it holds several words that only this one of the languages has, not
   * one over and over, and at most a stray one of any other. Null for anything short, technical or mixed. Code,
   * formulas and quotations are no prose.
   *
   * @param enough how many such words it takes
   */
  languageOf(text: string, enough = ENOUGH_WORDS): string | null {
    const words = new Map<string, string[]>();
    const signs = new Map<string, number>();
    // Accents count here: "các" is Vietnamese, "cac" is nothing.
    const lower = (MAY_HOLD_MORE.test(text) ? text.replace(NO_PROSE, ' ') : text).toLowerCase();
    for (const word of lower.normalize('NFC').match(WORD) ?? []) {
      const language = this.#ownWords.get(word);
      if (language) append(words, language, word);
      // A name may have such letters too, so that they only speak against the other languages.
      for (const own of language ? [language] : this.#languagesByLetters(word)) {
        signs.set(own, (signs.get(own) ?? 0) + 1);
      }
    }
    const [first] = [...words].sort(([, a], [, b]) => b.length - a.length);
    if (first === undefined || first[1].length < enough || new Set(first[1]).size < 2) return null;
    const strays = [...signs].filter(([language]) => language !== first[0]).map(([, count]) => count);
    return Math.max(0, ...strays) * 4 <= first[1].length ? first[0] : null;
  }

  /**
   * The language that a text is plainly written in where it is not the one that is expected; most texts show by their
   * letters that it is.
   */
  otherLanguageOf(text: string, expected: string, enough = ENOUGH_WORDS): string | null {
    const composed = text.normalize('NFC');
    const letters = this.#ownLetters.find(({ language }) => language === expected)?.each;
    const own = letters === undefined ? 0 : (composed.match(letters)?.length ?? 0);
    if (own * CHARACTERS_PER_LETTER > composed.length) return null;
    const others = this.#ownLetters.filter(({ language }) => language !== expected);
    const isOnlyOther = others.length === this.#languages - 1;
    if (isOnlyOther && !others.some((other) => other.letters.test(composed))) return null;
    const language = this.languageOf(composed, enough);
    return language === expected ? null : language;
  }

  /** The languages that alone write some letter of a word. */
  #languagesByLetters(word: string): readonly string[] {
    if (!/[^a-z']/.test(word)) return [];
    return this.#ownLetters.filter(({ letters }) => letters.test(word)).map(({ language }) => language);
  }

  /** The languages whose word for "week" a title has. */
  weekWordLanguages(title: string): ReadonlySet<string> {
    return this.#weekWords.in(fold(title));
  }

  /** Whether a heading speaks of the week to come, whatever else it says ("Tasks for next week"). */
  isPlan(heading: string): boolean {
    return this.#plans.in(fold(heading)).size > 0;
  }

  /** Whether a line is one of the template's sample text. */
  isSampleLine(text: string): boolean {
    return text.length <= LONGEST_SAMPLE && this.#sampleLines.has(lineFingerprint(text));
  }
}

const ENOUGH_WORDS = 3;
/** Past marks of emphasis and brackets; a date's form, `DD/MM/YYYY`, is one word, but for dots. */
const FIRST_WORD = /[^\s*_`~:[\]<>().…!–-][^\s*_`~:[\]<>().…!]*/;
const WORD = new RegExp(`[${WORD_CHARACTERS}']+`, 'g');
/** A text with more of a language's own letters has more than a stray word of it for each four of another. */
const CHARACTERS_PER_LETTER = 5;
const MAY_HOLD_MORE = /[`$"“:]/;
/** Code, formulas, addresses, and what is quoted: titles, mostly. */
const NO_PROSE = /`[^`]*`|\$[^$]*\$|"[^"]*"|“[^”]*”|\bhttps?:\/\/\S+/g;
/** No line of a sample is longer. */
const LONGEST_SAMPLE = 300;

/**
 * A line's fingerprint: 32 bits of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over its folded letters and digits,
 * as eight hexadecimal digits. White space, case, accents, punctuation and marks of emphasis do not matter.
 */
export function lineFingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of fold(text)) {
    const code = character.codePointAt(0) ?? 0;
    if (!isLetterOrDigit(code, character)) continue;
    hash = Math.imul(hash ^ code, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/** Nearly all are ASCII once they are folded, for which a pattern is a waste. */
function isLetterOrDigit(code: number, character: string): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return /[\p{L}\p{N}]/u.test(character);
}

function append(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
