import type { CodeSpan } from './inline-pieces.js';

/** Where in the text each length of backtick runs stands last. */
export function lastTicks(text: string, from: number, end: number): Map<number, number> {
  const last = new Map<number, number>();
  let i = from;
  while (i < end) {
    if (text.charCodeAt(i) !== 96) {
      i++;
      continue;
    }
    const start = i;
    while (i < end && text.charCodeAt(i) === 96) i++;
    last.set(i - start, start);
  }
  return last;
}

/**
 * The code between the backticks at `at` and the next run of as many, or null where no such run follows.
 *
 * @param last what `lastTicks` says of the text, so that nothing is looked for in vain
 */
export function codeSpan(text: string, at: number, end: number, last: ReadonlyMap<number, number>): CodeSpan | null {
  let open = at;
  while (open < end && text.charCodeAt(open) === 96) open++;
  const length = open - at;
  if ((last.get(length) ?? -1) <= at) return null;
  for (let i = text.indexOf('`', open); i !== -1 && i < end; i = text.indexOf('`', i)) {
    let close = i;
    while (close < end && text.charCodeAt(close) === 96) close++;
    if (close - i === length) {
      return { type: 'code', span: { start: at, end: close }, content: { start: open, end: i } };
    }
    i = close;
  }
  return null;
}
