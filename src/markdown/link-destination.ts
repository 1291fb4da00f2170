import { isAsciiPunctuation, isAsciiSpace } from './characters.js';
import { decodeEntities } from './entities.js';

export interface LinkDestination {
  /** As it stands in the source, without angle brackets. */
  readonly url: string;
  /** Past the destination itself; for a whole `(destination "title")`, past the closing parenthesis. */
  readonly end: number;
}

/** Parentheses may nest this deep in a URL; more are no URL, and reading them again and again would take for ever. */
const MAX_NESTING = 32;

/**
 * Reads a link's destination from its first character (CommonMark 0.31.2 §6.3, with Goldmark's leniency: within angle
 * brackets another `<` may stand), or null where there is none. It ends with the line.
 */
export function destinationAt(
  text: string,
  start: number,
  end: number,
  angles: AngleEnds = new AngleEnds(),
): LinkDestination | null {
  if (start >= end) return null;
  if (text.charCodeAt(start) === 60) {
    const close = angles.find(text, start + 1, end);
    return close === -1 ? null : { url: text.slice(start + 1, close), end: close + 1 };
  }
  let depth = 0;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 92 && at + 1 < end && isAsciiPunctuation(text.charCodeAt(at + 1))) at++;
    else if (code === 40) {
      if (++depth > MAX_NESTING) return null;
    } else if (code === 41) {
      if (depth-- === 0) break;
    } else if (isAsciiSpace(code)) break;
    at++;
  }
  return at > start ? { url: text.slice(start, at), end: at } : null;
}

/** Finds the `>` that closes a `<`, and remembers it: no text with many of the one takes more than linear time. */
export class AngleEnds {
  #from = 0;
  #to = -1;
  #close = -1;

  /** Where the destination that begins at `from` ends, or -1 where nothing on its line closes it. */
  find(text: string, from: number, end: number): number {
    // A scan that began further to the left, behind another `<`, came by here and ended where this one would.
    if (from < this.#from || from > this.#to) this.#search(text, from, end);
    return this.#close;
  }

  #search(text: string, from: number, end: number): void {
    let at = from;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code === 62 || code === 10) break;
      at += code === 92 && isAsciiPunctuation(text.charCodeAt(at + 1)) ? 2 : 1;
    }
    this.#from = from;
    this.#to = Math.min(at, end);
    this.#close = at < end && text.charCodeAt(at) === 62 ? at : -1;
  }
}

/** Reads a title from its opening quote or parenthesis; gives where it ends, or -1 where nothing closes it. */
export function titleEnd(text: string, open: number, end: number): number {
  const opening = text.charCodeAt(open);
  const closing = opening === 40 ? 41 : opening;
  for (let i = open + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === closing) return i + 1;
    if (code === opening) return -1;
    if (code === 92 && isAsciiPunctuation(text.charCodeAt(i + 1))) i++;
  }
  return -1;
}

/** Whether a title may begin with this character. */
export function opensTitle(code: number): boolean {
  return code === 34 || code === 39 || code === 40;
}

/** Reads `(destination "title")` from its opening parenthesis, or null where it is none. */
export function linkDestination(
  text: string,
  open: number,
  end: number,
  angles: AngleEnds = new AngleEnds(),
): LinkDestination | null {
  let at = skipSpace(text, open + 1, end);
  if (text.charCodeAt(at) === 41 && at < end) return { url: '', end: at + 1 };
  const destination = destinationAt(text, at, end, angles);
  if (destination === null) return null;
  at = skipSpace(text, destination.end, end);
  if (at < end && opensTitle(text.charCodeAt(at))) {
    const close = titleEnd(text, at, end);
    if (close === -1) return null;
    at = skipSpace(text, close, end);
  }
  return at < end && text.charCodeAt(at) === 41 ? { url: destination.url, end: at + 1 } : null;
}

export function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isAsciiSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Undoes backslash escapes and character references in a destination or a label. */
export function unescapeUrl(url: string): string {
  const bare = url.includes('\\') ? url.replace(/\\([!-/:-@[-`{-~])/g, '$1') : url;
  return decodeEntities(bare);
}

/**
 * The address as Hugo writes it into the page: what may not stand in a URL is percent-encoded, what is encoded already
 * stays (Goldmark `util.URLEscape`).
 */
export function encodeUrl(url: string): string {
  return url.replace(/%(?![0-9a-f].)|[^\w!#$%&'()*+,./:;=?@~\x80-\uffff-]|[^\0-\x7f]+/gis, (piece) => {
    try {
      return encodeURIComponent(piece);
    } catch {
      return '%EF%BF%BD';
    }
  });
}
