import { Failure } from '../model/failure.js';
import type { FileEdit } from '../model/file-edit.js';
import type { ChangeJournal, JournalEntry } from './change-journal.js';
import type { ChangeRecord, FileChange } from './change-record.js';
import type { FileOperations } from './file-operations.js';
import type { WantedChange, WantedFile } from './planned-change.js';
import { fileState } from './take-back.js';
import { NOTHING_CHANGED } from './write-failures.js';

/** A finished change: in force, taken back by `undo`, or left half done since somebody else had saved a file of it. */
export interface PastChange {
  readonly entry: JournalEntry;
  readonly state: 'done' | 'undone' | 'left';
}

/** The changes of commands, the newest first; those by which `undo` took back others are told by the state of those. */
export function pastChanges(journal: ChangeJournal): readonly PastChange[] {
  const entries = journal.entries();
  const undone = new Set(entries.map(({ undoes }) => undoes));
  return entries
    .filter(({ kind }) => kind !== 'undo')
    .map((entry) => ({
      entry,
      state: entry.kind === 'left' ? 'left' : undone.has(entry.number) ? 'undone' : 'done',
    }));
}

/** The change that `undo` takes back next: the last one that it has not taken back yet, as an editor does. */
export function changeToUndo(journal: ChangeJournal): JournalEntry | null {
  return pastChanges(journal).find(({ state }) => state === 'done')?.entry ?? null;
}

/**
 * The change by which another one is taken back.
 *
 * @param time that of the undoing, ISO 8601
 * @throws Failure where a file says something else by now than what the change made of it
 */
export function undoOf(
  record: ChangeRecord,
  { number }: JournalEntry,
  time: string,
  files: FileOperations,
): WantedChange {
  for (const change of record.files) {
    if (fileState(record.site, change, files) !== 'after') throw changedSince(record, change, files);
  }
  return {
    summary: `undo ${record.summary}`,
    time,
    undoes: number,
    foldersRemoved: record.foldersMade.toReversed(),
    files: record.files.map(
      ({ path, before, after }): WantedFile => ({ file: path, before: after?.text ?? null, after: before }),
    ),
  };
}

function changedSince({ site, summary }: ChangeRecord, change: FileChange, files: FileOperations): Failure {
  const { file, after, before } = change;
  const isBefore = fileState(site, change, files) === 'before';
  const found = isBefore
    ? `what was there before ${summary}`
    : after !== null && files.realPath(`${site}/${change.path}`) === null
      ? 'nothing: it is gone'
      : 'another content';
  return new Failure({
    problem: `${file} has changed since ${summary}`,
    file,
    expected: after === null ? `no such file: ${summary} removed it` : `the page as ${summary} left it`,
    found,
    advice: isBefore
      ? `It has been taken back there by other means; mend the other files of the change by hand. ${NOTHING_CHANGED}`
      : `Undoing would lose what was ${after === null || before === null ? 'done' : 'written'} since: take that back first, or mend the page by hand. ${NOTHING_CHANGED}`,
  });
}

/** A change as edits, to be shown. */
export function editsOf({ files }: WantedChange): readonly FileEdit[] {
  return files.flatMap(({ file, before, after }): FileEdit[] => {
    if (before === null) return after === null ? [] : [{ kind: 'create', file, text: after.text }];
    if (after === null) return [{ kind: 'delete', file, before }];
    const whole = { start: 0, end: before.length };
    return [{ kind: 'change', file, before, edits: [{ span: whole, text: after.text }] }];
  });
}
