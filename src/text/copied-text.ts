/** From so many characters on, V8 cuts a text out of another one without copying it. */
const CUT_OUT = 13;

/** The same text as one of its own: one that is cut out of a page would keep all of it. */
export function copied(text: string): string {
  return text.length < CUT_OUT ? text : `${text} `.slice(0, -1);
}

/**
 * Copies of what is kept of many pages, each text in them made once however often it comes: the pages of many sites have the
 * same names, days and messages. The texts stay as long as this does, so that it is for what is kept as long.
 */
export class KeptTexts {
  readonly #copies = new Map<string, string>();

  /** A copy of plain data that has no text in common with the page that it was read from. */
  copyOf<Value>(value: Value): Value {
    return this.#copy(value) as Value;
  }

  #copy(value: unknown): unknown {
    if (typeof value === 'string') return this.#text(value);
    if (Array.isArray(value)) return value.map((item) => this.#copy(item));
    if (typeof value !== 'object' || value === null) return value;
    const copy: Record<string, unknown> = { ...value };
    for (const key of Object.keys(copy)) copy[key] = this.#copy(copy[key]);
    return copy;
  }

  #text(text: string): string {
    const known = this.#copies.get(text);
    if (known !== undefined) return known;
    const own = copied(text);
    this.#copies.set(own, own);
    return own;
  }
}
