import { isAsciiDigit, isAsciiLetter, isAsciiSpace } from './characters.js';

/**
 * Recognises raw HTML within a text (CommonMark 0.31.2 §6.6, with Goldmark 1.5's narrower idea of a comment). One
 * object reads one text, and remembers what it has looked for in vain, so that no text takes more than linear time.
 */
export class RawHtml {
  /** For each closing text where it stands next, or -1 where it does not come again. */
  readonly #next = new Map<string, number>();
  /** Opening quotes that some tag's attributes went through without that tag ever ending. */
  readonly #fruitlessQuotes = new Set<number>();

  /** @param text what is read; cut at its end where only the head of a longer text is meant */
  constructor(readonly text: string) {}

  /** Where the piece of HTML that begins at `at`, a `<`, ends; -1 where there is none. */
  end(at: number): number {
    const { text } = this;
    const first = text.charCodeAt(at + 1);
    if (isAsciiLetter(first)) return this.#openTag(at);
    if (first === 47) return closeTag(text, at);
    if (first === 63) return this.#through('?>', at + 2);
    if (first !== 33) return -1;
    if (text.startsWith('--', at + 2)) return this.#comment(at);
    const kind = text.charCodeAt(at + 2);
    if (kind >= 65 && kind <= 90) return this.#through('>', at + 2);
    return text.startsWith('[CDATA[', at + 2) ? this.#through(']]>', at + 9) : -1;
  }

  #openTag(at: number): number {
    const { text } = this;
    let i = skipTagName(text, at + 1);
    /** Quotes that are fruitless if this tag does not end. */
    const quotes: number[] = [];
    for (;;) {
      const space = i;
      while (isTagSpace(text.charCodeAt(i))) i++;
      const code = text.charCodeAt(i);
      if (code === 62) return i + 1;
      if (code === 47) return text.charCodeAt(i + 1) === 62 ? i + 2 : this.#fail(quotes);
      if (i === space || !isAttributeStart(code)) return this.#fail(quotes);
      while (isAttributeName(text.charCodeAt(i))) i++;
      let equals = i;
      while (isTagSpace(text.charCodeAt(equals))) equals++;
      if (text.charCodeAt(equals) !== 61) continue;
      let value = equals + 1;
      while (isTagSpace(text.charCodeAt(value))) value++;
      const quote = text.charCodeAt(value);
      if (quote === 34 || quote === 39) {
        if (this.#fruitlessQuotes.has(value)) return this.#fail(quotes);
        quotes.push(value);
        const close = text.indexOf(quote === 34 ? '"' : "'", value + 1);
        if (close === -1) return this.#fail(quotes);
        i = close + 1;
      } else {
        i = value;
        while (isUnquoted(text.charCodeAt(i))) i++;
        if (i === value) return this.#fail(quotes);
      }
    }
  }

  #fail(quotes: readonly number[]): -1 {
    for (const quote of quotes) this.#fruitlessQuotes.add(quote);
    return -1;
  }

  /** A comment that holds no `--` and does not begin with `>` or `->`. */
  #comment(at: number): number {
    const { text } = this;
    if (text.startsWith('-->', at + 4)) return at + 7;
    if (text.startsWith('>', at + 4) || text.startsWith('->', at + 4)) return -1;
    const dashes = this.#find('--', at + 4);
    return dashes !== -1 && text.charCodeAt(dashes + 2) === 62 ? dashes + 3 : -1;
  }

  #through(closing: string, from: number): number {
    const found = this.#find(closing, from);
    return found === -1 ? -1 : found + closing.length;
  }

  #find(closing: string, from: number): number {
    let next = this.#next.get(closing);
    if (next === undefined || (next !== -1 && next < from)) {
      next = this.text.indexOf(closing, from);
      this.#next.set(closing, next);
    }
    return next;
  }
}

/** Where the closing tag at `at` ends, else -1. */
function closeTag(text: string, at: number): number {
  if (!isAsciiLetter(text.charCodeAt(at + 2))) return -1;
  let i = skipTagName(text, at + 2);
  while (isAsciiSpace(text.charCodeAt(i))) i++;
  return text.charCodeAt(i) === 62 ? i + 1 : -1;
}

/** The end of a tag's name, which may hold letters, digits and hyphens. */
export function skipTagName(text: string, from: number): number {
  let i = from;
  for (;;) {
    const code = text.charCodeAt(i);
    if (!isAsciiLetter(code) && !isAsciiDigit(code) && code !== 45) return i;
    i++;
  }
}

function isTagSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

function isAttributeStart(code: number): boolean {
  return isAsciiLetter(code) || code === 95 || code === 58;
}

function isAttributeName(code: number): boolean {
  return isAttributeStart(code) || isAsciiDigit(code) || code === 46 || code === 45;
}

/** Part of an attribute's value without quotes: no white space, quote, `=`, angle bracket or backtick. */
function isUnquoted(code: number): boolean {
  return code > 32 && code !== 34 && code !== 39 && code !== 61 && code !== 60 && code !== 62 && code !== 96;
}
