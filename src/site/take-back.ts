import { dirname, join } from 'node:path';
import type { ChangeJournal } from './change-journal.js';
import type { ChangeRecord, FileChange } from './change-record.js';
import { codeOf, type FileOperations } from './file-operations.js';
import {
  flushFolder,
  isThere,
  makeFolder,
  placeNew,
  removeIfEmpty,
  removeIfThere,
  replaceFile,
  says,
  writeWhole,
} from './safe-files.js';
import { reasonOf } from './write-failures.js';

/**
 * How far a change has come with a file: it says what it said before, what it is to say, or something else, which
 * somebody else wrote.
 */
export type FileState = 'before' | 'after' | 'other';

/** A file of a change with its real places on the disk. */
interface Places {
  readonly place: string;
  readonly temporary: string;
  readonly aside: string;
}

/** How a change was taken back. */
export interface TakenBack {
  /** Files that say something else by now, and were left as they are. */
  readonly leftAlone: readonly FileChange[];
  /** Files that somebody saved in the very moment in which they were replaced: what was saved is there again. */
  readonly savedMeanwhile: readonly FileChange[];
  /** What could not be taken back, with the reasons. */
  readonly failed: readonly string[];
}

/**
 * Takes back as much of a change as was made of it, be it by this run or by one that was ended. May itself be ended at any
 * step, and is then done once more. What somebody else wrote is never touched.
 */
export function takeBack({ root, files }: ChangeJournal, record: ChangeRecord): TakenBack {
  const leftAlone: FileChange[] = [];
  const savedMeanwhile: FileChange[] = [];
  const failed: string[] = [];
  const attempt = (name: string, step: () => void): void => {
    try {
      step();
    } catch (error) {
      if (codeOf(error) === '') throw error;
      failed.push(`${name}: ${reasonOf(error)}`);
    }
  };
  for (const folder of record.foldersRemoved.toReversed()) {
    attempt(folder, () => makeFolder(files, join(root, folder)));
  }
  for (const change of record.files.toReversed()) {
    attempt(change.file, () => {
      const left = takeBackFile(root, change, files);
      if (left === 'other') leftAlone.push(change);
      if (left === 'saved') savedMeanwhile.push(change);
    });
  }
  for (const folder of record.foldersMade.toReversed()) {
    attempt(folder, () => removeIfEmpty(files, join(root, folder)));
  }
  attempt('the folders', () => flushFolders(root, record, files));
  return { leftAlone, savedMeanwhile, failed };
}

/** How far a change has come with a file. */
export function fileState(root: string, change: FileChange, files: FileOperations): FileState {
  const { place } = placesOf(root, change);
  const { before, after } = change;
  const folder = files.realPath(dirname(place));
  // A link that has come in between leads to other files than those that were changed.
  if (folder !== null && folder !== dirname(place)) return 'other';
  const kind = files.inspect(place)?.kind;
  if (kind === undefined) return before === null ? 'before' : after === null ? 'after' : 'other';
  if (kind !== 'file') return 'other';
  if (after !== null && says(files, place, after.text)) return 'after';
  return before !== null && says(files, place, before.text) ? 'before' : 'other';
}

/** Whether the old file that is kept aside has been written to since: an editor that had it open saved it. */
export function isSavedAside(root: string, change: FileChange, files: FileOperations): boolean {
  const { aside } = placesOf(root, change);
  return isThere(files, aside) && !isOwn(aside, change, files);
}

function isOwn(path: string, { before, after }: FileChange, files: FileOperations): boolean {
  return [before, after].some((content) => content !== null && says(files, path, content.text));
}

/** @returns null where the file says again what it said before */
function takeBackFile(root: string, change: FileChange, files: FileOperations): 'other' | 'saved' | null {
  const places = placesOf(root, change);
  removePlaceholder(change, places, files);
  const isTouched = !isThere(files, places.temporary);
  let left: 'other' | 'saved' | null = null;
  const state = fileState(root, change, files);
  if (state === 'after') left = restore(change, places, files);
  else if (state === 'other') left = isTouched ? 'other' : null;
  else if (change.before === null && isSavedAside(root, change, files)) {
    placeNew(files, places.aside, places.place);
    left = 'other';
  }
  removeIfThere(files, places.temporary);
  if (isThere(files, places.aside) && isSpare(places, change, files)) files.remove(places.aside);
  return left;
}

/** Whether nothing is lost with what was kept aside: our own contents, or what stands in its place all the same. */
function isSpare({ place, aside }: Places, change: FileChange, files: FileOperations): boolean {
  if (isOwn(aside, change, files)) return true;
  const kept = files.read(aside);
  const there = files.inspect(place)?.kind === 'file' ? files.read(place) : null;
  return kept !== null && there !== null && Buffer.from(kept).equals(there);
}

/** Where the file system has no links, an empty file held the name of one that was about to come. */
function removePlaceholder({ before, after }: FileChange, places: Places, files: FileOperations): void {
  if (before !== null && after !== null) return;
  const { place, temporary, aside } = places;
  const isOurs = isThere(files, temporary) || isThere(files, aside);
  const isMeant = [before, after].some((content) => content?.text === '');
  if (isOurs && !isMeant && files.inspect(place)?.kind === 'file' && says(files, place, '')) files.remove(place);
}

/** Puts the old content in the place of the new one. */
function restore(change: FileChange, places: Places, files: FileOperations): 'other' | 'saved' | null {
  const { before, after } = change;
  const { place, temporary, aside } = places;
  if (before === null) {
    // Moved away before it is looked at once more, so that nothing can come in between.
    replaceFile(files, place, aside);
    if (after !== null && says(files, aside, after.text)) return null;
    placeNew(files, aside, place);
    return 'other';
  }
  const isSaved = isThere(files, aside) && !isOwn(aside, change, files);
  if (!isThere(files, aside)) {
    removeIfThere(files, temporary);
    const { owner, group } = files.inspect(place) ?? {};
    writeWhole(files, temporary, before.text, {
      mode: before.mode,
      ...(owner === undefined || group === undefined ? {} : { owner, group }),
    });
  }
  const source = isThere(files, aside) ? aside : temporary;
  if (after === null) placeNew(files, source, place);
  else if (says(files, place, after.text)) replaceFile(files, source, place);
  else return 'other';
  return isSaved ? 'saved' : null;
}

/** Removes what was needed only while a change was made, and folders that it leaves empty; flushes all of it. */
export function cleanUp(root: string, record: ChangeRecord, files: FileOperations): void {
  for (const change of record.files) {
    const { temporary, aside } = placesOf(root, change);
    removeIfThere(files, temporary);
    removeIfThere(files, aside);
  }
  for (const folder of record.foldersRemoved) removeIfEmpty(files, join(root, folder));
  flushFolders(root, record, files);
}

export function placesOf(root: string, { path, temporary, aside }: FileChange): Places {
  return { place: join(root, path), temporary: join(root, temporary), aside: join(root, aside) };
}

function flushFolders(
  root: string,
  { files: changes, foldersMade, foldersRemoved }: ChangeRecord,
  files: FileOperations,
) {
  const paths = [...changes.map(({ path }) => path), ...foldersMade, ...foldersRemoved];
  for (const folder of new Set(paths.map((path) => dirname(join(root, path))))) flushFolder(files, folder);
}
