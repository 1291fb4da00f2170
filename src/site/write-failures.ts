import { Failure } from '../model/failure.js';
import { codeOf } from './file-operations.js';

/** What a system call's error means for who writes, and what to do about it. */
const REASONS: Readonly<Record<string, readonly [found: string, advice: string]>> = {
  EACCES: ['no permission to write there', 'Check the mode of the file and of its folder.'],
  EPERM: ['no permission to write there', 'Check the mode of the file and of its folder.'],
  EBUSY: ['a file that another program holds', 'Close it there and run the command again.'],
  EROFS: ['a file system that is read-only', 'Work on a copy of the site that may be written.'],
  ENOSPC: ['no space left on the disk', 'Make room and run the command again.'],
  EDQUOT: ['no space left in your quota', 'Make room and run the command again.'],
  EFBIG: ['a file that is larger than the system allows', 'Make the page smaller.'],
  EIO: ['a disk that cannot be read or written there', 'Look after the disk; copy the site to another one.'],
  EXDEV: ['two file systems where one is needed', 'Let the file and its folder be on one file system.'],
  EMFILE: ['too many files that are open', 'Close some programs and run the command again.'],
  ENOTDIR: ['a file where a folder is needed', 'Move that file away.'],
  EEXIST: ['a file or folder of that name, which appeared meanwhile', 'Move it away and run the command again.'],
  ENOENT: ['a folder that is gone', 'Run the command again.'],
  EISDIR: ['a folder where a file is needed', 'Move that folder away.'],
  ELOOP: ['links that lead in a circle', 'Mend the symbolic link.'],
  ENAMETOOLONG: ['a name that is too long for the file system', 'Use shorter names.'],
};

/** What is said where a step failed before anything of the site was touched, or all of it was taken back. */
export const NOTHING_CHANGED = 'Nothing was changed.';

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What an error found, in words: `no space left on the disk`. */
export function reasonOf(error: unknown): string {
  return REASONS[codeOf(error)]?.[0] ?? messageOf(error);
}

/** A step on a file of the site that the system refused; what is no such error stays as it is. */
export function stepFailure(file: string, error: unknown): unknown {
  if (error instanceof Failure || codeOf(error) === '') return error;
  const [found, advice] = REASONS[codeOf(error)] ?? [messageOf(error), 'Run the command again.'];
  return new Failure({ problem: `${file} could not be written`, file, found, advice }, { cause: error });
}

/** The same for a file of worklog's own memory. */
export function stateFailure(path: string, error: unknown): unknown {
  if (error instanceof Failure || codeOf(error) === '') return error;
  const [found, advice] = REASONS[codeOf(error)] ?? [messageOf(error), 'Run the command again.'];
  return new Failure(
    {
      problem: 'The journal of changes cannot be written',
      file: path,
      expected: 'a folder of your own, where worklog notes what it changes before it does',
      found,
      advice: `${advice} XDG_STATE_HOME can name another folder for it.`,
    },
    { cause: error },
  );
}

/** A failure that also says how the site was left. */
export function withState(error: unknown, state: string): unknown {
  if (!(error instanceof Failure)) return error;
  const { advice, ...details } = error.details;
  return new Failure({ ...details, advice: advice === undefined ? state : `${advice} ${state}` }, { cause: error });
}

export function readOnly(file: string): Failure {
  return new Failure({
    problem: `${file} is read-only`,
    file,
    expected: 'a file that may be written',
    found: 'a mode that lets nobody write',
    advice: 'Make it writable (chmod u+w) and run the command again.',
  });
}

export function inTheWay(file: string): Failure {
  return new Failure({
    problem: `${file} is there already`,
    file,
    expected: 'no such file: worklog never overwrites one',
    found: 'a file or folder of that name',
    advice: 'Move it away, and run the command again.',
  });
}

export function notAsRead(file: string, found: string): Failure {
  return new Failure({
    problem: `${file} is not as it was when it was read`,
    file,
    expected: 'the content that was read',
    found,
    advice: 'Run the command again.',
  });
}

export function outside(file: string): Failure {
  return new Failure({
    problem: `${file} leads out of the site`,
    file,
    expected: 'a place inside of the site: worklog writes nowhere else',
    found: 'a symbolic link or a path to another place',
    advice: 'Run worklog in the site that holds the real folder.',
  });
}
