import { decodeEntities } from '../markdown/entities.js';
import { type Inline, scanInline } from '../markdown/inline.js';

/** A stretch of text that is shown in one style. */
export interface Run {
  readonly text: string;
  readonly style: RunStyle;
}

export type RunStyle = 'plain' | 'bold' | 'code' | 'link' | 'faint';

/**
 * What a reader sees of a piece of inline Markdown, as stretches of text in their styles: marks of emphasis gone,
 * entities as characters, a link as its words with the address in parentheses behind them.
 */
export function inlineRuns(markdown: string): Run[] {
  // Most entries hold nothing that Markdown would read in any other way.
  if (!/[\\`*_[\]<&~!]|https?:|www\./.test(markdown)) return [{ text: markdown.replace(/\s+/g, ' '), style: 'plain' }];
  const pieces = scanInline(markdown, { start: 0, end: markdown.length }, { definitions: new Map(), inTable: false });
  const runs: Run[] = [];
  collectRuns(markdown, pieces, 0, runs);
  return runs.map((run) => ({ ...run, text: run.text.replace(/\s+/g, ' ') })).filter((run) => run.text !== '');
}

/** The same as one string, for output without styles. */
export function inlineWords(markdown: string): string {
  return inlineRuns(markdown)
    .map((run) => run.text)
    .join('')
    .trim();
}

/** @returns how many marks of strong emphasis are still open */
function collectRuns(text: string, pieces: readonly Inline[], bold: number, runs: Run[]): number {
  const add = (content: string, style: RunStyle): void => {
    runs.push({ text: content, style: style === 'plain' && bold > 0 ? 'bold' : style });
  };
  for (const piece of pieces) {
    const source = text.slice(piece.span.start, piece.span.end);
    switch (piece.type) {
      case 'text':
        add(decodeEntities(source), 'plain');
        break;
      case 'escape':
        add(source.slice(1), 'plain');
        break;
      case 'code':
        add(text.slice(piece.content.start, piece.content.end), 'code');
        break;
      case 'autolink':
        add(text.slice(piece.label.start, piece.label.end), 'link');
        break;
      case 'link':
        bold = collectRuns(text, piece.children, bold, runs);
        if (!isOwnAddress(text, piece)) {
          add(piece.children.length > 0 ? ' (' : '', 'plain');
          add(piece.url, 'link');
          add(piece.children.length > 0 ? ')' : '', 'plain');
        }
        break;
      case 'image':
        collectRuns(text, piece.children, bold, runs);
        add(` (${piece.url})`, 'faint');
        break;
      case 'html':
        if (/^<br\b/i.test(source)) add(' ', 'plain');
        break;
      case 'emphasis':
        // Goldmark strikes through what stands between tildes.
        if (piece.strong && !source.startsWith('~')) bold += piece.opens ? 1 : -1;
    }
  }
  return bold;
}

/** `[https://a.b](https://a.b)` need not be shown twice. */
function isOwnAddress(text: string, link: Extract<Inline, { type: 'link' | 'image' }>): boolean {
  const first = link.children[0];
  const last = link.children.at(-1);
  if (first === undefined || last === undefined) return false;
  return text.slice(first.span.start, last.span.end).trim() === link.url;
}
