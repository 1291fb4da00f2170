import { TomlDate } from 'smol-toml';
import type { FrontMatterReader, FrontMatterReading } from '../model/front-matter-reading.js';
import { isTable, parseJson, parseToml, type StructuredReading, withoutByteOrderMark } from './structured-text.js';

/** The largest front matter that is parsed, in UTF-16 units. Real ones have less than 1,000. */
const FRONT_MATTER_LIMIT = 64 * 1024;

/**
 * Names that `gray-matter` 4 has engines for, and their aliases. It evaluates `---js` as JavaScript; switching an engine
 * off with `false` makes it fall back to its own, so each is replaced by a function that refuses.
 */
const REFUSED_ENGINES = ['javascript', 'js', 'json', 'toml', 'coffee', 'coffeescript', 'cson', 'yml'];

/** Loads the libraries that read front matter; they are too large to load before a page needs them. */
export async function loadFrontMatterReader(): Promise<FrontMatterReader> {
  const [{ default: matter }, yaml, { parseYaml }] = await Promise.all([
    import('gray-matter'),
    import('yaml'),
    import('./yaml-text.js'),
  ]);

  const readYaml = (block: string): FrontMatterReading => {
    // The engine notes what it read: gray-matter passes on an object and nothing else, no place of an error.
    let reading: StructuredReading = { ok: true, value: null };
    const refuse = (): never => {
      throw new Error('front matter in this language would have to be executed');
    };
    try {
      // Always with options: without them gray-matter answers from a cache, with {} for a page that failed before.
      matter(block, {
        language: 'yaml',
        delimiters: '---',
        engines: {
          ...Object.fromEntries(REFUSED_ENGINES.map((name) => [name, refuse])),
          yaml: (text: string) => {
            // gray-matter cuts at the line feed before the closing fence and leaves the CR of a CRLF.
            reading = parseYaml(yaml, text.replace(/\r$/, ''));
            return {};
          },
        },
      });
    } catch (error) {
      return refused(error instanceof Error ? error.message : String(error));
    }
    return asTable(reading);
  };

  return (block, format) => {
    const text = withoutByteOrderMark(block);
    if (text.length > FRONT_MATTER_LIMIT) return refused(`it is longer than ${FRONT_MATTER_LIMIT} characters`);
    if (format === 'json') return asTable(parseJson(text));
    const unfit = checkOpening(text, format === 'yaml' ? '---' : '+++');
    if (unfit !== null) return unfit;
    return format === 'yaml' ? readYaml(text) : asTable(parseToml(betweenFences(text)));
  };
}

/** The opening fence must stand alone on its line: anything after it names a language that gray-matter may execute. */
function checkOpening(text: string, fence: string): FrontMatterReading | null {
  const opening = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  if (!opening.startsWith(fence)) return refused(`it does not start with ${fence}`);
  const rest = opening.slice(fence.length).trim();
  if (rest === '') return null;
  const reason =
    fence === '---' && /^(?:js|javascript|coffee|coffeescript|cson)$/i.test(rest)
      ? `${fence}${rest} would have to be executed, which worklog never does and Hugo does not read`
      : `${JSON.stringify(rest.slice(0, 40))} stands behind the opening ${fence}, which is not a form that Hugo reads`;
  return { ok: false, line: 1, column: fence.length + 1, reason };
}

/** TOML front matter without its fences; the empty line in place of the first keeps the parser's line numbers right. */
function betweenFences(text: string): string {
  const body = text.slice(text.indexOf('+++') + 3);
  const closing = /\n\+{3}/.exec(body);
  return closing === null ? body : body.slice(0, closing.index + 1);
}

function asTable(reading: StructuredReading): FrontMatterReading {
  if (!reading.ok) return reading;
  const { value } = reading;
  if (value === null || value === undefined) return { ok: true, data: {} };
  if (!isTable(value)) {
    const found = Array.isArray(value) ? 'a list' : 'a single value';
    return refused(`it must be keys with values, such as "title: Week 1", and it is ${found}`);
  }
  try {
    return { ok: true, data: plain(value, 0) };
  } catch (error) {
    if (error instanceof TooDeep) return refused('it is nested too deeply');
    throw error;
  }
}

/** Deeper than any front matter. An alias that holds itself makes a YAML value without end. */
const DEPTH_LIMIT = 100;

class TooDeep extends Error {}

/** The same table with TOML's dates as text and its large integers as numbers, so that every format reads alike. */
function plain(table: Readonly<Record<string, unknown>>, depth: number): Record<string, unknown> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, plainValue(value, depth + 1)]));
}

function plainValue(value: unknown, depth: number): unknown {
  if (depth > DEPTH_LIMIT) throw new TooDeep();
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=Z|[+-]|$)/, '');
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map((item) => plainValue(item, depth + 1));
  return isTable(value) ? plain(value, depth) : value;
}

function refused(reason: string): FrontMatterReading {
  return { ok: false, line: null, column: null, reason };
}
