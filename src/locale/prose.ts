import { fold } from './fold.js';
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
  /** Words that only one of the languages uses. */
  readonly #ownWords = new Map<string, string>();
  readonly #weekWords: Phrases<string>;
  readonly #sampleLines: ReadonlySet<string>;
  readonly sampleDates: readonly TemplateSample['dates'][];

  constructor(packs: readonly LocalePack[], samples: readonly TemplateSample[]) {
    this.#warnings = new Phrases(
      packs.flatMap((pack) => pack.templateWarnings.map((phrase) => [fold(phrase), true] as const)),
    );
    this.#placeholders = new Set(packs.flatMap((pack) => pack.placeholders.map(fold)));
    for (const { language, commonWords } of packs) {
      for (const word of commonWords) this.#ownWords.set(word, this.#ownWords.has(word) ? '' : language);
    }
    this.#weekWords = new Phrases(packs.flatMap(({ language, week }) => week.map((word) => [fold(word), language])));
    this.#sampleLines = new Set(samples.flatMap(({ lines }) => lines));
    this.sampleDates = samples.map(({ dates }) => dates);
  }

  /** Whether a text is the template's own notice that it must not be handed in as it is. */
  isTemplateWarning(text: string): boolean {
    return this.#warnings.in(fold(text)).size > 0;
  }

  /** Whether an entry only holds the place of one: dots, `TODO`, `TBD`, `DD/MM/YYYY`, `Doing task 4...`. */
  isPlaceholder(text: string): boolean {
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
   * The language that a text is plainly written in: it holds several words that only this one of the languages has, and
   * at most a stray one of any other. Null for anything short, technical or mixed.
   */
  languageOf(text: string): string | null {
    const counts = new Map<string, number>();
    // Accents count here: "các" is Vietnamese, "cac" is nothing.
    for (const [word] of text
      .toLowerCase()
      .normalize('NFC')
      .matchAll(/[\p{L}']+/gu)) {
      const language = this.#ownWords.get(word);
      if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
    const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
    if (first === undefined || first[1] < ENOUGH_WORDS) return null;
    return second === undefined || second[1] * 4 <= first[1] ? first[0] : null;
  }

  /** The languages whose word for "week" a title has. */
  weekWordLanguages(title: string): ReadonlySet<string> {
    return this.#weekWords.in(fold(title));
  }

  /** Whether a line is one of the template's sample text. */
  isSampleLine(text: string): boolean {
    return this.#sampleLines.has(lineFingerprint(text));
  }
}

const ENOUGH_WORDS = 3;

/**
 * A line's fingerprint: 32 bits of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over its folded letters and digits,
 * as eight hexadecimal digits. White space, case, accents, punctuation and marks of emphasis do not matter.
 */
export function lineFingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of fold(text)) {
    if (!/[\p{L}\p{N}]/u.test(character)) continue;
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
