import { isAsciiPunctuation, isAsciiSpace, isUnicodePunctuation, isUnicodeSpace } from './characters.js';
import type { Autolink } from './inline-pieces.js';

const URL =
  /(?:https?|ftp):\/\/[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?::\d+)?(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,'">^{}[\]`]*)?/y;
const WWW = /www\.[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?:[/#?][-a-zA-Z0-9@:%_+.~#!?&/=();,'">^{}[\]`]*)?/y;
const NAME = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const EMAIL = new RegExp(
  String.raw`[a-zA-Z0-9.!#$%&'*+/=?^_\x60{|}~-]{1,256}@${NAME}(?:\.${NAME})+(?![-_]|\.?[a-zA-Z0-9])`,
  'y',
);

/**
 * A URL, `www.` host or e-mail address that Hugo turns into a link although nothing marks it as one: Goldmark's
 * linkify extension, with its rules for what of the tail still belongs to it, and Hugo's protocol for `www.`.
 *
 * @param mayBeEmail false where the text is known to hold no `@`
 */
export function bareLink(text: string, at: number, end: number, mayBeEmail: boolean): Autolink | null {
  const first = text.charCodeAt(at);
  if (first === 104 || first === 102) {
    const link = match(URL, text, at, end, '');
    if (link !== null) return link;
  } else if (first === 119) {
    const link = match(WWW, text, at, end, 'https://');
    if (link !== null) return link;
  }
  return mayBeEmail && !isAsciiPunctuation(first) ? match(EMAIL, text, at, end, 'mailto:') : null;
}

function match(pattern: RegExp, text: string, at: number, end: number, protocol: string): Autolink | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null) return null;
  const length = ownLength(found[0].slice(0, end - at));
  const span = { start: at, end: at + length };
  return { type: 'autolink', span, url: protocol + text.slice(span.start, span.end), label: span };
}

/** How much of the match is the link: no closing punctuation, no unpaired parenthesis, no character reference. */
function ownLength(found: string): number {
  let length = found.length;
  const last = found.at(-1);
  if (last === ')') {
    let unpaired = 0;
    for (let i = 0; i < found.length; i++) {
      const code = found.charCodeAt(i);
      if (code === 41) unpaired++;
      else if (code === 40) unpaired--;
    }
    if (unpaired > 0) length -= unpaired;
  } else if (last === ';') {
    length -= /&[a-zA-Z0-9]+;$/.exec(found)?.[0].length ?? 0;
  }
  while (length > 1 && '?!.,:*_~'.includes(found.charAt(length - 1))) length--;
  return length;
}

/**
 * Whether a bare link may begin at `at`, which stands in plain text since `from`. Hugo looks for one behind white
 * space, `(` and `~`, and wherever its typographer has just put a sign of its own: behind an opening quote or an
 * apostrophe, a dash made of hyphens, an ellipsis, a double angle quote.
 *
 * @param runs the same for all places of a piece that is read from its beginning to its end
 */
export function mayFollow(text: string, from: number, at: number, runs: RunLengths = new RunLengths()): boolean {
  if (at === from) return false;
  const previous = text.charCodeAt(at - 1);
  switch (previous) {
    case 40:
    case 126:
    case 39:
      return true;
    case 34: {
      const before = text.charCodeAt(at - 2);
      return at < 2 || isUnicodeSpace(before) || isUnicodePunctuation(before);
    }
    case 45:
      return runs.before(text, from, at) % 3 !== 1;
    case 46:
      return runs.before(text, from, at) % 3 === 0;
    case 62:
      return runs.before(text, from, at) % 2 === 0;
    default:
      return isAsciiSpace(previous);
  }
}

/** Tells how often a character is repeated, and remembers it for the place behind: no long run is walked at each of its places. */
export class RunLengths {
  #from = -1;
  #at = -1;
  #length = 0;

  /** How many characters before a place, from `from` on, are the same as the last of them. */
  before(text: string, from: number, at: number): number {
    const code = text.charCodeAt(at - 1);
    if (from === this.#from && at === this.#at + 1 && text.charCodeAt(at - 2) === code) this.#length++;
    else {
      let start = at - 1;
      while (start > from && text.charCodeAt(start - 1) === code) start--;
      this.#length = at - start;
    }
    this.#from = from;
    this.#at = at;
    return this.#length;
  }
}
