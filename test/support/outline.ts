import type { Block, ListItem, Table } from '../../src/markdown/blocks.js';
import { scanBlocks } from '../../src/markdown/scanner.js';
import { type Span, slice } from '../../src/text/span.js';

/** The blocks of a page as an indented outline: what each is and the text of its lines, parted by ` / `. */
export function outline(text: string): string[] {
  return scanBlocks(text).flatMap((block) => blockOutline(text, block));
}

function blockOutline(text: string, block: Block): string[] {
  switch (block.type) {
    case 'list': {
      const name = block.ordered ? 'ordered list' : 'list';
      return [name, ...indented(block.items.flatMap((item) => itemOutline(text, item)))];
    }
    case 'blockQuote':
      return ['quote', ...indented(block.children.flatMap((child) => blockOutline(text, child)))];
    case 'table':
      return ['table', ...indented(tableOutline(text, block))];
    case 'heading':
      return [named(`heading ${block.level}`, text, block.lines)];
    case 'code':
      return [named(block.fenced ? (block.closed ? 'fence' : 'open fence') : 'code', text, block.lines)];
    case 'thematicBreak':
      return ['break'];
    default:
      return [named(block.type, text, block.lines)];
  }
}

function itemOutline(text: string, item: ListItem): string[] {
  const checkbox = item.checkbox === null ? '' : item.checkbox.checked ? ' checked' : ' unchecked';
  const children = item.children.flatMap((child) => blockOutline(text, child));
  return [`${slice(text, item.marker)}${checkbox}`, ...indented(children)];
}

function tableOutline(text: string, table: Table): string[] {
  return [table.header, ...table.rows].map(({ cells, dropped }) => {
    const extra = dropped.length > 0 ? ` (dropped: ${texts(text, dropped)})` : '';
    return texts(text, cells) + extra;
  });
}

function texts(text: string, cells: readonly { readonly span: Span }[]): string {
  return cells.map((cell) => slice(text, cell.span)).join(' | ');
}

function named(name: string, text: string, lines: readonly Span[]): string {
  return `${name}: ${lines.map((line) => slice(text, line)).join(' / ')}`;
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
