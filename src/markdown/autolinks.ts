import type { Autolink } from './inline-pieces.js';

const AUTOLINK =
  /<(?:([a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*)|([a-z][a-z0-9+.-]{1,31}:[^\0-\x20<>]*))>/iy;

/** `<url>` or `<address@host>` (CommonMark 0.31.2 §6.5). */
export function autolink(text: string, at: number, end: number): Autolink | null {
  AUTOLINK.lastIndex = at;
  const found = AUTOLINK.exec(text);
  if (found === null || at + found[0].length > end) return null;
  const span = { start: at, end: at + found[0].length };
  const url = found[2] ?? `mailto:${found[1]}`;
  return { type: 'autolink', span, url, label: { start: span.start + 1, end: span.end - 1 } };
}
