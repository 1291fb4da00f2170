import { parse, TomlError } from 'smol-toml';
import { SourceText } from '../text/source-text.js';

/** The value that a TOML, JSON or YAML text stands for, or where and why it cannot be parsed (line and column from 1). */
export type StructuredReading =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly line: number | null;
      readonly column: number | null;
      readonly reason: string;
    };

/** Parses TOML. Integers that JavaScript cannot hold come as `bigint`, dates as `TomlDate`. */
export function parseToml(text: string): StructuredReading {
  try {
    return { ok: true, value: parse(withoutByteOrderMark(text), { integersAsBigInt: 'asNeeded', maxDepth: 100 }) };
  } catch (error) {
    if (error instanceof TomlError) {
      return { ok: false, line: error.line, column: error.column, reason: firstLine(error.message) };
    }
    return { ok: false, line: null, column: null, reason: reasonOf(error) };
  }
}

/** Parses JSON with the platform's own parser, whose message says where it stopped. */
export function parseJson(text: string): StructuredReading {
  const bare = withoutByteOrderMark(text);
  try {
    return { ok: true, value: JSON.parse(bare) };
  } catch (error) {
    const message = firstLine(reasonOf(error));
    const stopped = /at position (\d+)/.exec(message)?.[1];
    const offset = stopped !== undefined ? Number(stopped) : message.includes('end of JSON') ? bare.length : null;
    const place = offset === null ? null : new SourceText(bare).position(offset);
    return {
      ok: false,
      line: place?.line ?? null,
      column: place?.column ?? null,
      // V8 quotes the text itself where it gives no position; the place says enough.
      reason: message.replace(/ in JSON at position.*$/, '').replace(/, ".*$/, ''),
    };
  }
}

/** Whether a parsed value is a table of keys and values, not a list, a date or a plain value. */
export function isTable(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The text without the byte order mark that it may start with; parsers do not expect one. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** What a parser's error says, in one line. */
export function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return 'it is nested too deeply';
  return firstLine(error instanceof Error ? error.message : String(error));
}

function firstLine(message: string): string {
  const line = message.split('\n', 1)[0] ?? '';
  return line.replace(/^Invalid TOML document: /, '').trim();
}
