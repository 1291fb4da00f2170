import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
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
