import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  type Stats,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { kindOf } from './read-text.js';

/** What stands at a path; a symbolic link is not followed. */
interface FileFacts {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** The permission bits. */
  readonly mode: number;
  readonly owner: number;
  readonly group: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/**
 * Every operation on the disk that the writing of files is made of, each one call of the system, so that a test can
 * count them, break one, or end the process at any of them. They throw what Node throws: an error with a `code`.
 */
export interface FileOperations {
  /** The platform, as Node names it: on `win32` folders cannot be flushed and open files block a rename. */
  readonly platform: string;
  /** Null where nothing stands there, or nothing can. */
  readonly inspect: (path: string) => FileFacts | null;
  /** With every link followed; null where the path leads nowhere. */
  readonly realPath: (path: string) => string | null;
  /** The bytes of a regular file, at most the first `most` of them; null where nothing stands there. */
  readonly read: (path: string, most?: number) => Uint8Array | null;
  /** The names in a folder; none where there is no such folder. */
  readonly list: (folder: string) => readonly string[];
  /** Makes a file, which must not be there yet, and opens it. */
  readonly create: (path: string, mode: number) => number;
  readonly write: (descriptor: number, bytes: Uint8Array) => void;
  readonly changeMode: (descriptor: number, mode: number) => void;
  readonly changeOwner: (descriptor: number, owner: number, group: number) => void;
  readonly flush: (descriptor: number) => void;
  readonly close: (descriptor: number) => void;
  readonly openFolder: (folder: string) => number;
  readonly makeFolder: (folder: string, mode: number) => void;
  readonly removeFolder: (folder: string) => void;
  /** A second name for a file; fails where something has that name. */
  readonly link: (file: string, name: string) => void;
  /** Takes the place of what has that name, in one step; a folder only that of an empty one. */
  readonly rename: (from: string, to: string) => void;
  readonly remove: (file: string) => void;
  /** Stands still for so many milliseconds. */
  readonly pause: (milliseconds: number) => void;
}

/** The operations as the disk has them. */
export const DISK: FileOperations = {
  platform: process.platform,
  inspect: (path) => unlessMissing(() => factsOf(lstatSync(path))),
  realPath: (path) => unlessMissing(() => realpathSync.native(path)),
  read: (path, most) => unlessMissing(() => readRegularFile(path, most)),
  list: (folder) => unlessMissing(() => readdirSync(folder)) ?? [],
  create: (path, mode) => openSync(path, 'wx', mode),
  write: writeAll,
  changeMode: fchmodSync,
  changeOwner: fchownSync,
  flush: fsyncSync,
  close: closeSync,
  openFolder: (folder) => openSync(folder, constants.O_RDONLY),
  makeFolder: (folder, mode) => void mkdirSync(folder, { mode }),
  removeFolder: (folder) => rmdirSync(folder),
  link: linkSync,
  rename: renameSync,
  remove: unlinkSync,
  pause: (milliseconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
};

/** What is said of a path at which nothing can be. */
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

function unlessMissing<Result>(look: () => Result): Result | null {
  try {
    return look();
  } catch (error) {
    if (MISSING.has(codeOf(error))) return null;
    throw error;
  }
}

/** The name of a system call's error, such as `ENOSPC`; empty for what is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function factsOf(stats: Stats): FileFacts {
  return {
    kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other',
    mode: stats.mode & 0o7777,
    owner: stats.uid,
    group: stats.gid,
    modified: stats.mtimeMs,
  };
}

/** Without the flag, opening a FIFO would wait for a writer. Windows has neither. */
const READ_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function readRegularFile(path: string, most?: number): Uint8Array {
  const descriptor = openSync(path, READ_FLAGS);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw Object.assign(new Error(`it is ${kindOf(stats)}, not a file`), { code: 'EISDIR' });
    return most === undefined ? readFileSync(descriptor) : readStart(descriptor, Math.min(most, stats.size));
  } finally {
    closeSync(descriptor);
  }
}

function readStart(descriptor: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (let read = 1; read > 0 && at < length; at += read) read = readSync(descriptor, bytes, at, length - at, null);
  return bytes.subarray(0, at);
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
