import type { Block, Table } from '../../src/markdown/blocks.js';
import { cellItems, cellLines, trimCellText } from '../../src/markdown/cell-items.js';
import { decodeEntities } from '../../src/markdown/entities.js';
import { findFrontMatter } from '../../src/markdown/front-matter-block.js';
import { type InlineContext, scanInline } from '../../src/markdown/inline.js';
import { encodeUrl, unescapeUrl } from '../../src/markdown/link-destination.js';
import { scanBlocks } from '../../src/markdown/scanner.js';
import { maskShortcodes } from '../../src/markdown/shortcodes.js';
import { SourceText } from '../../src/text/source-text.js';
import { type Span, slice, trimSpan } from '../../src/text/span.js';

const CONTEXT: InlineContext = { definitions: new Map([['A', '/u']]), inTable: true };

const LONGEST_URL = 100_000;

/** Puts a page through every function that reads Markdown, and counts the blocks, cells, lines and pieces they find. */
export function readEverything(text: string): number {
  const masked = maskShortcodes(text);
  const blocks = scanBlocks(masked, findFrontMatter(text)?.bodyStart ?? 0);
  const source = new SourceText(text);
  return source.lineOf(text.length) + decodeEntities(text).length + readBlocks(text, blocks);
}

function readBlocks(text: string, blocks: readonly Block[]): number {
  let found = 0;
  for (const block of blocks) {
    found++;
    if (block.type === 'list') for (const item of block.items) found += 1 + readBlocks(text, item.children);
    else if (block.type === 'blockQuote') found += readBlocks(text, block.children);
    else if (block.type === 'table') found += readTable(text, block);
    else found += readInline(text, block.span);
  }
  return found;
}

function readTable(text: string, table: Table): number {
  let found = 0;
  for (const row of [table.header, ...table.rows]) {
    for (const cell of [...row.cells, ...row.dropped]) {
      const lines = cellLines(text, cell.span);
      found += lines.length + cellItems(lines).length + readInline(text, cell.span);
    }
  }
  return found;
}

/** Reads a span as inline Markdown and, since any text may stand in a cell, as a cell too. */
function readInline(text: string, span: Span): number {
  const content = slice(text, { start: span.start, end: Math.min(span.end, span.start + LONGEST_URL) });
  const trimmed = trimCellText(text, trimSpan(text, span));
  return (
    scanInline(text, span, CONTEXT).length +
    cellItems(cellLines(text, span)).length +
    encodeUrl(unescapeUrl(content)).length +
    (trimmed.end - trimmed.start)
  );
}
