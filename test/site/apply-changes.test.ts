import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import type { FileEdit } from '../../src/model/file-edit.js';
import { applyEdits } from '../support/changed-site.js';
import { contents } from '../support/folder-contents.js';
import { makeSite, thrownBy } from '../support/temporary-site.js';

const create = (file: string, text = 'new\n'): FileEdit => ({ kind: 'create', file, text });
const append = (file: string, before: string, text = 'more\n'): FileEdit => ({
  kind: 'change',
  file,
  before,
  edits: [{ span: { start: before.length, end: before.length }, text }],
});

/** Applies edits that must fail, and checks that the site is as it was, without a temporary file. */
async function expectRefused(root: string, edits: readonly FileEdit[]): Promise<Failure> {
  const before = contents(root);
  const thrown = await thrownBy(() => applyEdits(root, edits));
  expect(thrown).toBeInstanceOf(Failure);
  expect(contents(root)).toEqual(before);
  return thrown as Failure;
}

describe('changes are made', () => {
  test('of all kinds, with the folders that they need', () => {
    const root = makeSite({ 'content/a.md': 'a\n', 'content/b.md': 'b\n' });
    applyEdits(root, [
      create('content/new/deep/_index.md', 'tiếng Việt\r\n'),
      append('content/a.md', 'a\n'),
      { kind: 'delete', file: 'content/b.md', before: 'b\n' },
    ]);
    expect(contents(root)).toEqual({
      content: '/',
      'content/a.md': 'a\nmore\n',
      'content/new': '/',
      'content/new/deep': '/',
      'content/new/deep/_index.md': 'tiếng Việt\r\n',
    });
  });

  test('with the byte order mark and the mode of the file', () => {
    const root = makeSite({ 'a.md': '\ufeffa\n' });
    chmodSync(join(root, 'a.md'), 0o640);
    applyEdits(root, [append('a.md', '\ufeffa\n')]);
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('\ufeffa\nmore\n');
    expect(statSync(join(root, 'a.md')).mode & 0o777).toBe(0o640);
  });

  test('through a symbolic link inside of the site, which stays one', () => {
    const root = makeSite({ 'real/a.md': 'a\n' });
    symlinkSync('real', join(root, 'content'));
    symlinkSync('a.md', join(root, 'real/link.md'));
    applyEdits(root, [append('content/link.md', 'a\n'), create('content/new.md')]);
    expect(contents(join(root, 'real'))).toEqual({ 'a.md': 'a\nmore\n', 'link.md': '-> a.md', 'new.md': 'new\n' });
  });

  test('and none at all where there are none', () => {
    const root = makeSite({ 'a.md': 'a\n' });
    applyEdits(root, []);
    expect(contents(root)).toEqual({ 'a.md': 'a\n' });
  });
});

