import type { DelimiterRun, Inline } from './inline.js';

interface Run {
  readonly index: number;
  readonly mark: number;
  readonly start: number;
  readonly end: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Characters that have no partner yet: from `left` to `right`. */
  left: number;
  right: number;
  /** The marks of this run that found their partner, in order of their offsets once sorted. */
  readonly marks: Extract<Inline, { type: 'emphasis' }>[];
}

/**
 * Pairs the runs of `*`, `_` and `~` (CommonMark 0.31.2 §6.2, "process emphasis"; GFM strikethrough). Marks with a
 * partner become `emphasis` pieces; what is left over is text.
 */
export function resolveEmphasis(text: string, pieces: readonly (Inline | DelimiterRun)[]): Inline[] {
  const runs = new Map<number, Run>();
  pieces.forEach((piece, index) => {
    if (piece.type === 'run') runs.set(index, openRun(text, piece, index));
  });
  if (runs.size > 0) pairRuns([...runs.values()]);
  return pieces.flatMap((piece, index): Inline[] => {
    if (piece.type !== 'run') return [piece];
    return runPieces(runs.get(index) as Run);
  });
}

function openRun(text: string, piece: DelimiterRun, index: number): Run {
  const { start, end } = piece.span;
  const before = start === 0 ? ' ' : text.charAt(start - 1);
  const after = end >= text.length ? ' ' : text.charAt(end);
  const spaceBefore = /\s/.test(before);
  const spaceAfter = /\s/.test(after);
  const markBefore = /[\p{P}\p{S}]/u.test(before);
  const markAfter = /[\p{P}\p{S}]/u.test(after);
  const leftFlanking = !spaceAfter && (!markAfter || spaceBefore || markBefore);
  const rightFlanking = !spaceBefore && (!markBefore || spaceAfter || markAfter);
  const mark = text.charCodeAt(start);
  const intraword = mark !== 95;
  return {
    index,
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
    // Far more open marks than anybody writes: the oldest are text, so that no page takes quadratic time.
    if (openers.length > 100) openers.shift();
  }
}

function matches(opener: Run, closer: Run): boolean {
  if (opener.mark !== closer.mark) return false;
  if (opener.mark === 126) return opener.end - opener.start === closer.end - closer.start;
  const both = opener.canClose || closer.canOpen;
  const sum = opener.end - opener.start + (closer.end - closer.start);
  return !(both && sum % 3 === 0 && (opener.end - opener.start) % 3 !== 0);
}

function emphasis(start: number, size: number, opens: boolean): Extract<Inline, { type: 'emphasis' }> {
  return { type: 'emphasis', span: { start, end: start + size }, strong: size === 2, opens };
}

/** A run in order: marks that close, what stayed text, marks that open. */
function runPieces(run: Run): Inline[] {
  const closing = run.marks.filter((mark) => !mark.opens);
  const opening = run.marks.filter((mark) => mark.opens).reverse();
  const rest: Inline[] = run.right > run.left ? [{ type: 'text', span: { start: run.left, end: run.right } }] : [];
  return [...closing, ...rest, ...opening];
}
