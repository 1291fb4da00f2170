import type { Document } from 'yaml';
import { reasonOf, type StructuredReading, withoutByteOrderMark } from './structured-text.js';

/** The `yaml` package's module. It is handed in because it is too large to load for a site that has no YAML. */
export type YamlLibrary = typeof import('yaml');

/**
 * How deep YAML may be nested, as indicators on one line, open brackets, or columns of indentation. The parser is
 * recursive, and a stack that overflows inside of V8's regular expressions ends the process instead of throwing.
 */
const NESTING_LIMIT = 50;
const INDENTATION_LIMIT = 100;

/** Above this size (UTF-16 units) duplicate keys are not looked for: `yaml` compares every key with every other. */
const DUPLICATE_KEY_LIMIT = 64 * 1024;

/** Aliases may not make a value more than this many times larger: the "billion laughs" attack. */
const MAXIMUM_ALIAS_COUNT = 100;

/**
 * Parses one YAML 1.2 document with the core schema, which has no timestamps: dates stay the text that was written.
 * Duplicate keys are an error, as in Hugo. Merge keys (`<<`) are followed, aliases within limits.
 */
export function parseYaml(library: YamlLibrary, text: string): StructuredReading {
  const bare = withoutByteOrderMark(text);
  const deepLine = findDeepNesting(bare);
  if (deepLine !== null) return { ok: false, line: deepLine, column: null, reason: 'it is nested too deeply' };
  const lineCounter = new library.LineCounter();
  try {
    const document: Document.Parsed = library.parseDocument(bare, {
      version: '1.2',
      schema: 'core',
      merge: true,
      uniqueKeys: bare.length <= DUPLICATE_KEY_LIMIT,
      prettyErrors: false,
      logLevel: 'error',
      lineCounter,
    });
    const mistake = document.errors[0];
    if (mistake !== undefined) {
      const { line, col } = lineCounter.linePos(mistake.pos[0]);
      return { ok: false, line, column: col, reason: reasonOf(mistake) };
    }
    return { ok: true, value: document.toJS({ maxAliasCount: MAXIMUM_ALIAS_COUNT }) };
  } catch (error) {
    return { ok: false, line: null, column: null, reason: reasonOf(error) };
  }
}

/** The line, from 1, on which nesting passes the limit; null for a text that is safe to parse. Errs on the safe side. */
function findDeepNesting(text: string): number | null {
  let line = 1;
  let indentation = 0;
  let atStart = true;
  let indicators = 0;
  let brackets = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LINE_FEED) {
      line++;
      indentation = 0;
      indicators = 0;
      atStart = true;
    } else if (unit === SPACE || unit === TAB) {
      if (atStart && ++indentation > INDENTATION_LIMIT) return line;
    } else {
      atStart = false;
      if (unit === OPEN_BRACKET || unit === OPEN_BRACE) brackets++;
      else if ((unit === CLOSE_BRACKET || unit === CLOSE_BRACE) && brackets > 0) brackets--;
      else if ((unit === DASH || unit === COLON || unit === QUESTION_MARK) && isSpace(text.charCodeAt(i + 1))) {
        indicators++;
      }
      if (brackets > NESTING_LIMIT || indicators > NESTING_LIMIT) return line;
    }
  }
  return null;
}

const TAB = 9;
const LINE_FEED = 10;
const SPACE = 32;
const DASH = 45;
const COLON = 58;
const QUESTION_MARK = 63;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

function isSpace(unit: number): boolean {
  return unit === SPACE || unit === TAB;
}
