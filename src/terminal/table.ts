import CliTable from 'cli-table3';
import type { TableModel } from '../renderers/table-text.js';
import { cellToLines } from './cell-text.js';
import type { Style } from './style.js';
import { type DrawnLine, type StyledLine, textLine, wrapLine } from './styled-text.js';
import { GAP, layOutTable, type TableLayout } from './table-layout.js';

/** cli-table3 takes time in the square of its rows, so long tables are drawn in slices. */
const SLICE = 50;

/** What stands in for a column of text while cli-table3 places it: it measures emoji and accents otherwise than we do. */
const STAND_IN = 'x';

const NO_BORDERS = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '' },
  ...{ 'bottom-right': '', left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '' },
  middle: ' '.repeat(GAP),
};

/**
 * Draws a listing for a terminal: words are wrapped, never cut, and what is too long for a column of its own is told
 * under its row.
 *
 * @param width columns of the terminal; null for lines as long as they are
 * @param options.spaced whether a blank line parts the rows; by default where any of them has several lines
 */
export function drawTable(
  model: TableModel,
  style: Style,
  width: number | null,
  options: { readonly spaced?: boolean } = {},
): string {
  const header = model.headings.map((heading) => [textLine(heading, 'bold')]);
  const rows = model.rows.map((row) => row.map(cellToLines));
  const layout = layOutTable([header, ...rows], width);
  const total = Math.max(
    layout.widths.reduce((sum, own) => sum + own + GAP, -GAP),
    1,
  );
  const full = width === null ? total : Math.max(width, total);
  const rule: TableLine = {
    kind: 'spanning',
    line: { runs: [{ text: '─'.repeat(Math.min(total, full)), style: 'faint' }], width: total },
  };
  const drawn = rows.map((row) => rowLines(row, layout, model.headings, full));
  const spaced = options.spaced ?? drawn.some((lines) => lines.length > 1);
  const lines = [
    ...rowLines(header, { ...layout, below: [] }, [], full),
    rule,
    ...drawn.flatMap((row, index) => (spaced && index > 0 ? [BLANK, ...row] : row)),
  ];
  const parts: string[] = [];
  for (let at = 0; at < lines.length; at += SLICE) parts.push(place(lines.slice(at, at + SLICE), layout, style));
  return parts.join('');
}

/** One line of the drawn table: side by side, or across all columns. */
type TableLine =
  | { readonly kind: 'columns'; readonly cells: readonly (DrawnLine | undefined)[] }
  | { readonly kind: 'spanning'; readonly line: DrawnLine };

const BLANK: TableLine = { kind: 'spanning', line: { runs: [], width: 0 } };

function rowLines(
  row: readonly (readonly StyledLine[])[],
  layout: TableLayout,
  headings: readonly string[],
  full: number,
): TableLine[] {
  const cells = layout.columns.map((column, index) =>
    (row[column] ?? []).flatMap((line) => wrapLine(line, layout.widths[index] ?? 0)),
  );
  const height = Math.max(...cells.map((cell) => cell.length), 1);
  const lines = Array.from(
    { length: height },
    (_, index): TableLine => ({
      kind: 'columns',
      cells: cells.map((cell) => cell[index]),
    }),
  );
  for (const column of layout.below) {
    const label = `  ${headings[column] ?? ''}  `;
    for (const [index, line] of (row[column] ?? []).entries()) {
      const lead = { text: index === 0 ? label : ' '.repeat(label.length), style: 'faint' } as const;
      const labelled = { runs: [lead, ...line.runs], indent: label.length };
      for (const part of wrapLine(labelled, full)) lines.push({ kind: 'spanning', line: part });
    }
  }
  return lines;
}

/**
 * Lets cli-table3 place stand-ins of the right widths, then puts the text in their place, in reading order. What goes
 * across all columns needs no placing.
 */
function place(lines: readonly TableLine[], layout: TableLayout, style: Style): string {
  const table = new CliTable({
    chars: NO_BORDERS,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths: layout.widths.map((own) => Math.max(own, 1)),
  });
  const texts: string[] = [];
  const standIn = (line: DrawnLine | undefined, most: number): string => {
    if (line === undefined || line.width === 0) return '';
    texts.push(drawRuns(line, style));
    return STAND_IN.repeat(Math.max(Math.min(line.width, most), 1));
  };
  for (const line of lines) {
    if (line.kind === 'columns') table.push(line.cells.map((cell, index) => standIn(cell, layout.widths[index] ?? 1)));
  }
  const placed = table.toString().split('\n').values();
  const replaced = texts.values();
  return lines
    .map((line) => {
      if (line.kind === 'spanning') return `${drawRuns(line.line, style)}\n`;
      const standIns = placed.next().value ?? '';
      return `${standIns.trimEnd().replace(/x+/g, () => replaced.next().value ?? '')}\n`;
    })
    .join('');
}

function drawRuns({ runs }: DrawnLine, style: Style): string {
  return runs.map(style.run).join('');
}
