import type { Vocabulary } from '../locale/vocabulary.js';
import type { TableCell, TableRow } from '../markdown/blocks.js';
import type { TextEdit } from '../model/file-edit.js';
import { lineEnd, lineStart, newLineAt } from '../page/line-prefix.js';
import { slice } from '../text/span.js';
import { applyTextEdits } from './apply-text-edits.js';
import { type ListedWeek, linkLike, type NewListEntry, orderOf, relabelled } from './week-list.js';

/**
 * A row with a link and the week's number as a week's entry, for a table whose rows say more than that: what the other cells
 * say of their own weeks is left for the author to say of this one. Null where the week list is no table, or in no order.
 */
export function plainRow(entry: NewListEntry, vocabulary: Vocabulary): TextEdit | null {
  const { text } = entry.section.source;
  const listed = [...entry.listed].sort((a, b) => a.link.span.start - b.link.span.start);
  const order = orderOf(listed);
  if (order === null) return null;
  const before = listed.findLast(({ week }) => (order === 'descending' ? week > entry.week : week < entry.week));
  const sample = before ?? listed[0];
  const row = sample === undefined ? null : rowOf(sample);
  if (sample === undefined || row === null || listed.some((other) => other !== sample && holds(row, other)))
    return null;
  const line = rowLike(text, row, sample, entry, vocabulary);
  if (line === null) return null;
  const newLine = newLineAt(text, row.span);
  if (before === undefined) {
    const at = lineStart(text, row.span.start);
    return { span: { start: at, end: at }, text: line + newLine };
  }
  const at = lineEnd(text, row.span.end);
  return { span: { start: at, end: at }, text: newLine + line };
}

function rowOf(listed: ListedWeek): TableRow | null {
  const { leaf } = listed.link;
  return leaf.type === 'table' ? (leaf.rows.find((row) => holds(row, listed)) ?? null) : null;
}

function holds({ span }: TableRow | TableCell, { link }: ListedWeek): boolean {
  return span.start <= link.span.start && link.span.end <= span.end;
}

/** The line of a row for another week: its link and the number of its week, and blanks for all else. */
function rowLike(
  text: string,
  row: TableRow,
  sample: ListedWeek,
  entry: NewListEntry,
  vocabulary: Vocabulary,
): string | null {
  const link = linkLike(text, sample, entry, vocabulary);
  if (link === null) return null;
  const start = lineStart(text, row.span.start);
  const edits = [...row.cells, ...row.dropped].map((cell): TextEdit => {
    const span = { start: cell.span.start - start, end: cell.span.end - start };
    if (holds(cell, sample)) return { span, text: link };
    const words = slice(text, cell.span);
    const own = /\d/.test(words) ? relabelled(words, sample.week, entry.week, vocabulary) : null;
    return { span, text: own ?? '' };
  });
  return applyTextEdits(text.slice(start, lineEnd(text, row.span.end)), edits);
}
