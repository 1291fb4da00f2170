import { dirname, join, relative, sep } from 'node:path';
import type { ChangeRecord, FileChange, FileContent } from './change-record.js';
import type { FileOperations } from './file-operations.js';
import { isInside, sitePath } from './inside-site.js';
import { isThere, missingFolders, temporaryName } from './safe-files.js';
import { inTheWay, NOTHING_CHANGED, notAsRead, outside, readOnly, stepFailure, withState } from './write-failures.js';

/** What a file is to say, and what it said when it was read; null where it is not there. */
export interface WantedFile {
  /** Relative to the site, with `/`. */
  readonly file: string;
  readonly before: string | null;
  /** A file that is there keeps its mode. */
  readonly after: FileContent | null;
}

/** A change as it is asked for. */
export interface WantedChange extends Pick<ChangeRecord, 'summary' | 'time' | 'undoes' | 'foldersRemoved'> {
  readonly files: readonly WantedFile[];
}

/**
 * Works out all that a change will touch, and sees that it may: nothing is done yet.
 *
 * @param root the site's folder, a real path
 * @throws Failure where a file is not as it was read, is read-only, in the way, or outside of the site
 */
export function planChange(root: string, wanted: WantedChange, files: FileOperations): ChangeRecord {
  const { summary, time, undoes, foldersRemoved } = wanted;
  const changes: FileChange[] = [];
  const folders = new Set<string>();
  for (const one of wanted.files) {
    if (one.before !== null && one.before === one.after?.text) continue;
    try {
      const change = planFile(root, one, files);
      if (changes.some(({ path }) => path === change.path)) throw twice(change);
      changes.push(change);
      for (const folder of missingFolders(files, dirname(join(root, change.path)))) {
        folders.add(relativePath(root, folder));
      }
    } catch (error) {
      throw withState(stepFailure(one.file, error), NOTHING_CHANGED);
    }
  }
  return { site: root, summary, time, undoes, foldersMade: [...folders], foldersRemoved, files: changes };
}

function planFile(root: string, { file, before, after }: WantedFile, files: FileOperations): FileChange {
  const real = realTarget(root, file, before === null, files);
  const path = relativePath(root, real);
  if (sitePath(path) !== path) throw outside(file);
  const mode = before === null ? null : (files.inspect(real)?.mode ?? null);
  const folder = path.includes('/') ? `${path.slice(0, path.lastIndexOf('/'))}/` : '';
  const change = {
    file,
    path,
    before: before === null ? null : { text: before, mode },
    after: after === null ? null : { text: after.text, mode: mode ?? after.mode },
    temporary: folder + temporaryName(),
    aside: folder + temporaryName(),
  };
  checkIsBefore(root, change, files);
  if (mode !== null && (mode & 0o222) === 0) throw readOnly(file);
  return change;
}

/** Of two changes to one file the second does not find what it expects. */
function twice({ file, before }: FileChange): Error {
  return before === null ? inTheWay(file) : notAsRead(file, 'another change of the same command');
}

/**
 * Where a file is to be written: a symbolic link is followed as long as it stays inside of the site.
 *
 * @throws Failure where it leads outside, or the file is gone
 */
function realTarget(root: string, file: string, isNew: boolean, files: FileOperations): string {
  const path = join(root, file);
  if (sitePath(file) !== file || file === '') throw outside(file);
  if (!isNew) {
    const real = files.realPath(path);
    if (real === null) throw notAsRead(file, 'nothing: it is gone');
    if (!isInside(root, real)) throw outside(file);
    return real;
  }
  const missing = missingFolders(files, dirname(path));
  const existing = missing[0] === undefined ? dirname(path) : dirname(missing[0]);
  const real = files.realPath(existing);
  if (real === null || !isInside(root, real)) throw outside(file);
  if (files.inspect(real)?.kind !== 'folder') throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
  return join(real, path.slice(existing.length + 1));
}

/** @throws Failure where a file does not say any more what was read, or stands where a new one is to go */
export function checkIsBefore(root: string, { file, path, before }: FileChange, files: FileOperations): void {
  const place = join(root, path);
  if (before === null) {
    if (isThere(files, place)) throw inTheWay(file);
    return;
  }
  // Not where a link has led since: what stands there must be the file itself.
  const kind = files.inspect(place)?.kind;
  if (kind !== 'file') throw notAsRead(file, kind === undefined ? 'nothing: it is gone' : `a ${kind}`);
  const bytes = files.read(place);
  if (bytes === null) throw notAsRead(file, 'nothing: it is gone');
  if (!Buffer.from(before.text).equals(bytes)) throw notAsRead(file, 'another content');
}

function relativePath(root: string, path: string): string {
  return relative(root, path).replaceAll(sep, '/');
}
