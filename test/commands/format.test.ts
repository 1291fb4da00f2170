import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';

const FOLDER = 'content/1-Worklog';
const WEEK_1 = `${FOLDER}/1.1-Week1/_index.md`;
const WEEK_2 = `${FOLDER}/1.2-Week2/_index.md`;
const SECTION = `${FOLDER}/_index.md`;

/** A week page that nothing is to be done about. */
function tidy(week: number, bullet = '*'): string {
  return `---
title: "Week ${week} Worklog"
weight: ${week}
---

### Week ${week} Objectives:

${bullet} Learn about networks

### Tasks:

| Day | Task                 |
| --- | -------------------- |
| Mon | - Read<br>- Draw     |
| Tue | - Set up the network |
`;
}

const UNTIDY = tidy(2, '-').replace('Objectives:\n\n', 'Objectives:\n').replace('<br>- Draw     ', '<br/>- Draw');

function siteOf(files: Readonly<Record<string, string>> = {}): string {
  return makeSite({
    'hugo.toml': 'baseURL = "https://example.org/"\n',
    [SECTION]: '---\ntitle: "Worklog"\n---\n\nEvery week.\n',
    [WEEK_1]: tidy(1),
    [WEEK_2]: UNTIDY,
    ...files,
  });
}

const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

describe('worklog format', () => {
  it('lays out the pages that are not, as the site writes them, and names them', async () => {
    const root = siteOf();
    const said = await runHere(['format'], { cwd: root });
    expect(said).toEqual({
      status: 0,
      stdout: `changed ${WEEK_2}\n\n1 of 3 pages changed. worklog undo takes this back.\n`,
      stderr: '',
    });
    expect(read(root, WEEK_2)).toBe(tidy(2));
    expect(read(root, WEEK_1)).toBe(tidy(1));
  });

  it('has nothing to do the second time', async () => {
    const root = siteOf();
    await runHere(['format'], { cwd: root });
    const nothing = { status: 0, stdout: '3 pages are laid out already.\n', stderr: '' };
    expect(await runHere(['format', '--check'], { cwd: root })).toEqual(nothing);
    expect(await runHere(['format', '--diff'], { cwd: root })).toEqual(nothing);
    expect(await runHere(['format'], { cwd: root })).toEqual(nothing);
  });

  it('--check names the pages, writes nothing and exits with 1', async () => {
    const root = siteOf();
    expect(await runHere(['format', '--check'], { cwd: root })).toEqual({
      status: 1,
      stdout: `would change ${WEEK_2}\n\n1 of 3 pages would change: worklog format lays it out.\n`,
      stderr: '',
    });
    expect(read(root, WEEK_2)).toBe(UNTIDY);
  });

  it.each(['--diff', '--dry-run'])('%s shows what would change, writes nothing and exits with 1', async (option) => {
    const root = siteOf();
    const { status, stdout, stderr } = await runHere(['format', option], { cwd: root });
    expect(status).toBe(1);
    expect(stdout).toContain(`--- a/${WEEK_2}\n+++ b/${WEEK_2}\n`);
    expect(stdout).toContain('\n+* Learn about networks\n');
    expect(stderr).toBe('worklog: Nothing was written.\n');
    expect(read(root, WEEK_2)).toBe(UNTIDY);
  });

  it('--quiet names the files and says no more', async () => {
    const root = siteOf();
    expect((await runHere(['format', '--check', '--quiet'], { cwd: root })).stdout).toBe(`${WEEK_2}\n`);
    expect((await runHere(['format', '--quiet'], { cwd: root })).stdout).toBe(`${WEEK_2}\n`);
    expect((await runHere(['format', '--quiet'], { cwd: root })).stdout).toBe('');
  });

  it('lays out only what the paths name, by the habits of the whole site', async () => {
    const root = siteOf({ [SECTION]: '---\ntitle: x\n---\n\n\n\nEvery week.\n' });
    const { stdout } = await runHere(['format', '1.2-Week2'], { cwd: join(root, FOLDER) });
    expect(stdout).toBe('changed 1.2-Week2/_index.md\n\n1 of 1 page changed. worklog undo takes this back.\n');
    expect(read(root, WEEK_2)).toContain('\n* Learn');
    expect(read(root, SECTION)).toContain('\n\n\n\n');
  });

  it('says which path holds no page of the worklog', async () => {
    const root = siteOf({ 'content/about.md': '# x\ny\n' });
    const said = await runHere(['format', 'content/about.md'], { cwd: root });
    expect(said).toEqual({
      status: 0,
      stdout: '',
      stderr: 'worklog: content/about.md holds no page of the worklog.\n',
    });
  });

  it('lays out the languages that --lang names', async () => {
    const languages = '[languages.en]\n[languages.vi]\n';
    const root = siteOf({ 'hugo.toml': languages, [WEEK_2.replace('.md', '.vi.md')]: '# Tuần 2\na\n' });
    const { stdout } = await runHere(['format', '--lang', 'vi', '--quiet'], { cwd: root });
    expect(stdout).toBe(`${WEEK_2.replace('.md', '.vi.md')}\n`);
  });

  it('lays out several sites, and shows them in one diff', async () => {
    const untidy = '# Week 1\na\n';
    const site = { 'hugo.toml': '', 'content/worklog/week-1.md': untidy, 'content/worklog/week-2.md': '# Week 2\n' };
    const files = ['one', 'two'].flatMap((name) =>
      Object.entries(site).map(([path, text]) => [`${name}/${path}`, text]),
    );
    const root = makeSite(Object.fromEntries(files));
    const diff = await runHere(['format', '--diff'], { cwd: root });
    expect(diff.stdout).toContain('+++ b/one/content/worklog/week-1.md\n');
    expect(diff.stdout).toContain('+++ b/two/content/worklog/week-1.md\n');
    const { stdout } = await runHere(['format'], { cwd: root });
    expect(stdout).toBe(
      'changed one/content/worklog/week-1.md\nchanged two/content/worklog/week-1.md\n\n2 of 4 pages changed. worklog undo --site <folder> takes it back, one site at a time.\n',
    );
  });

  it('does what worklog.toml says', async () => {
    const toml = '[format]\nbullet = "+"\ntable = "compact"\nblank-lines = "keep"\n';
    const root = siteOf({ 'worklog.toml': toml });
    await runHere(['format'], { cwd: root });
    expect(read(root, WEEK_1)).toContain('\n+ Learn about networks\n');
    expect(read(root, WEEK_2)).toContain('Objectives:\n+ Learn about networks\n');
    expect(read(root, WEEK_2)).toContain('\n| Day | Task |\n| --- | --- |\n| Mon | - Read<br>- Draw |\n');
  });

  it('tells of a page that could not be read, and lays out the others', async () => {
    const broken = `${FOLDER}/1.3-Week3/_index.md`;
    const root = siteOf({ [broken]: '---\ntitle: x\n# Week 3\na\n' });
    const { status, stdout, stderr } = await runHere(['format'], { cwd: root });
    expect(status).toBe(1);
    expect(stdout).toContain(`changed ${WEEK_2}\n`);
    expect(stderr).toContain(broken);
    expect(read(root, broken)).toBe('---\ntitle: x\n# Week 3\na\n');
  });

  it('fails on a path that is not there', async () => {
    const { status, stderr } = await runHere(['format', 'nowhere.md'], { cwd: siteOf() });
    expect(status).toBe(2);
    expect(stderr).toContain('There is no file or folder nowhere.md');
  });
});

