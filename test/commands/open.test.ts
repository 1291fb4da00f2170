import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, type Said } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';

const page = (rows: string, fields = ''): string =>
  `---\ntitle: Week\n${fields}---\n\nHello\n\n### Objectives\n* a\n  * b\n### Tasks\n| Day | Task | Start |\n|---|---|---|\n${rows}`;

const SITE = {
  'hugo.toml': 'baseURL = "https://a.test/log/"\n[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n',
  'content/1-Log/_index.md': '---\ntitle: Log\n---\n',
  'content/1-Log/1.1-Week1/_index.md': page('| Mon | - a<br>- b | 2024-01-01 |\n'),
  'content/1-Log/1.1-Week1/_index.vi.md': page('| T2 | - a | 01/01/2024 |\n'),
  'content/1-Log/1.2-Week2/_index.md': page('| Mon | - c | 2024-01-08 |\n| Wed | | 2024-01-10 |\n'),
};
const FILE = 'content/1-Log/1.2-Week2/_index.md';

interface Opened extends Said {
  /** What the editor was told. */
  readonly editor: () => string;
}

/** Runs `worklog open` on Wednesday, 10 January 2024, with an editor that writes down what it is told. */
async function open(
  args: readonly string[] = [],
  files: Readonly<Record<string, string>> = SITE,
  env: Readonly<Record<string, string>> = {},
  now = new Date(2024, 0, 10, 12),
): Promise<Opened> {
  const root = makeSite(files);
  const editor = join(root, 'vim');
  writeFileSync(editor, `#!/bin/sh\necho "$@" > '${root}/opened'\n`);
  chmodSync(editor, 0o755);
  const said = await runHere(['open', ...args], { cwd: root, env: { EDITOR: editor, ...env }, now: () => now });
  return { ...said, editor: () => readFileSync(join(root, 'opened'), 'utf8').trim().replace(`${root}/`, '') };
}

