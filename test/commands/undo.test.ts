import { chmodSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileEdit } from '../../src/model/file-edit.js';
import { runHere } from '../cli/run-here.js';
import { TWO_LANGUAGES } from '../e2e/two-languages.js';
import { applyEdits, journalOf } from '../support/changed-site.js';
import { contents } from '../support/folder-contents.js';
import { makeSite } from '../support/temporary-site.js';

const run = (root: string, ...args: string[]) => runHere(args, { cwd: root });

/** A site of bytes that are easily lost: a byte order mark, CRLF, no line end, a mode of its own. */
const BYTES = '\ufeff---\r\ntitle: Nhật ký\r\n---\r\n\r\nlast line';

function bytesSite(): string {
  const root = makeSite({ 'hugo.toml': '', 'content/a.md': BYTES, 'content/old.md': 'old\n' });
  chmodSync(join(root, 'content/a.md'), 0o640);
  chmodSync(join(root, 'content/old.md'), 0o604);
  return root;
}

const change = (file: string, before: string, after: string): FileEdit => ({
  kind: 'change',
  file,
  before,
  edits: [{ span: { start: 0, end: before.length }, text: after }],
});

describe('worklog undo', () => {
  it('takes back a new week: its files and folders go, the lists say what they said', async () => {
    const root = makeSite(TWO_LANGUAGES);
    const before = contents(root);
    const made = await run(root, 'new', 'week');
    expect(made.stdout).toContain('worklog undo takes this back.\n');
    const { status, stdout, stderr } = await run(root, 'undo');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      `${made.stdout.split('\n\n')[0]?.replaceAll('made   ', 'removed')}\n\nTaken back: new week 4, of 2024-01-10 12:00.\nThere is nothing more to take back.\n`,
    );
    expect(contents(root)).toEqual(before);
  });

  it('takes back init', async () => {
    const root = makeSite({ 'hugo.toml': '' });
    expect((await run(root, 'init')).stdout).toContain('worklog undo takes this back.\n');
    await run(root, 'undo');
    expect(contents(root)).toEqual({ 'hugo.toml': '' });
  });

  it('gives back bytes and modes, of a deleted file too', async () => {
    const root = bytesSite();
    const before = contents(root);
    applyEdits(root, [
      change('content/a.md', BYTES, 'other\n'),
      { kind: 'delete', file: 'content/old.md', before: 'old\n' },
      { kind: 'create', file: 'content/new/deep/b.md', text: 'b\n' },
    ]);
    const { stdout } = await run(root, 'undo');
    expect(stdout).toContain('changed content/a.md\nmade    content/old.md\nremoved content/new/deep/b.md\n');
    expect(contents(root)).toEqual(before);
    const modes = ['a.md', 'old.md'].map((name) => statSync(join(root, 'content', name)).mode & 0o777);
    expect(modes).toEqual([0o640, 0o604]);
  });

  it('leaves a folder that holds something else by now', async () => {
    const root = bytesSite();
    applyEdits(root, [{ kind: 'create', file: 'content/new/b.md', text: 'b\n' }]);
    writeFileSync(join(root, 'content/new/mine.md'), 'mine\n');
    expect((await run(root, 'undo')).status).toBe(0);
    expect(readdirSync(join(root, 'content/new'))).toEqual(['mine.md']);
  });

  it('edits a page through its link, which stays one', async () => {
    const root = bytesSite();
    symlinkSync('a.md', join(root, 'content/link.md'));
    applyEdits(root, [change('content/link.md', BYTES, 'other\n')]);
    expect((await run(root, 'undo')).status).toBe(0);
    expect(contents(root)['content/link.md']).toBe('-> a.md');
    expect(readFileSync(join(root, 'content/a.md'), 'utf8')).toBe(BYTES);
  });

  it('goes further back each time, and not to what is undone, also behind a newer change', async () => {
    const root = makeSite({ 'hugo.toml': '', 'a.md': '0' });
    applyEdits(root, [change('a.md', '0', '1')]);
    applyEdits(root, [change('a.md', '1', '2')]);
    const text = () => readFileSync(join(root, 'a.md'), 'utf8');
    await run(root, 'undo');
    expect(text()).toBe('1');
    applyEdits(root, [change('a.md', '1', '3')]);
    await run(root, 'undo');
    expect(text()).toBe('1');
    await run(root, 'undo');
    expect(text()).toBe('0');
    const { status, stdout, stderr } = await run(root, 'undo');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^worklog: There is nothing to take back\./);
  });

  it.each([
    ['another content', (root: string) => writeFileSync(join(root, 'b.md'), 'mine\n')],
    ['nothing: it is gone', (root: string) => rmSync(join(root, 'b.md'))],
    ['what was there before test', (root: string) => writeFileSync(join(root, 'b.md'), 'b')],
  ])('is refused where a file has changed since, which holds %s', async (found, touch) => {
    const root = makeSite({ 'hugo.toml': '', 'a.md': 'a', 'b.md': 'b' });
    applyEdits(root, [change('a.md', 'a', 'new a'), change('b.md', 'b', 'new b')]);
    touch(root);
    const before = contents(root);
    const { status, stdout, stderr } = await run(root, 'undo');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`b.md has changed since test.`);
    expect(stderr).toContain(`found:    ${found}\n`);
    expect(stderr).toContain('Nothing was changed.');
    expect(contents(root)).toEqual(before);
  });

  it('with --dry-run shows the diff and writes nothing', async () => {
    const root = makeSite({ 'hugo.toml': '', 'a.md': 'a\n' });
    applyEdits(root, [change('a.md', 'a\n', 'b\n')]);
    const { status, stdout, stderr } = await run(root, 'undo', '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('-b\n+a\n');
    expect(stderr).toBe('worklog: Nothing was written.\n');
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('b\n');
  });

  it('says only the files with --quiet', async () => {
    const root = makeSite({ 'hugo.toml': '', 'a.md': 'a\n' });
    applyEdits(root, [change('a.md', 'a\n', 'b\n')]);
    expect((await run(root, 'undo', '--quiet')).stdout).toBe('a.md\n');
  });

  it('refuses a record of a newer worklog, and leaves all as it is', async () => {
    const root = makeSite({ 'hugo.toml': '', 'a.md': 'a\n' });
    applyEdits(root, [change('a.md', 'a\n', 'b\n')]);
    const path = journalOf(root).entries()[0]?.path ?? '';
    const record = readFileSync(path, 'utf8').replace('"schemaVersion": 1', '"schemaVersion": 2');
    writeFileSync(path, record);
    const { status, stderr } = await run(root, 'undo');
    expect(status).toBe(2);
    expect(stderr).toContain('schemaVersion 2, of a newer worklog');
    expect(readFileSync(path, 'utf8')).toBe(record);
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('b\n');
  });
});

