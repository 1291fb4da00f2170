import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import { DISK, type FileOperations } from '../../src/site/file-operations.js';
import { isGone, type LockOwner, type Machine, ownerText, thisMachine } from '../../src/site/lock-owner.js';
import { type HeldLock, type LockRequest, takeLock } from '../../src/site/site-lock.js';
import { brokenDisk } from '../support/broken-disk.js';
import { makeSite, thrownBy } from '../support/temporary-site.js';

const MACHINE: Machine = {
  pid: 100,
  host: 'here',
  machine: 'm',
  startOf: (pid) => `start of ${pid}`,
  isAlive: () => true,
};

const owner = (changes: Partial<LockOwner> = {}): LockOwner => ({
  token: 'dead',
  pid: 200,
  started: 'start of 200',
  host: 'here',
  machine: 'm',
  command: 'worklog new week',
  since: '2024-01-10T11:00:00.000Z',
  ...changes,
});

/** A folder in which somebody has the lock. */
function lockedFolder(who: LockOwner = owner()): string {
  return makeSite({ 'lock/owner.json': ownerText(who) });
}

interface Waited {
  readonly waits: number[];
}

function take(
  folder: string,
  changes: Partial<LockRequest> = {},
  files: FileOperations = DISK,
): Promise<HeldLock> & Waited {
  const waited: Waited = { waits: [] };
  const lock = takeLock(
    folder,
    {
      command: 'worklog add',
      machine: MACHINE,
      now: () => new Date(Date.UTC(2024, 0, 10, 12)),
      pause: (milliseconds) => {
        waited.waits.push(milliseconds);
        return Promise.resolve();
      },
      onWait: () => undefined,
      ...changes,
    },
    files,
  );
  return Object.assign(lock, waited);
}

const holder = (folder: string): LockOwner => JSON.parse(readFileSync(join(folder, 'lock/owner.json'), 'utf8'));

describe('the lock of a site', () => {
  test('tells whose it is while it is held, and is gone without a trace then', async () => {
    const folder = makeSite({});
    const lock = await take(folder);
    expect(holder(folder)).toMatchObject({ pid: 100, host: 'here', command: 'worklog add', started: 'start of 100' });
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is waited for, with a word after a second, until it is released', async () => {
    const folder = lockedFolder();
    let waited = 0;
    const told: string[] = [];
    await take(folder, {
      pause: (milliseconds) => {
        waited += milliseconds;
        if (waited === 2000) rmSync(join(folder, 'lock'), { recursive: true });
        return Promise.resolve();
      },
      onWait: ({ command }) => void told.push(`${command} after ${waited}`),
    });
    expect(waited).toBe(2000);
    expect(told).toEqual(['worklog new week after 1000']);
    expect(holder(folder).pid).toBe(100);
  });

  test('that is held for ten seconds fails, and says by whom and since when', async () => {
    const folder = lockedFolder();
    const waited = take(folder);
    const { details } = (await thrownBy(() => waited)) as Failure;
    expect(waited.waits.reduce((sum, wait) => sum + wait, 0)).toBe(10_000);
    expect(details).toMatchObject({
      file: join(folder, 'lock'),
      found: 'worklog new week, process 200 on here, since 2024-01-10T11:00:00.000Z',
    });
    expect(details.advice).toContain('Nothing was changed.');
    expect(holder(folder).token).toBe('dead');
  });

  test.each([
    ['another host', owner({ host: 'there' })],
    ['another container of the same name', owner({ machine: 'other' })],
  ])('of %s is never taken over, and it is said what to do', async (_, who) => {
    const folder = lockedFolder(who);
    const { details } = (await thrownBy(() =>
      take(folder, { machine: { ...MACHINE, isAlive: () => false } }),
    )) as Failure;
    expect(details.advice).toContain('remove that folder and run the command again');
    expect(holder(folder).token).toBe('dead');
  });

  test.each([
    ['whose process is gone', { isAlive: () => false }],
    ['whose process is another one by now', { startOf: () => 'later' }],
  ])('%s is taken over at once', async (_, changes) => {
    const folder = lockedFolder();
    const waited = take(folder, { machine: { ...MACHINE, ...changes } });
    (await waited).release();
    expect(waited.waits).toEqual([]);
    expect(readdirSync(folder)).toEqual(['lock-of-dead']);
  });

  test('that tells nobody is left alone, and can be removed by hand', async () => {
    const folder = makeSite({ 'lock/owner.json': '{"token": "x' });
    const { details } = (await thrownBy(() => take(folder))) as Failure;
    expect(details).toMatchObject({ found: 'a lock that does not', file: join(folder, 'lock') });
    rmSync(join(folder, 'lock/owner.json'));
    await take(folder);
    expect(holder(folder).pid).toBe(100);
  });

  test('is not released by a run from which it was taken away by hand', async () => {
    const folder = makeSite({});
    const first = await take(folder);
    rmSync(join(folder, 'lock'), { recursive: true });
    await take(folder, { machine: { ...MACHINE, pid: 101 } });
    first.release();
    expect(holder(folder).pid).toBe(101);
  });
});

