import type { Diagnostic, Fix } from '../model/diagnostic.js';
import type { FileEdit, TextEdit } from '../model/file-edit.js';
import type { Span } from '../text/span.js';

/** A fix, and what it mends: several diagnostics may carry the same one, as the weights of all weeks do. */
export interface Mending {
  readonly fix: Fix;
  /** One at least; the first is the one that the fix was chosen for. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Chooses fixes that can be made together, all edits of each or none: of two that overlap or touch, in whichever file, the
 * first wins and the other one waits. Equal fixes are one.
 *
 * @param diagnostics those whose fixes are wanted, the most wanted first
 */
export function chooseMendings(diagnostics: readonly Diagnostic[]): Mending[] {
  const chosen = new Map<string, { fix: Fix; diagnostics: Diagnostic[] }>();
  const taken = new Map<string, TakenSpans>();
  for (const diagnostic of diagnostics) {
    const { fix } = diagnostic;
    if (fix === null) continue;
    const key = fixContent(fix);
    const equal = chosen.get(key);
    if (equal !== undefined) {
      equal.diagnostics.push(diagnostic);
      continue;
    }
    const edits = fix.edits.map((edit) => ({ file: edit.file, spans: spansOf(edit) }));
    if (!edits.every(({ file, spans }) => spans.every((span) => taken.get(file)?.isFree(span) !== false))) continue;
    for (const { file, spans } of edits) {
      const own = taken.get(file) ?? new TakenSpans();
      taken.set(file, own);
      for (const span of spans) own.add(span);
    }
    chosen.set(key, { fix, diagnostics: [diagnostic] });
  }
  return [...chosen.values()];
}

/** The edits of several fixes that were chosen together, by file. */
export function editsByFile(mendings: readonly Mending[]): Map<string, TextEdit[]> {
  const files = new Map<string, TextEdit[]>();
  for (const edit of mendings.flatMap(({ fix }) => fix.edits)) {
    if (edit.kind !== 'change') throw new RangeError(`a fix cannot ${edit.kind} ${edit.file}`);
    const own = files.get(edit.file);
    if (own === undefined) files.set(edit.file, [...edit.edits]);
    else for (const one of edit.edits) own.push(one);
  }
  return files;
}

/** What a fix does, wherever in its files it does it: the same for a fix that comes back when lines have moved. */
export function mendingKey({ edits: fileEdits }: Fix, { rule, file }: Diagnostic): string {
  const edits = fileEdits.map((edit) =>
    edit.kind === 'change'
      ? [edit.file, edit.edits.map(({ span, text }) => [edit.before.slice(span.start, span.end), text])]
      : [edit.file],
  );
  return JSON.stringify([rule, file, edits]);
}

/** Where and what a fix edits, without the text that it edits. */
export function fixContent({ edits }: Fix): string {
  return JSON.stringify(edits.map((edit) => (edit.kind === 'change' ? [edit.file, edit.edits] : [edit.file])));
}

function spansOf(edit: FileEdit): readonly Span[] {
  return edit.kind === 'change' ? edit.edits.map(({ span }) => span) : [];
}

/** The places of one file that fixes have taken, in order; none of them overlaps another. */
class TakenSpans {
  readonly #spans: Span[] = [];

  isFree({ start, end }: Span): boolean {
    const after = this.#spans[this.#indexFrom(start)];
    return after === undefined || after.start > end;
  }

  add(span: Span): void {
    this.#spans.splice(this.#indexFrom(span.start), 0, span);
  }

  /** The first span that ends at an offset or behind it. */
  #indexFrom(offset: number): number {
    let [low, high] = [0, this.#spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle] as Span).end < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
