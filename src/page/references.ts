import type { Vocabulary } from '../locale/vocabulary.js';
import { type Inline, type InlineContext, scanInline } from '../markdown/inline.js';
import { encodeUrl, unescapeUrl } from '../markdown/link-destination.js';
import type { Reference } from '../model/task.js';
import { type Span, slice } from '../text/span.js';
import { cellText } from './cell-text.js';

const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
/** What stands between references and is none itself: list markers, numbers, commas and the like. */
const LEADING_SEPARATORS = /^(?:[\s,;|&•·]|&nbsp;|&emsp;|[-+*/–—](?=\s|$)|\d{1,2}[.)](?=\s|$)|\[\d{1,2}\](?=\s|$))+/;
/** Tried on the last few characters only, and again while something goes. */
const TRAILING_SEPARATOR = /(?:[\s,;|•·]|&nbsp;|&emsp;|(?<=^|\s)(?:[-+*/&–—]|\[\d{1,2}\]))$/;

/** The sources that a reference cell names, in its order; addresses as Hugo writes them into the page. */
export function readReferences(text: string, cell: Span, context: InlineContext, vocabulary: Vocabulary): Reference[] {
  const reader = new ReferenceReader(text, vocabulary);
  for (const piece of scanInline(text, cell, context)) reader.read(piece);
  reader.endText();
  return reader.references;
}

class ReferenceReader {
  readonly references: Reference[] = [];
  /** Plain text that no link has ended yet. */
  #words: Span | null = null;
  /** The address of an `<a>` tag that is open. */
  #anchor: { url: string; start: number; textStart: number } | null = null;

  constructor(
    readonly text: string,
    readonly vocabulary: Vocabulary,
  ) {}

  read(piece: Inline): void {
    if (piece.type === 'html' && this.#readTag(piece.span)) return;
    if (this.#anchor !== null) return;
    if (piece.type === 'link' || piece.type === 'autolink') {
      const words = piece.type === 'link' ? this.#linkWords(piece) : null;
      this.#addLink(piece.url, words, piece.span);
    } else {
      this.#words = { start: this.#words?.start ?? piece.span.start, end: piece.span.end };
    }
  }

  /** Text between links is a reference of its own, unless it is only a separator or says that there is none. */
  endText(): void {
    const words = this.#words;
    this.#words = null;
    if (words === null) return;
    const named = this.#tidy(words);
    if (named === '' || !/[\p{L}\p{N}]/u.test(named) || this.vocabulary.isNone(named)) return;
    this.references.push({ url: null, text: named, span: words });
  }

  #readTag(span: Span): boolean {
    const tag = slice(this.text, span);
    if (/^<br\b/i.test(tag)) {
      this.endText();
      return true;
    }
    const href = /^<a\s/i.test(tag) ? HREF.exec(tag) : null;
    if (href !== null) {
      this.#anchor = { url: unescapeUrl(href[1] ?? href[2] ?? href[3] ?? ''), start: span.start, textStart: span.end };
      return true;
    }
    if (this.#anchor !== null && /^<\/a/i.test(tag)) {
      const { url, start, textStart } = this.#anchor;
      this.#anchor = null;
      const words = cellText(this.text, { start: textStart, end: span.start });
      this.#addLink(url, words === '' ? null : words, { start, end: span.end });
      return true;
    }
    return false;
  }

  /** Words that end with a colon right before a bare address are its label: `Docs: https://…`. */
  #addLink(url: string, words: string | null, span: Span): void {
    let label = words;
    if (words === null && this.#words !== null) {
      const before = this.#tidy(this.#words);
      if (before.endsWith(':') && before.length > 1) {
        label = before.slice(0, -1).trim();
        span = { start: this.#words.start, end: span.end };
        this.#words = null;
      }
    }
    this.endText();
    this.references.push({ url: encodeUrl(url), text: label, span });
  }

  #linkWords(link: Extract<Inline, { type: 'link' | 'image' }>): string | null {
    const first = link.children[0];
    const last = link.children.at(-1);
    if (first === undefined || last === undefined) return null;
    const words = cellText(this.text, { start: first.span.start, end: last.span.end });
    return words === '' ? null : words;
  }

  #tidy(span: Span): string {
    let words = cellText(this.text, span).replace(LEADING_SEPARATORS, '').trim();
    for (let found = TRAILING_SEPARATOR.exec(words.slice(-8)); found !== null; ) {
      words = words.slice(0, -found[0].length).trimEnd();
      found = TRAILING_SEPARATOR.exec(words.slice(-8));
    }
    return words;
  }
}
