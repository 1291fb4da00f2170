import { scanInline } from '../../markdown/inline.js';
import type { TextEdit } from '../../model/file-edit.js';
import { type Span, slice } from '../../text/span.js';
import type { LineRange } from './blank-lines.js';
import { isSpaces, type PageLines, type TextBlock } from './page-lines.js';

/**
 * Takes the white space off the ends of lines. Where it makes a line break, two spaces of it stay; where it is within code
 * or a tag that goes on in the next line, all of it does.
 *
 * @param gone lines that are taken out as a whole
 */
export function trailingSpaceEdits(page: PageLines, gone: readonly LineRange[]): TextEdit[] {
  const edits: TextEdit[] = [];
  const verbatim = new VerbatimPieces(page);
  let next = 0;
  for (let line = 0; line < page.count; line++) {
    const range = gone[next];
    if (range !== undefined && range.from === line) {
      line = range.to - 1;
      next++;
      continue;
    }
    if (page.isVerbatim(line)) continue;
    const spaces = { start: page.contentEnd(line), end: page.end(line) };
    if (spaces.start === spaces.end || !page.isPlain(spaces.start, page.start(line + 1))) continue;
    const wanted = endOfLine(page, line, spaces, verbatim);
    if (wanted !== slice(page.text, spaces)) edits.push({ span: spaces, text: wanted });
  }
  return edits;
}

function endOfLine(page: PageLines, line: number, spaces: Span, verbatim: VerbatimPieces): string {
  const written = slice(page.text, spaces);
  // A backslash that comes to stand at the end of its line would be a line break.
  if (page.text.charAt(spaces.start - 1) === '\\') return written;
  if (page.lineEnd(line) === '\r\n' && isBareMarker(page, line, spaces.start)) return written;
  const block = page.textGoingOn(line);
  if (block === null) return '';
  if (written.includes('\t') || verbatim.holds(block, spaces.start)) return written;
  return written.length < 2 ? '' : '  ';
}

/** Whether a line holds nothing but list markers; before CRLF the last is one only with white space behind it. */
export function isBareMarker(page: PageLines, line: number, contentEnd: number): boolean {
  return BARE_MARKER.test(page.text.slice(page.start(line), contentEnd));
}

const BARE_MARKER = /^(?:[>\s]|(?:[-*+]|\d{1,9}[.)])\s)*(?:[-*+]|\d{1,9}[.)])$/;

/** The pieces of blocks of text within which white space says something: code, tags, links. */
class VerbatimPieces {
  readonly #page: PageLines;
  readonly #known = new Map<TextBlock, readonly Span[] | null>();

  constructor(page: PageLines) {
    this.#page = page;
  }

  holds(block: TextBlock, offset: number): boolean {
    let pieces = this.#known.get(block);
    if (pieces === undefined) {
      pieces = this.#read(block);
      this.#known.set(block, pieces);
    }
    return pieces === null || pieces.some(({ start, end }) => start < offset && offset < end);
  }

  /** Null where the block's lines stand in a block quote, whose marks would be read as text. */
  #read({ lines }: TextBlock): readonly Span[] | null {
    const { text } = this.#page;
    const start = lines[0]?.start ?? 0;
    const end = lines.at(-1)?.end ?? start;
    if (!/[`<[]/.test(text.slice(start, end))) return [];
    for (const line of lines.slice(1)) {
      if (!isSpaces(text, { start: this.#page.start(this.#page.lineOf(line.start)), end: line.start })) return null;
    }
    const content = text.slice(start, end);
    return scanInline(content, { start: 0, end: content.length }, { definitions: new Map(), inTable: false })
      .filter(({ type }) => type !== 'text' && type !== 'escape' && type !== 'emphasis')
      .map(({ span }) => ({ start: start + span.start, end: start + span.end }))
      .filter((span) => text.slice(span.start, span.end).includes('\n'));
  }
}
