import { Failure } from '../model/failure.js';
import { ChangeJournal } from './change-journal.js';
import type { FileOperations } from './file-operations.js';
import { type Recovery, recoverChange } from './recover-change.js';
import { type LockRequest, takeLock } from './site-lock.js';
import { stateFolder } from './state-folder.js';
import { NOTHING_CHANGED } from './write-failures.js';

/** What of the world the changing of a site needs. */
export interface JournalRequest extends LockRequest {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: FileOperations;
  /** Told what became of a change that an earlier run had not ended. */
  readonly onRecovery: (recovery: Recovery) => void;
}

/** The journal of a site, which may not be there yet; null where the environment does not tell where it would be. */
export function siteJournal(root: string, { env, files }: Pick<JournalRequest, 'env' | 'files'>): ChangeJournal | null {
  const folder = stateFolder({ env, platform: files.platform }, root);
  return folder === null ? null : new ChangeJournal(root, folder, files);
}

/**
 * Does a work that changes a site: nobody else changes it from before the work reads the site until it has ended, and what
 * an earlier run had not ended is completed or taken back first.
 *
 * @param root the site's folder, a real path
 * @throws Failure where the journal cannot be written, another run holds the site, or the earlier change cannot be ended;
 *   then the work is not begun
 */
export async function withJournal<Result>(
  root: string,
  request: JournalRequest,
  work: (journal: ChangeJournal, recovery: Recovery | null) => Promise<Result>,
): Promise<Result> {
  const journal = siteJournal(root, request);
  if (journal === null) throw homeless();
  journal.open();
  const lock = await takeLock(journal.folder, request, request.files);
  try {
    const recovery = recoverChange(journal);
    if (recovery !== null) request.onRecovery(recovery);
    const result = await work(journal, recovery);
    journal.tidy();
    return result;
  } finally {
    lock.release();
  }
}

function homeless(): Failure {
  return new Failure({
    problem: 'There is no place for the journal of changes',
    expected: 'the variable XDG_STATE_HOME or HOME, on Windows LOCALAPPDATA: an absolute path',
    found: 'none of them',
    advice: `Set one of them; worklog notes there what it changes before it does. ${NOTHING_CHANGED}`,
  });
}
