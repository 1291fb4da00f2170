import type { FrontMatterFormat } from '../model/front-matter-reading.js';
import { isWhiteSpace, type Span } from '../text/span.js';

/** The front matter of a page as Hugo delimits it, unread. */
export interface FrontMatterBlock {
  readonly format: FrontMatterFormat;
  /** Both fences included, without the line break behind the closing one. */
  readonly span: Span;
  /** What stands between the fences (for JSON the whole object). */
  readonly content: Span;
  /** False where no line closes it, on which Hugo's build fails. */
  readonly closed: boolean;
  /** Where the page's Markdown begins. */
  readonly bodyStart: number;
}

const FENCES = new Map<number, { mark: string; format: FrontMatterFormat }>([
  [45, { mark: '---', format: 'yaml' }],
  [43, { mark: '+++', format: 'toml' }],
]);

/**
 * Finds the front matter at the head of a page. White space and a byte order mark may stand before it; any line that
 * starts with the fence's three characters closes it, and what is left of that line belongs to the body
 * (Hugo 0.111, `parser/pageparser`).
 */
export function findFrontMatter(text: string): FrontMatterBlock | null {
  let start = 0;
  while (start < text.length && isWhiteSpace(text.charCodeAt(start))) start++;
  if (text.charCodeAt(start) === 123) return jsonBlock(text, start);
  const fence = FENCES.get(text.charCodeAt(start));
  if (fence === undefined || !text.startsWith(fence.mark, start)) return null;
  const { mark, format } = fence;
  const contentStart = start + mark.length;
  for (let line = text.indexOf(mark, contentStart); line !== -1; line = text.indexOf(mark, line + 1)) {
    if (!isLineBreak(text.charCodeAt(line - 1))) continue;
    const end = line + mark.length;
    return {
      format,
      span: { start, end },
      content: { start: contentStart, end: line },
      closed: true,
      bodyStart: skipLineBreak(text, end),
    };
  }
  const end = unclosedEnd(text, lineAfter(text, contentStart));
  return { format, span: { start, end }, content: { start: contentStart, end }, closed: false, bodyStart: end };
}

/** An object that is never closed is left to the body: its brace may be all that there is of JSON in it. */
function jsonBlock(text: string, start: number): FrontMatterBlock | null {
  let depth = 0;
  let inString = false;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 34) inString = !inString;
    else if (inString) continue;
    else if (code === 123) depth++;
    else if (code === 125 && --depth === 0) {
      const span = { start, end: i + 1 };
      return { format: 'json', span, content: span, closed: true, bodyStart: skipLineBreak(text, i + 1) };
    }
  }
  return null;
}

/** Front matter without an end is taken to reach to the first line that can only be Markdown, so that no entry is lost. */
function unclosedEnd(text: string, from: number): number {
  let line = from;
  while (line < text.length) {
    const next = lineAfter(text, line);
    const content = text.slice(line, next).trim();
    if (content === '' || /^(?:#{1,6}\s|[|>`]|\{\{)/.test(content)) return line;
    line = next;
  }
  return line;
}

function lineAfter(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  return next === -1 ? text.length : next + 1;
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function skipLineBreak(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return text.charCodeAt(offset) === 10 ? offset + 1 : offset;
}
