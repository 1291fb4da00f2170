// A program of its own for the tests that end a process or run two at once. argv: what to do, the site, where worklog
// remembers, the operation before which to end (0: none), a name.
import { applyChanges } from '../../src/site/apply-changes.js';
import { DISK, type FileOperations } from '../../src/site/file-operations.js';
import { thisMachine } from '../../src/site/lock-owner.js';
import { type JournalRequest, withJournal } from '../../src/site/site-journal.js';
import { brokenDisk, writeHalf } from './broken-disk.js';
import { FOUR_EDITS } from './four-file-change.js';

const [task = '', root = '', stateHome = '', nth = '0', name = ''] = process.argv.slice(2);

/** A disk in front of which the process ends. */
function deadlyDisk(): FileOperations {
  return brokenDisk(Number(nth), (operation, _, parameters) => {
    if (operation === 'write') writeHalf(DISK, parameters);
    process.kill(process.pid, 'SIGKILL');
    // The signal may take a moment, in which nothing more may be done.
    return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }).files;
}

const request: JournalRequest = {
  env: { XDG_STATE_HOME: stateHome },
  files: nth === '0' ? DISK : deadlyDisk(),
  machine: thisMachine(),
  command: `worklog ${task}`,
  now: () => new Date(),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  onWait: () => undefined,
  onRecovery: ({ outcome }) => void process.stdout.write(outcome),
};

if (task === 'change') {
  await withJournal(root, request, (journal) =>
    Promise.resolve(applyChanges(journal, FOUR_EDITS, { summary: task, time: '2024-01-10T12:00:00.000Z' })),
  );
} else if (task === 'recover') {
  await withJournal(root, request, () => Promise.resolve());
} else {
  const { addLines } = await import('./add-lines.js');
  await addLines(root, stateHome, name, 50);
}
