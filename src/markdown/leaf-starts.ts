import { atxHeading, fenceStart, thematicBreakUpTo } from './block-starts.js';
import type { Heading, ThematicBreak } from './blocks.js';
import { htmlBlockStart } from './html-blocks.js';
import type { LineCursor } from './line-cursor.js';
import type { OpenLeaf } from './open-blocks.js';

/** A leaf block that takes one line, or the first line of one that takes more. */
export type LeafStart = Heading | ThematicBreak | Extract<OpenLeaf, { type: 'fence' | 'html' }>;

/**
 * The heading, thematic break, fenced code or HTML that begins on what is left of the line.
 *
 * @param first the code of the first character that is not white space
 */
export function leafStart(line: LineCursor, first: number, inParagraph: boolean): LeafStart | null {
  switch (first) {
    case 35:
      return heading(line);
    case 96:
    case 126:
      return fence(line);
    case 60:
      return html(line, inParagraph);
    case 42:
    case 45:
    case 95:
      return thematicBreak(line);
    default:
      return null;
  }
}

function heading(line: LineCursor): Heading | null {
  const { nonSpace: start } = line;
  const found = atxHeading(line.text, start, line.end);
  if (found === null) return null;
  const { level, contentStart, contentEnd } = found;
  const lines = contentStart < contentEnd ? [{ start: contentStart, end: contentEnd }] : [];
  return { type: 'heading', span: { start, end: line.trimmedEnd }, level, setext: false, lines };
}

function fence(line: LineCursor): LeafStart | null {
  const { nonSpace: start, end, indent } = line;
  const found = fenceStart(line.text, start, end);
  return found && { type: 'fence', start, fence: found, indent, closed: false, lines: [{ start, end }] };
}

function html(line: LineCursor, inParagraph: boolean): LeafStart | null {
  const { offset: start, end } = line;
  const ending = htmlBlockStart(line.text, line.nonSpace, end, inParagraph);
  return ending && { type: 'html', start, end: ending, lines: [{ start, end }] };
}

function thematicBreak(line: LineCursor): ThematicBreak | null {
  const { nonSpace: start, end } = line;
  // What refutes a break refutes all that begin before it: a line of nothing but list markers is looked at once.
  if (start < line.noBreakUpTo) return null;
  const upTo = thematicBreakUpTo(line.text, start, end);
  if (upTo < end) {
    line.noBreakUpTo = upTo;
    return null;
  }
  return { type: 'thematicBreak', span: { start, end: line.trimmedEnd }, lines: [{ start, end }] };
}
