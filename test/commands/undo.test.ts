import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileEdit } from '../../src/model/file-edit.js';
import { UNFINISHED } from '../../src/site/state-folder.js';
import { runHere } from '../cli/run-here.js';
import { TWO_LANGUAGES } from '../e2e/two-languages.js';
import { brokenDisk, diskUntilEnd } from '../support/broken-disk.js';
import { applyEdits, journalOf } from '../support/changed-site.js';
import { contents } from '../support/folder-contents.js';
import { makeSite, thrownBy } from '../support/temporary-site.js';

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

describe('a change that a run left unfinished', () => {
  const note = 'test, begun 2024-01-10T12:00:00.000Z, was stopped before it ended';
  const edits: FileEdit[] = ['a', 'b'].map((name) => ({ kind: 'create', file: `content/${name}.md`, text: name }));

  /** A site with two new files, of which a run has put the first in its place. */
  async function halfDone(): Promise<string> {
    const prepared = async (): Promise<string> => {
      const root = makeSite(TWO_LANGUAGES);
      await run(root, 'init');
      return root;
    };
    const watched = brokenDisk(Number.POSITIVE_INFINITY, () => undefined);
    applyEdits(await prepared(), edits, watched.files);
    const second = watched.operations.findLastIndex((operation) => operation.startsWith('link ')) + 1;
    const root = await prepared();
    await thrownBy(() => applyEdits(root, edits, diskUntilEnd(second).files));
    expect(contents(root)['content/a.md']).toBe('a');
    return root;
  }

  it.each([
    [['list']],
    [['show']],
    [['config', 'show']],
    [['validate']],
    [['new', 'week', '--dry-run']],
    [['undo', '--list']],
  ])('is told by %j, which touches nothing', async (args) => {
    const root = await halfDone();
    const before = contents(root);
    const { stderr } = await run(root, ...args);
    expect(stderr).toContain(
      `worklog: ${note}. The next command that writes completes it or takes it back, and says so.\n`,
    );
    expect(contents(root)).toEqual(before);
    expect(existsSync(join(journalOf(root).folder, UNFINISHED))).toBe(true);
  });

  it('is taken back by a command that writes, which says so and then does its work', async () => {
    const root = await halfDone();
    const { status, stdout, stderr } = await run(root, 'new', 'week');
    expect(status).toBe(0);
    expect(stderr.split('\n')[0]).toBe(`worklog: ${note}: what it had written has been taken back.`);
    expect(stdout).toContain('made    content/1-Worklog/1.4-Week4/_index.md\n');
    expect(readdirSync(join(root, 'content')).sort()).toEqual(['1-Worklog']);
  });

  it('is all that undo takes back then', async () => {
    const root = await halfDone();
    const { status, stdout } = await run(root, 'undo');
    expect(status).toBe(0);
    expect(stdout).toContain('Nothing else was taken back');
    expect(readdirSync(join(root, 'content'))).toEqual(['1-Worklog']);
    expect(existsSync(join(root, 'worklog.toml'))).toBe(true);
  });

  it('whose record cannot be read stops every command that writes, and is only told by others', async () => {
    const root = makeSite(TWO_LANGUAGES);
    const path = join(journalOf(root).folder, UNFINISHED);
    writeFileSync(path, '{"kind": "change"');
    const written = await run(root, 'new', 'week');
    expect([written.status, written.stdout]).toEqual([2, '']);
    expect(written.stderr).toContain(`${path}: The record of a change cannot be read.`);
    expect(written.stderr).toContain('Nothing was changed.');
    const listed = await run(root, 'list');
    expect(listed.status).toBe(0);
    expect(listed.stderr).toContain(`its record cannot be read: ${path}`);
    expect(readFileSync(path, 'utf8')).toBe('{"kind": "change"');
  });
});

describe('without a place for the journal', () => {
  it('nothing is changed', async () => {
    const root = makeSite(TWO_LANGUAGES);
    const before = contents(root);
    for (const state of ['', join(root, 'hugo.toml')]) {
      const { status, stdout, stderr } = await runHere(['new', 'week'], { cwd: root, env: { XDG_STATE_HOME: state } });
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('journal of changes');
      expect(stderr).toContain('Nothing was changed.');
    }
    expect(contents(root)).toEqual(before);
  });

  it('is read all the same, and --dry-run works', async () => {
    const root = makeSite(TWO_LANGUAGES);
    for (const args of [['list'], ['new', 'week', '--dry-run'], ['undo', '--list']]) {
      expect((await runHere(args, { cwd: root, env: { XDG_STATE_HOME: '' } })).status).toBe(0);
    }
  });
});

describe('nothing outside of the site is reached', () => {
  it.each([
    ['section = "../other/content/1-Worklog"'],
    ['section = "content/../../other"'],
    ['[languages.en]\nweek-template = "../week.md"'],
    ['[languages.en]\nsection-template = "content/../../worklog.md"'],
  ])('by worklog.toml with %j', async (settings) => {
    const root = makeSite({ ...TWO_LANGUAGES, 'worklog.toml': settings });
    const before = contents(root);
    const { status, stdout, stderr } = await run(root, 'new', 'week');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('inside of the site');
    expect(contents(root)).toEqual(before);
  });

  it('by a template that is a link', async () => {
    const outside = makeSite({ 'week.md': 'secret <% week %>' });
    const root = makeSite({ ...TWO_LANGUAGES, 'worklog.toml': '[languages.en]\nweek-template = "week.md"\n' });
    symlinkSync(join(outside, 'week.md'), join(root, 'week.md'));
    const { status, stderr } = await run(root, 'new', 'week');
    expect(status).toBe(2);
    expect(stderr).toContain('a symbolic link to another place');
  });
});
