import { type Inline, scanInline } from '../markdown/inline.js';
import { plainText } from '../page/plain-text.js';
import type { Span } from '../text/span.js';

/**
 * The words of a piece of Markdown by which it is found: what a reader sees of it on one line, then the addresses of its
 * links and images and the words that stand for an image.
 */
export function searchWords(markdown: string): string[] {
  const seen = oneLine(plainText(markdown, wholeOf(markdown)));
  if (!markdown.includes('[')) return [seen];
  const pieces = scanInline(markdown, wholeOf(markdown), { definitions: new Map(), inTable: false });
  return [seen, ...pieces.flatMap((piece) => hiddenWords(markdown, piece))];
}

/** White space of any kind and length as one space: where a line is broken does not matter to who searches. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function hiddenWords(text: string, piece: Inline): string[] {
  if (piece.type !== 'link' && piece.type !== 'image') return [];
  const nested = piece.children.flatMap((child) => hiddenWords(text, child));
  const [first] = piece.children;
  const last = piece.children.at(-1);
  if (piece.type === 'link' || first === undefined || last === undefined) return [piece.url, ...nested];
  return [piece.url, oneLine(plainText(text, { start: first.span.start, end: last.span.end })), ...nested];
}

function wholeOf(text: string): Span {
  return { start: 0, end: text.length };
}
