import { isTable } from './structured-text.js';

/** A part of a Hugo configuration: keys in lower case, because Hugo matches them in any case. It has no prototype. */
export interface ConfigurationTable {
  readonly [key: string]: ConfigurationValue;
}

export type ConfigurationValue =
  | ConfigurationTable
  | readonly ConfigurationValue[]
  | string
  | number
  | bigint
  | boolean
  | null;

/** Deeper than any configuration; what lies below is left out, so that a hostile one cannot exhaust the stack. */
const DEPTH_LIMIT = 40;

/** A parsed configuration with every key in lower case. What is no table gives an empty one; dates become text. */
export function configurationTable(value: unknown): ConfigurationTable {
  const table = lowered(value, 0);
  return isConfigurationTable(table) ? table : emptyTable();
}

function lowered(value: unknown, depth: number): ConfigurationValue {
  if (depth > DEPTH_LIMIT || value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((item) => lowered(item, depth + 1));
  if (isTable(value)) {
    const table = emptyTable();
    for (const [key, item] of Object.entries(value)) {
      // [Languages.en] and [languages.vi] may stand in one file.
      table[key.toLowerCase()] = merged(table[key.toLowerCase()], lowered(item, depth + 1));
    }
    return table;
  }
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
      return value;
    default:
      return String(value);
  }
}

/** Merges two tables as Hugo merges its configuration directory: key by key, all the way down, the second one wins. */
export function mergeTables(base: ConfigurationTable, over: ConfigurationTable): ConfigurationTable {
  const table = Object.assign(emptyTable(), base);
  for (const [key, value] of Object.entries(over)) table[key] = merged(table[key], value);
  return table;
}

function merged(before: ConfigurationValue | undefined, value: ConfigurationValue): ConfigurationValue {
  return isConfigurationTable(before) && isConfigurationTable(value) ? mergeTables(before, value) : value;
}

/** Puts a table under a key path: `['languages', 'vi']` makes it `languages.vi`. */
export function nestTable(path: readonly string[], table: ConfigurationTable): ConfigurationTable {
  return path.reduceRight<ConfigurationTable>(
    (inner, key) => Object.assign(emptyTable(), { [key.toLowerCase()]: inner }),
    table,
  );
}

export function isConfigurationTable(value: ConfigurationValue | undefined): value is ConfigurationTable {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The table under a key, empty when there is none. */
export function tableAt(table: ConfigurationTable, key: string): ConfigurationTable {
  const value = table[key];
  return isConfigurationTable(value) ? value : emptyTable();
}

/** The text under a key, without surrounding space; null when there is none or it is empty. */
export function textAt(table: ConfigurationTable, key: string): string | null {
  const value = table[key];
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

/** The number under a key. Hugo reads a number from text too. */
export function numberAt(table: ConfigurationTable, key: string): number | null {
  const value = table[key];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** Whether a key is set to true. Hugo reads the word from text too. */
export function isTrueAt(table: ConfigurationTable, key: string): boolean {
  const value = table[key];
  return value === true || (typeof value === 'string' && /^(true|1|t)$/i.test(value));
}

/** The words under a key: a list of text, or one text split at its spaces, as Hugo reads it. */
export function wordsAt(table: ConfigurationTable, key: string): readonly string[] {
  const value = table[key];
  if (typeof value === 'string') return value.split(/\s+/).filter((word) => word !== '');
  return Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : [];
}

function emptyTable(): { [key: string]: ConfigurationValue } {
  return Object.create(null) as { [key: string]: ConfigurationValue };
}

/** Whether Hugo lets the HTML that stands in Markdown through (https://gohugo.io/configuration/markup/#rendererunsafe). */
export function letsHtmlThrough(table: ConfigurationTable): boolean {
  const markup = tableAt(table, 'markup');
  return isTrueAt(tableAt(tableAt(markup, 'goldmark'), 'renderer'), 'unsafe');
}
