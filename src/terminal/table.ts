import CliTable from 'cli-table3';
import type { TableModel } from '../renderers/table-text.js';
import { cellToLines } from './cell-text.js';
import type { Style } from './style.js';
import { type DrawnLine, type StyledLine, textLine, wrapLine } from './styled-text.js';
import { GAP, layOutTable, type TableLayout } from './table-layout.js';

/** What stands in for a column of text while cli-table3 places it. */
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
  const template = rowTemplate(layout);
  return lines.map((line) => `${drawLine(line, template, style)}\n`).join('');
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
 * One row of the table as cli-table3 lays it out, with stand-ins that fill its columns. It measures emoji and accents
 * otherwise than a terminal draws them, and takes time in the square of its rows: so it is asked once, for plain letters,
 * and every line takes their places.
 */
function rowTemplate(layout: TableLayout): string {
  const widths = layout.widths.map((own) => Math.max(own, 1));
  const table = new CliTable({
    chars: NO_BORDERS,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths: widths,
  });
  table.push(widths.map((own) => STAND_IN.repeat(own)));
  return table.toString();
}

function drawLine(line: TableLine, template: string, style: Style): string {
  if (line.kind === 'spanning') return drawRuns(line.line, style);
  // White space at a line's end would only wrap in a narrower terminal.
  const last = line.cells.findLastIndex((cell) => cell !== undefined && cell.width > 0);
  let column = 0;
  const drawn = template.replace(/x+/g, (standIn) => {
    const cell = line.cells[column++];
    const padding = column <= last ? ' '.repeat(Math.max(standIn.length - (cell?.width ?? 0), 0)) : '';
    return (cell === undefined ? '' : drawRuns(cell, style)) + padding;
  });
  return drawn.trimEnd();
}

function drawRuns({ runs }: DrawnLine, style: Style): string {
  return runs.map(style.run).join('');
}
