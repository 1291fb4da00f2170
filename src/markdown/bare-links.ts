import type { Span } from '../text/span.js';

export interface BareLink {
  readonly span: Span;
  readonly url: string;
  readonly label: Span;
}

const URL =
  /(?:https?|ftp):\/\/[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?::\d+)?(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,'">^{}[\]`]*)?/y;
const WWW = /www\.[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?:[/#?][-a-zA-Z0-9@:%_+.~#!?&/=();,'">^{}[\]`]*)?/y;
const EMAIL = /[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,256}@[a-zA-Z0-9-]{1,63}(?:\.[a-zA-Z0-9-]{1,63})+/y;

/**
 * A URL, `www.` host or e-mail address that Hugo turns into a link although nothing marks it as one
 * (Goldmark's linkify extension, with its rules for what of the tail still belongs to it).
 */
export function bareLink(text: string, at: number, end: number): BareLink | null {
  const first = text.charCodeAt(at) | 32;
  if (first === 104 || first === 102 || first === 119) {
    const link = match(URL, text, at, end, '') ?? match(WWW, text, at, end, 'http://');
    if (link !== null) return link;
  }
  // An address is short, and its @ cannot be far: only then is the pattern tried.
  const sign = text.indexOf('@', at);
  if (sign === -1 || sign >= end || sign - at > 256 || sign === at || !/[a-z0-9]/i.test(text.charAt(at))) return null;
  return match(EMAIL, text, at, end, 'mailto:');
}

function match(pattern: RegExp, text: string, at: number, end: number, protocol: string): BareLink | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null) return null;
  const length = ownLength(found[0].slice(0, end - at));
  const span = { start: at, end: at + length };
  return { span, url: protocol + text.slice(span.start, span.end), label: span };
}

/** How much of the match is the link: no closing punctuation, no unpaired parenthesis, no character reference. */
function ownLength(found: string): number {
  let length = found.length;
  const last = found.at(-1);
  if (last === ')') {
    let unpaired = 0;
    for (const character of found) unpaired += character === ')' ? 1 : character === '(' ? -1 : 0;
    if (unpaired > 0) length -= unpaired;
  } else if (last === ';') {
    length -= /&[a-zA-Z0-9]+;$/.exec(found)?.[0].length ?? 0;
  }
  while (length > 1 && '?!.,:*_~'.includes(found.charAt(length - 1))) length--;
  return length;
}
