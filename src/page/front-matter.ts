import type { FrontMatterBlock } from '../markdown/front-matter-block.js';
import type { FrontMatter } from '../model/week-page.js';
import { slice } from '../text/span.js';

/**
 * Reads front matter that holds nothing but `key: scalar` lines, which is what nearly every page has, as YAML 1.2's core
 * schema reads it, without a YAML library.
 *
 * @returns null where the block needs the library: nested values, escapes, repeated keys, another format
 */
export function scanPlainFrontMatter(text: string, block: FrontMatterBlock): Record<string, unknown> | null {
  if (block.format !== 'yaml' || !block.closed) return null;
  const data: Record<string, unknown> = {};
  const [first = '', ...lines] = slice(text, block.content).split('\n');
  if (!/^ *\r?$/.test(first)) return null;
  for (const raw of lines) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (/^ *$/.test(line) || line.startsWith('#')) continue;
    const pair = /^([A-Za-z_][\w-]*):(?:[ \t]+(.*))?$/.exec(line);
    const key = pair?.[1];
    if (pair === null || key === undefined || Object.hasOwn(data, key) || key === '__proto__') return null;
    if (OTHER_SCALAR.test(key)) return null;
    const value = plainScalar(trimBlanks(pair[2] ?? ''));
    if (value === undefined) return null;
    data[key] = value;
  }
  return data;
}

/** Words that are no text to YAML 1.2's core schema. */
const OTHER_SCALAR = /^(?:null|true|false|[-+]?\.(?:inf|nan))$/i;

/** White space as YAML knows it, without the no-break space, which is text. */
function trimBlanks(source: string): string {
  let start = 0;
  let end = source.length;
  while (start < end && isBlank(source.charCodeAt(start))) start++;
  while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
  return source.slice(start, end);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** The value of a YAML scalar on one line, or undefined where it is more than that. */
function plainScalar(source: string): unknown {
  if (source === '' || source === '~' || source === 'null') return null;
  if (source === 'true') return true;
  if (source === 'false') return false;
  if (source.startsWith('"')) return /^"[^"\\]*"$/.test(source) ? source.slice(1, -1) : undefined;
  if (source.startsWith("'")) return /^'[^']*'$/.test(source) ? source.slice(1, -1) : undefined;
  if (/^[[\]{}>|*&!%#`@,?:-]/.test(source) && !/^-\d+$/.test(source)) return undefined;
  if (/:(?:\s|$)|\s#|\t/.test(source)) return undefined;
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(source)) return Number(source);
  if (OTHER_SCALAR.test(source)) return undefined;
  // Anything else that begins like a number may be one in a form that only the library knows.
  return /^[-+]?\.?\d[\d_.]*(?:e[-+]?\d+)?$/i.test(source) || /^0[xo]/.test(source) ? undefined : source;
}

const KNOWN_KEYS = ['title', 'date', 'weight', 'chapter', 'pre'] as const;
type KnownKey = (typeof KNOWN_KEYS)[number];

function isKnown(key: string): key is KnownKey {
  return KNOWN_KEYS.some((known) => known === key);
}

/** Brings the keys that worklog knows to their types; Hugo matches keys in any case. */
export function frontMatter(data: Readonly<Record<string, unknown>>): FrontMatter {
  const known: Partial<Record<KnownKey, unknown>> = {};
  const other: [string, unknown][] = [];
  for (const key of Object.keys(data)) {
    const lower = key.toLowerCase();
    if (isKnown(lower)) known[lower] = data[key];
    else other.push([key, data[key]]);
  }
  return {
    title: text(known.title),
    date: text(known.date),
    weight: number(known.weight),
    chapter: typeof known.chapter === 'boolean' ? known.chapter : null,
    pre: text(known.pre),
    // A key such as `__proto__` becomes one of the object's own here, as every other.
    other: Object.fromEntries(other),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}

function number(value: unknown): number | null {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : null;
}
