import type { Vocabulary } from '../../locale/vocabulary.js';
import type { Block, List, Table } from '../../markdown/blocks.js';
import { cellLines } from '../../markdown/cell-items.js';
import { scanInline } from '../../markdown/inline.js';
import { isMainRole } from '../../model/week-page.js';
import { frontMatterFields } from '../../page/front-matter-fields.js';
import { withoutLeadingEscape } from '../../page/leading-escape.js';
import { isAllBold, plainText } from '../../page/plain-text.js';
import type { WrittenPage } from '../../page/week-page.js';
import { type Span, slice } from '../../text/span.js';
import { pageParts } from '../page-parts.js';
import { movedText } from './moved-text.js';
import type { Remain } from './remain.js';

/** A piece of a page by which it is compared with another page. */
interface Piece {
  readonly what: string;
  readonly offset: number;
  /** Equal for pieces that say the same. */
  readonly key: string;
}

/**
 * What of a page another page does not have: whatever the model of a week does not carry, such as a second table, HTML, code,
 * shortcodes, headings without a list, comments. White space, list markers, emphasis of headings, thematic breaks, and the
 * headings and columns that the template has words of its own for are form and no content.
 */
export function pageRemains(before: WrittenPage, after: WrittenPage, vocabulary: Vocabulary): readonly Remain[] {
  const counts = new Map<string, number>();
  for (const { key } of piecesOf(after, vocabulary)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const remains: Remain[] = [];
  for (const { what, offset, key } of piecesOf(before, vocabulary)) {
    const left = counts.get(key) ?? 0;
    if (left > 0) counts.set(key, left - 1);
    else
      remains.push({
        what,
        line: before.source.lineOf(offset),
        text: key.replace(/^[^:]*: /, '').replace(/\s+/g, ' '),
      });
  }
  const moved = movedText(before).filter(({ line }) => !remains.some((lost) => lost.line === line));
  return [...remains, ...moved].sort((a, b) => a.line - b.line);
}

function piecesOf(page: WrittenPage, vocabulary: Vocabulary): Piece[] {
  const collector = new PieceCollector(page, vocabulary);
  collector.frontMatter();
  for (const { kind, text, block } of pageParts(page)) {
    if (block === null) collector.tag(text);
    else if (kind !== 'rule') collector.block(block, '');
  }
  return collector.pieces;
}

class PieceCollector {
  readonly pieces: Piece[] = [];
  readonly #page: WrittenPage;
  readonly #text: string;
  /** Where the search for the next tag begins. */
  #from = 0;

  constructor(
    page: WrittenPage,
    readonly vocabulary: Vocabulary,
  ) {
    this.#page = page;
    this.#text = page.source.text;
  }

  /** Comments, and the keys that worklog knows with a value that it cannot take for theirs. */
  frontMatter(): void {
    const { frontMatterBlock: block, frontMatter, problems } = this.#page;
    if (block === null) return;
    if (problems.length > 0) {
      this.#add('front matter that cannot be read', block.span.start, slice(this.#text, block.span).trim());
      return;
    }
    const source = slice(this.#text, block.content);
    for (const found of source.matchAll(/^[ \t]*#.*$/gm)) {
      this.#add('a comment in the front matter', block.content.start + found.index, found[0].trim());
    }
    for (const { key, value } of frontMatterFields(this.#text, block)) {
      const isKnown = key === 'title' || key === 'date' || key === 'weight' || key === 'chapter' || key === 'pre';
      const written = slice(this.#text, value);
      if (isKnown && frontMatter[key] === null && !/^(?:|~|null)$/i.test(written)) {
        this.#add(`a value for ${key} that is none`, value.start, written);
      }
    }
  }

  /** A line of a shortcode, which Markdown never sees. */
  tag(line: string): void {
    const offset = this.#text.indexOf(line, this.#from);
    this.#from = offset === -1 ? this.#from : offset + line.length;
    this.#add('a shortcode', Math.max(offset, 0), line.trim());
  }

  block(block: Block, quote: string): void {
    this.#from = Math.max(this.#from, block.span.end);
    const text = this.#text;
    switch (block.type) {
      case 'heading':
        this.#heading(block.span, linesSpan(block.lines, block.span));
        break;
      case 'paragraph':
        if (isAllBold(text, block.span)) this.#heading(block.span, block.span);
        else this.#paragraph(block.lines, quote === '' ? 'a paragraph' : 'a quote', quote);
        break;
      case 'list':
        this.#list(block, quote);
        break;
      case 'blockQuote':
        for (const child of block.children) this.block(child, `${quote}> `);
        break;
      case 'table':
        this.#table(block);
        break;
      case 'html':
        this.#html(block.span);
        break;
      case 'code':
        this.#add('code', block.span.start, block.lines.map((line) => slice(text, line)).join('\n'));
        break;
      case 'definition':
        this.#add('an address of links', block.span.start, slice(text, block.span));
        break;
      case 'thematicBreak':
        break;
    }
  }

  #heading(span: Span, words: Span): void {
    const section = this.#page.sections.find(({ headingSpan: own }) => own.start >= span.start && own.end <= span.end);
    const label = plainText(this.#text, words);
    const own = section?.roles.some(isMainRole) === true ? this.#topic(label) : label;
    if (own !== '') this.#add('a heading', span.start, own.replace(/:$/, '').trimEnd());
    this.#links(words);
  }

  /** What the heading of a main section says behind a colon or a dash; the words of its kind are the template's. */
  #topic(label: string): string {
    const topic = /(?::\s*|\s[–—-]\s+)([\p{L}\p{N}].*)$/u.exec(label)?.[1] ?? '';
    return this.vocabulary.heading(topic) === null && this.vocabulary.weekNumber(topic) === null ? topic : '';
  }

  /** Addresses in words of which only the plain text is kept. */
  #links(span: Span): void {
    for (const { type, span: own } of scanInline(this.#text, span, { definitions: new Map(), inTable: false })) {
      if (type === 'image') this.#add('a picture', own.start, slice(this.#text, own));
      if (type === 'link') this.#add('a link', own.start, slice(this.#text, own));
    }
  }

  #paragraph(lines: readonly Span[], what: string, quote: string): void {
    const text = lines.map((line, index) => this.#lineText(line, index < lines.length - 1)).join(' ');
    const [first] = lines;
    if (first !== undefined && text !== '') this.#add(what, first.start, quote + withoutLeadingEscape(text));
  }

  /** The words of a line, with the break that two spaces at its end make. */
  #lineText({ start, end }: Span, goesOn: boolean): string {
    const own = this.#text.slice(start, end);
    const isBroken = goesOn && (own + (/^ */.exec(this.#text.slice(end))?.[0] ?? '')).endsWith('  ');
    return own.trim().replace(/\s+/g, ' ') + (isBroken ? ' ⏎' : '');
  }

  #list({ ordered, items }: List, quote: string): void {
    for (const item of items) {
      if (ordered) this.#add('the number of an item', item.marker.start, slice(this.#text, item.marker));
      item.children.forEach((child, index) => {
        const isChecked = item.checkbox !== null && index === 0 && child.type === 'paragraph';
        if (isChecked) this.#paragraph(child.lines, 'a checkbox', quote);
        else this.block(child, quote);
      });
    }
  }

  #table(table: Table): void {
    const { taskTable } = this.#page;
    const { header, rows } = table;
    if (taskTable?.table !== table) {
      const all = [header, ...rows].map(({ span }) => slice(this.#text, span).replace(/\s+/g, ' '));
      this.#add('a table', table.span.start, all.join(' '));
      return;
    }
    const { columns } = taskTable;
    columns.forEach(({ role, heading }, index) => {
      const cell = header.cells[index];
      if (role === null && cell !== undefined && heading !== '') this.#add('a column', cell.span.start, heading);
    });
    for (const { cells, dropped } of rows) {
      cells.forEach(({ span }, index) => {
        const role = columns[index]?.role;
        if (role === 'task')
          for (const line of cellLines(this.#text, span)) this.#add('an entry', line.span.start, this.#cell(line.span));
        else if (role === 'reference') this.#sources(span);
        else if (this.#cell(span) !== '') this.#add('a cell', span.start, this.#cell(span));
      });
      for (const { span } of dropped) this.#add('a cell beyond the last column', span.start, this.#cell(span));
    }
  }

  #cell(span: Span): string {
    return slice(this.#text, span)
      .replace(/<br\s*\/?>/gi, ' ')
      .replace(/&(?:nbsp|emsp);?|\u200b/gi, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  }

  /** The words of a reference cell; what parts them is form. */
  #sources(span: Span): void {
    const own = slice(this.#text, span).replace(/&(?:nbsp|emsp);?/gi, (entity) => ' '.repeat(entity.length));
    for (const found of own.matchAll(/[\p{L}\p{N}\p{M}%]{3,}/gu)) {
      this.#add('a part of a reference', span.start + found.index, found[0]);
    }
  }

  #html(span: Span): void {
    const own = slice(this.#text, span).trim();
    if (/^(?:<(?:br|hr)\s*\/?>\s*)+$/i.test(own)) return;
    this.#add(own.startsWith('<!--') ? 'a comment' : 'HTML', span.start, own);
  }

  #add(what: string, offset: number, text: string): void {
    this.pieces.push({ what, offset, key: `${what}: ${text}` });
  }
}

function linesSpan(lines: readonly Span[], span: Span): Span {
  return { start: lines[0]?.start ?? span.start, end: lines.at(-1)?.end ?? span.end };
}
