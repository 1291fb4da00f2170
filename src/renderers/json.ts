import { escapeControls } from './control-characters.js';

/** The version of every machine-readable form. It rises when something is taken away or means something else. */
const SCHEMA_VERSION = 1;

/** A document of the machine-readable output: `{"schemaVersion": 1, "kind": …, …}`, with two spaces of indentation. */
export function renderJson(kind: string, content: Readonly<Record<string, unknown>>): string {
  return `${escapeControls(JSON.stringify({ schemaVersion: SCHEMA_VERSION, kind, ...content }, null, 2))}\n`;
}

/** One item a line, for streams. */
export function renderNdjson(items: readonly unknown[]): string {
  return items.map((item) => `${escapeControls(JSON.stringify(item))}\n`).join('');
}

/**
 * A document with a list of items that are not all there at once, written piece by piece: what `add` and `end` give back is
 * together what {@link renderJson} makes of `{ items, ...rest }`.
 */
export class JsonItems {
  readonly #kind: string;
  #isBegun = false;

  constructor(kind: string) {
    this.#kind = kind;
  }

  /** The text of more items. */
  add(items: readonly unknown[]): string {
    return items
      .map((item) => {
        const lead = this.#isBegun ? ',\n    ' : `${this.#head()}\n    `;
        return lead + indented(item, 4);
      })
      .join('');
  }

  /** The end of the document, with what stands behind the items. */
  end(rest: Readonly<Record<string, unknown>> = {}): string {
    const close = this.#isBegun ? '\n  ]' : `${this.#head()}]`;
    const others = Object.entries(rest).map(([key, value]) => `,\n  ${JSON.stringify(key)}: ${indented(value, 2)}`);
    return `${close}${others.join('')}\n}\n`;
  }

  #head(): string {
    this.#isBegun = true;
    return `{\n  "schemaVersion": ${SCHEMA_VERSION},\n  "kind": ${JSON.stringify(this.#kind)},\n  "items": [`;
  }
}

/** No string of JSON holds a line break, so that all of them are of the layout. */
function indented(value: unknown, columns: number): string {
  return escapeControls(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${' '.repeat(columns)}`);
}

/** A document on one line: the last line of a stream, which tells of the others. */
export function renderJsonLine(kind: string, content: Readonly<Record<string, unknown>>): string {
  return `${escapeControls(JSON.stringify({ schemaVersion: SCHEMA_VERSION, kind, ...content }))}\n`;
}
