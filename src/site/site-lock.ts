import { join } from 'node:path';
import { Failure } from '../model/failure.js';
import { codeOf, type FileOperations } from './file-operations.js';
import { isElsewhere, isGone, type LockOwner, type Machine, ownerText, readOwner } from './lock-owner.js';
import { isThere, removeIfEmpty, removeIfThere, replaceFile, uniqueWord, writeWhole } from './safe-files.js';
import { NOTHING_CHANGED, stateFailure, withState } from './write-failures.js';

/** The lock: a folder with one file, which tells whose it is. */
const LOCK = 'lock';
const OWNER = 'owner.json';
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

/** How long somebody waits for a lock, how long without a word, and how long between two looks, in milliseconds. */
const PATIENCE = 10_000;
const SILENCE = 1_000;
const LOOK = 50;

/** Says in a lock that was taken over when that was, by its own time and that of its folder. */
const TAKEN_OVER = 'taken-over';
/** A lock that was taken over stays for a week under another name, see {@link takeOver}. */
const TOMBSTONE_LIFE = 7 * 24 * 60 * 60 * 1000;

/** What the taking of a lock needs beside the disk. */
export interface LockRequest {
  /** What is done meanwhile, as it was typed. */
  readonly command: string;
  readonly now: () => Date;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Called once where it takes longer. */
  readonly onWait: (owner: LockOwner) => void;
  readonly machine: Machine;
}

/** A lock that is held. */
export interface HeldLock {
  readonly release: () => void;
}

/**
 * Takes the lock of a site, so that nobody else changes it meanwhile. Waits for ten seconds where another run holds it;
 * takes it over where that run is known to be gone.
 *
 * A folder is made under another name, with its owner in it, and renamed: rename(2) gives a folder only the name of none or
 * of an empty one. So a lock appears with its owner or not at all, and no hard links are needed.
 *
 * @param folder where worklog remembers what it does to the site; it is there
 * @throws Failure where somebody else holds it all the time, or the disk refuses
 */
export async function takeLock(folder: string, request: LockRequest, files: FileOperations): Promise<HeldLock> {
  const { machine, now, command, pause, onWait } = request;
  const owner: LockOwner = {
    token: uniqueWord(),
    pid: machine.pid,
    started: machine.startOf(machine.pid),
    host: machine.host,
    machine: machine.machine,
    command,
    since: now().toISOString(),
  };
  let waited = 0;
  for (;;) {
    try {
      if (tryToTake(folder, owner, files)) break;
    } catch (error) {
      throw withState(stateFailure(folder, error), NOTHING_CHANGED);
    }
    const other = lockOwner(folder, files);
    if (other !== null && isGone(other, machine)) {
      takeOver(folder, other, files);
      continue;
    }
    if (waited >= PATIENCE) throw heldFailure(folder, other, machine);
    if (waited === SILENCE && other !== null) onWait(other);
    await pause(LOOK);
    waited += LOOK;
  }
  removeLeftovers(folder, now().getTime(), files);
  return { release: () => release(folder, owner, files) };
}

/** Who holds the lock of a site; null where nobody does, or nobody can tell. */
export function lockOwner(folder: string, files: FileOperations): LockOwner | null {
  try {
    const bytes = files.read(join(folder, LOCK, OWNER));
    return bytes === null ? null : readOwner(bytes);
  } catch {
    return null;
  }
}

/** @returns false where somebody has it */
function tryToTake(folder: string, owner: LockOwner, files: FileOperations): boolean {
  const lock = join(folder, LOCK);
  // Renaming would show it too, but not without writing first.
  if (isThere(files, join(lock, OWNER))) return false;
  const prepared = join(folder, `${LOCK}-${owner.token}`);
  files.makeFolder(prepared, PRIVATE_FOLDER);
  try {
    writeWhole(files, join(prepared, OWNER), ownerText(owner), { mode: PRIVATE_FILE });
    // One without an owner is what is left of a lock that somebody took apart by hand.
    removeIfEmpty(files, lock);
    files.rename(prepared, lock);
    return true;
  } catch (error) {
    removeLock(prepared, files);
    // Windows says EPERM or EACCES of a folder that is there; who holds it may have let it go since. A run that has the
    // lock clears away what it takes for a leftover, and then ours is gone.
    const isTaken = TAKEN.has(codeOf(error)) && (isThere(files, lock) || files.platform === 'win32');
    if (isTaken || codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

const TAKEN = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES']);

/**
 * Moves the lock of a process that is gone out of the way, to a name made of its token. Of two runs that have both seen
 * the same dead owner only the first can: for the second one that name is taken, by a folder that is not empty, so that it
 * cannot move the lock that the first has taken since. This is why the old lock stays there for a week.
 */
function takeOver(folder: string, { token }: LockOwner, files: FileOperations): void {
  const moved = join(folder, `${LOCK}-of-${safeWord(token)}`);
  try {
    files.rename(join(folder, LOCK), moved);
    files.close(files.create(join(moved, TAKEN_OVER), PRIVATE_FILE));
  } catch (error) {
    // Gone, or taken over, by somebody else: the next look tells.
    if (!TAKEN.has(codeOf(error)) && codeOf(error) !== 'ENOENT')
      throw withState(stateFailure(folder, error), NOTHING_CHANGED);
  }
}

function safeWord(token: string): string {
  return token.replace(/[^a-z0-9]/g, '');
}

function release(folder: string, { token }: LockOwner, files: FileOperations): void {
  // Somebody may have taken it away by hand, and somebody else have it now.
  const owner = lockOwner(folder, files);
  if (owner !== null && owner.token !== token) return;
  const released = join(folder, `${LOCK}-${token}`);
  try {
    replaceFile(files, join(folder, LOCK), released);
    removeLock(released, files);
  } catch {
    // The work is done. The next run finds that this process is gone.
  }
}

function removeLock(lock: string, files: FileOperations): void {
  removeIfThere(files, join(lock, OWNER));
  removeIfThere(files, join(lock, TAKEN_OVER));
  removeIfEmpty(files, lock);
}

/** Removes what runs left here that were ended while they took or released the lock. */
function removeLeftovers(folder: string, now: number, files: FileOperations): void {
  try {
    for (const name of files.list(folder)) {
      if (!name.startsWith(`${LOCK}-`)) continue;
      const path = join(folder, name);
      const age = now - (files.inspect(path)?.modified ?? now);
      if (!name.startsWith(`${LOCK}-of-`) || age > TOMBSTONE_LIFE) removeLock(path, files);
    }
  } catch {
    // They are in nobody's way.
  }
}

function heldFailure(folder: string, owner: LockOwner | null, machine: Machine): Failure {
  const path = join(folder, LOCK);
  if (owner === null) {
    return new Failure({
      problem: 'Another run of worklog seems to change this site',
      file: path,
      expected: 'no lock, or one that tells whose it is',
      found: 'a lock that does not',
      advice: `Where no worklog is running, remove that folder and run the command again. ${NOTHING_CHANGED}`,
    });
  }
  const elsewhere = isElsewhere(owner, machine);
  return new Failure({
    problem: 'Another run of worklog changes this site',
    file: path,
    expected: `its end within ${PATIENCE / 1000} seconds`,
    found: `${owner.command}, process ${owner.pid} on ${owner.host}, since ${owner.since}`,
    advice: elsewhere
      ? `It runs on another machine or in another container, so worklog cannot see whether it still does. Where it does not, remove that folder and run the command again. ${NOTHING_CHANGED}`
      : `Wait for it, or end it, and run the command again. ${NOTHING_CHANGED}`,
  });
}
