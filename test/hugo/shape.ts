import type { Block, ListItem, Table, TableRow } from '../../src/markdown/blocks.js';
import { decodeEntities } from '../../src/markdown/entities.js';
import { findFrontMatter } from '../../src/markdown/front-matter-block.js';
import type { InlineContext } from '../../src/markdown/inline.js';
import { scanBlocks } from '../../src/markdown/scanner.js';
import { maskShortcodes } from '../../src/markdown/shortcodes.js';
import { plainText } from '../../src/page/plain-text.js';
import { type Span, slice } from '../../src/text/span.js';

/** Tags that say what is a heading, a list, an item, a quote, a table, code or a rule; all others are dress. */
const STRUCTURE = /^(?:h[1-6]|\/?(?:ul|ol|li|blockquote)|table|tr|t[dh]|pre|hr)$/;
const TAG_OR_TEXT = /<!--.*?-->|<(?<tag>\/?[a-z][a-z0-9]*)\b[^>]*>|<[^>]*>|(?<text>[^<]+|<)/gs;

/** The structure of a page's HTML and the words in it, one word of letters and digits for all text between two tags. */
export function shapeOfHtml(html: string): string {
  const shape: string[] = [];
  let words = '';
  const flush = (): void => {
    const bare = decodeEntities(words).replace(/[^\p{L}\p{N}]/gu, '');
    if (bare !== '') shape.push(bare);
    words = '';
  };
  for (const { groups } of html.matchAll(TAG_OR_TEXT)) {
    words += groups?.text ?? '';
    const tag = groups?.tag?.replace('th', 'td') ?? '';
    if (!STRUCTURE.test(tag)) continue;
    flush();
    shape.push(`<${tag}>`);
  }
  flush();
  return shape.join(' ');
}

/** The same of a page as the scanner reads it. */
export function shapeOfScanner(page: string): string {
  const block = findFrontMatter(page);
  const start = block?.bodyStart ?? (page.startsWith('\uFEFF') ? 1 : 0);
  const blocks = scanBlocks(maskShortcodes(page), start);
  return shapeOfHtml(new Renderer(page, definitionsIn(blocks)).blocks(blocks));
}

/** Writes what the scanner found as HTML, as plainly as it takes to compare it with Hugo's. */
class Renderer {
  readonly #text: string;
  readonly #masked: string;
  readonly #context: InlineContext;

  constructor(text: string, definitions: ReadonlyMap<string, string>) {
    this.#text = text;
    this.#context = { definitions, inTable: false };
    this.#masked = maskShortcodes(text);
  }

  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.#block(block)).join('');
  }

  #block(block: Block): string {
    switch (block.type) {
      case 'list': {
        const tag = block.ordered ? 'ol' : 'ul';
        return `<${tag}>${block.items.map((item) => this.#item(item)).join('')}</${tag}>`;
      }
      case 'blockQuote':
        return `<blockquote>${this.blocks(block.children)}</blockquote>`;
      case 'heading':
        return `<h${block.level}>${this.#words(block.lines)}</h${block.level}>`;
      case 'paragraph':
        return this.#words(block.lines);
      case 'table':
        return this.#table(block);
      case 'code':
        return `<pre>${escapeHtml(this.#source(this.#codeLines(block)))}</pre>`;
      case 'html':
        return `${this.#source(block.lines)}\n`;
      case 'thematicBreak':
        return '<hr>';
      case 'definition':
        return '';
    }
  }

  #item(item: ListItem): string {
    const html = this.blocks(item.children);
    return `<li>${item.checkbox === null ? html : html.replace(/\[[ \txX]\]/, '')}</li>`;
  }

  #table({ header, rows, alignments }: Table): string {
    return `<table>${[header, ...rows].map((row) => this.#row(row, alignments.length)).join('')}</table>`;
  }

  #row(row: TableRow, columns: number): string {
    const cells = Array.from({ length: columns }, (_, index) => row.cells[index]);
    const words = cells.map((cell) => (cell === undefined ? '' : this.#words([cell.span])));
    return `<tr>${words.map((own) => `<td>${own}</td>`).join('')}`;
  }

  #words(lines: readonly Span[]): string {
    const source = this.#source(lines);
    return escapeHtml(plainText(source, { start: 0, end: source.length }, this.#context));
  }

  /** The lines of code without the fences. */
  #codeLines(block: Extract<Block, { type: 'code' }>): readonly Span[] {
    if (!block.fenced) return block.lines;
    return block.lines.slice(1, block.closed ? -1 : undefined);
  }

  /** Lines as they reach Goldmark: where a shortcode stood there is a stand-in, whose words say nothing. */
  #source(lines: readonly Span[]): string {
    return lines
      .map((line) =>
        this.#masked === this.#text ? slice(this.#text, line) : slice(this.#masked, line).replace(/x{8,}/g, ''),
      )
      .join('\n');
  }
}

/** The link reference definitions of a page by their labels; the first of a label counts. */
export function definitionsIn(blocks: readonly Block[]): Map<string, string> {
  const found = new Map<string, string>();
  const gather = (all: readonly Block[]): void => {
    for (const block of all) {
      if (block.type === 'list') for (const item of block.items) gather(item.children);
      else if (block.type === 'blockQuote') gather(block.children);
      else if (block.type === 'definition' && !found.has(block.label)) found.set(block.label, block.url);
    }
  };
  gather(blocks);
  return found;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
