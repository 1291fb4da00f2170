import { trimmedEnd } from '../../markdown/block-starts.js';
import type { Block, Heading, Paragraph } from '../../markdown/blocks.js';
import { maskShortcodes } from '../../markdown/shortcodes.js';
import type { ContentPage } from '../../page/content-page.js';
import type { SourceText } from '../../text/source-text.js';
import type { Span } from '../../text/span.js';

/** What of a page is read to lay it out. */
export type LaidOutPage = Pick<ContentPage, 'source' | 'frontMatterBlock' | 'blocks'>;

/** A block of text that may go on over several lines. */
export type TextBlock = Paragraph | Heading;

/**
 * The lines of a page, counted from 0, with what of them may be laid out. Front matter, code, HTML, definitions and what
 * stands inside of a shortcode are verbatim: no white space of theirs is ours.
 */
export class PageLines {
  readonly text: string;
  readonly count: number;
  readonly blocks: readonly Block[];
  /** The line on which the Markdown begins; null where it begins within a line or front matter has no end. */
  readonly bodyLine: number | null;
  readonly #source: SourceText;
  readonly #masked: string;
  readonly #verbatim: Uint8Array;
  /** The blocks that go on after a line, by that line. */
  readonly #goesOn = new Map<number, TextBlock>();

  constructor({ source, frontMatterBlock, blocks }: LaidOutPage) {
    this.text = source.text;
    this.blocks = blocks;
    this.#source = source;
    this.#masked = maskShortcodes(source.text);
    const { lineStarts } = source;
    this.count = lineStarts.at(-1) === this.text.length ? lineStarts.length - 1 : lineStarts.length;
    this.#verbatim = new Uint8Array(this.count + 1);
    const bodyStart = frontMatterBlock?.bodyStart ?? 0;
    const bodyLine = this.lineOf(bodyStart);
    this.bodyLine = bodyStart === 0 || lineStarts[bodyLine] === bodyStart ? bodyLine : null;
    if (bodyStart > 0) this.#verbatim.fill(1, 0, this.bodyLine ?? bodyLine + 1);
    this.#note(blocks);
  }

  /** Whether front matter stands before the Markdown. */
  get hasFrontMatter(): boolean {
    return this.bodyLine !== null && this.bodyLine > 0;
  }

  lineOf(offset: number): number {
    return this.#source.lineOf(offset) - 1;
  }

  /** Where a line begins, behind a byte order mark. */
  start(line: number): number {
    const start = this.#source.lineStarts[line] ?? this.text.length;
    return start === 0 && this.text.charCodeAt(0) === 0xfeff ? 1 : start;
  }

  /** Where a line ends, before its line end. */
  end(line: number): number {
    const next = this.#source.lineStarts[line + 1];
    if (next === undefined) return this.text.length;
    return next > 1 && this.text.charCodeAt(next - 2) === 13 ? next - 2 : next - 1;
  }

  /** Where a line ends, before spaces and tabs. */
  contentEnd(line: number): number {
    return trimmedEnd(this.text, this.start(line), this.end(line));
  }

  /** The line end of a line; empty for the last one where it has none. */
  lineEnd(line: number): string {
    return this.text.slice(this.end(line), this.#source.lineStarts[line + 1] ?? this.text.length);
  }

  isVerbatim(line: number): boolean {
    return this.#verbatim[line] === 1;
  }

  /** Whether a line holds nothing, and is no part of what is verbatim. */
  isBlank(line: number): boolean {
    const start = this.start(line);
    return !this.isVerbatim(line) && this.contentEnd(line) === start && this.isPlain(start, this.start(line + 1));
  }

  /** Whether no shortcode stands in a stretch of the text. */
  isPlain(start: number, end: number): boolean {
    return this.#masked === this.text || this.#masked.slice(start, end) === this.text.slice(start, end);
  }

  /** The block of text that goes on in the line after this one. */
  textGoingOn(line: number): TextBlock | null {
    return this.#goesOn.get(line) ?? null;
  }

  #note(blocks: readonly Block[]): void {
    for (const block of blocks) {
      switch (block.type) {
        case 'list':
          for (const item of block.items) this.#note(item.children);
          break;
        case 'blockQuote':
          this.#note(block.children);
          break;
        case 'code':
        case 'html':
        case 'definition':
          this.#markVerbatim(block.span);
          break;
        case 'paragraph':
        case 'heading':
          for (const line of block.lines.slice(0, -1)) this.#goesOn.set(this.lineOf(line.start), block);
          break;
        default:
      }
    }
  }

  #markVerbatim({ start, end }: Span): void {
    this.#verbatim.fill(1, this.lineOf(start), this.lineOf(end) + 1);
  }
}

/** A cut of the text that holds nothing but spaces and tabs. */
export function isSpaces(text: string, { start, end }: Span): boolean {
  return trimmedEnd(text, start, end) === start;
}
