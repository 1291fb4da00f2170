import { decodeEntities } from '../markdown/entities.js';
import { type Inline, type InlineContext, scanInline } from '../markdown/inline.js';
import { type Span, slice } from '../text/span.js';

const NO_DEFINITIONS: InlineContext = { definitions: new Map(), inTable: false };

/** The words that a reader sees of a piece of Markdown: no marks of emphasis, no tags, entities as characters. */
export function plainText(text: string, span: Span, context: InlineContext = NO_DEFINITIONS): string {
  // Most headings and cells hold nothing that Markdown would read in any other way.
  const content = slice(text, span);
  if (!/[\\`*_[\]<&~!]/.test(content)) return content.trim();
  return words(text, scanInline(text, span, context))
    .replace(/\s+/g, ' ')
    .trim();
}

function words(text: string, pieces: readonly Inline[]): string {
  return pieces.map((piece) => wordsOf(text, piece)).join('');
}

function wordsOf(text: string, piece: Inline): string {
  switch (piece.type) {
    case 'text':
      return decodeEntities(slice(text, piece.span));
    case 'escape':
      return text.charAt(piece.span.start + 1);
    case 'code':
      return slice(text, piece.content);
    case 'autolink':
      return slice(text, piece.label);
    case 'link':
      return words(text, piece.children);
    case 'html':
      return /^<br/i.test(slice(text, piece.span)) ? ' ' : '';
    case 'image':
    case 'emphasis':
      return '';
  }
}

/** Whether a paragraph is bold from end to end, so that it stands for a heading (page format §4.5). */
export function isAllBold(text: string, span: Span): boolean {
  const content = slice(text, span).trim();
  const bold = /^(\*\*|__)(.+)\1\s*:?$/s.exec(content);
  return bold !== null && !(bold[2] ?? '').includes(bold[1] ?? '**');
}
