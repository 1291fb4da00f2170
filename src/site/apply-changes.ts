import { dirname, join } from 'node:path';
import { contentAfter } from '../edits/apply-text-edits.js';
import type { FileEdit } from '../model/file-edit.js';
import type { ChangeJournal } from './change-journal.js';
import type { ChangeRecord, FileChange } from './change-record.js';
import type { FileOperations } from './file-operations.js';
import { checkIsBefore, planChange, type WantedChange, type WantedFile } from './planned-change.js';
import { link, makeFolder, placeNew, replaceFile, says, writeWhole } from './safe-files.js';
import { cleanUp, isSavedAside, placesOf, takeBack } from './take-back.js';
import { NOTHING_CHANGED, notAsRead, stepFailure, withState } from './write-failures.js';

/**
 * Makes changes to the files of a site, all or none. Each file is read once more first; what is going to happen is written
 * to the journal; each content is written beside its target, flushed, and put in its place in one step. Where a step
 * fails, what was done is taken back; where the process ends, the next run does so.
 *
 * @param journal that of the site, whose lock is held
 * @throws Failure that tells what stood in the way, and how the site was left
 */
export function applyChanges(
  journal: ChangeJournal,
  edits: readonly FileEdit[],
  { summary, time }: Pick<ChangeRecord, 'summary' | 'time'>,
): void {
  applyChange(journal, { summary, time, undoes: null, foldersRemoved: [], files: edits.map(wantedFile) });
}

function wantedFile(edit: FileEdit): WantedFile {
  const after = contentAfter(edit);
  return {
    file: edit.file,
    before: edit.kind === 'create' ? null : edit.before,
    // A text may hold halves of characters, which no file can.
    after: after === null ? null : { text: Buffer.from(after).toString(), mode: null },
  };
}

/** Makes a change that is worked out already; see {@link applyChanges}. */
export function applyChange(journal: ChangeJournal, wanted: WantedChange): void {
  const record = planChange(journal.root, wanted, journal.files);
  if (record.files.length === 0) return;
  begin(journal, record);
  const placed = new Set<FileChange>();
  try {
    make(journal, record, placed);
  } catch (error) {
    throw withState(error, takeBackNow(journal, record, placed));
  }
}

function begin(journal: ChangeJournal, record: ChangeRecord): void {
  try {
    journal.begin(record);
  } catch (error) {
    try {
      journal.forget();
    } catch {
      // A record may stay of which nothing was done; the next run that can will find that out.
    }
    throw withState(error, NOTHING_CHANGED);
  }
}

/** The steps of a change. The last one is the one that makes it done. */
function make(journal: ChangeJournal, record: ChangeRecord, placed: Set<FileChange>): void {
  const { root, files } = journal;
  for (const folder of record.foldersMade) onFile(folder, () => makeFolder(files, join(root, folder)));
  for (const change of record.files) onFile(change.file, () => prepare(root, change, files));
  for (const change of record.files) {
    onFile(change.file, () => {
      checkIsBefore(root, change, files);
      placed.add(change);
      put(root, change, files);
    });
  }
  for (const change of record.files) {
    // The last look at the old file: who has had it open all the time may have saved it only now.
    onFile(change.file, () => {
      if (isSavedAside(root, change, files)) throw notAsRead(change.file, 'a content that was saved meanwhile');
    });
  }
  onFile(record.files[0]?.file ?? '', () => cleanUp(root, record, files));
  journal.commit(record);
}

function onFile(file: string, step: () => void): void {
  try {
    step();
  } catch (error) {
    throw stepFailure(file, error);
  }
}

/** Writes the new content of a file beside it. */
function prepare(root: string, change: FileChange, files: FileOperations): void {
  if (change.after === null) return;
  const { place, temporary } = placesOf(root, change);
  // A new file in a folder that a link has led elsewhere meanwhile would be written there.
  if (files.realPath(dirname(place)) !== dirname(place)) throw notAsRead(change.file, 'a folder that has moved');
  const there = change.before === null ? null : files.inspect(place);
  const owner = there === null ? {} : { owner: there.owner, group: there.group };
  writeWhole(files, temporary, change.after.text, { mode: change.after.mode, ...owner });
}

/** Puts a content in its place. The old file gets a second name first, so that nothing written to it can be lost. */
function put(root: string, change: FileChange, files: FileOperations): void {
  const { place, temporary, aside } = placesOf(root, change);
  if (change.before === null) {
    placeNew(files, temporary, place);
    return;
  }
  if (change.after === null) {
    replaceFile(files, place, aside);
    if (!says(files, aside, change.before.text)) throw notAsRead(change.file, 'another content');
    return;
  }
  link(files, place, aside);
  checkIsBefore(root, change, files);
  replaceFile(files, temporary, place);
}

/** Takes back what this run did. @returns how the site was left, in words */
function takeBackNow(journal: ChangeJournal, record: ChangeRecord, placed: ReadonlySet<FileChange>): string {
  const { leftAlone, failed } = takeBack(journal, record);
  const others = leftAlone.filter((change) => placed.has(change)).map(({ file }) => file);
  if (failed.length > 0) {
    return `Not all of the change could be taken back (${failed.join('; ')}): the next command that writes tries again.`;
  }
  try {
    if (others.length === 0) journal.forget();
    else journal.leave();
  } catch {
    return 'All of the change was taken back; the next command that writes will say so again.';
  }
  if (others.length === 0) return NOTHING_CHANGED;
  return `The rest was taken back; ${others.join(', ')} was saved by somebody else meanwhile and is left as it is.`;
}