describe('worklog format --stdin', () => {
  const UNTIDY_1 = tidy(1).replace('\n\n', '\n\n\n');
  const stdin = (file: string) => ['format', '--stdin', '--stdin-path', file];

  it('gives the page laid out, and leaves the file alone', async () => {
    const root = siteOf();
    const said = await runHere(stdin(WEEK_1), { cwd: root, stdin: UNTIDY_1 });
    expect(said).toEqual({ status: 0, stdout: tidy(1), stderr: '' });
    expect(read(root, WEEK_1)).toBe(tidy(1));
  });

  it('gives a page that is laid out already as it is', async () => {
    const said = await runHere(stdin(WEEK_1), { cwd: siteOf(), stdin: tidy(1) });
    expect(said).toEqual({ status: 0, stdout: tidy(1), stderr: '' });
  });

  it('takes a page that is not on the disk yet, a week or not', async () => {
    const root = siteOf();
    for (const file of [`${FOLDER}/1.3-Week3/_index.md`, `${FOLDER}/notes.md`, 'content/about/me.md']) {
      const said = await runHere(stdin(file), { cwd: root, stdin: '# A\n- b\n' });
      expect(said).toEqual({ status: 0, stdout: '# A\n\n* b\n', stderr: '' });
    }
  });

  it('--check and --diff say whether it would change', async () => {
    const root = siteOf();
    const check = await runHere([...stdin(WEEK_1), '--check'], { cwd: root, stdin: UNTIDY_1 });
    expect(check).toMatchObject({ status: 1, stdout: `would change ${WEEK_1}\n` });
    const diff = await runHere([...stdin(WEEK_1), '--diff'], { cwd: root, stdin: UNTIDY_1 });
    expect(diff).toMatchObject({ status: 1, stderr: 'worklog: Nothing was written.\n' });
    expect((await runHere([...stdin(WEEK_1), '--check'], { cwd: root, stdin: tidy(1) })).status).toBe(0);
  });

  it('needs the path, and takes no others', async () => {
    const root = siteOf();
    const alone = await runHere(['format', '--stdin'], { cwd: root, stdin: '' });
    expect(alone.status).toBe(2);
    expect(alone.stderr).toContain('As in: worklog format --stdin --stdin-path');
    expect((await runHere([...stdin(WEEK_1), WEEK_2], { cwd: root, stdin: '' })).status).toBe(2);
  });
});
