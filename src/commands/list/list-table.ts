import { cellLines, EMPTY_CELL } from '../../renderers/cells.js';
import { type Column, DEFAULT_COLUMNS } from '../../renderers/columns.js';
import type { TableModel } from '../../renderers/table-text.js';
import type { Style } from '../../terminal/style.js';
import { drawTable } from '../../terminal/table.js';
import { counted } from '../../text/counted.js';
import type { Listed, ListKind } from '../../worklog/listed.js';
import { columnsOfKind, type ListChoice } from './list-choice.js';

/** Tables for fewer columns than these have short headings. */
const NARROW = 80;

/** The columns that are shown: those that were named, else those that a kind has, with the language where there are several. */
export function shownColumns(
  { kind, columns }: ListChoice,
  severalLanguages: boolean,
): readonly Column<Listed[ListKind]>[] {
  if (columns !== null) return columns;
  const names = DEFAULT_COLUMNS[kind];
  return columnsOfKind(kind).filter(({ name }) => names.includes(name) || (severalLanguages && name === 'language'));
}

/** @param width of the terminal that it is for; null where it is for none */
export function tableModel<Item>(
  columns: readonly Column<Item>[],
  items: readonly Item[],
  width: number | null = null,
): TableModel {
  const isNarrow = width !== null && width < NARROW;
  return {
    names: columns.map(({ name }) => name),
    headings: columns.map(({ heading, shortHeading }) => (isNarrow ? (shortHeading ?? heading) : heading)),
    rows: items.map((item) => columns.map((column) => column.cell(item))),
  };
}

/** Draws a listing for people; nothing where nothing is listed. */
export function drawListing(
  { kind, columns }: ListChoice,
  model: TableModel,
  style: Style,
  width: number | null,
): string {
  if (model.rows.length === 0) return '';
  const shown = columns === null ? withoutEmptyColumns(model) : model;
  // A task is a paragraph of its own; other entries are lines of one list.
  const spacing = kind === 'tasks' ? {} : { spaced: false };
  return drawTable({ ...shown, rows: withoutRepeats(shown, 'group') }, style, width, spacing);
}

/** A column that nobody asked for and that says nothing takes room from the others. */
function withoutEmptyColumns({ names, headings, rows }: TableModel): TableModel {
  const says = names.map((_, column) => rows.some((row) => cellLines(row[column] ?? EMPTY_CELL).length > 0));
  const keep = <Item>(items: readonly Item[]): Item[] => items.filter((_, column) => says[column]);
  return { names: keep(names), headings: keep(headings), rows: rows.map(keep) };
}

/** A group is named once, at its first row. */
function withoutRepeats({ names, rows }: TableModel, name: string): TableModel['rows'] {
  const column = names.indexOf(name);
  const textAt = (index: number): string => cellLines(rows[index]?.[column] ?? EMPTY_CELL).join();
  if (column === -1) return rows;
  return rows.map((row, index) =>
    index > 0 && textAt(index) === textAt(index - 1) ? row.with(column, EMPTY_CELL) : row,
  );
}

/** How many entries or weeks are shown. A week has a page for each language. */
export function countedItems(kind: ListKind, items: readonly Listed[ListKind][]): string {
  const weeks = new Set(items.map(({ week }) => week)).size;
  const pages = kind === 'weeks' && weeks < items.length ? `${items.length} pages of ` : '';
  return `${pages}${countedKind(kind, kind === 'weeks' ? weeks : items.length)}`;
}

export function countedKind(kind: ListKind, count: number): string {
  return counted(count, kind.slice(0, -1), kind);
}
