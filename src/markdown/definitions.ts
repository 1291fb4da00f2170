import type { Span } from '../text/span.js';
import type { Definition } from './blocks.js';
import { isAsciiPunctuation } from './characters.js';
import { destinationAt, opensTitle, skipSpace, titleEnd } from './link-destination.js';

/** A longer label is none (CommonMark 0.31.2 §6.3). */
export const MAX_LABEL = 999;

/** A label as CommonMark compares it (0.31.2 §4.7): case folded, inner white space collapsed. */
export function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/**
 * Takes the link reference definitions off the head of a paragraph (CommonMark 0.31.2 §4.7).
 *
 * @returns the definitions, and how many of the lines they use up
 */
export function leadingDefinitions(text: string, lines: readonly Span[]): LeadingDefinitions {
  const first = lines[0] as Span;
  if (text.charCodeAt(first.start) !== 91) return NONE;
  const definitions: Definition[] = [];
  let used = 0;
  const joined = lines.map((line) => text.slice(line.start, line.end)).join('\n');
  let at = 0;
  while (joined.charCodeAt(at) === 91) {
    const found = definitionAt(joined, at);
    if (found === null) break;
    const count = lineCount(joined, at, found.end);
    const own = lines.slice(used, used + count);
    definitions.push({
      type: 'definition',
      span: { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 },
      lines: own,
      label: normaliseLabel(found.label),
      url: found.url,
    });
    used += count;
    at = found.end + 1;
  }
  return { definitions, used };
}

interface LeadingDefinitions {
  readonly definitions: readonly Definition[];
  readonly used: number;
}

const NONE: LeadingDefinitions = { definitions: [], used: 0 };

interface FoundDefinition {
  readonly label: string;
  readonly url: string;
  /** The end of its last line. */
  readonly end: number;
}

function definitionAt(text: string, at: number): FoundDefinition | null {
  const labelEnd = endOfLabel(text, at + 1);
  if (labelEnd === -1 || text.charCodeAt(labelEnd + 1) !== 58) return null;
  const label = text.slice(at + 1, labelEnd);
  if (label.trim() === '') return null;
  const destination = destinationAt(text, skipSpace(text, labelEnd + 2, text.length), text.length);
  if (destination === null) return null;
  const { url } = destination;
  const title = skipSpace(text, destination.end, text.length);
  const bare = blankRest(text, destination.end);
  if (title > destination.end && title < text.length && opensTitle(text.charCodeAt(title))) {
    const close = titleEnd(text, title, text.length);
    const end = close === -1 ? -1 : blankRest(text, close);
    if (end !== -1) return { label, url, end };
  }
  return bare === -1 ? null : { label, url, end: bare };
}

function endOfLabel(text: string, from: number): number {
  const limit = Math.min(text.length, from + MAX_LABEL + 1);
  for (let i = from; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 93) return i;
    if (code === 91) return -1;
    if (code === 92 && isAsciiPunctuation(text.charCodeAt(i + 1))) i++;
  }
  return -1;
}

/** The end of the line, where nothing but blanks is left of it; else -1. */
function blankRest(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (at >= text.length || code === 10) return at;
    if (code !== 32 && code !== 9) return -1;
    at++;
  }
}

function lineCount(text: string, from: number, to: number): number {
  let count = 1;
  for (let i = text.indexOf('\n', from); i !== -1 && i < to; i = text.indexOf('\n', i + 1)) count++;
  return count;
}