describe('worklog open', () => {
  it("opens this week's page at the row of today, and says nothing", async () => {
    const { editor, status, stdout, stderr } = await open();
    expect(editor()).toBe(`+14 ${FILE}`);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('opens it where the tasks begin on a day without a row', async () => {
    expect((await open([], { ...SITE, [FILE]: page('| Mon | - c | 2024-01-08 |\n') })).editor()).toBe(`+10 ${FILE}`);
  });

  it('opens the last week that is written where today is in none', async () => {
    const late = new Date(2024, 5, 1);
    expect((await open([], SITE, {}, late)).editor()).toBe(`+10 ${FILE}`);
  });

  it('opens a week at its first line', async () => {
    expect((await open(['1'])).editor()).toBe('+5 content/1-Log/1.1-Week1/_index.md');
    expect((await open(['1', '--lang', 'vi'])).editor()).toBe('+5 content/1-Log/1.1-Week1/_index.vi.md');
  });

  it.each([
    ['1.1', 13],
    ['1.1.2', 13],
    ['1.o1', 8],
    ['1.o1.1', 9],
  ])('opens %s at its line', async (address, line) => {
    expect((await open([address])).editor()).toBe(`+${line} content/1-Log/1.1-Week1/_index.md`);
  });

  it('prints the path as seen from here', async () => {
    expect((await open(['--print'])).stdout).toBe(`${FILE}\n`);
    expect((await open(['1.o1', '--print', '--lang', 'vi'])).stdout).toBe('content/1-Log/1.1-Week1/_index.vi.md\n');
  });

  it.each([
    [['x'], 'What to open cannot be read.'],
    [['7'], 'There is no week 7.'],
    [['2.9'], 'There is no 2.9 in English.'],
    [['2', '--lang', 'vi'], 'worklog new week 2 --lang vi makes it.'],
    [['--lang', 'fr'], 'There is no language "fr".'],
  ])('%j is refused', async (args, words) => {
    const { status, stdout, stderr } = await open(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  it('says what to do without an editor, and without a week', async () => {
    expect((await open([], SITE, { EDITOR: '' })).stderr).toContain('With --print its path is printed.');
    const empty = { ...SITE, 'worklog.toml': 'section = "content/1-Log"\n' };
    const files = Object.fromEntries(Object.entries(empty).filter(([file]) => !file.includes('Week')));
    expect((await open([], files)).stderr).toContain('worklog new week makes the first one.');
  });
});

describe('worklog open --web --print', () => {
  const web = async (files: Readonly<Record<string, string>> = {}, args: readonly string[] = []): Promise<Opened> =>
    open(['1', '--web', '--print', ...args], { ...SITE, ...files });

  it('tells where the page is published', async () => {
    expect((await web()).stdout).toBe('https://a.test/log/1-log/1.1-week1/\n');
    expect((await web({}, ['--lang', 'vi'])).stdout).toBe('https://a.test/log/vi/1-log/1.1-week1/\n');
  });

  it.each([
    ['', 'no baseURL'],
    ['baseURL = ""\n', 'no baseURL'],
    ['baseURL = "/"\n', '"/"'],
    ['baseURL = "https://example.org/"\n', '"https://example.org/"'],
    ['baseURL = "http://www.example.com"\n', '"http://www.example.com"'],
    ['baseURL = "javascript:alert(1)"\n', '"javascript:alert(1)"'],
    ['baseURL = "file:///etc/passwd"\n', '"file:///etc/passwd"'],
    ['baseURL = "--help"\n', '"--help"'],
    ['baseURL = "https://me:secret@a.test/"\n', '"https://me:secret@a.test/"'],
    ['baseURL = "https://a.test/\'$(x)"\n', '"https://a.test/\'$(x)"'],
    ['baseURL = "https://a.test/?x#y"\n', '"https://a.test/?x#y"'],
  ])('says what to do where %j is all that is known', async (line, found) => {
    const { status, stdout, stderr } = await web({ 'hugo.toml': `${line}title = "x"\n` });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`found:    ${found}\n`);
    expect(stderr).toContain('Set baseURL in hugo.toml.');
  });

  it.each([
    ['url: "/a/:slug/"\n', 'url: /a/:slug/'],
    ['url: "../x"\n', 'url: ../x'],
    ['url: "https://evil.test/"\n', 'url: https://evil.test/'],
  ])('does not guess at %j', async (fields, found) => {
    const { status, stderr } = await web({ 'content/1-Log/1.1-Week1/_index.md': page('', fields) });
    expect(status).toBe(2);
    expect(stderr).toContain(`found:    ${found}\n`);
  });

  it('does not guess where versions of Hugo differ', async () => {
    const configuration = `${SITE['hugo.toml']}[permalinks]\n"1-Log" = "/:slug/"\n`;
    expect((await web({ 'hugo.toml': configuration })).stderr).toContain('permalinks.1-Log');
    const nested = `${SITE['hugo.toml']}[permalinks.section]\n"1-Log" = "/:slug/"\n`;
    expect((await web({ 'hugo.toml': nested })).stderr).toContain('permalinks.section.1-Log');
  });

  it('tells of a draft and of a day that is still to come', async () => {
    const draft = await web({ 'content/1-Log/1.1-Week1/_index.md': page('', 'draft: true\n') });
    expect([draft.stdout, draft.status]).toEqual(['https://a.test/log/1-log/1.1-week1/\n', 0]);
    expect(draft.stderr).toContain('is a draft, which Hugo does not publish.');
    const later = { 'content/1-Log/1.1-Week1/_index.md': page('', 'date: 2024-02-01\n') };
    expect((await web(later)).stderr).toContain('from 2024-02-01 on');
    expect((await web({ ...later, 'hugo.toml': `buildFuture = true\n${SITE['hugo.toml']}` })).stderr).toBe('');
  });

  it('prints the address where there is no screen', async () => {
    for (const env of [{}, { DISPLAY: ':0', SSH_CONNECTION: 'a b' }]) {
      const { status, stdout, stderr } = await open(['1', '--web'], SITE, env);
      expect([stdout, status]).toEqual(['https://a.test/log/1-log/1.1-week1/\n', 0]);
      expect(stderr).toContain('There is no browser');
    }
  });
});
