import { dirname } from 'node:path';
import { codeOf, type FileOperations } from './file-operations.js';

/** What new files and folders get, less what the user's umask takes away. */
const NEW_FILE = 0o666;
const NEW_FOLDER = 0o777;

/** What file systems say that have no hard links, or none for this file. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

/** What file systems say that cannot flush a folder. */
const NO_FOLDER_FLUSH = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EBADF', 'EISDIR']);

/** What is said of a folder that is gone, or that may be written but not read. */
const NO_FOLDER_OPEN = new Set(['ENOENT', 'EACCES', 'EPERM']);

/** Whether anything stands at a path, be it a link that leads nowhere. */
export function isThere(files: FileOperations, path: string): boolean {
  return files.inspect(path) !== null;
}

/** The folders that are missing on the way to a folder, the outermost first. */
export function missingFolders(files: FileOperations, folder: string): string[] {
  const missing: string[] = [];
  for (let at = folder; !isThere(files, at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  return missing;
}

/** Makes a folder, which may be there. */
export function makeFolder(files: FileOperations, folder: string, mode: number = NEW_FOLDER): void {
  try {
    files.makeFolder(folder, mode);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || files.inspect(folder)?.kind !== 'folder') throw error;
  }
}

/**
 * Makes a new file with all of its content and flushes it to the disk.
 *
 * @param like the mode and the owner that it gets; an owner only as far as the user may give files away
 */
export function writeWhole(
  files: FileOperations,
  path: string,
  text: string,
  like: { readonly mode: number | null; readonly owner?: number; readonly group?: number },
): void {
  const descriptor = files.create(path, NEW_FILE);
  try {
    files.write(descriptor, Buffer.from(text));
    if (like.owner !== undefined && like.group !== undefined) giveTo(files, descriptor, like.owner, like.group);
    // Behind the owner: giving a file away takes some bits of its mode.
    if (like.mode !== null) files.changeMode(descriptor, like.mode);
    files.flush(descriptor);
  } catch (error) {
    files.close(descriptor);
    throw error;
  }
  files.close(descriptor);
}

function giveTo(files: FileOperations, descriptor: number, owner: number, group: number): void {
  try {
    files.changeOwner(descriptor, owner, group);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error;
  }
}

/** Whether a file says exactly this. */
export function says(files: FileOperations, path: string, text: string): boolean {
  const bytes = files.read(path);
  return bytes !== null && Buffer.from(text).equals(bytes);
}

/**
 * Gives a file its final name, which must be free. It appears there whole or not at all, and takes the place of nothing
 * (link(2)). Where there are no links, the name is taken first by an empty file, which the whole one then replaces.
 */
export function placeNew(files: FileOperations, temporary: string, target: string): void {
  if (link(files, temporary, target)) {
    files.remove(temporary);
    return;
  }
  files.close(files.create(target, NEW_FILE));
  if (!says(files, target, '')) throw Object.assign(new Error('file exists'), { code: 'EEXIST' });
  replaceFile(files, temporary, target);
}

/**
 * Gives a file a second name.
 *
 * @returns false where the file system has no such thing
 */
export function link(files: FileOperations, file: string, name: string): boolean {
  try {
    files.link(file, name);
    return true;
  } catch (error) {
    if (NO_LINKS.has(codeOf(error))) return false;
    throw error;
  }
}

/** Waits between the attempts to rename a file that somebody has open on Windows: two seconds in all. */
const PATIENCE = [10, 20, 40, 80, 150, 300, 600, 800];
const IN_USE = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Puts one file in the place of another in one step. */
export function replaceFile(files: FileOperations, file: string, target: string): void {
  for (const wait of files.platform === 'win32' ? PATIENCE : []) {
    try {
      files.rename(file, target);
      return;
    } catch (error) {
      if (!IN_USE.has(codeOf(error))) throw error;
      files.pause(wait);
    }
  }
  files.rename(file, target);
}

/** Removes a file, which need not be there. */
export function removeIfThere(files: FileOperations, file: string): void {
  try {
    files.remove(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') throw error;
  }
}

/** Removes a folder where it is there and empty. */
export function removeIfEmpty(files: FileOperations, folder: string): void {
  try {
    files.removeFolder(folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes(codeOf(error))) throw error;
  }
}

/** Flushes the names in a folder to the disk, where that can be done. */
export function flushFolder(files: FileOperations, folder: string): void {
  if (files.platform === 'win32') return;
  let descriptor: number;
  try {
    descriptor = files.openFolder(folder);
  } catch (error) {
    if (NO_FOLDER_OPEN.has(codeOf(error))) return;
    throw error;
  }
  try {
    files.flush(descriptor);
  } catch (error) {
    if (!NO_FOLDER_FLUSH.has(codeOf(error))) throw error;
  } finally {
    files.close(descriptor);
  }
}

/** A name for a file beside another one, which nobody else uses. Hugo leaves out what begins with a dot. */
export function temporaryName(): string {
  return `.worklog-${uniqueWord()}.tmp`;
}

/** Twelve letters and digits; who relies on it makes a file of that name, which must not be there. */
export function uniqueWord(): string {
  return Array.from({ length: 12 }, () => Math.floor(Math.random() * 36).toString(36)).join('');
}

/**
 * Writes a file in one step, whole or not at all, keeping mode and owner of the one that is there.
 *
 * @param temporary a path in the same folder, which is free
 */
export function replaceText(files: FileOperations, target: string, text: string, temporary: string): void {
  const there = files.inspect(target);
  try {
    writeWhole(files, temporary, text, there ?? { mode: null });
    replaceFile(files, temporary, target);
  } catch (error) {
    removeIfThere(files, temporary);
    throw error;
  }
}