describe('worklog undo --list', () => {
  it('shows the changes, the newest first, and which are undone', async () => {
    const root = makeSite(TWO_LANGUAGES);
    await run(root, 'init');
    await run(root, 'new', 'week');
    await run(root, 'undo');
    const { stdout } = await run(root, 'undo', '--list');
    expect(stdout).toBe(`When              Change      Did   File
────────────────────────────────────────────────────────────────────────────
2024-01-10 12:00  new week 4  made  content/1-Worklog/1.4-Week4/_index.md
                  (undone)    made  content/1-Worklog/1.4-Week4/_index.vi.md
2024-01-10 12:00  init        made  worklog.toml
`);
  });

  it('is empty where nothing was changed', async () => {
    const { status, stdout, stderr } = await run(makeSite({ 'hugo.toml': '' }), 'undo', '--list');
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: '',
      stderr: 'worklog: No change is remembered for this site.\n',
    });
  });

  it('tells a record that cannot be read, shows the rest, and exits with 1', async () => {
    const root = makeSite({ 'hugo.toml': '', 'a.md': '0' });
    applyEdits(root, [change('a.md', '0', '1')]);
    applyEdits(root, [change('a.md', '1', '2')]);
    writeFileSync(journalOf(root).entries()[1]?.path ?? '', '{');
    const { status, stdout, stderr } = await run(root, 'undo', '--list', '--output', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).items).toHaveLength(1);
    expect(stderr).toContain('000001.json: The record of a change cannot be read.');
  });

  it('remembers fifty changes', async () => {
    const root = makeSite({ 'hugo.toml': '', 'a.md': '0' });
    for (let index = 0; index < 55; index++) applyEdits(root, [change('a.md', String(index), String(index + 1))]);
    journalOf(root).tidy();
    const { stdout } = await run(root, 'undo', '--list', '--output', 'json');
    expect(JSON.parse(stdout).items).toHaveLength(50);
    expect(journalOf(root).entries()).toHaveLength(50);
  });

  it('--output needs it', async () => {
    const { status, stderr } = await run(makeSite({ 'hugo.toml': '' }), 'undo', '--output', 'json');
    expect(status).toBe(2);
    expect(stderr).toContain('--output needs --list');
  });
});
