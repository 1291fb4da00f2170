import { decodeEntities } from '../../markdown/entities.js';
import { type Inline, scanInline } from '../../markdown/inline.js';
import { BalancedHtml } from './balanced-html.js';
import { type Html, html } from './html.js';
import { evenSpaces, writeLink, writePicture, writeTag } from './written-inline.js';

/** Inline Markdown as HTML, as worklog's own scanner reads it, which takes time in proportion to the text. */
export function scannedHtml(text: string, isInLink: boolean): Html {
  const pieces = scanInline(text, { start: 0, end: text.length }, { definitions: new Map(), inTable: false });
  const written = new BalancedHtml();
  writePieces(text, pieces, written, isInLink);
  return written.finish();
}

function writePieces(text: string, pieces: readonly Inline[], written: BalancedHtml, isInLink: boolean): void {
  for (const piece of pieces) write(text, piece, written, isInLink);
}

function write(text: string, piece: Inline, written: BalancedHtml, isInLink: boolean): void {
  const source = text.slice(piece.span.start, piece.span.end);
  switch (piece.type) {
    case 'text':
      writeText(source, written);
      break;
    case 'escape':
      written.addWords(source.slice(1));
      break;
    case 'code':
      written.addHtml(html`<code>${text.slice(piece.content.start, piece.content.end)}</code>`);
      break;
    case 'html':
      writeTag(source, written);
      break;
    case 'emphasis':
      if (piece.opens) written.open(elementOf(source, piece.strong));
      else written.close(elementOf(source, piece.strong));
      break;
    case 'autolink': {
      const label = text.slice(piece.label.start, piece.label.end);
      writeLink(piece.url, (content) => content.addWords(label), written, isInLink);
      break;
    }
    case 'link':
      writeLink(
        piece.url,
        piece.children.length === 0 ? null : (content, isIn) => writePieces(text, piece.children, content, isIn),
        written,
        isInLink,
      );
      break;
    case 'image':
      writePicture(piece.url, wordsOf(text, piece.children), written, isInLink);
  }
}

/** A line that ends with two spaces or a backslash, and the end of a paragraph (CommonMark 0.31.2 §6.7). */
const LINE_END = /(?:(?<! ) {2,}|\\)\n|\n[^\S\n]*\n/;

function writeText(source: string, written: BalancedHtml): void {
  source.split(LINE_END).forEach((line, index) => {
    if (index > 0) written.addHtml(html`<br>`);
    written.addWords(evenSpaces(decodeEntities(line)));
  });
}

function elementOf(mark: string, strong: boolean): string {
  if (mark.startsWith('~')) return 'del';
  return strong ? 'strong' : 'em';
}

/** What stands for a picture, without any marks. */
function wordsOf(text: string, pieces: readonly Inline[]): string {
  return pieces.map((piece) => wordsOfPiece(text, piece)).join('');
}

function wordsOfPiece(text: string, piece: Inline): string {
  switch (piece.type) {
    case 'text':
      return decodeEntities(text.slice(piece.span.start, piece.span.end));
    case 'escape':
      return text.slice(piece.span.start + 1, piece.span.end);
    case 'code':
      return text.slice(piece.content.start, piece.content.end);
    case 'autolink':
      return text.slice(piece.label.start, piece.label.end);
    case 'link':
    case 'image':
      return wordsOf(text, piece.children);
    case 'html':
    case 'emphasis':
      return '';
  }
}
