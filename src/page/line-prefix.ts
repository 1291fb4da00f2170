import type { Span } from '../text/span.js';

/**
 * What a new line takes to stand in the same lists and block quotes as a place of the page: the quotes' marks, and spaces
 * for the lists' markers and the indent.
 */
export function linePrefix(text: string, offset: number): string {
  const before = text.slice(lineStart(text, offset), offset);
  return before.replace('\ufeff', '').replace(/[^>\s]/g, ' ');
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends, before its line end. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  if (feed === -1) return text.length;
  return feed > offset && text.charCodeAt(feed - 1) === 13 ? feed - 1 : feed;
}

/** The line end that the page uses at a place: that of the place's line, or of the one before it at the page's end. */
export function newLineAt(text: string, { start, end }: Span): '\n' | '\r\n' {
  const next = text.indexOf('\n', end);
  const feed = next === -1 ? text.lastIndexOf('\n', start) : next;
  return feed > 0 && text.charCodeAt(feed - 1) === 13 ? '\r\n' : '\n';
}
