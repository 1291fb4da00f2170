import type { Nodes, Table, TableCell } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { TableRow } from '../../src/markdown/blocks.js';
import { slice } from '../../src/text/span.js';
import type { ScannedPage } from '../support/scanned-page.js';

/**
 * What the scanner says of a page, one line for each block, list item and table row: how deep it stands in quotes and
 * items, its kind, where it starts, and the cells of a row.
 */
export function blockStarts({ text, nodes }: ScannedPage): string[] {
  return nodes.flatMap(({ block, parents }) => {
    const place = `at ${block.span.start}, ${parents.length} deep`;
    switch (block.type) {
      case 'list':
        return [];
      case 'heading':
        return [`heading ${block.level} ${place}`];
      case 'table':
        return [`table ${place}`, ...[block.header, ...block.rows].map((row) => rowStart(text, row))];
      default:
        return [`${block.type} ${place}`];
    }
  });
}

function rowStart(text: string, row: TableRow): string {
  return `row at ${row.span.start}: ${row.cells.map((cell) => slice(text, cell.span)).join(' ¦ ')}`;
}

/** The same of the page's body as micromark reads it, with GFM tables. */
export function blockStartsOfMdast(text: string, bodyStart: number): string[] {
  const body = text.slice(bodyStart);
  const tree = fromMarkdown(body, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return [...starts(tree, text, bodyStart, 0)];
}

const SAME_NAME = new Set(['paragraph', 'code', 'html', 'thematicBreak', 'definition']);

function* starts(node: Nodes, text: string, shift: number, depth: number): Generator<string> {
  const place = `at ${(node.position?.start.offset ?? 0) + shift}, ${depth} deep`;
  const isContainer = node.type === 'listItem' || node.type === 'blockquote';
  if (node.type === 'table') {
    yield `table ${place}`;
    yield* tableRows(node, text, shift);
  } else if (node.type === 'heading') {
    yield `heading ${node.depth} ${place}`;
  } else if (SAME_NAME.has(node.type)) {
    yield `${node.type} ${place}`;
  } else if ('children' in node) {
    if (isContainer) yield `${node.type === 'listItem' ? 'item' : 'blockQuote'} ${place}`;
    for (const child of node.children) yield* starts(child, text, shift, isContainer ? depth + 1 : depth);
  }
}

function* tableRows(table: Table, text: string, shift: number): Generator<string> {
  const columns = table.children[0]?.children.length ?? 0;
  for (const row of table.children) {
    const cells = row.children.slice(0, columns).map((cell) => cellText(cell, text, shift));
    yield `row at ${(row.position?.start.offset ?? 0) + shift}: ${cells.join(' ¦ ')}`;
  }
}

/** micromark's cells carry the pipe before them, and the row's last one the pipe behind it. */
function cellText(cell: TableCell, text: string, shift: number): string {
  const { start, end } = cell.position ?? {};
  const source = text.slice((start?.offset ?? 0) + shift, (end?.offset ?? 0) + shift);
  return source
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|[ \t]*$/, '')
    .replace(/^[ \t]+|[ \t]+$/g, '');
}
