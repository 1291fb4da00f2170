import { AnswerMemory } from './answer-memory.js';
import { DaysOff } from './days-off.js';
import { fold, WORD_CHARACTERS } from './fold.js';
import { lineHash } from './line-fingerprint.js';
import type { LocalePack } from './locale-pack.js';
import { Phrases } from './phrases.js';

/** What the programme's template comes with, as `templates/<language>/sample.json` holds it: data, no code. */
export interface TemplateSample {
  /** The days of its sample week, `YYYY-MM-DD`, the first and the last. */
  readonly dates: readonly [first: string, last: string];
  /** Fingerprints of its sample lines (see line-fingerprint.ts): the lines themselves are not ours to carry. */
  readonly lines: readonly string[];
}

/** What the prose of a page gives away: its language, and what its template left behind. For rules only. */
export class Prose {
  readonly #warnings: Phrases<true>;
  /** Finds the longest word of each, so that most texts need not be folded. */
  readonly #warningHint: RegExp;
  readonly #placeholders: ReadonlySet<string>;
  /** The words that they begin with. */
  readonly #placeholderStarts: ReadonlySet<string>;
  /** The words that come next in them. */
  readonly #placeholderSeconds: ReadonlySet<string>;
  /** What may begin with a word: entries begin with the same few words over and over. */
  readonly #beginnings = new AnswerMemory<'phrase' | 'date' | null>();
  /** Words that only one of the languages uses. */
  readonly #ownWords = new Map<string, string>();
  /** Letters that only one of the languages uses, and the codes of both of their cases. */
  readonly #ownLetters: readonly OwnLetters[];
  /** Those of all languages but one. */
  readonly #otherLetters = new Map<string, readonly OwnLetters[]>();
  readonly #otherWords = new Map<string, RegExp>();
  readonly #languages: number;
  readonly #weekWords: Phrases<string>;
  readonly #plans: Phrases<true>;
  readonly #sampleLines: ReadonlySet<number>;
  readonly #daysOff: DaysOff;
  readonly sampleDates: readonly TemplateSample['dates'][];

  constructor(packs: readonly LocalePack[], samples: readonly TemplateSample[]) {
    this.#warnings = new Phrases(
      packs.flatMap((pack) => pack.templateWarnings.map((phrase) => [fold(phrase), true] as const)),
    );
    this.#warningHint = hintOf(packs.flatMap((pack) => pack.templateWarnings));
    this.#placeholders = new Set(packs.flatMap((pack) => pack.placeholders.map(fold)));
    const words = [...this.#placeholders].map((phrase) => phrase.split(' '));
    this.#placeholderStarts = new Set(words.map(([first = '']) => first));
    this.#placeholderSeconds = new Set(words.map(([, second = '']) => second));
    for (const { language, commonWords } of packs) {
      for (const word of commonWords) this.#ownWords.set(word, this.#ownWords.has(word) ? '' : language);
    }
    this.#ownLetters = packs
      .filter(({ ownLetters }) => ownLetters !== '')
      .map(({ language, ownLetters }) => ({
        language,
        letters: new RegExp(`[${ownLetters}]`, 'i'),
        codes: tableOf(ownLetters + ownLetters.toUpperCase()),
      }));
    this.#languages = packs.length;
    this.#weekWords = new Phrases(packs.flatMap(({ language, week }) => week.map((word) => [fold(word), language])));
    this.#plans = new Phrases(packs.flatMap(({ headings }) => headings.plan.map((phrase) => [fold(phrase), true])));
    this.#sampleLines = new Set(samples.flatMap(({ lines }) => lines.map((line) => Number.parseInt(line, 16))));
    this.#daysOff = new DaysOff(packs);
    this.sampleDates = samples.map(({ dates }) => dates);
  }

  /** Whether a text is the template's own notice that it must not be handed in as it is. */
  isTemplateWarning(text: string): boolean {
    return this.#warningHint.test(text) && this.#warnings.in(fold(text)).size > 0;
  }

