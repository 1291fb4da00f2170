import { trimCellText } from '../markdown/cell-items.js';
import type { CellText } from '../model/task.js';
import { type Span, slice } from '../text/span.js';

/** A cell's Markdown without surrounding white space and with the table's own escape, `\|`, undone. */
export function cellText(text: string, span: Span): string {
  const content = slice(text, trimCellText(text, span));
  return content.includes('\\|') ? content.replaceAll('\\|', '|') : content;
}

/** A cell that says something, else null: only white space and line breaks are nothing. */
export function readCellText(text: string, span: Span | undefined): CellText | null {
  if (span === undefined) return null;
  const trimmed = trimCellText(text, span);
  const content = cellText(text, trimmed);
  return content.replace(/<br\s*\/?>|&(?:nbsp|emsp);?|[\s\u200b]/gi, '') === ''
    ? null
    : { text: content, span: trimmed };
}
