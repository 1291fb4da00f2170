import type { Span } from '../text/span.js';
import type { Definition } from './blocks.js';

const LABEL = String.raw`\[((?:[^\\[\]]|\\.){1,999})\]:`;
const DESTINATION = String.raw`(?:<((?:[^<>\\\n]|\\.)*)>|([^\s<]\S*))`;
const TITLE = String.raw`(?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\((?:[^()\\]|\\[^])*\))`;
const GAP = String.raw`[ \t]*\n?[ \t]*`;
const WITH_TITLE = new RegExp(`${LABEL}${GAP}${DESTINATION}(?:[ \\t]+|[ \\t]*\\n[ \\t]*)${TITLE}[ \\t]*(?=\\n|$)`, 'y');
const BARE = new RegExp(`${LABEL}${GAP}${DESTINATION}[ \\t]*(?=\\n|$)`, 'y');

/** A label as CommonMark compares it (0.31.2 §4.7): case folded, inner white space collapsed. */
export function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/**
 * Takes the link reference definitions off the head of a paragraph (CommonMark 0.31.2 §4.7).
 *
 * @returns the definitions, and how many of the lines they use up
 */
export function leadingDefinitions(
  text: string,
  lines: readonly Span[],
): { definitions: Definition[]; used: number } {
  const definitions: Definition[] = [];
  let used = 0;
  if (text.charCodeAt(lines[0]?.start ?? text.length) !== 91) return { definitions, used };
  const joined = lines.map((line) => text.slice(line.start, line.end)).join('\n');
  let at = 0;
  while (joined[at] === '[') {
    const match = matchAt(WITH_TITLE, joined, at) ?? matchAt(BARE, joined, at);
    const label = match?.[1];
    if (match === null || label === undefined || label.trim() === '') break;
    const count = match[0].split('\n').length;
    const own = lines.slice(used, used + count);
    definitions.push({
      type: 'definition',
      span: { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 },
      lines: own,
      label: normaliseLabel(label),
      url: match[2] ?? match[3] ?? '',
    });
    used += count;
    at += match[0].length + 1;
  }
  return { definitions, used };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
