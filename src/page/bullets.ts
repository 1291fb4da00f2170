import type { Block, Leaf, List, ListItem } from '../markdown/blocks.js';
import type { Entry } from '../model/entry.js';
import type { Span } from '../text/span.js';
import { withoutLeadingEscape } from './leading-escape.js';
import { type EntryWords, entryOf, readUntranslated } from './untranslated-mark.js';

/** The items of a list as a tree. */
export function listEntries(text: string, list: List): Entry[] {
  return list.items.map((item) => itemEntry(text, item));
}

interface OwnPiece {
  readonly text: string;
  readonly span: Span;
  /** How many nested items stood before it. */
  readonly after: number;
}

function itemEntry(text: string, item: ListItem): Entry {
  const pieces: OwnPiece[] = [];
  const items: Entry[] = [];
  const from = item.checkbox?.span.end ?? item.marker.end;
  collect(text, item.children, { from, prefix: '' }, pieces, items);
  const [only] = pieces;
  // Nearly all items are one paragraph and the list under it.
  if (only !== undefined && pieces.length === 1 && only.after === 0) {
    const start = skipSpace(text, Math.max(only.span.start, from));
    return entryOf(ownWords(only.text), items, { start, end: only.span.end });
  }
  const head = pieces.filter((piece) => piece.after === 0);
  const start = Math.max(head[0]?.span.start ?? from, from);
  const span = { start: skipSpace(text, start), end: head.at(-1)?.span.end ?? from };
  return entryOf(ownWords(pieces.map((piece) => piece.text).join('\n\n')), items, span);
}

/** What an item says, without the backslash that keeps it from being a mark and without the mark of a translation to come. */
function ownWords(markdown: string): EntryWords {
  return readUntranslated(withoutLeadingEscape(markdown.trim()));
}

/** Gathers an item's own Markdown, and the lists under it, through block quotes too. */
function collect(
  text: string,
  blocks: readonly Block[],
  at: { readonly from: number; readonly prefix: string },
  pieces: OwnPiece[],
  items: Entry[],
): void {
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (block.type === 'list') {
      for (const item of block.items) items.push(itemEntry(text, item));
    } else if (block.type === 'blockQuote') {
      collect(text, block.children, { ...at, prefix: `${at.prefix}> ` }, pieces, items);
    } else if (block.span.end > at.from) {
      pieces.push({ text: leafText(text, block, at.from, at.prefix), span: block.span, after: items.length });
    }
  }
}

/** A leaf's Markdown without its containers' prefixes, from an offset on. */
function leafText(text: string, leaf: Leaf, from: number, prefix: string): string {
  const mark = leaf.type === 'heading' && !leaf.setext ? `${'#'.repeat(leaf.level)} ` : '';
  const lineText = (line: Span): string => {
    const content = text.slice(Math.max(line.start, Math.min(from, line.end)), line.end);
    return prefix + mark + (leaf.type === 'code' ? content : content.trim());
  };
  const [only] = leaf.lines;
  return only !== undefined && leaf.lines.length === 1 ? lineText(only) : leaf.lines.map(lineText).join('\n');
}

function skipSpace(text: string, offset: number): number {
  while (text.charAt(offset) === ' ' || text.charAt(offset) === '\t') offset++;
  return offset;
}
