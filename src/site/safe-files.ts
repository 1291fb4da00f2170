import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Whether anything stands at a path, be it a link that leads nowhere. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Whether a file says that nobody may write it: a renamed one would take its place all the same. */
export function isReadOnly(path: string): boolean {
  return (statSync(path).mode & 0o222) === 0;
}

/** The folders that are missing on the way to a folder, the outermost first. */
export function missingFolders(folder: string): string[] {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  return missing;
}

export function makeFolder(folder: string): void {
  mkdirSync(folder);
}

/**
 * Writes a content beside its target, under a name that nobody can guess, and flushes it to the disk. Where the target
 * is there, it gets its mode.
 *
 * @returns the file's path
 */
export function writeTemporary(target: string, content: string): string {
  const path = besideOf(target);
  const mode = statSync(target, { throwIfNoEntry: false })?.mode;
  const descriptor = openSync(path, 'wx', 0o666);
  try {
    writeFileSync(descriptor, content);
    if (mode !== undefined) fchmodSync(descriptor, mode & 0o7777);
    fsyncSync(descriptor);
  } catch (error) {
    closeSync(descriptor);
    removeQuietly(path);
    throw error;
  }
  closeSync(descriptor);
  return path;
}

/** Puts a temporary file in the place of a new one. Fails where something has appeared there, as `link(2)` does. */
export function placeNew(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (error) {
    // Some file systems have no hard links.
    if (!(error instanceof Error && 'code' in error && NO_LINKS.has(String(error.code)))) throw error;
    copyFileSync(temporary, target, constants.COPYFILE_EXCL);
  }
}

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

/** Keeps a file under a second name beside it, from where it can be brought back. */
export function keepAside(target: string): string {
  const path = besideOf(target);
  placeNew(target, path);
  return path;
}

/** Puts one file in the place of another in one step. */
export function replaceFile(file: string, target: string): void {
  renameSync(file, target);
}

export function removeQuietly(file: string): void {
  rmSync(file, { force: true });
}

/** Flushes a folder's entries to the disk, where the platform can. */
export function flushFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, constants.O_RDONLY);
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Windows opens no folders; the files themselves are flushed.
  }
}

function besideOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.${randomBytes(9).toString('base64url')}.tmp`);
}
