import type { FileEdit } from '../model/file-edit.js';
import { contentAfter } from './apply-text-edits.js';

/** New files and changes made to them afterwards as one list: a file that is made is made with its last content. */
export function composeFileEdits(made: readonly FileEdit[], changes: readonly FileEdit[]): FileEdit[] {
  const later = new Map(changes.map((edit) => [edit.file, edit]));
  const known = new Set(made.map(({ file }) => file));
  return [
    ...made.map((edit): FileEdit => {
      const change = later.get(edit.file);
      const text = change === undefined ? null : contentAfter(change);
      return edit.kind === 'create' && text !== null ? { ...edit, text } : edit;
    }),
    ...changes.filter(({ file }) => !known.has(file)),
  ];
}
