import { chownSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import type { FileEdit } from '../../src/model/file-edit.js';
import { applyChanges } from '../../src/site/apply-changes.js';
import { ChangeJournal } from '../../src/site/change-journal.js';
import { DISK, type FileOperations } from '../../src/site/file-operations.js';
import { recoverChange } from '../../src/site/recover-change.js';
import { brokenDisk, diskUntilEnd } from '../support/broken-disk.js';
import { applyEdits, journalOf } from '../support/changed-site.js';
import { contents } from '../support/folder-contents.js';
import { makeSite, thrownBy } from '../support/temporary-site.js';

const FILES = { 'a.md': 'a\n', 'b.md': 'b\n' };
const EDITS: readonly FileEdit[] = ['a.md', 'b.md'].map((file) => ({
  kind: 'change',
  file,
  before: FILES[file as keyof typeof FILES],
  edits: [{ span: { start: 0, end: 0 }, text: 'new ' }],
}));

const saveInPlace = (path: string): void => writeFileSync(path, 'saved by an editor\n');
const saveByRename = (path: string): void => {
  writeFileSync(`${path}~`, 'saved by an editor\n');
  renameSync(`${path}~`, path);
};

const isReplacing = (operation: string): boolean => operation.startsWith('rename .worklog-');

/** The operations of the change of both files, and the number of the last look at the second one. */
function watch(): { readonly operations: readonly string[]; readonly lastLook: number } {
  const { files, operations } = brokenDisk(Number.POSITIVE_INFINITY, () => undefined);
  applyEdits(makeSite(FILES), EDITS, files);
  const replaced = operations.findLastIndex(isReplacing);
  return { operations, lastLook: operations.lastIndexOf('read b.md', replaced) + 1 };
}

/** The disk, before whose nth operation something happens. */
function diskWith(nth: number, happen: () => void): FileOperations {
  let isDone = false;
  return brokenDisk(nth, (_, operate) => {
    if (!isDone) happen();
    isDone = true;
    return operate();
  }).files;
}

describe('a page that an editor saves while it is changed', () => {
  test('is looked at directly before another content takes its place', () => {
    const { operations, lastLook } = watch();
    expect(isReplacing(operations[lastLook] ?? '')).toBe(true);
  });

  test.each([
    ['in place', saveInPlace],
    ['by renaming', saveByRename],
  ])('%s is noticed up to the last look, whenever that is, and kept', async (_, save) => {
    const { operations, lastLook } = watch();
    for (let nth = 1; nth <= lastLook; nth++) {
      const root = makeSite(FILES);
      const thrown = await thrownBy(() =>
        applyEdits(
          root,
          EDITS,
          diskWith(nth, () => save(join(root, 'b.md'))),
        ),
      );
      expect(thrown, `before ${nth}, ${operations[nth - 1]}`).toBeInstanceOf(Failure);
      expect((thrown as Failure).details).toMatchObject({ file: 'b.md', found: 'another content' });
      expect((thrown as Failure).details.advice).toContain('Nothing was changed.');
      expect(contents(root)).toEqual({ 'a.md': 'a\n', 'b.md': 'saved by an editor\n' });
    }
  });

  test('in place is noticed even between the last look and the renaming, and the change is taken back', async () => {
    const root = makeSite(FILES);
    const { lastLook } = watch();
    const files = diskWith(lastLook + 1, () => saveInPlace(join(root, 'b.md')));
    const thrown = await thrownBy(() => applyEdits(root, EDITS, files));
    expect((thrown as Failure).details).toMatchObject({ file: 'b.md', found: 'a content that was saved meanwhile' });
    expect(contents(root)).toEqual({ 'a.md': 'a\n', 'b.md': 'saved by an editor\n' });
  });

  test('in place there, by a run that is ended then, is kept by the next run, which names the page', async () => {
    const root = makeSite(FILES);
    const { lastLook } = watch();
    const saving = diskWith(lastLook + 1, () => saveInPlace(join(root, 'b.md')));
    await thrownBy(() => applyEdits(root, EDITS, diskUntilEnd(lastLook + 2, saving).files));
    expect(readFileSync(join(root, 'b.md'), 'utf8')).toBe('new b\n');
    const recovery = recoverChange(journalOf(root));
    expect(recovery).toMatchObject({ outcome: 'taken back', leftAlone: ['b.md'] });
    expect(contents(root)).toEqual({ 'a.md': 'a\n', 'b.md': 'saved by an editor\n' });
    expect(readFileSync(recovery?.kept ?? '', 'utf8')).toContain('"b\\n"');
  });

  test('after it was replaced, while the rest fails, is left as it is, and said to be', async () => {
    const root = makeSite(FILES);
    const afterFirst = watch().operations.findIndex(isReplacing) + 2;
    const files = diskWith(afterFirst, () => {
      saveByRename(join(root, 'a.md'));
      saveByRename(join(root, 'b.md'));
    });
    const thrown = await thrownBy(() => applyEdits(root, EDITS, files));
    expect((thrown as Failure).details.file).toBe('b.md');
    expect((thrown as Failure).details.advice).toContain('a.md was saved by somebody else meanwhile');
    expect(contents(root)).toEqual({ 'a.md': 'saved by an editor\n', 'b.md': 'saved by an editor\n' });
  });
});

describe('a page that is deleted', () => {
  test.each([
    ['in place', saveInPlace],
    ['by renaming', saveByRename],
  ])('and saved %s in the last moment is put back', async (_, save) => {
    const edits: FileEdit[] = [{ kind: 'delete', file: 'a.md', before: 'a\n' }];
    const { files, operations } = brokenDisk(Number.POSITIVE_INFINITY, () => undefined);
    applyEdits(makeSite(FILES), edits, files);
    const move = operations.indexOf('rename a.md') + 1;
    const root = makeSite(FILES);
    const thrown = await thrownBy(() =>
      applyEdits(
        root,
        edits,
        diskWith(move, () => save(join(root, 'a.md'))),
      ),
    );
    expect(thrown).toBeInstanceOf(Failure);
    expect(contents(root)).toEqual({ 'a.md': 'saved by an editor\n', 'b.md': 'b\n' });
  });
});

describe('a new page', () => {
  const edits: FileEdit[] = [{ kind: 'create', file: 'c.md', text: 'c\n' }];

  test.each([
    ['with links', DISK],
    [
      'without links',
      {
        ...DISK,
        link: () => {
          throw Object.assign(new Error('no links'), { code: 'ENOTSUP' });
        },
      },
    ],
  ])('%s never takes the place of one that appears in the last moment', async (_, disk) => {
    const { files, operations } = brokenDisk(Number.POSITIVE_INFINITY, () => undefined, disk);
    applyEdits(makeSite({}), edits, files);
    const place = operations.findIndex((operation) => /^(?:link|create c\.md)/.test(operation)) + 1;
    const root = makeSite({});
    const { files: busy } = brokenDisk(
      place,
      (operation, operate) => {
        if (/^(?:link|create)$/.test(operation)) saveInPlace(join(root, 'c.md'));
        return operate();
      },
      disk,
    );
    const { details } = (await thrownBy(() => applyEdits(root, edits, busy))) as Failure;
    expect(details).toMatchObject({ file: 'c.md', problem: expect.stringContaining('c.md could not be written') });
    expect(contents(root)).toEqual({ 'c.md': 'saved by an editor\n' });
  });
});

describe('on Windows', () => {
  const busy = (times: number): { files: FileOperations; waits: number[] } => {
    const waits: number[] = [];
    const files: FileOperations = {
      ...DISK,
      platform: 'win32',
      openFolder: () => {
        throw new Error('folders are not opened there');
      },
      pause: (milliseconds) => void waits.push(milliseconds),
      rename: (from, to) => {
        if (to.endsWith('a.md') && waits.length < times) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
        DISK.rename(from, to);
      },
    };
    return { files, waits };
  };
  test('an open file is tried again for a while', () => {
    const root = makeSite(FILES);
    const { files, waits } = busy(3);
    applyChanges(new ChangeJournal(root, makeSite({}), files), EDITS, { summary: 'test', time: '' });
    expect(waits).toEqual([10, 20, 40]);
    expect(contents(root)).toEqual({ 'a.md': 'new a\n', 'b.md': 'new b\n' });
  });

  test('and given up then, with nothing changed', async () => {
    const root = makeSite(FILES);
    const { files, waits } = busy(100);
    const journal = new ChangeJournal(root, makeSite({}), files);
    const thrown = await thrownBy(() => applyChanges(journal, EDITS, { summary: 'test', time: '' }));
    expect((thrown as Failure).details).toMatchObject({ file: 'a.md', found: 'a file that another program holds' });
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(2000);
    expect(contents(root)).toEqual(FILES);
  });
});

test.skipIf(process.getuid?.() !== 0)('root changes a file of somebody else, who keeps it', () => {
  const root = makeSite(FILES);
  chownSync(join(root, 'a.md'), 1234, 1235);
  applyEdits(root, EDITS);
  const { uid, gid } = statSync(join(root, 'a.md'));
  expect([uid, gid]).toEqual([1234, 1235]);
});
