import type { Table } from '../markdown/blocks.js';
import { displayWidth } from '../text/display-width.js';
import { slice } from '../text/span.js';

/** How the rows of a table are laid out. */
export interface RowLayout {
  readonly leadingPipe: boolean;
  readonly trailingPipe: boolean;
  /** Whether spaces stand beside the pipes. */
  readonly spaced: boolean;
  /** How many columns of a terminal each cell takes between its pipes; null where the table is not padded. */
  readonly widths: readonly number[] | null;
}

/**
 * How the rows of a table are laid out, by its last one. A padded table has its header's pipes over those of the delimiter
 * row, with room to spare somewhere.
 */
export function rowLayout(text: string, table: Table): RowLayout {
  const header = slice(text, table.header.span);
  const row = table.rows.at(-1);
  const sample = row === undefined ? header : slice(text, row.span);
  const slots = table.header.cells.map(({ slot }) => displayWidth(slice(text, slot)));
  const dashes = slice(text, table.delimiter)
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
  const isAligned = slots.length === dashes.length && slots.every((width, at) => width === dashes[at]?.length);
  return {
    leadingPipe: sample.startsWith('|'),
    trailingPipe: /(?<!\\)\|$/.test(sample),
    spaced: isAligned || /\|[ \t]|[ \t]\|/.test(sample),
    widths: isAligned && header.includes('  |') ? slots : null,
  };
}

/** A row in the layout of a table: one cell for each column, with the table's escapes. */
export function rowText({ leadingPipe, trailingPipe, spaced, widths }: RowLayout, cells: readonly string[]): string {
  const slots = cells.map((cell, column) => {
    const guard = cell.endsWith('\\') ? ' ' : '';
    return padded(cell === '' ? ' ' : spaced ? ` ${cell} ` : cell + guard, widths?.[column]);
  });
  // The pipe at the end keeps an empty last cell a cell.
  const closing = trailingPipe || cells.at(-1) === '' ? '|' : '';
  const row = slots.join('|') + closing;
  return leadingPipe || cells[0] === '' ? `|${row}` : row.trimStart();
}

/** Fills a cell up to the width of its column, in columns of a terminal. */
export function padded(slot: string, width = 0): string {
  return slot + ' '.repeat(Math.max(0, width - displayWidth(slot)));
}
