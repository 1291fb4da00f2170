import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { FileEdit } from '../../src/model/file-edit.js';
import { applyChanges } from '../../src/site/apply-changes.js';
import { ChangeJournal } from '../../src/site/change-journal.js';
import { DISK, type FileOperations } from '../../src/site/file-operations.js';
import { stateFolder } from '../../src/site/state-folder.js';
import { stateHome } from './state-home.js';

/** All that a folder holds: files with their content, folders, links. */
export function contents(root: string): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(root.length + 1);
      if (entry.isSymbolicLink()) return [name, `-> ${readlinkSync(path)}`];
      return [name, entry.isDirectory() ? '/' : readFileSync(path, 'utf8')];
    }),
  );
}

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
