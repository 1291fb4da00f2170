import { dirname, join, resolve, sep } from 'node:path';
import { Failure } from '../model/failure.js';
import { codeOf, type FileOperations } from './file-operations.js';
import { replaceText, temporaryName } from './safe-files.js';

/** A file that a command makes where its user wants it, outside of what Hugo or `undo` know. */
export interface MadeFile {
  /** As it was typed, relative to where the user is. */
  readonly path: string;
  /** What such a file is mostly called: a suggestion where `path` names none. */
  readonly usual: string;
  readonly text: string;
  /** Whether a text, of which only the beginning is given, is one that the same command has made before. */
  readonly isOwn: (text: string) => boolean;
  /** Whether it takes the place of any other file. */
  readonly force: boolean;
}

/**
 * Writes a file, whole or not at all. One that stands there is replaced where the command made it, or `force` says so.
 *
 * @param cwd where the user is, an absolute path
 * @throws Failure where something else stands there, or the file cannot be written
 */
export function writeMadeFile(files: FileOperations, cwd: string, file: MadeFile): void {
  const { path, text, isOwn, force } = file;
  if (path.trim() === '') throw noName(file);
  if (namesFolder(path)) throw noFile(file, 'folder');
  const named = resolve(cwd, path);
  try {
    // A link stays one, and leads to the new text.
    const target = files.realPath(named) ?? named;
    const there = files.inspect(target);
    if (there !== null && there.kind !== 'file') throw noFile(file, there.kind);
    if (there !== null && !force && !isOwn(startOf(files, target))) throw notOurs(path);
    replaceText(files, target, text, join(dirname(target), temporaryName()));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      {
        problem: `${path} cannot be written`,
        expected: 'a file in a folder that is there and may be written to',
        found: reasonOf(error),
      },
      { cause: error },
    );
  }
}

/** What a command knows its own file by stands at its beginning. */
const START_BYTES = 8_192;

function startOf(files: FileOperations, path: string): string {
  return new TextDecoder().decode(files.read(path, START_BYTES) ?? new Uint8Array());
}

/** Whether a path is that of a folder, be it there or not: what ends in a slash or in dots alone names no file. */
function namesFolder(path: string): boolean {
  return ['', '.', '..'].includes(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf(sep)) + 1));
}

function noName({ path, usual }: MadeFile): Failure {
  return new Failure({
    problem: '--out names no file',
    expected: `the name of a file, such as ${usual}, or - for stdout`,
    found: JSON.stringify(path),
  });
}

function noFile({ path, usual }: MadeFile, kind: string): Failure {
  const isFolder = kind === 'folder';
  return new Failure({
    problem: `${path} cannot be written`,
    expected: 'the name of a file',
    found: isFolder ? 'a folder' : 'something that is no file',
    advice: isFolder ? `Name a file in it: --out ${join(path, usual)}` : 'Leave --out out to print it.',
  });
}

function notOurs(path: string): Failure {
  return new Failure({
    problem: `${path} is there already, and worklog has not made it`,
    expected: 'a new file, or one that this command wrote',
    found: 'something else, which would be lost',
    advice: 'Choose another name, or overwrite it with --force.',
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such folder',
  ENOTDIR: 'a file in the place of a folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'a disk that may only be read',
  ENOSPC: 'a full disk',
  ENAMETOOLONG: 'a name that is too long',
};

function reasonOf(error: unknown): string {
  return REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}
