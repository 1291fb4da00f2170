import { trimCellText } from '../markdown/cell-items.js';
import type { CellText } from '../model/task.js';
import { type Span, slice } from '../text/span.js';

/** A cell's Markdown without surrounding white space and with the table's own escape, `\|`, undone. */
export function cellText(text: string, span: Span): string {
  return withoutEscapes(slice(text, trimCellText(text, span)));
}

function withoutEscapes(content: string): string {
  return content.includes('\\|') ? content.replaceAll('\\|', '|') : content;
}

/** A cell that says something, else null: only white space and line breaks are nothing. */
export function readCellText(text: string, span: Span | undefined): CellText | null {
  if (span === undefined) return null;
  const trimmed = trimCellText(text, span);
  const content = withoutEscapes(slice(text, trimmed));
  return isNothing(content) ? null : { text: content, span: trimmed };
}

function isNothing(content: string): boolean {
  // Nearly all cells show by their first character that they are something.
  if (/^[^<&\s\u200b]/.test(content)) return false;
  return content.replace(/<br\s*\/?>|&(?:nbsp|emsp);?|[\s\u200b]/gi, '') === '';
}
