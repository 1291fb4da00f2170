import { PageLines } from '../format/page-lines.js';
import { tableEdits } from '../format/tables.js';
import type { PageEditor } from './page-editor.js';

/** Lays the task table of a changed page out anew, each column as wide as its widest cell; nothing else of the page. */
export function repadTable(editor: PageEditor): void {
  const { page } = editor;
  if (page.taskTable === null || editor.fileEdit() === null) return;
  const lines = new PageLines({ ...page, blocks: [page.taskTable.table] });
  const { edits } = tableEdits(lines, { table: 'padded', lineBreak: 'keep' });
  if (edits.length > 0) editor.apply({ edits, outline: (outline) => outline });
}
