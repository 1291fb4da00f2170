import type { FrontMatterBlock } from '../markdown/front-matter-block.js';
import type { Span } from '../text/span.js';

/** A key of a page's front matter and where it stands. */
export interface FrontMatterField {
  /** In lower case: Hugo matches keys in any case. */
  readonly key: string;
  readonly keySpan: Span;
  /** The value as it is written on the key's line, quotes included; empty where nothing stands there. */
  readonly value: Span;
  /** The value without its quotes. */
  readonly content: Span;
  /** The whole line with its line break. */
  readonly line: Span;
}

const LINE = /^([A-Za-z_][\w-]*)[ \t]*[:=][ \t]*([^\r\n]*)\r?\n?/gm;
const JSON_MEMBER = /"([^"\\]+)"[ \t]*:[ \t]*("(?:[^"\\]|\\.)*"|[^",{}[\]\s]+)/g;

/**
 * Where the keys of a front matter stand, in the order of the page: those at its top level, by their lines. It needs no
 * library, and also finds the fields of a front matter that no library can read.
 */
export function frontMatterFields(text: string, block: FrontMatterBlock): FrontMatterField[] {
  const { content, format } = block;
  const source = text.slice(content.start, content.end);
  const found = source.matchAll(format === 'json' ? JSON_MEMBER : LINE);
  return [...found].map((match) => {
    const [whole, key = '', written = ''] = match;
    const start = content.start + match.index;
    const valueStart = start + whole.indexOf(written, whole.search(/[:=]/) + 1);
    const value = withoutComment(written).trimEnd();
    const quotes = /^["']/.test(value) && value.endsWith(value.charAt(0)) && value.length > 1 ? 1 : 0;
    const keyStart = format === 'json' ? start + 1 : start;
    return {
      key: key.toLowerCase(),
      keySpan: { start: keyStart, end: keyStart + key.length },
      value: { start: valueStart, end: valueStart + value.length },
      content: { start: valueStart + quotes, end: valueStart + value.length - quotes },
      line: { start, end: start + whole.length },
    };
  });
}

/** A quoted value may hold a `#`; elsewhere one behind a space begins a comment (YAML 1.2 §6.6, TOML 1.0). */
function withoutComment(written: string): string {
  if (!written.includes('#') && !/^["']/.test(written)) return written;
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'[^']*')/.exec(written);
  if (quoted !== null) return quoted[0];
  const comment = written.startsWith('#') ? 0 : written.search(/[ \t]#/);
  return comment === -1 ? written : written.slice(0, comment);
}
