import type { Table, TableCell, TableRow } from '../../markdown/blocks.js';
import type { TextEdit } from '../../model/file-edit.js';
import type { Layout } from '../../model/layout.js';
import { displayWidth } from '../../text/display-width.js';
import { type Span, slice } from '../../text/span.js';
import { breakTagEdits } from './break-tags.js';
import { isSpaces, type PageLines } from './page-lines.js';

/** A cell as it is to be: how wide its content is drawn, and the white space around it. */
export interface LaidOutCell {
  readonly width: number;
  /** White space before the content; all of it where the cell is empty. */
  readonly before: Span;
  readonly after: Span;
  readonly isEmpty: boolean;
}

/** A row whose cells can be laid out. */
export interface LaidOutRow {
  readonly cells: readonly LaidOutCell[];
  /** Whether pipes stand at its ends already. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** What the rows of a table hold, its line breaks in their new spelling. */
export interface TableContent {
  readonly header: LaidOutRow | null;
  readonly rows: readonly LaidOutRow[];
  readonly breaks: readonly TextEdit[];
  /** Whether nothing but spaces and tabs stands around the cells. */
  readonly isPlain: boolean;
}

/** Reads the rows of a table that are to be laid out. */
export function tableContent(page: PageLines, table: Table, lineBreak: Layout['lineBreak']): TableContent {
  const breaks: TextEdit[] = [];
  const read = (row: TableRow): LaidOutRow | null => {
    const own = [...row.cells, ...row.dropped];
    const cells = own.map((cell) => laidOutCell(page, cell, lineBreak, breaks));
    return isRow(page.text, row, table) ? { cells, ...borders(page.text, row) } : null;
  };
  const header = read(table.header);
  const rows = table.rows.map(read).filter((row) => row !== null);
  const all = header === null ? rows : [header, ...rows];
  const isPlain = all.every(({ cells }) =>
    cells.every(({ before, after }) => isSpaces(page.text, before) && isSpaces(page.text, after)),
  );
  return { header, rows, breaks, isPlain };
}

/**
 * Whether a line is written as the rows of its table are. One that lacks the pipe at its head, or the one at its end and
 * cells too, where the header has them, is part of a row that was broken, or text that ran into the table: that is a
 * mistake, which is not hidden by giving it pipes.
 */
export function isRow(text: string, row: TableRow, { header, alignments }: Table): boolean {
  const count = row.cells.length + row.dropped.length;
  const { opens, closes } = borders(text, row);
  if (count === 0 || (alignments.length > 1 && count === 1 && !opens && !closes)) return false;
  const wanted = borders(text, header);
  return (opens || !wanted.opens) && (closes || !wanted.closes || count >= alignments.length);
}

function borders(text: string, { span }: TableRow): { readonly opens: boolean; readonly closes: boolean } {
  return { opens: text.charAt(span.start) === '|', closes: text.charAt(span.end - 1) === '|' };
}

function laidOutCell(
  page: PageLines,
  { span, slot }: TableCell,
  lineBreak: Layout['lineBreak'],
  breaks: TextEdit[],
): LaidOutCell {
  const own = lineBreak === 'keep' ? [] : breakTagEdits(page, span, lineBreak);
  let width = displayWidth(slice(page.text, span));
  for (const edit of own) {
    breaks.push(edit);
    width += edit.text.length - (edit.span.end - edit.span.start);
  }
  const isEmpty = span.start === span.end;
  return {
    width,
    before: { start: slot.start, end: isEmpty ? slot.end : span.start },
    after: { start: span.end, end: slot.end },
    isEmpty,
  };
}
