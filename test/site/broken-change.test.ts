import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import { applyChange } from '../../src/site/apply-changes.js';
import { DISK, type FileOperations } from '../../src/site/file-operations.js';
import { changeToUndo, undoOf } from '../../src/site/undo-change.js';
import { brokenDisk, diskUntilEnd, diskWithError } from '../support/broken-disk.js';
import { type ChangedSite, fourFileChange, QUICK, recovered, runOn, siteMaker } from '../support/ended-change.js';
import { stateOfSite, unaccounted } from '../support/four-file-change.js';
import { thrownBy } from '../support/temporary-site.js';

type Run = (site: ChangedSite, files: FileOperations) => Promise<unknown>;

const change: Run = (site, files) => runOn(site, files, fourFileChange);
const recovery: Run = (site, files) => runOn(site, files);
const undo: Run = (site, files) =>
  runOn(site, files, (journal) => {
    const entry = changeToUndo(journal);
    if (entry === null) throw new Error('nothing to undo');
    applyChange(journal, undoOf(journal.read(entry), entry, '2024-01-10T13:00:00.000Z', files));
  });

/** How many operations a run takes. */
async function countOf(run: Run, site: ChangedSite): Promise<number> {
  const { files, operations } = brokenDisk(Number.POSITIVE_INFINITY, () => undefined, QUICK);
  await run(site, files);
  return operations.length;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe.each(['ENOSPC', 'EACCES', 'EIO', 'EXDEV'])('%s at any operation', (code) => {
  test('of a change leaves the site wholly before, and says so, or wholly after', async () => {
    const newSite = siteMaker();
    for (const nth of upTo(await countOf(change, newSite()))) {
      const site = newSite();
      const { files, operations } = diskWithError(nth, code, QUICK);
      const thrown = await thrownBy(() => change(site, files));
      const told = `${code} at ${nth}, ${operations[nth - 1]}`;
      const state = stateOfSite(site.root);
      // The tidying behind a change is no part of it.
      if (thrown === null) expect(state, told).toBe('after');
      else {
        expect(thrown, told).toBeInstanceOf(Failure);
        expect(state, told).toBe('before');
        expect((thrown as Failure).details.advice, told).toContain('Nothing was changed.');
      }
      expect(await recovered(site, told), told).toBe(state);
    }
  });
});

describe('a disk that fails from some operation on', () => {
  test('is told with what could not be taken back, which the next run does', async () => {
    const newSite = siteMaker();
    const said = new Set<string>();
    for (const nth of upTo(await countOf(change, newSite()))) {
      const site = newSite();
      const broken = Object.assign(new Error('EIO'), { code: 'EIO' });
      const { files } = brokenDisk(
        nth,
        (name, operate) => {
          if (name === 'close') return operate();
          throw broken;
        },
        QUICK,
      );
      const thrown = await thrownBy(() => change(site, files));
      const untouched = stateOfSite(site.root) === 'before';
      if (thrown instanceof Failure) {
        const { advice = '' } = thrown.details;
        said.add(advice.includes('Nothing was changed.') ? 'nothing' : 'not all taken back');
        if (!untouched) expect(advice).toContain('the next command that writes tries again');
      } else expect(thrown).toBe(null);
      await recovered(site, `EIO from ${nth} on`);
    }
    expect([...said].sort()).toEqual(['not all taken back', 'nothing']);
  });
});

describe('a run that is ended', () => {
  test('while it recovers what another one left is recovered by the next one', async () => {
    const newSite = siteMaker();
    const ends = { before: 0, after: 0 };
    // Some of all pairs of places; the tests that kill processes take each place once.
    for (const first of upTo(await countOf(change, newSite())).filter((nth) => nth % 5 === 0)) {
      const halfDone = async (): Promise<ChangedSite> => {
        const site = newSite();
        await thrownBy(() => change(site, diskUntilEnd(first, QUICK).files));
        return site;
      };
      const count = await countOf(recovery, await halfDone());
      for (const second of upTo(count).filter((nth) => nth % 3 === first % 2)) {
        const site = await halfDone();
        await thrownBy(() => recovery(site, diskUntilEnd(second, QUICK).files));
        ends[await recovered(site, `ended at ${first}, then at ${second}`)]++;
      }
    }
    expect(ends.before).toBeGreaterThan(100);
    expect(ends.after).toBeGreaterThan(50);
  });

  test('while it undoes leaves the change undone or in force, and a second undo ends it', async () => {
    const newSite = siteMaker();
    const changed = async (): Promise<ChangedSite> => {
      const site = newSite();
      await change(site, QUICK);
      return site;
    };
    const ends = { before: 0, after: 0 };
    for (const nth of upTo(await countOf(undo, await changed()))) {
      const site = await changed();
      await thrownBy(() => undo(site, diskUntilEnd(nth, QUICK).files));
      const end = await recovered(site, `ended at ${nth}`);
      ends[end]++;
      if (end === 'after') await undo(site, QUICK);
      expect(stateOfSite(site.root), `ended at ${nth}`).toBe('before');
      expect(unaccounted(site.journal)).toEqual([]);
    }
    expect(ends.before).toBeGreaterThan(10);
    expect(ends.after).toBeGreaterThan(50);
  });
});

describe('a file system without hard links', () => {
  const linkless = (disk: FileOperations): FileOperations => ({
    ...disk,
    link: () => {
      throw Object.assign(new Error('no links'), { code: 'EPERM' });
    },
  });

  test('takes the change like any other', async () => {
    const site = siteMaker()();
    await change(site, linkless(DISK));
    expect(stateOfSite(site.root)).toBe('after');
  });

  test('leaves no part of a file, wherever a run is ended or the disk is full', async () => {
    const newSite = siteMaker();
    const { files, operations } = brokenDisk(Number.POSITIVE_INFINITY, () => undefined, linkless(QUICK));
    await change(newSite(), files);
    for (const nth of upTo(operations.length)) {
      const ended = newSite();
      await thrownBy(() => change(ended, diskUntilEnd(nth, linkless(QUICK)).files));
      await recovered(ended, `ended at ${nth}`);
      const full = newSite();
      const thrown = await thrownBy(() => change(full, linkless(diskWithError(nth, 'ENOSPC', QUICK).files)));
      expect(stateOfSite(full.root), `full at ${nth}`).toBe(thrown === null ? 'after' : 'before');
    }
  });
});
