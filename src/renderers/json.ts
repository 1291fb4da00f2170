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
