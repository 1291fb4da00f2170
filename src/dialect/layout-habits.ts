import { BULLET_MARKERS, type LayoutHabits, LINE_BREAK_TAGS, type TableLayout } from '../model/layout.js';
import type { WrittenPage } from '../page/week-page.js';
import { displayWidth } from '../text/display-width.js';
import { slice } from '../text/span.js';
import { bulletMarkers, cellLineBreaks } from './page-habits.js';

/**
 * What most pages show of a layout. A page whose tables are laid out in one way shows that way or nothing, so that laying
 * out pages never changes what the site is taken to do.
 */
export function layoutHabits(pages: readonly WrittenPage[]): LayoutHabits {
  return {
    table: mostFrequent(pages.flatMap((page) => tableLayout(page) ?? [])),
    bullet: mostFrequent(
      pages.flatMap(bulletMarkers).flatMap((marker) => BULLET_MARKERS.find((one) => one === marker) ?? []),
    ),
    lineBreak: mostFrequent(
      pages.flatMap(cellLineBreaks).flatMap((tag) => LINE_BREAK_TAGS.find((one) => one === spelling(tag)) ?? []),
    ),
  };
}

/** The value that stands most often, of several the first. */
function mostFrequent<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Value | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

function spelling(tag: string): string {
  return tag.toLowerCase().replace(/\s+/g, ' ').replace('br >', 'br>');
}

/** More than one space beside the content of a cell. */
const PADDING = /[^|\s] {2,}\||\| {2,}[^|\s]/;

/**
 * The layout of the task table: padded where its header or half of its rows have room to spare, compact where none has;
 * null where some have, or where padding would give it none.
 */
function tableLayout({ taskTable, source: { text } }: WrittenPage): TableLayout | null {
  if (taskTable === null) return null;
  const { header, rows, alignments } = taskTable.table;
  if (PADDING.test(slice(text, header.span))) return 'padded';
  const padded = rows.filter(({ span }) => PADDING.test(slice(text, span))).length;
  if (padded > 0) return padded * 2 >= rows.length ? 'padded' : null;
  const isEven = alignments.every((_, column) => {
    const widths = [header, ...rows].flatMap(({ cells }) => cells[column] ?? []).map(({ span }) => slice(text, span));
    return new Set(widths.map(displayWidth)).size <= 1;
  });
  return isEven ? null : 'compact';
}