describe('two runs that take over a dead lock at once', () => {
  const dead: Machine = { ...MACHINE, isAlive: (pid) => pid !== 200 };

  test('do not both get it, wherever the one stands when the other comes', async () => {
    const count = await (async () => {
      const { files, operations } = brokenDisk(Number.POSITIVE_INFINITY, () => undefined);
      await take(lockedFolder(), { machine: dead }, files);
      return operations.length;
    })();
    expect(count).toBeGreaterThan(10);
    for (let nth = 1; nth <= count; nth++) {
      const folder = lockedFolder();
      // All of the second run's taking happens before the nth step of the first one.
      let second: Promise<HeldLock> | null = null;
      const { files } = brokenDisk(nth, (_, operate) => {
        second ??= take(folder, { machine: { ...dead, pid: 101 } });
        return operate();
      });
      const first = await thrownBy(() => take(folder, { machine: dead }, files));
      const other = await thrownBy(() => second);
      const failures = [first, other].filter((thrown) => thrown !== null);
      expect(failures, `before ${nth}`).toHaveLength(1);
      expect(failures[0]).toBeInstanceOf(Failure);
      expect(holder(folder).pid, `before ${nth}`).toBe(first === null ? 100 : 101);
    }
  });

  test('and the old lock goes once nobody can remember it', async () => {
    const folder = makeSite({ 'lock-of-old/owner.json': '', 'lock-prepared/owner.json': '' });
    (await take(folder)).release();
    expect(readdirSync(folder)).toEqual(['lock-of-old']);
    (await take(folder, { now: () => new Date(Date.now() + 8 * 24 * 60 * 60 * 1000) })).release();
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('a folder that cannot be written is told before anything is done', async () => {
  const folder = join(makeSite({ file: '' }), 'file');
  const { details } = (await thrownBy(() => take(folder))) as Failure;
  expect(details.problem).toBe('The journal of changes cannot be written');
  expect(details.advice).toContain('Nothing was changed.');
});

describe('this machine', () => {
  test('knows that this process lives, and since when', () => {
    const { pid, host, machine, startOf } = thisMachine();
    const self = owner({ pid, host, machine, started: startOf(pid) });
    expect(isGone(self, thisMachine())).toBe(false);
  });

  test('knows of a process that is gone', () => {
    const { host, machine } = thisMachine();
    // No system gives out a number as high as this.
    expect(isGone(owner({ pid: 2 ** 30, host, machine }), thisMachine())).toBe(true);
  });

  test.runIf(existsSync('/proc/self/stat'))('tells processes of one number apart by when they started', () => {
    const { pid, host, machine } = thisMachine();
    expect(isGone(owner({ pid, host, machine, started: 'another boot 12' }), thisMachine())).toBe(true);
  });
});
