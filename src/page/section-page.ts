import type { Block, Leaf } from '../markdown/blocks.js';
import { type Inline, scanInline } from '../markdown/inline.js';
import type { FrontMatterReader } from '../model/front-matter-reading.js';
import type { Span } from '../text/span.js';
import { type ContentPage, type PageInput, readContentPage } from './content-page.js';
import { linkDefinitions } from './link-definitions.js';
import { plainText } from './plain-text.js';

/** A link of a section page. Those to its weeks make up its week list. */
export interface PageLink {
  /** The whole link, `[text](destination)`. */
  readonly span: Span;
  /** As it is written in the page: neither decoded nor resolved. */
  readonly url: string;
  /** Where the destination stands; null where a definition elsewhere gives it. */
  readonly urlSpan: Span | null;
  /** The link's words, as plain text. */
  readonly text: string;
  /** Where they stand. */
  readonly textSpan: Span;
  /** The paragraph, heading or table that it stands in. */
  readonly leaf: Leaf;
}

/** The page of the section itself as it is written. */
export interface WrittenSectionPage extends ContentPage {
  /** In the order of the page. */
  readonly links: readonly PageLink[];
}

export function readSectionPage(input: PageInput, reader: FrontMatterReader | null): WrittenSectionPage {
  const page = readContentPage(input, reader);
  const definitions = linkDefinitions(page.blocks);
  return {
    ...page,
    links: leaves(page.blocks).flatMap((leaf) => {
      const content = leafContent(leaf);
      if (content === null || !input.text.slice(content.start, content.end).includes('[')) return [];
      const pieces = scanInline(input.text, content, { definitions, inTable: leaf.type === 'table' });
      return pieces.flatMap((piece) => (piece.type === 'link' ? [pageLink(input.text, piece, leaf)] : []));
    }),
  };
}

/** The blocks that hold text, in the order of the page; lists, block quotes and their items are looked through. */
function leaves(blocks: readonly Block[]): Leaf[] {
  return blocks.flatMap((block): Leaf[] => {
    if (block.type === 'list') return block.items.flatMap((item) => leaves(item.children));
    return block.type === 'blockQuote' ? leaves(block.children) : [block];
  });
}

function leafContent(leaf: Leaf): Span | null {
  const [first] = leaf.lines;
  const last = leaf.lines.at(-1);
  if (first === undefined || last === undefined) return null;
  return leaf.type === 'paragraph' || leaf.type === 'heading' || leaf.type === 'table'
    ? { start: first.start, end: last.end }
    : null;
}

function pageLink(text: string, link: Inline & { readonly type: 'link' | 'image' }, leaf: Leaf): PageLink {
  const { span, url, children } = link;
  const textSpan = { start: span.start + 1, end: children.at(-1)?.span.end ?? span.start + 1 };
  const urlStart = text.startsWith('](', textSpan.end) ? text.indexOf(url, textSpan.end + 2) : -1;
  const urlSpan = urlStart === -1 || urlStart >= span.end ? null : { start: urlStart, end: urlStart + url.length };
  return { span, url, urlSpan, text: plainText(text, textSpan), textSpan, leaf };
}