  /** Whether an entry only holds the place of one: dots, `TODO`, `TBD`, `DD/MM/YYYY`, `Doing task 4...`. */
  isPlaceholder(text: string): boolean {
    const [, first, second] = FIRST_WORDS.exec(text) ?? [];
    if (first !== undefined && !this.#mayBegin(first, second)) return false;
    const label = fold(text)
      .replace(/[*_`~:\s]+/g, ' ')
      .trim();
    if (/^[.…\-–\s]*$/.test(label) && /\.\.|…/.test(label)) return true;
    const bare = label.replace(/(?<![.…!\s[\]<>()])[.…!\s[\]<>()]+$/, '').replace(/^[[<(\s]+/, '');
    if (/^(?:d{1,2}([/.-])m{1,2}\1y{2,4}|m{1,2}([/.-])d{1,2}\2y{2,4}|y{4}([/.-])m{1,2}\3d{1,2})$/.test(bare))
      return true;
    // "Doing task 4..." and "Thực hiện công việc C...": a phrase of the template, then a number or a letter.
    return this.#placeholders.has(bare) || this.#placeholders.has(bare.replace(/ (?:\d{1,3}|[a-z])$/, ' #'));
  }

  /** Whether a line of a task only says that nobody worked that day: "Nghỉ lễ", "Public holiday". */
  isDayOff(text: string): boolean {
    return this.#daysOff.isDayOff(text);
  }

  /** Whether a placeholder may begin with these words: to look at them is far less work than to fold all of a text. */
  #mayBegin(first: string, second: string | undefined): boolean {
    const beginning = this.#beginnings.answer(first, (word) => {
      if (/[/-]|^[dmy]{1,4}$/i.test(word)) return 'date';
      return this.#placeholderStarts.has(fold(word)) ? 'phrase' : null;
    });
    if (beginning !== 'phrase' || second === undefined) return beginning !== null;
    return /^(?:\d+|[a-z])$/i.test(second) || this.#placeholderSeconds.has(fold(second));
  }

  /**
   * The language that a text is plainly written in: it holds several words that only this one of the languages has, not
   * one over and over, and at most a stray one of any other. Null for anything short, technical or mixed. Code,
   * formulas and quotations are no prose.
   *
   * @param enough how many such words it takes
   */
  languageOf(text: string, enough = ENOUGH_WORDS): string | null {
    const words = proseWords(text);
    const most = this.#mostWords(words, enough);
    return most !== null && this.#isPlain(words, most) ? most.language : null;
  }

  /** The language that has most own words in a text, where they are enough and not one over and over. */
  #mostWords(words: readonly string[], enough: number): OwnWords | null {
    if (words.length < enough) return null;
    const found: OwnWords[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as string;
      const language = this.#ownWords.get(word);
      if (!language) continue;
      const own = found.find((one) => one.language === language);
      if (own === undefined) found.push({ language, count: 1, first: word, isVaried: false });
      else {
        own.count++;
        own.isVaried ||= word !== own.first;
      }
    }
    const most = found.reduce(
      (best: OwnWords | null, one) => (best !== null && best.count >= one.count ? best : one),
      null,
    );
    return most !== null && most.count >= enough && most.isVaried ? most : null;
  }

  /** Whether no other language has more than a stray word among a text's words for each four of this one. */
  #isPlain(words: readonly string[], { language, count }: OwnWords): boolean {
    return this.#strays(words, language) * 4 <= count;
  }

  /** How many words are signs of another language than this one: of the one that has most. */
  #strays(words: readonly string[], language: string): number {
    const signs = new Map<string, number>();
    for (const word of words) {
      const own = this.#ownWords.get(word);
      // A name may have such letters too, so that they only speak against the other languages.
      for (const sign of own ? [own] : this.#languagesByLetters(word)) signs.set(sign, (signs.get(sign) ?? 0) + 1);
    }
    signs.delete(language);
    return Math.max(0, ...signs.values());
  }

  /** Whether a whole page may hold an entry in another language than its own: a cheap look at its letters. */
  mayHoldOtherThan(expected: string, text: string): boolean {
    const others = this.#lettersBeside(expected);
    // Accents that stand behind their letters may be those of any language.
    const mayBeAny = others.length < this.#languages - 1 || /[\u0300-\u036f]/.test(text);
    return mayBeAny || others.some(({ letters }) => letters.test(text));
  }

  /**
   * The language that a text is plainly written in where it is not the one that is expected; most texts show by their
   * letters that it is.
   */
  otherLanguageOf(text: string, expected: string, enough = ENOUGH_WORDS): string | null {
    const composed = MAY_COMPOSE.test(text) ? text.normalize('NFC') : text;
    const own = this.#ownLetters.find(({ language }) => language === expected);
    if (own !== undefined && hasManyOf(own.codes, composed)) return null;
    const others = this.#lettersBeside(expected);
    const isOnlyOther = others.length === this.#languages - 1;
    if (isOnlyOther && !others.some((other) => other.letters.test(composed))) return null;
    if (!hasSoMany(this.#wordsBeside(expected), composed, enough)) return null;
    const words = proseWords(composed);
    const most = this.#mostWords(words, enough);
    return most !== null && most.language !== expected && this.#isPlain(words, most) ? most.language : null;
  }

  /** Finds the words that only languages beside this one use, and parts of longer words too: a cheap look. */
  #wordsBeside(language: string): RegExp {
    let hint = this.#otherWords.get(language);
    if (hint === undefined) {
      const others = [...this.#ownWords].filter(([, own]) => own !== '' && own !== language).map(([word]) => word);
      hint = new RegExp(`(?<![a-z'])(?:${others.join('|') || '(?!)'})(?![a-z'])`, 'gi');
      this.#otherWords.set(language, hint);
    }
    return hint;
  }

  #lettersBeside(language: string): readonly OwnLetters[] {
    let others = this.#otherLetters.get(language);
    if (others === undefined) {
      others = this.#ownLetters.filter((own) => own.language !== language);
      this.#otherLetters.set(language, others);
    }
    return others;
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
    return text.length <= LONGEST_SAMPLE && this.#sampleLines.has(lineHash(text));
  }
}

/** How many words of its own a language has in a text. */
interface OwnWords {
  readonly language: string;
  readonly first: string;
  count: number;
  /** Whether they are not the first one over and over. */
  isVaried: boolean;
}

interface OwnLetters {
  readonly language: string;
  readonly letters: RegExp;
  /** 1 at the code of each. */
  readonly codes: Uint8Array;
}

function tableOf(letters: string): Uint8Array {
  const codes = new Uint8Array(0x10000);
  for (const letter of letters) codes[letter.charCodeAt(0)] = 1;
  return codes;
}

const ENOUGH_WORDS = 3;
/** Past marks of emphasis and brackets; a date's form, `DD/MM/YYYY`, is one word, but for dots. */
const FIRST_WORDS = /([^\s*_`~:[\]<>().…!–-][^\s*_`~:[\]<>().…!]*)(?:[\s*_`~:]+([^\s*_`~:[\]<>().…!]+))?/;
const WORD = new RegExp(`[${WORD_CHARACTERS}']+`, 'g');
/** A text with more of a language's own letters has more than a stray word of it for each four of another. */
const CHARACTERS_PER_LETTER = 5;
/** Beyond Latin letters and usual punctuation, normal form C may be another one; to ask for it takes longer than to look. */
const MAY_COMPOSE = /[^\0-\u02ff\u1ea0-\u1ef9\u2010-\u2027]/;
const MAY_HOLD_MORE = /[`$"“:]/;
/** Code, formulas, addresses, and what is quoted: titles, mostly. A quotation begins at the last sign before its end. */
const NO_PROSE = /`[^`]*`|\$[^$]*\$|"[^"]*"|“[^“”]*”|\bhttps?:\/\/\S+/g;
/** No line of a sample is longer. */
const LONGEST_SAMPLE = 300;

/** The words of a text's prose in lower case. Accents count here: "các" is Vietnamese, "cac" is nothing. */
function proseWords(text: string): readonly string[] {
  const lower = (MAY_HOLD_MORE.test(text) ? text.replace(NO_PROSE, ' ') : text).toLowerCase();
  return (MAY_COMPOSE.test(lower) ? lower.normalize('NFC') : lower).match(WORD) ?? [];
}

/** Whether a pattern, which is to be a global one, is found so often. */
function hasSoMany(pattern: RegExp, text: string, enough: number): boolean {
  pattern.lastIndex = 0;
  for (let count = 0; count < enough; count++) if (!pattern.test(text)) return false;
  return true;
}

/** Whether so much of a text is letters with these codes; it is counted no further than it takes to tell. */
function hasManyOf(codes: Uint8Array, text: string): boolean {
  const enough = text.length / CHARACTERS_PER_LETTER;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (codes[text.charCodeAt(at)] === 1 && ++count > enough) return true;
  }
  return false;
}

/** Finds the longest word of each phrase, with its accents or without. */
function hintOf(phrases: readonly string[]): RegExp {
  const words = phrases.map((phrase) => phrase.split(' ').sort((a, b) => b.length - a.length)[0] ?? '');
  const forms = new Set(words.flatMap((word) => [word, fold(word), word.normalize('NFD')]));
  return new RegExp([...forms].join('|') || '(?!)', 'i');
}
