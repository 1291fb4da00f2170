import { rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentAfter } from '../edits/apply-text-edits.js';
import { Failure } from '../model/failure.js';
import type { FileEdit } from '../model/file-edit.js';
import { problemText } from '../reporters/problem-text.js';
import { isInside, realPathOf, sitePath } from './inside-site.js';
import { readText } from './read-text.js';
import {
  flushFolder,
  isReadOnly,
  isThere,
  keepAside,
  makeFolder,
  missingFolders,
  placeNew,
  removeQuietly,
  replaceFile,
  writeTemporary,
} from './safe-files.js';

/** A change with the real place of its file. */
interface Change {
  readonly edit: FileEdit;
  readonly path: string;
}

/**
 * Makes changes to the files of a site, all or none. Each file is read once more first; each content is written beside
 * its target, flushed, and put in its place in one step. Where a step fails, what was done is taken back.
 *
 * @param root the site's folder, a real path
 * @throws Failure that tells what stood in the way; then nothing was changed
 */
export function applyChanges(root: string, edits: readonly FileEdit[]): void {
  const work = new Work();
  try {
    const changes = edits.map((edit) => work.check(root, edit));
    const temporaries = changes.map((change) => work.prepare(change));
    changes.forEach((change, index) => {
      work.put(change, temporaries[index] ?? null);
    });
    for (const folder of new Set(changes.map(({ path }) => dirname(path)))) flushFolder(folder);
  } catch (error) {
    throw failureOf(error, work.file, work.takeBack());
  }
  work.cleanUp();
}

/** What has been done so far, and how to take it back. */
class Work {
  /** The file that is being worked on, for messages. */
  file = '';
  readonly #folders: string[] = [];
  readonly #restore: (() => void)[] = [];
  readonly #leftovers: string[] = [];

  /** Finds the real place of a file, and sees whether it is as it was read. */
  check(root: string, edit: FileEdit): Change {
    this.file = edit.file;
    const change = { edit, path: realTarget(root, edit) };
    checkUnchanged(change);
    return change;
  }

  /** Makes the folders of a file and writes its content beside it. */
  prepare({ edit, path }: Change): string | null {
    this.file = edit.file;
    for (const folder of missingFolders(dirname(path))) {
      makeFolder(folder);
      this.#folders.push(folder);
    }
    const content = contentAfter(edit);
    if (content === null) return null;
    const temporary = writeTemporary(path, content);
    this.#leftovers.push(temporary);
    return temporary;
  }

  /** Puts a content in its place; the one that was there is kept aside until all is done. */
  put(change: Change, temporary: string | null): void {
    const { edit, path } = change;
    this.file = edit.file;
    checkUnchanged(change);
    if (edit.kind === 'create') {
      if (temporary !== null) placeNew(temporary, path);
      this.#restore.push(() => removeQuietly(path));
      return;
    }
    const kept = keepAside(path);
    this.#leftovers.push(kept);
    if (temporary === null) removeQuietly(path);
    else replaceFile(temporary, path);
    this.#restore.push(() => replaceFile(kept, path));
  }

  /** @returns what could not be taken back, in the system's words */
  takeBack(): string[] {
    const steps = [
      ...this.#restore.toReversed(),
      () => this.cleanUp(),
      ...this.#folders.toReversed().map((folder) => () => rmdirSync(folder)),
    ];
    return steps.flatMap((step) => {
      try {
        step();
        return [];
      } catch (error) {
        return [messageOf(error)];
      }
    });
  }

  /** Removes the temporary files. */
  cleanUp(): void {
    for (const file of this.#leftovers) removeQuietly(file);
  }
}

/**
 * Where the file of a change is to be written: a symbolic link is followed as long as it stays inside of the site.
 *
 * @throws Failure where it leads outside, or something else than a file stands there
 */
function realTarget(root: string, { kind, file }: FileEdit): string {
  const path = join(root, file);
  if (sitePath(file) !== file || file === '') throw outside(file);
  if (kind !== 'create') {
    const real = realPathOf(path);
    if (real === null) throw changed(file, 'nothing: it is gone');
    if (!isInside(root, real)) throw outside(file);
    return real;
  }
  const missing = missingFolders(dirname(path));
  const existing = missing[0] === undefined ? dirname(path) : dirname(missing[0]);
  const real = realPathOf(existing);
  if (real === null || !isInside(root, real)) throw outside(file);
  return join(real, path.slice(existing.length + 1));
}

/** @throws Failure where a file does not say any more what was read, or stands where a new one is to go */
function checkUnchanged({ edit, path }: Change): void {
  const { file } = edit;
  if (edit.kind === 'create') {
    if (isThere(path)) throw inTheWay(file);
    return;
  }
  const reading = readText(path, file);
  if ('problem' in reading) throw changed(file, problemText(reading.problem).slice(file.length + 2));
  if (reading.text !== edit.before) throw changed(file, 'another content');
  if (isReadOnly(path)) throw readOnly(file);
}

function readOnly(file: string): Failure {
  return new Failure({
    problem: `${file} is read-only`,
    file,
    expected: 'a file that may be written',
    found: 'a mode that lets nobody write',
    advice: 'Make it writable (chmod u+w) and run the command again. Nothing was changed.',
  });
}

function inTheWay(file: string): Failure {
  return new Failure({
    problem: `${file} is there already`,
    file,
    expected: 'no such file: worklog never overwrites one',
    found: 'a file or folder of that name',
    advice: 'Move it away, or name another week. Nothing was changed.',
  });
}

function changed(file: string, found: string): Failure {
  return new Failure({
    problem: `${file} is not as it was when it was read`,
    file,
    expected: 'the content that was read',
    found: found.replace(/\.$/, ''),
    advice: 'Run the command again. Nothing was changed.',
  });
}

function outside(file: string): Failure {
  return new Failure({
    problem: `${file} leads out of the site`,
    file,
    expected: 'a place inside of the site: worklog writes nowhere else',
    found: 'a symbolic link or a path to another place',
    advice: 'Run worklog in the site that holds the real folder. Nothing was changed.',
  });
}

const REASONS: Readonly<Record<string, readonly [found: string, advice: string]>> = {
  EACCES: ['no permission to write there', 'Check the mode of the file and of its folder.'],
  EPERM: ['no permission to write there', 'Check the mode of the file and of its folder.'],
  EROFS: ['a file system that is read-only', 'Write to another copy of the site.'],
  ENOSPC: ['no space left on the disk', 'Make room and run the command again.'],
  EDQUOT: ['no space left in your quota', 'Make room and run the command again.'],
  ENOTDIR: ['a file where a folder is needed', 'Move that file away.'],
  EEXIST: ['a file or folder of that name, which appeared meanwhile', 'Move it away and run the command again.'],
  ENAMETOOLONG: ['a name that is too long for the file system', 'Use shorter names.'],
};

/** A step that failed, in words; what the steps themselves found out is a failure already. */
function failureOf(error: unknown, file: string, notTakenBack: readonly string[]): unknown {
  const state =
    notTakenBack.length === 0
      ? 'Nothing was changed.'
      : `Not all of the change could be taken back: ${notTakenBack.join('; ')}.`;
  if (error instanceof Failure) {
    const { advice = '', ...details } = error.details;
    return notTakenBack.length === 0
      ? error
      : new Failure({ ...details, advice: advice.replace('Nothing was changed.', state) }, { cause: error });
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '') return error;
  const [found, advice] = REASONS[code] ?? [messageOf(error), 'Run the command again.'];
  return new Failure(
    { problem: `${file} could not be written`, file, found, advice: `${advice} ${state}` },
    { cause: error },
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
