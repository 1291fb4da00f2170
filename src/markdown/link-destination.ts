import { decodeEntities } from './entities.js';

export interface LinkDestination {
  /** As it stands in the source, without angle brackets. */
  readonly url: string;
  /** Past the closing parenthesis. */
  readonly end: number;
}

/** Reads `(destination "title")` from its opening parenthesis (CommonMark 0.31.2 §6.3), or null where it is none. */
export function linkDestination(text: string, open: number, end: number): LinkDestination | null {
  let at = skipSpace(text, open + 1, end);
  let url: string;
  if (text.charCodeAt(at) === 60) {
    const close = angleEnd(text, at + 1, end);
    if (close === -1) return null;
    url = text.slice(at + 1, close);
    at = close + 1;
  } else {
    const start = at;
    let depth = 0;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 92) at++;
      else if (code <= 32) break;
      else if (code === 40) depth++;
      else if (code === 41 && depth-- === 0) break;
    }
    if (at >= end) return null;
    url = text.slice(start, at);
  }
  const afterUrl = at;
  at = skipSpace(text, at, end);
  const quote = text.charAt(at);
  if (at > afterUrl && at < end && (quote === '"' || quote === "'" || quote === '(')) {
    const closing = quote === '(' ? ')' : quote;
    at++;
    while (at < end && text.charAt(at) !== closing) at += text.charCodeAt(at) === 92 ? 2 : 1;
    at = skipSpace(text, at + 1, end);
  }
  return at < end && text.charCodeAt(at) === 41 ? { url, end: at + 1 } : null;
}

function angleEnd(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 62) return i;
    if (code === 60 || code === 10) return -1;
    if (code === 92) i++;
  }
  return -1;
}

function skipSpace(text: string, from: number, end: number): number {
  while (from < end && (text.charCodeAt(from) === 32 || (text.charCodeAt(from) >= 9 && text.charCodeAt(from) <= 13))) from++;
  return from;
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
  return url.replace(/%(?![0-9a-f]{2})|[\s"<>\\^`{|}[\]]|[^\0-\x7f]+/gi, (piece) => {
    if (piece === '[' || piece === ']') return piece;
    try {
      return encodeURIComponent(piece);
    } catch {
      return '%EF%BF%BD';
    }
  });
}
