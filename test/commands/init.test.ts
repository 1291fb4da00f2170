import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSettings } from '../../src/site/settings.js';
import { runHere, type Said } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';
import { siteOf, USUAL_FORM } from '../support/week-pages.js';

const now = () => new Date(2026, 6, 8, 12);

function init(cwd: string, ...args: string[]): Promise<Said> {
  return runHere(['init', ...args], { cwd, now });
}

function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

const LANGUAGES = 'defaultContentLanguage = "vi"\n[languages.en]\n[languages.vi]\n';

describe('on a site with a worklog', () => {
  test('writes the section and the language, and the rest as comments with their evidence', async () => {
    const root = makeSite(siteOf(USUAL_FORM));
    const { stdout, stderr, status } = await init(root);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('made    worklog.toml\n');
    const text = read(root, 'worklog.toml');
    expect(text).toContain('# Here: found by its 3 weeks.\nsection = "content/1-Worklog"\n');
    expect(text).toContain('\nlanguage = "en"\n');
    expect(text).toContain(
      '# Here: monday-is-2 on 3 of 3 pages (proved by the dates of 3).\n# day-digits = "monday-is-2"\n',
    );
    const settings = parseSettings(text);
    expect(settings).toMatchObject({ section: 'content/1-Worklog', language: 'en', holidays: [] });
    expect(settings.languages.size).toBe(0);
    expect(parseSettings(text.replace(/^# (?=\[|[a-z-]+ = )/gm, '')).languages.get('en')).toMatchObject({
      dateFormat: 'DD/MM/YYYY',
      dayDigits: 'monday-is-2',
    });
  });

  test('--lang is the language that commands show from then on, and knows no other', async () => {
    const files = {
      ...siteOf(USUAL_FORM),
      'hugo.toml': 'defaultContentLanguage = "en"\n[languages.en]\n[languages.vi]\n',
    };
    const root = makeSite(files);
    expect((await init(root, '--lang', 'vi')).status).toBe(0);
    expect(read(root, 'worklog.toml')).toContain('# Here: chosen with --lang.\nlanguage = "vi"\n');
    expect((await init(makeSite(files), '--lang', 'zz')).status).toBe(2);
  });

  test('changes nothing where the settings are there', async () => {
    const root = makeSite({ ...siteOf(USUAL_FORM), 'worklog.toml': '# mine\n' });
    expect(await init(root)).toEqual({
      status: 0,
      stdout: 'worklog.toml is there already. Nothing was changed.\n',
      stderr: '',
    });
    expect(read(root, 'worklog.toml')).toBe('# mine\n');
  });

  test('shows with --dry-run what it would write', async () => {
    const root = makeSite(siteOf(USUAL_FORM));
    const { stdout } = await init(root, '--dry-run');
    expect(stdout).toContain('--- /dev/null\n+++ b/worklog.toml\n@@ -0,0 +1,');
    expect(existsSync(join(root, 'worklog.toml'))).toBe(false);
  });
});

describe('on a site without one', () => {
  test('makes the section in every language, and names it', async () => {
    const root = makeSite({ 'hugo.toml': LANGUAGES });
    const { stdout, status } = await init(root);
    expect(status).toBe(0);
    expect(stdout).toContain(
      'made    content/1-Worklog/_index.en.md\nmade    content/1-Worklog/_index.md\nmade    worklog.toml\n',
    );
    expect(stdout).toContain('worklog new week');
    expect(read(root, 'content/1-Worklog/_index.md')).toMatch(
      /^---\ntitle: "Nhật ký công việc"\ndate: 2026-07-08\nweight: 1\n/,
    );
    expect(read(root, 'content/1-Worklog/_index.en.md')).toContain('pre: " <b> 1. </b> "\n---\n\n');
    const settings = parseSettings(read(root, 'worklog.toml'));
    expect(settings).toMatchObject({ section: 'content/1-Worklog', language: 'vi' });
    expect(settings.languages.get('en')?.dateFormat).toBe('DD/MM/YYYY');
    expect((await runHere(['list'], { cwd: root })).stdout).toContain('holds no week yet');
  });

  test.each([
    [['content/1-Intro/_index.md', 'content/4-Project/_index.md'], 'content/5-Worklog/_index.md', 'weight: 5'],
    [['content/about/_index.md', 'content/posts/a.md'], 'content/worklog/_index.md', 'weight: 3'],
    [['content/about.md'], 'content/1-Worklog/_index.md', 'weight: 1'],
  ])('beside %j it is %s', async (files, section, weight) => {
    const root = makeSite({ 'hugo.toml': '', ...Object.fromEntries(files.map((file) => [file, ''])) });
    await init(root);
    expect(read(root, section)).toContain(`${weight}\n`);
  });

  test('in the content folder of each language', async () => {
    const root = makeSite({
      'hugo.toml': '[languages.en]\ncontentDir = "c/en"\n[languages.vi]\ncontentDir = "c/vi"\n',
    });
    const { stdout } = await init(root, '--quiet');
    expect(stdout).toBe('c/en/1-Worklog/_index.md\nc/vi/1-Worklog/_index.md\nworklog.toml\n');
  });

  test('in the form of the English template where there is none of the language', async () => {
    const { stderr, status } = await init(makeSite({ 'hugo.toml': 'defaultContentLanguage = "fr"\n[languages.fr]\n' }));
    expect([status, stderr]).toEqual([
      0,
      'worklog: There is no template in fr: the section page has the English form.\n',
    ]);
  });

  test('nothing is made where it could not look into all pages', async () => {
    const root = makeSite({ 'hugo.toml': '', 'content/a.md': Uint8Array.from([0xff, 0xfe]) });
    const { status } = await init(root);
    expect(status).toBe(2);
    expect(readdirSync(root).sort()).toEqual(['content', 'hugo.toml']);
  });

  test('--lang makes the pages of these languages only, and knows no other', async () => {
    const hugo = 'defaultContentLanguage = "en"\n[languages.en]\n[languages.vi]\n';
    const root = makeSite({ 'hugo.toml': hugo });
    expect((await init(root, '--lang', 'vi')).status).toBe(0);
    expect(existsSync(join(root, 'content/1-Worklog/_index.vi.md'))).toBe(true);
    expect(existsSync(join(root, 'content/1-Worklog/_index.md'))).toBe(false);
    expect(read(root, 'worklog.toml')).toContain('# Here: chosen with --lang.\nlanguage = "vi"\n');
    const { status, stderr } = await init(makeSite({ 'hugo.toml': hugo }), '--lang', 'zz');
    expect(status).toBe(2);
    expect(stderr).toContain('There is no language "zz"');
  });

  test.each([
    ['vi,fr', 'vi'],
    ['fr,en', 'en'],
    ['all', 'en'],
  ])('of several languages, --lang %s, commands show the default one, else the first', async (lang, language) => {
    const root = makeSite({ 'hugo.toml': '[languages.en]\n[languages.vi]\n[languages.fr]\n' });
    await init(root, '--lang', lang);
    expect(parseSettings(read(root, 'worklog.toml')).language).toBe(language);
  });

  test('settings that are there are kept, and their template makes the section page', async () => {
    const settings = '[languages.en]\nsection-template = "archetypes/log.md"\n';
    const root = makeSite({
      'hugo.toml': '',
      'worklog.toml': settings,
      'archetypes/log.md': '---\ntitle: "Our log"\nweight: <% weight %>\n---\n',
    });
    expect((await init(root)).status).toBe(0);
    expect(readFileSync(join(root, 'worklog.toml'), 'utf8')).toBe(settings);
    expect(readFileSync(join(root, 'content/1-Worklog/_index.md'), 'utf8')).toContain('title: "Our log"');
  });
});

test('in a folder that is no Hugo site it says how to make one', async () => {
  const { status, stdout, stderr } = await init(makeSite({ 'a.txt': '' }));
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('There is no Hugo site');
  expect(stderr).toContain('hugo new site <folder>');
});
