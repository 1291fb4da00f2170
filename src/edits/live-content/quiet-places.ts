import type { Block } from '../../markdown/blocks.js';
import { type Inline, scanInline } from '../../markdown/inline.js';
import { inlineStretches } from '../../page/inline-stretches.js';
import type { Span } from '../../text/span.js';

/** Which reading takes a character for one that is only shown. */
const BY_BLOCKS = 1;
const BY_LINE = 2;
const QUIET = BY_BLOCKS | BY_LINE;
/** Part of a block of HTML, which goes into the page as it is. */
const RAW = 4;

const NO_DEFINITIONS: ReadonlyMap<string, string> = new Map();

/**
 * The characters of a page that are only shown, whatever they are: those in code, and those behind a backslash. Two readings
 * have to agree, since what seems to be code across the lines of a paragraph, or between the cells of a row, is something
 * else where a site reads its pages with other extensions: as the page is read, and as each line would be by itself.
 */
export class QuietPlaces {
  readonly #marks: Uint8Array;

  /** @param bodyStart where the Markdown of the page begins */
  constructor(
    readonly text: string,
    blocks: readonly Block[],
    bodyStart: number,
  ) {
    this.#marks = new Uint8Array(text.length);
    this.#markBlocks(blocks);
    for (const mark of ['`', '\\']) {
      for (const { span, inTable } of inlineStretches(text, blocks, mark)) this.#markInline(span, inTable, BY_BLOCKS);
    }
    for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
      if (index >= bodyStart && /[`\\]/.test(line)) {
        this.#markInline({ start: index, end: index + line.length }, false, BY_LINE);
      }
    }
  }

  has(offset: number): boolean {
    return this.#marks[offset] === QUIET;
  }

  /** Whether the character stands in a block of HTML. */
  isRaw(offset: number): boolean {
    return ((this.#marks[offset] ?? 0) & RAW) !== 0;
  }

  #markBlocks(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.type === 'html') this.#marks.fill(RAW, block.span.start, block.span.end);
      else if (block.type === 'code') this.#marks.fill(QUIET, block.span.start, block.span.end);
      else if (block.type === 'blockQuote') this.#markBlocks(block.children);
      else if (block.type === 'list') for (const { children } of block.items) this.#markBlocks(children);
    }
  }

  #markInline(span: Span, inTable: boolean, reading: number): void {
    this.#markPieces(scanInline(this.text, span, { definitions: NO_DEFINITIONS, inTable }), reading);
  }

  #markPieces(pieces: readonly Inline[], reading: number): void {
    for (const piece of pieces) {
      if (piece.type === 'code') this.#mark(piece.span, reading);
      else if (piece.type === 'escape') this.#mark(piece.span, reading);
      else if ('children' in piece) this.#markPieces(piece.children, reading);
    }
  }

  #mark({ start, end }: Span, reading: number): void {
    for (let at = start; at < end; at++) this.#marks[at] = (this.#marks[at] ?? 0) | reading;
  }
}
