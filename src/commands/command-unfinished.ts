import { join } from 'node:path';
import { Failure } from '../model/failure.js';
import type { ChangeJournal } from '../site/change-journal.js';
import { isGone, thisMachine } from '../site/lock-owner.js';
import type { Recovery } from '../site/recover-change.js';
import { lockOwner } from '../site/site-lock.js';
import { UNFINISHED } from '../site/state-folder.js';

/**
 * What to say of a change that an earlier run has begun and not ended, to somebody who only reads.
 *
 * @returns null where that run is still at work
 */
export function unfinishedText(journal: ChangeJournal): string | null {
  const owner = lockOwner(journal.folder, journal.files);
  if (owner !== null && !isGone(owner, thisMachine())) return null;
  const after = 'The next command that writes completes it or takes it back, and says so.';
  try {
    const record = journal.unfinished();
    return record === null ? null : `${record.summary}, begun ${record.time}, was stopped before it ended. ${after}`;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const path = join(journal.folder, UNFINISHED);
    return `A change was stopped before it ended, and its record cannot be read: ${path} (${error.details.found}).`;
  }
}

/** What became of a change that an earlier run had not ended. */
export function recoveryText({ record, outcome, leftAlone, kept }: Recovery): string {
  const what = `${record.summary}, begun ${record.time}, was stopped before it ended`;
  const done =
    outcome === 'completed' ? 'it was all written, and has been completed' : 'what it had written has been taken back';
  const left = leftAlone.length === 0 ? '' : ` Left as somebody else has saved it since: ${leftAlone.join(', ')}.`;
  return `${what}: ${done}.${left}${kept === null ? '' : ` What was there before is kept in ${kept}.`}`;
}
