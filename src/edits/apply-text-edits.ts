import type { FileEdit, TextEdit } from '../model/file-edit.js';

/**
 * The text with the edits made. They are offsets into the text as it was, in any order; of several insertions at one
 * place the first comes first.
 *
 * @throws RangeError where two of them overlap or one lies outside of the text: a bug, not a user's doing
 */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of ordered) {
    if (span.start < at || span.end < span.start || span.end > text.length) {
      throw new RangeError(`edit ${span.start}..${span.end} overlaps another one or leaves the text`);
    }
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at);
}

/** What a file says after an edit; null where it is gone. */
export function contentAfter(edit: FileEdit): string | null {
  if (edit.kind === 'create') return edit.text;
  return edit.kind === 'change' ? applyTextEdits(edit.before, edit.edits) : null;
}
