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
  const stretchesIn = (some: readonly Block[]): InlineStretch[] =>
    some.flatMap((block): InlineStretch[] => {
      if (!holds(block.span)) return [];
      if (block.type === 'list') return block.items.flatMap((item) => stretchesIn(item.children));
      if (block.type === 'blockQuote') return stretchesIn(block.children);
      return leafStretches(block, (span) => holds(span) && span.end - next >= part.length);
    });
  return stretchesIn(blocks);
}

function leafStretches(leaf: Leaf, isAsked: (span: Span) => boolean): InlineStretch[] {
  const found: InlineStretch[] = [];
  if (leaf.type === 'table') {
    const addCells = ({ cells }: TableRow): void => {
      for (const { span } of cells) if (isAsked(span)) found.push({ span, inTable: true });
    };
    addCells(leaf.header);
    leaf.rows.forEach(addCells);
    return found;
  }
  const first = leaf.lines[0];
  if (first === undefined || (leaf.type !== 'paragraph' && leaf.type !== 'heading')) return found;
  const span = { start: first.start, end: leaf.lines.at(-1)?.end ?? first.end };
  if (isAsked(span)) found.push({ span, inTable: false });
  return found;
}
