import { sitePath } from './inside-site.js';
import { isTable, parseJson } from './structured-text.js';

/** What a file says, byte for byte: its text with the byte order mark, and its permission bits. */
export interface FileContent {
  readonly text: string;
  /** Null for a new file, which gets what the user's other new files get. */
  readonly mode: number | null;
}

/** One file of a change. All paths are relative to the site, with `/`. */
export interface FileChange {
  /** The file as the command named it; may be a symbolic link, or stand behind one. */
  readonly file: string;
  /** Where it really is. */
  readonly path: string;
  /** Null: it is made. */
  readonly before: FileContent | null;
  /** Null: it is deleted. */
  readonly after: FileContent | null;
  /** Where its new content is written before it takes its place. */
  readonly temporary: string;
  /** The second name under which the old file is kept meanwhile. */
  readonly aside: string;
}

/** A change to the files of a site, with all that is needed to complete it, to take it back, or to undo it. */
export interface ChangeRecord {
  /** The site's folder, a real path. */
  readonly site: string;
  /** What was done, in the words of a command line: `new week 5`. */
  readonly summary: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** The number of the change that this one takes back. */
  readonly undoes: number | null;
  /** Folders that are made, the outermost first. */
  readonly foldersMade: readonly string[];
  /** Folders that are removed where they are empty then, the innermost first. */
  readonly foldersRemoved: readonly string[];
  readonly files: readonly FileChange[];
}

const KIND = 'change';
const VERSION = 1;

export function recordText(record: ChangeRecord): string {
  return `${JSON.stringify({ schemaVersion: VERSION, kind: KIND, ...record }, null, 1)}\n`;
}

/** A record as it was read, or what is wrong with it, in words. */
export type RecordReading = { readonly record: ChangeRecord } | { readonly reason: string; readonly isNewer: boolean };

/** Reads a record. Whatever does not have the form of one, to the last path, is none. */
export function readRecord(bytes: Uint8Array): RecordReading {
  const reading = parseJson(new TextDecoder('utf-8').decode(bytes));
  if (!reading.ok) return { reason: `no JSON: ${reading.reason}`, isNewer: false };
  const { value } = reading;
  if (!isTable(value) || value.kind !== KIND) return { reason: 'JSON of another kind', isNewer: false };
  if (typeof value.schemaVersion === 'number' && value.schemaVersion > VERSION) {
    return { reason: `schemaVersion ${value.schemaVersion}, of a newer worklog`, isNewer: true };
  }
  if (value.schemaVersion !== VERSION || !isRecord(value)) return { reason: 'a part is missing', isNewer: false };
  return { record: value as unknown as ChangeRecord };
}

function isRecord(value: Readonly<Record<string, unknown>>): boolean {
  return (
    ['site', 'summary', 'time'].every((name) => typeof value[name] === 'string') &&
    (value.undoes === null || Number.isInteger(value.undoes)) &&
    isListOf(value.foldersMade, isPath) &&
    isListOf(value.foldersRemoved, isPath) &&
    isListOf(value.files, isFileChange)
  );
}

function isListOf(value: unknown, isMember: (member: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isMember);
}

function isFileChange(value: unknown): boolean {
  return (
    isTable(value) &&
    ['file', 'path', 'temporary', 'aside'].every((name) => isPath(value[name])) &&
    isContent(value.before) &&
    isContent(value.after) &&
    !(value.before === null && value.after === null)
  );
}

function isContent(value: unknown): boolean {
  if (value === null) return true;
  return isTable(value) && typeof value.text === 'string' && (value.mode === null || Number.isInteger(value.mode));
}

/** Nothing outside of the site is ever touched, whatever a record says. */
function isPath(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && sitePath(value) === value;
}
