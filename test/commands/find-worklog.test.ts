import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';

const HUGO = 'baseURL = "https://example.org/"\n';
const WEEK = '---\ntitle: Week 1\n---\n### Objectives\n- Begin\n';
const SITE = { 'hugo.toml': HUGO, 'content/1-Worklog/1.1-Week1/_index.md': WEEK };

const below = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([file, content]) => [`${folder}/${file}`, content]));

describe('a worklog is found', () => {
  it.each([
    ['in its site', SITE, '', []],
    ['upward from a page', SITE, 'content/1-Worklog/1.1-Week1', []],
    ['one folder below', below('report', SITE), '', []],
    ['two folders below', below('my/report', SITE), '', []],
    ['in the folder of --site', below('a', SITE), '', ['--site', 'a']],
    ['below the folder of --site', below('a/b', SITE), '', ['--site', 'a']],
    ['in whatever folder holds week pages', { 'hugo.yaml': 'title: x\n', 'content/nhat-ky/tuan-1.md': WEEK }, '', []],
  ])('%s', async (_, files, folder, args) => {
    const { status, stdout, stderr } = await runHere(['list', ...args], { cwd: join(makeSite(files), folder) });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('1     Week 1');
  });

  it('without a week yet, and then it says how to begin', async () => {
    const files = { 'hugo.toml': HUGO, 'content/worklog/_index.md': '---\ntitle: Worklog\n---\n' };
    expect(await runHere(['list'], { cwd: makeSite(files) })).toEqual({
      status: 0,
      stdout: 'content/worklog holds no week yet. Begin one with worklog new week.\n',
      stderr: '',
    });
    const shown = await runHere(['show'], { cwd: makeSite(files) });
    expect(shown.stderr).toBe(
      'worklog: There is no week to show in en.\n  expected: a week page with an entry\n  found:    no week page\n',
    );
  });
});

describe('a worklog that is not found is told from', () => {
  it.each([
    [
      'no site',
      { 'readme.md': '' },
      [],
      'worklog: There is no Hugo site here, above or below this folder.',
      'or name it with --site <folder>.',
    ],
    [
      'no site there',
      { 'a/readme.md': '' },
      ['--site', 'a'],
      'worklog: There is no Hugo site in a or in the folders below it.',
      'Give --site the folder that holds the Hugo configuration.',
    ],
    ['no such folder', SITE, ['--site', 'nope'], 'worklog: There is no folder nope.', 'Check the path after --site.'],
    [
      'a file',
      SITE,
      ['--site', 'hugo.toml'],
      'worklog: hugo.toml is not a folder.',
      'Give --site the folder that the file is in.',
    ],
    [
      'several sites',
      { ...below('a', SITE), ...below('b', SITE) },
      [],
      'worklog: There are 2 Hugo sites below this folder, and this command takes one.',
      'Name one of them, as in --site a',
    ],
    [
      'no worklog',
      { 'hugo.toml': HUGO, 'content/about.md': '---\ntitle: About\n---\n' },
      [],
      'worklog: This site has no worklog.',
      'Name the folder in worklog.toml',
    ],
  ])('%s', async (_, files, args, problem, advice) => {
    const { status, stdout, stderr } = await runHere(['list', ...args], { cwd: makeSite(files) });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.startsWith(`${problem}\n  expected: `), stderr).toBe(true);
    expect(stderr).toContain(advice);
  });

  it('several sites, which it lists', async () => {
    const files = { ...below('a', SITE), ...below('b/c', SITE) };
    const { stderr } = await runHere(['list'], { cwd: makeSite(files) });
    expect(stderr).toContain('  found:    a, b/c\n');
  });
});

