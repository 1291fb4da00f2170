import type { Table, TableRow } from '../../markdown/blocks.js';
import type { TextEdit } from '../../model/file-edit.js';
import { lineEnd, linePrefix, lineStart, newLineAt } from '../../page/line-prefix.js';
import { displayWidth } from '../../text/display-width.js';
import { type Span, slice } from '../../text/span.js';
import { padded, type RowLayout, rowLayout, rowText } from '../row-layout.js';

/**
 * Puts a content into a cell, which may be missing in a short row. A padded table keeps its widths where the content
 * fits; otherwise the row runs over.
 *
 * @param column from 0
 * @param content Markdown with the table's escapes; empty for an empty cell
 */
export function cellEdit(text: string, table: Table, row: TableRow, column: number, content: string): TextEdit {
  const cell = row.cells[column];
  const layout = rowLayout(text, table);
  if (cell === undefined) return missingCellEdit(text, row, column, content, layout);
  const { slot } = cell;
  const own = slice(text, slot);
  const isLast = text.charAt(slot.end) !== '|';
  const isEmpty = own.trim() === '';
  const before = isEmpty || layout.widths !== null ? (layout.spaced ? ' ' : '') : (/^\s*/.exec(own)?.[0] ?? '');
  const behind = isEmpty ? (layout.spaced ? ' ' : '') : own.slice(own.trimEnd().length);
  if (isLast) {
    // Without a pipe behind it an empty cell would be none.
    return { span: slot, text: content === '' ? `${before}|` : before + content };
  }
  // Nor before a first cell where the row has no pipe in front.
  if (content === '' && column === 0 && text.charAt(slot.start - 1) !== '|') return { span: slot, text: '| ' };
  const guard = content.endsWith('\\') ? ' ' : '';
  const width = layout.widths?.[column] ?? (own.endsWith('  ') || isEmpty ? displayWidth(own) : 0);
  const filled = content === '' ? ' ' : before + content + (layout.spaced ? ' ' : behind.slice(0, 1) || guard);
  return { span: slot, text: filled + ' '.repeat(Math.max(0, width - displayWidth(filled))) };
}

/** The cells that a short row lacks, up to one that gets a content. */
function missingCellEdit(
  text: string,
  row: TableRow,
  column: number,
  content: string,
  { widths }: RowLayout,
): TextEdit {
  const { end } = row.span;
  // Goldmark takes the last pipe for the border even where a backslash stands before it.
  const closes = slice(text, row.span).endsWith('|');
  const cells = Array.from({ length: column - row.cells.length + 1 }, (_, index) => {
    const own = index === column - row.cells.length ? content : '';
    return padded(own === '' ? ' ' : ` ${own} `, widths?.[row.cells.length + index]);
  });
  return { span: { start: end, end }, text: closes ? `${cells.join('|')}|` : ` |${cells.join('|')}|` };
}

/**
 * Puts a new row in before that of an index, or behind the last one.
 *
 * @param cells one for each column of the table, with the table's escapes
 */
export function rowInsertion(text: string, table: Table, index: number, cells: readonly string[]): TextEdit {
  const above: Span = table.rows[index - 1]?.span ?? table.delimiter;
  const at = lineEnd(text, above.end);
  const prefix = linePrefix(text, firstSignOf(text, table.delimiter));
  return {
    span: { start: at, end: at },
    text:
      newLineAt(text, { start: lineStart(text, above.start), end: at }) +
      prefix +
      rowText(rowLayout(text, table), cells),
  };
}

/** A row's whole line is taken out, with the line end before it. */
export function rowRemoval(text: string, row: TableRow): TextEdit {
  const start = lineStart(text, row.span.start);
  const before = start > 1 && text.charAt(start - 2) === '\r' ? start - 2 : start - 1;
  return { span: { start: Math.max(before, 0), end: lineEnd(text, row.span.end) }, text: '' };
}

function firstSignOf(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && /\s/.test(text.charAt(at))) at++;
  return at;
}
