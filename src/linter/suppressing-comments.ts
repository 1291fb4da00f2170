import type { Block } from '../markdown/blocks.js';
import { scanInline } from '../markdown/inline.js';
import type { ContentPage } from '../page/content-page.js';
import type { Span } from '../text/span.js';

/** A page as far as its comments matter. */
export interface SuppressingPage extends Pick<ContentPage, 'source' | 'blocks' | 'frontMatterBlock'> {
  readonly text: string;
}

/** A comment that begins like one that switches rules off or on: `<!-- worklog-disable week-gap -->`. */
export interface SuppressingComment {
  /** What it is to do, as it is written: `disable`, but a word that is none just as well. */
  readonly kind: string;
  readonly span: Span;
  /** What stands behind the kind. */
  readonly rest: Span;
  /** Whether nothing but other comments of the sort stands between it and the front matter. */
  readonly opensBody: boolean;
}

const OPENING = /<!--[ \t]*worklog-((?:disable|enable)(?:(?!--)[\w-])*)(?=\s|--)/gi;
/** Most pages hold none. */
const MAY_HOLD = /<!--[ \t]*worklog-/i;

/**
 * The comments in a page's body, in its order; what stands in code is text. Each character is looked at a few times,
 * however many comments there are.
 */
export function suppressingComments(page: SuppressingPage): SuppressingComment[] {
  if (!MAY_HOLD.test(page.text)) return [];
  const isCode = codeOf(page);
  return commentsIn(page.text, page.frontMatterBlock?.bodyStart ?? 0).filter(({ span }) => !isCode(span));
}

/** All comments of the kind behind a place. One reaches to the next `>`, which only ends it behind two dashes. */
function commentsIn(text: string, body: number): SuppressingComment[] {
  const comments: SuppressingComment[] = [];
  const opening = new RegExp(OPENING);
  opening.lastIndex = body;
  let gapStart = body;
  let opensBody = true;
  // What is left of a closing fence of the front matter that is too long.
  let gap = /^-*\s*$/;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const restStart = opening.lastIndex;
    const bracket = text.indexOf('>', restStart);
    if (bracket === -1) break;
    opening.lastIndex = bracket;
    if (bracket < restStart + 2 || !text.startsWith('--', bracket - 2)) continue;
    const between = opensBody ? text.slice(gapStart, found.index) : '';
    opensBody &&= gap.test(between);
    if (/\s$/.test(between.slice(-1))) gap = /^\s*$/;
    gapStart = bracket + 1;
    comments.push({
      kind: found[1] ?? '',
      span: { start: found.index, end: bracket + 1 },
      rest: { start: restStart, end: bracket - 2 },
      opensBody,
    });
  }
  return comments;
}

/** Tells of spans that come in the order of the page whether they stand in a block of code, or in code of their line. */
function codeOf({ text, source, blocks }: SuppressingPage): (span: Span) => boolean {
  const blockAt = follower(codeBlocks(blocks));
  let line = 0;
  let codeAt = follower([]);
  return (span) => {
    const block = blockAt(span.start);
    if (block !== null && block.start <= span.start) return true;
    const own = source.lineOf(span.start);
    if (own !== line) {
      const start = source.lineStarts[own - 1] ?? 0;
      const end = source.lineStarts[own] ?? text.length;
      const pieces = scanInline(text, { start, end }, { definitions: new Map(), inTable: false });
      codeAt = follower(pieces.filter(({ type }) => type === 'code').map((piece) => piece.span));
      line = own;
    }
    const code = codeAt(span.start);
    return code !== null && code.start < span.start && span.end <= code.end;
  };
}

/** The first of some spans in a row that ends behind an offset; the offsets asked for never go back. */
function follower(spans: readonly Span[]): (offset: number) => Span | null {
  let index = 0;
  return (offset) => {
    while ((spans[index]?.end ?? Number.POSITIVE_INFINITY) <= offset) index++;
    return spans[index] ?? null;
  };
}

function codeBlocks(blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.items.flatMap((item) => codeBlocks(item.children));
    if (block.type === 'blockQuote') return codeBlocks(block.children);
    return block.type === 'code' ? [block.span] : [];
  });
}
