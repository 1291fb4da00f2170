import type { Block, Leaf, ListItem, Table } from '../../src/markdown/blocks.js';
import { findFrontMatter } from '../../src/markdown/front-matter-block.js';
import { scanBlocks } from '../../src/markdown/scanner.js';
import { maskShortcodes } from '../../src/markdown/shortcodes.js';
import { type Span, slice } from '../../src/text/span.js';

/** A piece of a page: what the reading names, or the gap between two such pieces, with what may stand in it. */
export interface Piece {
  readonly span: Span;
  /** What a gap's text must match; null for a piece that the reading names. */
  readonly mayHold: RegExp | null;
}

const WHITE_SPACE = /^\s*$/;
const BYTE_ORDER_MARK = /^\uFEFF?\s*$/;
/** Between the lines of a container stand the marks of the quotes around it. */
const MARKS = /^[\s>]*$/;
const PIPES = /^[\s|]*$/;
/** Around a heading's text stand its `#` marks, its underline, or attributes. */
const HEADING_MARKS = /^[\s>]*(?:#+|=+|-+)?[ \t]*(?:\{.*\})?\s*$/;

/** All of a page, piece by piece in order, as the product reads it: byte order mark, front matter, blocks, gaps. */
export function partition(text: string): Piece[] {
  const block = findFrontMatter(text);
  const masked = maskShortcodes(text);
  const cutter = new Cutter();
  if (block !== null) {
    cutter.gapUpTo(block.span.start, BYTE_ORDER_MARK);
    cutter.piece(block.span);
  } else if (text.startsWith('\uFEFF')) {
    cutter.piece({ start: 0, end: 1 });
  }
  const start = block?.bodyStart ?? cutter.at;
  cutter.gapUpTo(start, WHITE_SPACE);
  cutBlocks(cutter, scanBlocks(masked, start));
  cutter.gapUpTo(text.length, MARKS);
  return cutter.pieces;
}

/** What is wrong with a partition of a text; nothing where it is one. */
export function partitionFaults(text: string, pieces: readonly Piece[]): string[] {
  const faults: string[] = [];
  // Shortcode tags are gaps to the scanner, and reach the reader as what their template makes of them.
  const masked = maskShortcodes(text);
  let at = 0;
  for (const { span, mayHold } of pieces) {
    if (span.start !== at || span.end < span.start) faults.push(`${span.start}–${span.end} does not go on at ${at}`);
    if (mayHold !== null && !mayHold.test(slice(masked, span)))
      faults.push(`lost: ${JSON.stringify(slice(text, span))}`);
    at = span.end;
  }
  if (pieces.map(({ span }) => slice(text, span)).join('') !== text)
    faults.push('the pieces do not give the page back');
  return faults;
}

class Cutter {
  readonly pieces: Piece[] = [];
  at = 0;

  gapUpTo(offset: number, mayHold: RegExp): void {
    if (offset !== this.at) this.pieces.push({ span: { start: this.at, end: offset }, mayHold });
    this.at = offset;
  }

  piece(span: Span): void {
    this.pieces.push({ span, mayHold: null });
    this.at = span.end;
  }
}

function cutBlocks(cutter: Cutter, blocks: readonly Block[]): void {
  for (const block of blocks) {
    cutter.gapUpTo(block.span.start, MARKS);
    if (block.type === 'list') for (const item of block.items) cutItem(cutter, item);
    else if (block.type === 'blockQuote') cutBlocks(cutter, block.children);
    else if (block.type === 'table') cutTable(cutter, block);
    else cutLeaf(cutter, block);
    cutter.gapUpTo(block.span.end, block.type === 'heading' ? HEADING_MARKS : MARKS);
  }
}

function cutItem(cutter: Cutter, item: ListItem): void {
  cutter.gapUpTo(item.span.start, MARKS);
  cutter.piece(item.marker);
  cutBlocks(cutter, item.children);
  cutter.gapUpTo(item.span.end, MARKS);
}

function cutTable(cutter: Cutter, table: Table): void {
  const rows = [table.header, null, ...table.rows];
  for (const [index, line] of table.lines.entries()) {
    cutter.gapUpTo(line.start, MARKS);
    const row = rows[index];
    if (row === null || row === undefined) cutter.piece(table.delimiter);
    else for (const cell of [...row.cells, ...row.dropped]) cutCell(cutter, cell.span);
    cutter.gapUpTo(line.end, PIPES);
  }
}

function cutCell(cutter: Cutter, span: Span): void {
  cutter.gapUpTo(span.start, PIPES);
  cutter.piece(span);
}

function cutLeaf(cutter: Cutter, leaf: Exclude<Leaf, Table>): void {
  const mayHold = leaf.type === 'heading' ? HEADING_MARKS : MARKS;
  for (const line of leaf.lines) {
    cutter.gapUpTo(line.start, mayHold);
    cutter.piece(line.end > leaf.span.end ? { start: line.start, end: leaf.span.end } : line);
  }
}
