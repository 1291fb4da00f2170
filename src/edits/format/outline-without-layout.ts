import type { Block, List, ListItem, Table, TableRow } from '../../markdown/blocks.js';
import { type Span, slice } from '../../text/span.js';
import { type LaidOutPage, PageLines } from './page-lines.js';

const BREAK = /<br\s*\/?>/gi;
/** What a formatter may take away or put in: white space, pipes, dashes, list markers, and line breaks in another form. */
const LAYOUT = /<br\s*\/?>|[\s|*+-]/gi;

/**
 * What a page says, its layout left out: front matter, blocks and their text, line by line. Two pages with the same outline
 * are rendered alike.
 */
export function outlineWithoutLayout(page: LaidOutPage): string[] {
  const outline = new Outline(page);
  const { frontMatterBlock, source, blocks } = page;
  outline.lines.push(`front matter ${source.text.slice(0, frontMatterBlock?.bodyStart ?? 0).trimEnd()}`);
  outline.add(blocks);
  outline.lines.push(withoutLayout(source.text));
  return outline.lines;
}

/** A text without everything that may be laid out in it. */
export function withoutLayout(text: string): string {
  return text.replace(LAYOUT, '');
}

class Outline {
  readonly lines: string[] = [];
  readonly #text: string;
  readonly #page: PageLines;

  constructor(page: LaidOutPage) {
    this.#text = page.source.text;
    this.#page = new PageLines(page);
  }

  add(blocks: readonly Block[]): void {
    for (const block of blocks) this.#block(block);
  }

  #block(block: Block): void {
    switch (block.type) {
      case 'list':
        this.#list(block);
        break;
      case 'blockQuote':
        this.lines.push('quote');
        this.add(block.children);
        this.lines.push('end');
        break;
      case 'table':
        this.#table(block);
        break;
      case 'heading':
        this.lines.push(`heading ${block.level}`);
        this.#words(block.lines);
        break;
      case 'paragraph':
        this.lines.push('paragraph');
        this.#words(block.lines);
        break;
      case 'definition':
        this.lines.push(`definition ${block.label} ${block.url}`);
        break;
      case 'thematicBreak':
        this.lines.push('rule');
        break;
      case 'code':
      case 'html':
        this.lines.push(block.type);
        for (const line of block.lines) this.lines.push(slice(this.#text, line));
    }
  }

  #list({ ordered, items }: List): void {
    this.lines.push(ordered ? 'ordered list' : 'list');
    items.forEach((item, index) => {
      this.lines.push(this.#item(item, index > 0));
      item.children.forEach((child, place) => {
        if (place > 0 && this.#isParted(child.span)) this.lines.push('parted');
        this.#block(child);
      });
    });
    this.lines.push('end');
  }

  /** An item's mark, with what makes its list a loose one. */
  #item({ span, checkbox }: ListItem, mayPart: boolean): string {
    const parted = mayPart && this.#isParted(span) ? ' parted' : '';
    return `item ${checkbox === null ? '' : slice(this.#text, checkbox.span)}${parted}`;
  }

  #isParted({ start }: Span): boolean {
    const line = this.#page.lineOf(start);
    return line > 0 && this.#page.isBlank(line - 1);
  }

  #table({ alignments, header, rows }: Table): void {
    this.lines.push(`table ${alignments.join()}`);
    for (const row of [header, ...rows]) this.#row(row);
    this.lines.push('end');
  }

  #row({ cells, dropped }: TableRow): void {
    this.lines.push('row');
    for (const { span } of [...cells, ...dropped]) this.lines.push(slice(this.#text, span).replace(BREAK, '<br>'));
  }

  /** Lines of text; a line break between two of them is told. */
  #words(lines: readonly Span[]): void {
    lines.forEach((line, index) => {
      const own = slice(this.#text, line);
      const isBroken = index < lines.length - 1 && own.endsWith('  ');
      this.lines.push(`${own.trim()}${isBroken ? ' ⏎' : ''}`);
    });
  }
}
