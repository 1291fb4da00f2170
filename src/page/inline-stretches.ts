import type { Block, Leaf, TableRow } from '../markdown/blocks.js';
import type { Span } from '../text/span.js';

/** A stretch of a page that is read as inline Markdown: a paragraph, a heading, the cell of a table. */
export interface InlineStretch {
  readonly span: Span;
  readonly inTable: boolean;
}

/** The stretches of inline Markdown in these blocks that hold a text, in the order of the page. */
export function inlineStretches(text: string, blocks: readonly Block[], part: string): InlineStretch[] {
  let next = -1;
  // The blocks come in order, so that no part of the page is searched twice.
  const holds = ({ start, end }: Span): boolean => {
    if (next < start) next = text.indexOf(part, start);
    if (next === -1) next = text.length;
    return next < end;
  };
  const isAsked = (span: Span): boolean => holds(span) && span.end - next >= part.length;
  const found: InlineStretch[] = [];
  const visit = (some: readonly Block[]): void => {
    for (const block of some) {
      if (!holds(block.span)) continue;
      if (block.type === 'list') for (const item of block.items) visit(item.children);
      else if (block.type === 'blockQuote') visit(block.children);
      else addLeaf(block, isAsked, found);
    }
  };
  visit(blocks);
  return found;
}

function addLeaf(leaf: Leaf, isAsked: (span: Span) => boolean, found: InlineStretch[]): void {
  if (leaf.type === 'table') {
    addCells(leaf.header, isAsked, found);
    for (const row of leaf.rows) addCells(row, isAsked, found);
    return;
  }
  const first = leaf.lines[0];
  if (first === undefined || (leaf.type !== 'paragraph' && leaf.type !== 'heading')) return;
  const span = { start: first.start, end: leaf.lines.at(-1)?.end ?? first.end };
  if (isAsked(span)) found.push({ span, inTable: false });
}

function addCells({ cells }: TableRow, isAsked: (span: Span) => boolean, found: InlineStretch[]): void {
  for (const { span } of cells) if (isAsked(span)) found.push({ span, inTable: true });
}
