/**
 * A half-open range `[start, end)` of UTF-16 offsets into a text as it was read, the byte order mark included.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Cuts the spanned piece out of its text. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Narrows a span to what is left without white space (as `String.prototype.trim` knows it) at both ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space as `String.prototype.trim` knows it. */
export function isWhiteSpace(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13)) return true;
  if (code < 0xa0) return false;
  return code === 0xa0 || code === 0xfeff || (code > 0x1000 && /\s/.test(String.fromCharCode(code)));
}
