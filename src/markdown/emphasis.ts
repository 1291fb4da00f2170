import type { Span } from '../text/span.js';
import { isUnicodePunctuation, isUnicodeSpace } from './characters.js';
import type { DelimiterRun, EmphasisMark, Inline } from './inline-pieces.js';

interface Run {
  readonly mark: number;
  readonly start: number;
  readonly end: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Characters that have no partner yet: from `left` to `right`. */
  left: number;
  right: number;
  /** The marks of this run that found their partner, in the order in which they did. */
  readonly marks: EmphasisMark[];
}

/** Far more open marks than anybody writes: beyond these the oldest are text, so that no page takes quadratic time. */
const MAX_OPEN = 100;

/**
 * Pairs the runs of `*`, `_` and `~` (CommonMark 0.31.2 §6.2, "process emphasis"; GFM strikethrough). Marks with a
 * partner become `emphasis` pieces; what is left over is text.
 *
 * @param span the text that was split into pieces; beyond it there is white space
 */
export function resolveEmphasis(text: string, span: Span, pieces: readonly (Inline | DelimiterRun)[]): Inline[] {
  const runs: Run[] = [];
  for (const piece of pieces) if (piece.type === 'run') runs.push(openRun(text, span, piece));
  pairRuns(runs);
  const resolved: Inline[] = [];
  let next = 0;
  for (const piece of pieces) {
    if (piece.type === 'run') addRun(runs[next++] as Run, resolved);
    else resolved.push(piece);
  }
  return resolved;
}

function openRun(text: string, whole: Span, piece: DelimiterRun): Run {
  const { start, end } = piece.span;
  const before = start <= whole.start ? 32 : text.charCodeAt(start - 1);
  const after = end >= whole.end ? 32 : text.charCodeAt(end);
  const spaceBefore = isUnicodeSpace(before);
  const spaceAfter = isUnicodeSpace(after);
  const markBefore = isUnicodePunctuation(before);
  const markAfter = isUnicodePunctuation(after);
  const leftFlanking = !spaceAfter && (!markAfter || spaceBefore || markBefore);
  const rightFlanking = !spaceBefore && (!markBefore || spaceAfter || markAfter);
  const mark = text.charCodeAt(start);
  const intraword = mark !== 95;
  return {
    mark,
    start,
    end,
    canOpen: leftFlanking && (intraword || !rightFlanking || markBefore),
    canClose: rightFlanking && (intraword || !leftFlanking || markAfter),
    left: start,
    right: end,
    marks: [],
  };
}

function pairRuns(runs: readonly Run[]): void {
  const openers: Run[] = [];
  for (const run of runs) {
    while (run.canClose && run.right > run.left) {
      const at = openers.findLastIndex((opener) => matches(opener, run));
      const opener = openers[at];
      if (opener === undefined) break;
      openers.length = at + 1;
      const size = Math.min(run.right - run.left, opener.right - opener.left) >= 2 ? 2 : 1;
      opener.right -= size;
      opener.marks.push(emphasis(opener.right, size, true));
      run.marks.push(emphasis(run.left, size, false));
      run.left += size;
      if (opener.right === opener.left) openers.pop();
    }
    if (run.canOpen && run.right > run.left) openers.push(run);
    if (openers.length > MAX_OPEN) openers.shift();
  }
}

function matches(opener: Run, closer: Run): boolean {
  if (opener.mark !== closer.mark) return false;
  const both = opener.canClose || closer.canOpen;
  const sum = opener.end - opener.start + (closer.end - closer.start);
  return !(both && sum % 3 === 0 && (opener.end - opener.start) % 3 !== 0);
}

function emphasis(start: number, size: number, opens: boolean): EmphasisMark {
  return { type: 'emphasis', span: { start, end: start + size }, strong: size === 2, opens };
}

/** A run in order: marks that close, what stayed text, marks that open. */
function addRun(run: Run, resolved: Inline[]): void {
  for (const mark of run.marks) if (!mark.opens) resolved.push(mark);
  if (run.right > run.left) resolved.push({ type: 'text', span: { start: run.left, end: run.right } });
  for (let i = run.marks.length - 1; i >= 0; i--) {
    const mark = run.marks[i] as EmphasisMark;
    if (mark.opens) resolved.push(mark);
  }
}
