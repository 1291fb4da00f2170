import type { Block, List, ListItem } from '../../markdown/blocks.js';
import type { TextEdit } from '../../model/file-edit.js';
import type { BulletMarker } from '../../model/layout.js';
import type { PageLines } from './page-lines.js';

const NOTHING_BUT_MARKS = /^[-*+_ \t]*$/;
const MARKER_BEFORE = /[^>\s]/;

/**
 * Gives the unordered lists of a page one marker. A list stays as it is where another one stands directly beside it, since
 * the two would become one, and where its new marker would make a rule or an underline of one of its lines.
 *
 * @param parted lines that a blank line is put before
 */
export function bulletEdits(page: PageLines, marker: BulletMarker, parted: ReadonlySet<number>): TextEdit[] {
  const edits: TextEdit[] = [];
  layOutLists(page, page.blocks, marker, parted, edits);
  return edits;
}

function layOutLists(
  page: PageLines,
  blocks: readonly Block[],
  marker: BulletMarker,
  parted: ReadonlySet<number>,
  edits: TextEdit[],
): void {
  blocks.forEach((block, index) => {
    if (block.type === 'blockQuote') layOutLists(page, block.children, marker, parted, edits);
    if (block.type !== 'list') return;
    for (const item of block.items) layOutLists(page, item.children, marker, parted, edits);
    if (block.ordered || isUnordered(blocks[index - 1]) || isUnordered(blocks[index + 1])) return;
    if (page.text.charAt(block.span.start) === marker) return;
    if (!block.items.every((item, place) => mayChange(page, item, block, place, parted))) return;
    for (const item of block.items) edits.push({ span: item.marker, text: marker });
  });
}

function isUnordered(block: Block | undefined): boolean {
  return block?.type === 'list' && !block.ordered;
}

function mayChange(
  page: PageLines,
  { marker }: ListItem,
  { items }: List,
  place: number,
  parted: ReadonlySet<number>,
): boolean {
  const line = page.lineOf(marker.start);
  const behind = page.contentEnd(line);
  if (behind > marker.end) return !NOTHING_BUT_MARKS.test(page.text.slice(marker.end, behind));
  // An empty item: behind other markers it may become a rule, and a lone dash under a line of text is its underline.
  if (MARKER_BEFORE.test(page.text.slice(page.start(line), marker.start))) return false;
  if (line === 0 || page.isBlank(line - 1) || parted.has(line)) return true;
  const before = items[place - 1];
  return before !== undefined && page.lineOf(before.marker.start) === line - 1;
}
