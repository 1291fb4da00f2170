import { type Position, SourceText } from '../text/source-text.js';

/** Where a key stands in a TOML text, and where its value starts (lines and columns from 1). */
export interface TomlKey {
  /** The whole path from the root: `[languages.vi]` with `date-order` in it gives three names. */
  readonly path: readonly string[];
  readonly key: Position;
  /** Null for a table header, which has no value of its own. */
  readonly value: Position | null;
}

/**
 * Finds the keys of a TOML text that has been parsed without errors: the parser gives positions for those only. Table
 * headers, dotted and quoted keys and inline tables are found; keys in arrays are not (TOML 1.0.0, "Keys").
 */
export function findTomlKeys(text: string): readonly TomlKey[] {
  const source = new SourceText(text);
  const keys: TomlKey[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let table: readonly string[] = [];

  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };

  const readPath = (): readonly string[] => {
    const path: string[] = [];
    for (;;) {
      match(BLANK);
      const name = match(KEY);
      if (name === '') return path;
      path.push(nameOf(name));
      match(BLANK);
      if (match(DOT) === '') return path;
    }
  };

  const readPair = (parents: readonly string[]): void => {
    const start = at;
    const path = [...parents, ...readPath()];
    match(EQUALS);
    keys.push({ path, key: source.position(start), value: source.position(at) });
    readValue(path);
  };

  /** Goes past a value; `path` is null in an array, whose tables have no keys of their own here. */
  const readValue = (path: readonly string[] | null): void => {
    const opened = match(OPENING);
    if (opened === '') {
      if (match(STRING) === '') match(BARE_VALUE);
      return;
    }
    for (match(FILLER); at < text.length && match(CLOSING) === ''; match(FILLER)) {
      const before = at;
      if (opened === '[') readValue(null);
      else if (path !== null) readPair(path);
      else {
        readPath();
        match(EQUALS);
        readValue(null);
      }
      if (at === before) at++;
    }
  };

  while (at < text.length) {
    match(FILLER);
    const start = at;
    if (match(HEADER) !== '') {
      table = readPath();
      keys.push({ path: table, key: source.position(start), value: null });
      match(HEADER_END);
    } else if (at < text.length) {
      readPair(table);
    }
    if (at === start) at++;
  }
  return keys;
}

const BLANK = /[ \t]*/y;
/** Blanks, line ends, commas and comments: what may stand between pairs and between the items of an array. */
const FILLER = /(?:[ \t\r\n,]+|#[^\n]*)*/y;
const KEY = /[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/y;
const DOT = /\./y;
const EQUALS = /=[ \t]*/y;
const HEADER = /\[\[?/y;
const HEADER_END = /[ \t]*\]{1,2}/y;
const OPENING = /[[{]/y;
const CLOSING = /[\]}]/y;
const STRING = /"""(?:[^"\\]|\\[\s\S]|"(?!""))*"{3,5}|'''[\s\S]*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/y;
const BARE_VALUE = /[^,\]}#\n]*/y;

function nameOf(key: string): string {
  if (key.startsWith("'")) return key.slice(1, -1);
  if (!key.startsWith('"')) return key;
  try {
    return String(JSON.parse(key));
  } catch {
    return key.slice(1, -1);
  }
}
