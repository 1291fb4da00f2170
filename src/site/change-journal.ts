import { join } from 'node:path';
import { Failure } from '../model/failure.js';
import { type ChangeRecord, readRecord, recordText } from './change-record.js';
import type { FileOperations } from './file-operations.js';
import { flushFolder, makeFolder, missingFolders, removeIfThere, replaceFile, writeWhole } from './safe-files.js';
import { UNFINISHED } from './state-folder.js';
import { NOTHING_CHANGED, reasonOf, stateFailure, withState } from './write-failures.js';

/** How many changes can be undone. */
const KEPT_CHANGES = 50;

/** Only the user reads what their pages said. */
const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** Where the record of a change is written before it gets its name: one at a time, by who has the lock. */
const BEING_WRITTEN = 'unfinished.tmp';

/** A finished change, as the name of its file tells it. */
export interface JournalEntry {
  /** They rise with time. */
  readonly number: number;
  /** What it is: a command's change, one that took back another, or one that was left half done. */
  readonly kind: 'change' | 'undo' | 'left';
  /** The change that was taken back, for `undo`. */
  readonly undoes: number | null;
  readonly path: string;
}

const NAME = /^(?<number>\d{6,})(?:-undoes-(?<undoes>\d{6,})|-(?<left>left))?\.json$/;

/**
 * What worklog changed on a site, a file for each change. The one that is being made is `unfinished.json`; it gets its
 * number when it is done. Everything that writes needs the site's lock.
 */
export class ChangeJournal {
  constructor(
    /** The site's folder, a real path. */
    readonly root: string,
    /** The journal's own folder. */
    readonly folder: string,
    readonly files: FileOperations,
  ) {}

  /**
   * Makes the folder, which only its user may look into.
   *
   * @throws Failure where it cannot be made
   */
  open(): void {
    try {
      this.#keeping(() => {
        for (const missing of missingFolders(this.files, this.folder)) makeFolder(this.files, missing, PRIVATE_FOLDER);
      });
    } catch (error) {
      throw withState(error, NOTHING_CHANGED);
    }
  }

  /**
   * The change that was begun and not ended, or null.
   *
   * @throws Failure where its record cannot be read: then nothing is touched
   */
  unfinished(): ChangeRecord | null {
    const path = join(this.folder, UNFINISHED);
    const bytes = this.#bytes(path);
    return bytes === null ? null : this.#recordIn(bytes, path);
  }

  /** Writes down and flushes a change that is about to be made. */
  begin(record: ChangeRecord): void {
    const { files, folder } = this;
    this.#keeping(() => {
      removeIfThere(files, join(folder, BEING_WRITTEN));
      writeWhole(files, join(folder, BEING_WRITTEN), recordText(record), { mode: PRIVATE_FILE });
      replaceFile(files, join(folder, BEING_WRITTEN), join(folder, UNFINISHED));
      flushFolder(files, folder);
    });
  }

  /** Gives the unfinished change its number: from then on it is done, and can be undone. */
  commit({ undoes }: ChangeRecord): void {
    this.#number(undoes === null ? '' : `-undoes-${numberWord(undoes)}`);
  }

  /** Keeps the record of a change of which not everything could be taken back. @returns its path */
  leave(): string {
    return this.#number('-left');
  }

  /** Forgets the unfinished change, all of which was taken back, or of which nothing was done yet. */
  forget(): void {
    this.#keeping(() => {
      removeIfThere(this.files, join(this.folder, BEING_WRITTEN));
      removeIfThere(this.files, join(this.folder, UNFINISHED));
      flushFolder(this.files, this.folder);
    });
  }

  /** The finished changes, the newest first. */
  entries(): readonly JournalEntry[] {
    return this.files
      .list(this.folder)
      .flatMap((name): JournalEntry[] => {
        const { number, undoes, left } = NAME.exec(name)?.groups ?? {};
        if (number === undefined) return [];
        const kind = left !== undefined ? 'left' : undoes !== undefined ? 'undo' : 'change';
        const path = join(this.folder, name);
        return [{ number: Number(number), kind, undoes: undoes === undefined ? null : Number(undoes), path }];
      })
      .sort((a, b) => b.number - a.number);
  }

  /** @throws Failure where it cannot be read */
  read({ path }: JournalEntry): ChangeRecord {
    return this.#recordIn(this.#bytes(path) ?? new Uint8Array(), path);
  }

  /** Removes what was begun by a run that was ended, and the oldest changes beyond those that are kept. */
  tidy(): void {
    try {
      removeIfThere(this.files, join(this.folder, BEING_WRITTEN));
      const entries = this.entries();
      const oldest = entries.filter(({ kind }) => kind === 'change')[KEPT_CHANGES - 1]?.number ?? 0;
      for (const { number, undoes, path } of entries) {
        if ((undoes ?? number) < oldest) removeIfThere(this.files, path);
      }
    } catch {
      // What is left is in nobody's way, and the next run tries again.
    }
  }

  #number(suffix: string): string {
    const { files, folder } = this;
    const path = this.#keeping(() => {
      const number = (this.entries()[0]?.number ?? 0) + 1;
      const named = join(folder, `${numberWord(number)}${suffix}.json`);
      replaceFile(files, join(folder, UNFINISHED), named);
      return named;
    });
    try {
      flushFolder(files, folder);
    } catch {
      // The new name may be lost with the power; the change itself is flushed, and the next run gives it the name again.
    }
    return path;
  }

  #recordIn(bytes: Uint8Array, path: string): ChangeRecord {
    const reading = readRecord(bytes);
    const found =
      'reason' in reading
        ? reading.reason
        : reading.record.site === this.root
          ? null
          : `the record of a change on another site, ${reading.record.site}`;
    if ('record' in reading && found === null) return reading.record;
    throw new Failure({
      problem: 'The record of a change cannot be read',
      file: path,
      expected: 'a record that this version of worklog wrote',
      found: found ?? 'nothing',
      advice:
        'isNewer' in reading && reading.isNewer
          ? `Run the newer worklog that wrote it. ${NOTHING_CHANGED}`
          : `It may tell what your pages said before: look at it, see whether the pages are as they should be, and move it away. ${NOTHING_CHANGED}`,
    });
  }

  #bytes(path: string): Uint8Array | null {
    try {
      return this.files.read(path);
    } catch (error) {
      throw new Failure(
        {
          problem: 'The record of a change cannot be read',
          file: path,
          found: reasonOf(error),
          advice: NOTHING_CHANGED,
        },
        { cause: error },
      );
    }
  }

  #keeping<Result>(step: () => Result): Result {
    try {
      return step();
    } catch (error) {
      throw stateFailure(this.folder, error);
    }
  }
}

function numberWord(number: number): string {
  return String(number).padStart(6, '0');
}