describe('nothing is changed', () => {
  test('where a file says something else by now, even if it is the last of several', async () => {
    const root = makeSite({ 'a.md': 'a\n', 'b.md': 'b, changed since\n' });
    const { details } = await expectRefused(root, [create('x/new.md'), append('a.md', 'a\n'), append('b.md', 'b\n')]);
    expect(details).toMatchObject({ file: 'b.md', problem: 'b.md is not as it was when it was read' });
  });

  test('where a file is gone', async () => {
    const { details } = await expectRefused(makeSite({ 'a.md': 'a\n' }), [append('gone.md', 'a\n')]);
    expect(details.found).toBe('nothing: it is gone');
  });

  test.each([
    ['a file', (path: string) => writeFileSync(path, 'mine\n')],
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link that leads nowhere', (path: string) => symlinkSync('nowhere', path)],
  ])('where %s is in the way of a new one', async (_, put) => {
    const root = makeSite({ 'a.md': 'a\n' });
    put(join(root, 'new.md'));
    const { details } = await expectRefused(root, [append('a.md', 'a\n'), create('new.md')]);
    expect(details.problem).toBe('new.md is there already');
  });

  test('where a file stands in the place of a folder', async () => {
    const root = makeSite({ 'a.md': 'a\n', content: 'a file\n' });
    const { details } = await expectRefused(root, [append('a.md', 'a\n'), create('content/week/_index.md')]);
    expect(details).toMatchObject({ file: 'content/week/_index.md', found: 'a file where a folder is needed' });
    expect(details.advice).toContain('Nothing was changed.');
  });

  test('where two changes want the same new file: the first is taken back', async () => {
    const root = makeSite({ 'a.md': 'a\n' });
    const { details } = await expectRefused(root, [
      append('a.md', 'a\n'),
      create('deep/er/new.md', 'one\n'),
      create('deep/er/new.md', 'two\n'),
    ]);
    expect(details.problem).toBe('deep/er/new.md is there already');
  });

  test('where one file is changed twice: the second no longer finds what was read', async () => {
    const root = makeSite({ 'a.md': 'a\n' });
    chmodSync(join(root, 'a.md'), 0o604);
    await expectRefused(root, [append('a.md', 'a\n', 'one\n'), append('a.md', 'a\n', 'two\n')]);
    expect(statSync(join(root, 'a.md')).mode & 0o777).toBe(0o604);
  });

  test('where a name is too long for the file system', async () => {
    const root = makeSite({ 'a.md': 'a\n' });
    const { details } = await expectRefused(root, [append('a.md', 'a\n'), create(`x/${'n'.repeat(300)}.md`)]);
    expect(details.found).toBe('a name that is too long for the file system');
  });

  test('where the file is not UTF-8 any more', async () => {
    const root = makeSite({ 'b.md': 'b\n' });
    const bytes = Uint8Array.from([0x61, 0xff]);
    writeFileSync(join(root, 'a.md'), bytes);
    const thrown = await thrownBy(() => applyEdits(root, [create('new.md'), append('a.md', 'a\n')]));
    expect(thrown).toBeInstanceOf(Failure);
    expect([...readFileSync(join(root, 'a.md'))]).toEqual([...bytes]);
    expect(existsSync(join(root, 'new.md'))).toBe(false);
  });

  test.skipIf(process.getuid?.() === 0)('where the folder must not be written to', async () => {
    const root = makeSite({ 'a.md': 'a\n', 'closed/b.md': 'b\n' });
    chmodSync(join(root, 'closed'), 0o555);
    const { details } = await expectRefused(root, [append('a.md', 'a\n'), create('closed/new.md')]);
    chmodSync(join(root, 'closed'), 0o755);
    expect(details).toMatchObject({ file: 'closed/new.md', found: 'no permission to write there' });
  });
});

describe('nothing is written outside of the site', () => {
  test.each([['../out.md'], ['content/../../out.md'], ['/tmp/out.md'], ['content//a.md'], ['./a.md'], ['']])(
    '%j',
    async (file) => {
      const root = makeSite({ 'content/a.md': 'a\n' });
      const { details } = await expectRefused(root, [create(file)]);
      expect(details.problem).toContain('leads out of the site');
    },
  );

  test('through a folder that is a link', async () => {
    const outside = makeSite({ 'a.md': 'theirs\n' });
    const root = makeSite({ 'b.md': 'b\n' });
    symlinkSync(outside, join(root, 'content'));
    await expectRefused(root, [append('b.md', 'b\n'), create('content/week/_index.md')]);
    await expectRefused(root, [append('b.md', 'b\n'), append('content/a.md', 'theirs\n')]);
    expect(contents(outside)).toEqual({ 'a.md': 'theirs\n' });
  });

  test('through a file that is a link', async () => {
    const outside = makeSite({ 'a.md': 'theirs\n' });
    const root = makeSite({ 'b.md': 'b\n' });
    symlinkSync(join(outside, 'a.md'), join(root, 'a.md'));
    await expectRefused(root, [append('a.md', 'theirs\n')]);
    expect(contents(outside)).toEqual({ 'a.md': 'theirs\n' });
  });
});

test('a second name of the same file goes on with the old content, as it does with any editor', () => {
  const root = makeSite({ 'a.md': 'a\n' });
  linkSync(join(root, 'a.md'), join(root, 'second.md'));
  applyEdits(root, [append('a.md', 'a\n')]);
  expect(readFileSync(join(root, 'second.md'), 'utf8')).toBe('a\n');
  rmSync(join(root, 'second.md'));
});
