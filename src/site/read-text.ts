import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import type { PageProblem } from '../model/page-problem.js';

/** The text of a file, its byte order mark included, or why it cannot be read. */
export type TextReading = { readonly text: string } | { readonly problem: PageProblem };

/** The largest page that is read, in bytes. A worklog page has about 4 KB. */
export const PAGE_LIMIT = 16 * 1024 * 1024;

/** Without it, opening a FIFO would wait for a writer. Windows has neither the flag nor FIFOs in its folders. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** One buffer for all reads: a site has many small files, and allocating for each of them costs more than the copy. */
let shared = Buffer.allocUnsafeSlow(64 * 1024);

/**
 * Reads a regular file as strict UTF-8.
 *
 * @param absolute where it is
 * @param file how it is named in a problem: relative to the site, with `/`
 * @param limit the largest size in bytes
 */
export function readText(absolute: string, file: string, limit: number = PAGE_LIMIT): TextReading {
  return readUtf8(absolute, file, limit, (bytes) => ({ text: bytes.toString('utf8') }));
}

/**
 * Reads a regular file as strict UTF-8, and leaves its bytes to somebody before they are made a text.
 *
 * @param use is given them; they are there only until it returns
 * @returns what it returns, or why the file cannot be read
 */
export function readUtf8<Result>(
  absolute: string,
  file: string,
  limit: number,
  use: (bytes: Buffer) => Result,
): Result | { readonly problem: PageProblem } {
  let descriptor: number;
  try {
    descriptor = openSync(absolute, OPEN_FLAGS);
  } catch (error) {
    return { problem: problemOf(error, file) };
  }
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return { problem: { kind: 'not-a-file', file, found: kindOf(stats) } };
    if (stats.size > limit) return { problem: { kind: 'too-large', file, bytes: stats.size, limit } };
    const bytes = readAll(descriptor, stats.size, limit);
    if (bytes.length > limit) return { problem: { kind: 'too-large', file, bytes: bytes.length, limit } };
    if (!isUtf8(bytes)) return { problem: { kind: 'not-utf8', file, offset: firstBadByte(bytes) } };
    return use(bytes);
  } catch (error) {
    return { problem: problemOf(error, file) };
  } finally {
    closeSync(descriptor);
  }
}

/** What stands at a path where a regular file was expected, in words. */
export function kindOf(entry: Pick<Stats, 'isDirectory' | 'isFIFO' | 'isSocket'>): string {
  if (entry.isDirectory()) return 'a folder';
  if (entry.isFIFO()) return 'a named pipe';
  if (entry.isSocket()) return 'a socket';
  return 'a device';
}

/** The problem that a failed system call is. */
export function problemOf(error: unknown, file: string): PageProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'no-permission', file };
  // Opening a socket or a device without a driver.
  if (code === 'ENXIO' || code === 'EOPNOTSUPP') return { kind: 'not-a-file', file, found: 'a socket or a device' };
  return { kind: 'unreadable', file, reason: REASONS[code] ?? code };
}

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder',
  EIO: 'the disk cannot read it',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its path is too long',
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is not a folder',
};

/** Reads to the end, at most one byte past the limit: a file may grow after it was measured. */
function readAll(descriptor: number, expected: number, limit: number): Buffer {
  if (expected >= shared.length) {
    const own = Buffer.allocUnsafeSlow(Math.min(expected, limit) + 1);
    return own.subarray(0, fill(descriptor, own, expected));
  }
  const length = fill(descriptor, shared, expected);
  if (length < shared.length) return shared.subarray(0, length);
  // It grew past the shared buffer while it was read. Rare, so the buffer grows for good and the file is read again.
  shared = Buffer.allocUnsafeSlow(limit + 1);
  return shared.subarray(0, fill(descriptor, shared, limit));
}

/** Reads until the file ends; a read that stops at the very size that was measured, with room for more, has shown that. */
function fill(descriptor: number, buffer: Buffer, expected: number): number {
  let length = 0;
  while (length < buffer.length) {
    const count = readSync(descriptor, buffer, length, buffer.length - length, length);
    if (count === 0) break;
    length += count;
    if (length === expected && length < buffer.length) break;
  }
  return length;
}

/** The offset of the first byte that is not part of valid UTF-8. */
function firstBadByte(bytes: Buffer): number {
  const text = bytes.toString('utf8');
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    // A replacement character that the file itself holds is three valid bytes.
    const written = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!written) return offset;
    offset += 3;
    from = at + 1;
  }
  return offset;
}
