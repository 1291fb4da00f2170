import { type Inline, scanInline } from '../../markdown/inline.js';
import type { TextEdit } from '../../model/file-edit.js';
import type { LineBreakTag } from '../../model/layout.js';
import { type Span, slice } from '../../text/span.js';
import type { PageLines } from './page-lines.js';

const BREAK = /^<br\s*\/?>$/i;
const NO_DEFINITIONS: ReadonlyMap<string, string> = new Map();

/** Gives the line breaks of a cell one spelling. What looks like one in code or behind a backslash is text. */
export function breakTagEdits(page: PageLines, cell: Span, tag: LineBreakTag): TextEdit[] {
  const content = slice(page.text, cell);
  if (!/<br/i.test(content)) return [];
  const pieces = scanInline(content, { start: 0, end: content.length }, { definitions: NO_DEFINITIONS, inTable: true });
  return breaksAmong(content, pieces)
    .filter((span) => slice(content, span) !== tag)
    .map(({ start, end }) => ({ span: { start: cell.start + start, end: cell.start + end }, text: tag }))
    .filter(({ span }) => page.isPlain(span.start, span.end));
}

function breaksAmong(text: string, pieces: readonly Inline[]): Span[] {
  return pieces.flatMap((piece) => {
    if (piece.type === 'link') return breaksAmong(text, piece.children);
    return piece.type === 'html' && BREAK.test(slice(text, piece.span)) ? [piece.span] : [];
  });
}
