import { lineWidth, longestWord, type StyledLine } from './styled-text.js';

/** Columns between two columns of a table. */
export const GAP = 2;

export interface TableLayout {
  /** Indices of the columns that stand side by side, in order. */
  readonly columns: readonly number[];
  /** Their widths. */
  readonly widths: readonly number[];
  /** Indices of the columns whose longest word does not fit beside the others: they are told under each row. */
  readonly below: readonly number[];
}

/**
 * Fits a table into a width without ever cutting a word. Columns get what they need if there is room; else the wide ones
 * share what the others leave; and where even the longest words do not fit side by side, columns go below their row:
 * one that takes up half of the width by itself, else the last.
 *
 * @param cells for each row, for each column, its lines (the headings are a row too)
 * @param width columns of the terminal, or null for no limit
 */
export function layOutTable(cells: readonly (readonly (readonly StyledLine[])[])[], width: number | null): TableLayout {
  const count = cells[0]?.length ?? 0;
  const needs = Array.from({ length: count }, (_, column) => needOf(cells.flatMap((row) => row[column] ?? [])));
  let columns = needs.map((_, index) => index);
  const natural = (): number => columns.reduce((sum, column) => sum + (needs[column]?.natural ?? 0) + GAP, -GAP);
  const leastOf = (column: number): number => needs[column]?.least ?? 0;
  const least = (): number => columns.reduce((sum, column) => sum + leastOf(column) + GAP, -GAP);
  if (width === null || natural() <= width) {
    return { columns, widths: columns.map((column) => needs[column]?.natural ?? 0), below: [] };
  }
  const below: number[] = [];
  while (columns.length > 1 && least() > width) {
    const widest = columns.reduce((a, b) => (leastOf(b) > leastOf(a) ? b : a));
    const leaving = leastOf(widest) * 2 > width ? widest : (columns.at(-1) ?? widest);
    columns = columns.filter((column) => column !== leaving);
    below.push(leaving);
  }
  below.sort((a, b) => a - b);
  const [only = 0, ...others] = columns;
  // Its longest word runs over the edge, which is no reason for its other lines to do so.
  if (others.length === 0) return { columns, widths: [Math.min(needs[only]?.natural ?? 0, width)], below };
  return {
    columns,
    widths: shareWidth(
      columns.map((column) => needs[column] as Need),
      width,
    ),
    below,
  };
}

interface Need {
  readonly natural: number;
  readonly least: number;
}

function needOf(lines: readonly StyledLine[]): Need {
  let natural = 0;
  let least = 0;
  for (const line of lines) {
    natural = Math.max(natural, lineWidth(line));
    least = Math.max(least, longestWord(line));
  }
  return { natural, least: Math.min(least, natural) };
}

/**
 * Gives every column at least its least and at most what it needs, and in between as much to the one as to the other, so
 * that short columns are not wrapped for the sake of long ones.
 */
function shareWidth(needs: readonly Need[], width: number): number[] {
  const room = width - GAP * (needs.length - 1);
  const widthsAt = (level: number): number[] =>
    needs.map(({ least, natural }) => Math.max(least, Math.min(natural, level)));
  const sumAt = (level: number): number => widthsAt(level).reduce((sum, own) => sum + own, 0);
  let level = 0;
  let beyond = room + 1;
  while (beyond - level > 1) {
    const middle = (level + beyond) >> 1;
    if (sumAt(middle) <= room) level = middle;
    else beyond = middle;
  }
  return widthsAt(level);
}
