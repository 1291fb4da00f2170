import type { Diagnostic } from '../model/diagnostic.js';

/** A diagnostic that a baseline knows: where nothing but its line has changed, it is the same one. */
export interface KnownDiagnostic {
  readonly file: string;
  readonly rule: string;
  readonly messageId: string;
  /** The text at fault, its white space as single spaces, its end left out where it is long. */
  readonly text: string;
}

const LONGEST = 80;

/**
 * What a baseline remembers of diagnostics: no lines, so that a page may grow above them, and no words of worklog's own,
 * so that a new version may say them better.
 *
 * @param textOf a file's text as it was read; empty for a file that could not be
 */
export function baselineOf(diagnostics: readonly Diagnostic[], textOf: (file: string) => string): KnownDiagnostic[] {
  return diagnostics.map(({ file, rule, messageId, span }) => {
    const text = textOf(file).slice(span.start, span.end).replace(/\s+/g, ' ').trim();
    return { file, rule, messageId, text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text };
  });
}

/**
 * What is left once each known diagnostic has taken one of its kind away, and how many of the known found none.
 *
 * @param isAsked whether a known one would be found if it were still there: a run may be of few files or rules
 */
export function beyondBaseline(
  diagnostics: readonly Diagnostic[],
  known: readonly KnownDiagnostic[],
  textOf: (file: string) => string,
  isAsked: (known: KnownDiagnostic) => boolean,
): { readonly fresh: readonly Diagnostic[]; readonly gone: number } {
  const left = new Map<string, number>();
  for (const one of known.filter(isAsked)) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  const own = baselineOf(diagnostics, textOf);
  const fresh = diagnostics.filter((_, index) => {
    const key = keyOf(own[index] as KnownDiagnostic);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  return { fresh, gone: [...left.values()].reduce((sum, count) => sum + count, 0) };
}

function keyOf({ file, rule, messageId, text }: KnownDiagnostic): string {
  return JSON.stringify([file, rule, messageId, text]);
}
