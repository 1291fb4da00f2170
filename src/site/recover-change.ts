import { Failure } from '../model/failure.js';
import type { ChangeJournal } from './change-journal.js';
import type { ChangeRecord } from './change-record.js';
import { cleanUp, fileState, isSavedAside, takeBack } from './take-back.js';
import { stepFailure, withState } from './write-failures.js';

/** What became of a change that a run had begun and not ended. */
export interface Recovery {
  readonly record: ChangeRecord;
  readonly outcome: 'completed' | 'taken back';
  /** Files that say something else by now, and were left as they are. */
  readonly leftAlone: readonly string[];
  /** Where the contents before are kept, if any file was left. */
  readonly kept: string | null;
}

/**
 * Looks for a change that was begun and not ended, and ends it: one of which everything is in its place is completed, any
 * other is taken back. May be ended at any step, and is then done by the next run.
 *
 * @param journal that of the site, whose lock is held
 * @returns null where there is none
 * @throws Failure where its record cannot be read, or not all of it can be taken back
 */
export function recoverChange(journal: ChangeJournal): Recovery | null {
  const record = journal.unfinished();
  if (record === null) return null;
  try {
    return isInPlace(journal, record) ? complete(journal, record) : takeBackLater(journal, record);
  } catch (error) {
    throw withState(
      stepFailure(record.files[0]?.file ?? record.site, error),
      `This was to end the change of an earlier run, ${record.summary}; its record stays, and the next command that writes tries again.`,
    );
  }
}

function isInPlace({ root, files }: ChangeJournal, { files: changes }: ChangeRecord): boolean {
  const states = changes.map((change) => fileState(root, change, files));
  const isSaved = changes.some((change) => isSavedAside(root, change, files));
  return states.includes('after') && !states.includes('before') && !isSaved;
}

function complete(journal: ChangeJournal, record: ChangeRecord): Recovery {
  const { root, files } = journal;
  const leftAlone = record.files.filter((change) => fileState(root, change, files) === 'other');
  cleanUp(root, record, files);
  journal.commit(record);
  return { record, outcome: 'completed', leftAlone: leftAlone.map(({ file }) => file), kept: null };
}

function takeBackLater(journal: ChangeJournal, record: ChangeRecord): Recovery {
  const { leftAlone, savedMeanwhile, failed } = takeBack(journal, record);
  if (failed.length > 0) {
    throw new Failure({
      problem: 'The change of an earlier run could not be taken back',
      expected: 'a site that may be written',
      found: failed.join('; '),
      advice: 'Mend that and run the command again.',
    });
  }
  const others = [...leftAlone, ...savedMeanwhile].map(({ file }) => file);
  const kept = others.length === 0 ? null : journal.leave();
  if (kept === null) journal.forget();
  return { record, outcome: 'taken back', leftAlone: others, kept };
}