describe('worklog.toml', () => {
  const said = async (settings: string) => {
    const { status, stdout, stderr } = await runHere(['list'], {
      cwd: makeSite({ ...SITE, 'worklog.toml': settings }),
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    return stderr;
  };

  it('is told every mistake with its place', async () => {
    expect(await said('sektion = "x"\n\n[languages.vi]\ndate-order = "dayfirst"\n')).toBe(`\
worklog: worklog.toml has 2 mistakes.
  worklog.toml:1:1: There is no setting sektion.
    expected: section, language, excused-weeks, holidays, languages, format, rules
    found:    sektion
    Did you mean "section"?
  worklog.toml:4:14: languages.vi.date-order is not valid.
    expected: "day-first", "month-first", "year-first"
    found:    "dayfirst"
    Did you mean "day-first"?
`);
  });

  it('that is no TOML is told where it ends to be', async () => {
    expect(await said('section = "a"\nlanguage = \n')).toMatch(
      /^worklog: worklog\.toml:2:\d+: worklog\.toml cannot be parsed\.\n/,
    );
  });

  it('may not name a folder without pages, or a language that there is not', async () => {
    expect(await said('section = "content/none"\n')).toContain(
      'worklog: worklog.toml:1:11: The section content/none holds no page.',
    );
    expect(await said('language = "fr"\n')).toContain(
      'worklog: worklog.toml:1:12: The site has no language "fr".\n  expected: en\n',
    );
  });

  it('may not set anything for a language that there is not', async () => {
    expect(await said('section = "content"\n[languages.vi]\nday-digits = "monday-is-2"\n')).toContain(
      'worklog: worklog.toml:2:1: The site has no language "vi".\n  expected: en\n',
    );
  });

  it('may name the content folder itself', async () => {
    const files = { 'hugo.toml': HUGO, 'content/week-1.md': WEEK, 'worklog.toml': 'section = "content/"\n' };
    expect((await runHere(['list'], { cwd: makeSite(files) })).stdout).toContain('1     Week 1');
  });

  it('tells at most ten mistakes one by one', async () => {
    const many = Array.from({ length: 12 }, (_, index) => `wrong${index} = 1\n`).join('');
    const stderr = await said(many);
    expect(stderr).toContain('worklog.toml has 12 mistakes.');
    expect(stderr).toContain('\n  … and 2 more.\n');
  });
});

describe('a page that cannot be read', () => {
  const files = {
    ...SITE,
    'content/1-Worklog/1.2-Week2/_index.md': Buffer.from('---\ntitle: Week 2\n---\nnot \xff UTF-8', 'latin1'),
    'content/1-Worklog/1.3-Week3/_index.md': '---\ntitle: "Week 3\n---\n### Objectives\n- Still shown\n',
  };

  it('is named while the rest is shown', async () => {
    const { status, stdout, stderr } = await runHere(['list', 'objectives', '--quiet'], { cwd: makeSite(files) });
    expect(status).toBe(1);
    expect(stdout).toContain('1.o1     Begin\n3.o1     Still shown\n');
    expect(stderr).toMatch(
      /^worklog: content\/1-Worklog\/1\.2-Week2\/_index\.md: not read: byte 27 is not UTF-8\. Save the page as UTF-8\.\nworklog: content\/1-Worklog\/1\.3-Week3\/_index\.md:\d+:\d+: the front matter cannot be read: .*\. The rest of the page is shown\.\n$/,
    );
  });

  it('is named by show and config show too', async () => {
    const cwd = makeSite(files);
    for (const command of [['show'], ['config', 'show']]) {
      const { status, stderr } = await runHere(command, { cwd });
      expect(status).toBe(1);
      expect(stderr).toContain('is not UTF-8');
    }
  });

  it('is a failure where it is the only one', async () => {
    const { 'content/1-Worklog/1.2-Week2/_index.md': bad } = files;
    const cwd = makeSite({ 'hugo.toml': HUGO, 'content/1-Worklog/1.2-Week2/_index.md': bad });
    const { status, stdout, stderr } = await runHere(['list'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('not UTF-8');
    expect(stderr).toContain('worklog: No week page in en could be read.');
  });
});

describe('a worklog is found by all that its pages say (page format §1.3)', () => {
  const table = '## Tasks\n| Day | Task |\n|---|---|\n| 2 | x |\n';
  const weeks = (folder: string, frontMatter: (week: number) => string): Record<string, string> =>
    Object.fromEntries(
      [1, 2, 3].map((week) => [`content/${folder}/p${week}.md`, `---\n${frontMatter(week)}\n---\n${table}`]),
    );

  it.each([
    ['titles, though another folder has one week by its name', weeks('log', (week) => `title: Week ${week} Worklog`)],
    ['titles that take the YAML library', weeks('log', (week) => `title: >\n  Week ${week} Worklog`)],
    ['menu numbers', weeks('log', (week) => `title: x\npre: "<b>1.${week}.</b>"`)],
  ])('%s', async (_, files) => {
    const cwd = makeSite({ 'hugo.toml': HUGO, 'content/workshop/week-1.md': WEEK, ...files });
    const { status, stdout, stderr } = await runHere(['list', 'weeks'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('\n3 weeks\n');
  });

  it('by its name in any language, where it has no week', async () => {
    const { status, stdout } = await runHere(['list'], {
      cwd: makeSite({ 'hugo.toml': HUGO, 'content/nhật-ký/_index.md': '' }),
    });
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('holds no week yet') });
  });

  it('and a page that looks like a week but has no number is told', async () => {
    const cwd = makeSite({ ...SITE, 'content/1-Worklog/final.md': `---\ntitle: Final days\n---\n${table}` });
    const { status, stderr } = await runHere(['list'], { cwd });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^worklog: content\/1-Worklog\/final\.md: not shown: it looks like a week page/);
  });
});

describe('what cannot be read outside of the worklog', () => {
  const siteWithDeadLink = (files: Record<string, string>, link: string): string => {
    const cwd = makeSite({ 'hugo.toml': HUGO, 'content/blog/a.md': '', ...files });
    symlinkSync('nowhere', join(cwd, link));
    return cwd;
  };

  it('is not told', async () => {
    for (const files of [SITE, { 'content/worklog/_index.md': '' }]) {
      const { status, stderr } = await runHere(['list'], { cwd: siteWithDeadLink(files, 'content/blog/x.md') });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    }
  });

  it('is told where it may be a page of the worklog, or all that there is', async () => {
    const inside = await runHere(['list'], { cwd: siteWithDeadLink(SITE, 'content/1-Worklog/x.md') });
    expect(inside).toMatchObject({ status: 1, stderr: expect.stringContaining('the link leads nowhere') });
    const none = await runHere(['list'], { cwd: siteWithDeadLink({}, 'content/blog/x.md') });
    expect(none).toMatchObject({ status: 2, stderr: expect.stringContaining('the link leads nowhere') });
  });

  it('is no reason to say that no page of another language could be read', async () => {
    const files = {
      'hugo.toml': '[languages.en]\n[languages.vi]\n',
      'content/w/week-1.md': '---\ntitle: [a\n---\n',
    };
    const { status, stderr } = await runHere(['list', '--lang', 'vi'], { cwd: makeSite(files) });
    expect(status).toBe(1);
    expect(stderr).not.toContain('No week page');
  });
});
