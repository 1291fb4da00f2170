import type { FileEdit } from '../../src/model/file-edit.js';
import { applyChanges } from '../../src/site/apply-changes.js';
import { ChangeJournal } from '../../src/site/change-journal.js';
import { DISK, type FileOperations } from '../../src/site/file-operations.js';
import { stateFolder } from '../../src/site/state-folder.js';
import { stateHome } from './state-home.js';

/** The journal of a site, in the folder that the tests have for it. */
export function journalOf(root: string, files: FileOperations = DISK): ChangeJournal {
  const folder = stateFolder({ env: { XDG_STATE_HOME: stateHome() }, platform: files.platform }, root);
  if (folder === null) throw new Error('no folder for the journal');
  const journal = new ChangeJournal(root, folder, files);
  journal.open();
  return journal;
}

/** Applies edits to a site, as a command does that has its lock. */
export function applyEdits(root: string, edits: readonly FileEdit[], files: FileOperations = DISK): void {
  applyChanges(journalOf(root, files), edits, { summary: 'test', time: '2024-01-10T12:00:00.000Z' });
}
