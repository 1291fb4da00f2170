import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DISK, type FileOperations } from '../../src/site/file-operations.js';
import { runHere, type World } from '../cli/run-here.js';
import { TWO_LANGUAGES } from '../e2e/two-languages.js';
import { tablePage } from '../page/read-page.js';
import { diskWithError } from '../support/broken-disk.js';
import { SAMPLE_ROWS } from '../support/template-sample.js';
import { makeSite } from '../support/temporary-site.js';

const report = (cwd: string, args: readonly string[] = [], world: Partial<World> = {}) =>
  runHere(['render', 'report', ...args], { cwd, ...world });
const site = (others: Readonly<Record<string, string>> = {}): string => makeSite({ ...TWO_LANGUAGES, ...others });
const found = (text: string, pattern: RegExp): (string | undefined)[] =>
  [...text.matchAll(pattern)].map(([, own]) => own);
const weeksIn = (text: string): (string | undefined)[] => found(text, /<article class="week" data-week="(\d+)"/g);

describe('worklog render report', () => {
  it('prints a whole document', async () => {
    const { status, stdout, stderr } = await report(site());
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="en">\n[\s\S]*<\/html>\n$/);
    expect(weeksIn(stdout)).toEqual(['1', '2', '3']);
  });

  it('says the same of the same worklog', async () => {
    const cwd = site();
    expect((await report(cwd, [], { now: () => new Date(2031, 1, 1) })).stdout).toBe((await report(cwd)).stdout);
  });

  it('has the weeks and languages that are asked for', async () => {
    const { stdout } = await report(site(), ['--week', '1,3', '--lang', 'vi,en']);
    expect(weeksIn(stdout)).toEqual(['1', '1', '3']);
    expect(found(stdout, /<h2 class="language">([^<]*)/g)).toEqual(['Tiếng Việt', 'English']);
    expect(found(stdout, /<html lang="([^"]*)/g)).toEqual(['vi']);
    expect(new Set(found(stdout, / id="([^"]*)"/g)).size).toBe(found(stdout, / id="([^"]*)"/g).length);
  });

  it('has a language once, however often it is named', async () => {
    const { stdout } = await report(site(), ['--lang', 'en, EN,en']);
    expect(stdout).toBe((await report(site(), ['--lang', 'en'])).stdout);
  });

  it('tells of the weeks that are named and not there', async () => {
    const { status, stdout, stderr } = await report(site(), ['--week', '1,9,3..7']);
    expect([status, weeksIn(stdout)]).toEqual([0, ['1', '3']]);
    expect(stderr).toBe('worklog: There is no week 9 in en: the report is without it.\n');
  });

  it('says so where it has no words of a language, but not of a region of one', async () => {
    const french = (code: string): Record<string, string> => ({
      'hugo.toml': `defaultContentLanguage = "${code}"\n[languages.${code}]\nweight = 1\n`,
      'content/log/_index.md': '---\ntitle: Log\n---\n',
      'content/log/week-1/_index.md': `---\ntitle: Semaine 1\n---\n${tablePage('| 1 | a | 2024-01-01 | | |')}`,
    });
    const told = async (code: string): Promise<string> => (await report(makeSite(french(code)))).stderr;
    expect(await told('fr')).toBe('worklog: There are no words of worklog in fr: the report has the English ones.\n');
    expect(await told('en-gb')).toBe('');
  });

  it('adds up the weeks that are in it', async () => {
    const totals = async (...args: string[]) =>
      Object.fromEntries(
        [...(await report(site(), args)).stdout.matchAll(/<dt>([^<]*)<\/dt><dd>([^<]*)/g)].map(([, name, count]) => [
          name,
          count,
        ]),
      );
    expect(await totals()).toMatchObject({ Weeks: '3', Tasks: '5' });
    expect(await totals('--week', '1')).toMatchObject({ Weeks: '1', Tasks: '3' });
  });

  it("counts no week that still is the template's sample, and says of it that it is one", async () => {
    const cwd = site({
      'content/1-Worklog/1.4-Week4/_index.md': `---\ntitle: Week 4\n---\n${tablePage(...SAMPLE_ROWS)}`,
    });
    const { stdout } = await report(cwd, ['--out', 'report.html']);
    expect(stdout).toBe('Wrote report.html: 3 weeks, 5 tasks.\n');
    const text = readFileSync(join(cwd, 'report.html'), 'utf8');
    expect(found(text, /<p class="dates">([^<]*)/g)).toEqual(['01/01/2024 – 15/01/2024']);
    expect(found(text, /<p class="notes">([^<]*)/g)).toEqual([
      '1 week has no dates',
      '1 week still holds the template&#39;s sample and is not counted',
    ]);
    expect(found(text, /<a href="#week-4">Week 4<\/a> <span class="notes">([^<]*)/g)).toEqual(['Template sample']);
    expect(found(text, /data-week="4"[\s\S]*<span class="status sample">([^<]*)/g)).toEqual(['Template sample']);
    expect(found(text, /<th scope="row">(cloudjourney[^<]*)/g)).toEqual([]);
    expect(weeksIn(text)).toEqual(['1', '2', '3', '4']);
  });

  it('says how many weeks cover no day', async () => {
    const undated = `---\ntitle: Week 4\n---\n${tablePage('| Mon | Work | | | |')}`;
    const { stdout } = await report(site({ 'content/1-Worklog/1.4-Week4/_index.md': undated }));
    expect(found(stdout, /<dt>(Days[^<]*)<\/dt>/g)).toEqual(['Days covered']);
    expect(found(stdout, /<p class="notes">([^<]*)/g)).toEqual(['2 weeks have no dates']);
  });

  it('writes its days as the site does', async () => {
    expect(found((await report(site())).stdout, /<p class="dates">([^<]*)/g)[0]).toBe('01/01/2024 – 15/01/2024');
  });

  it('writes every date as the site does, whichever order its page has', async () => {
    const rows = ['13', '14'].map((day) => `| Mon | Work | 02/${day}/2024 | **02/${day}/2024** | |`);
    const cwd = site({ 'content/1-Worklog/1.4-Week4/_index.md': `---\ntitle: Week 4\n---\n${tablePage(...rows)}` });
    const { stdout } = await report(cwd, ['--week', '4']);
    expect(found(stdout, /<time[^>]*>([^<]*)/g)).toEqual(['13/02/2024', '13/02/2024', '14/02/2024', '14/02/2024']);
    expect(found(stdout, /<span class="dates">([^<]*)/g)).toEqual(['13/02/2024 – 14/02/2024']);
    expect(found(stdout, /<span class="notes">([^<]*)/g)).toEqual(['13/02/2024 – 14/02/2024 · 2 tasks']);
  });

  it.each([
    ['title = "The site"\n[languages.en]\ntitle = "In <English>"\n', [], 'In &lt;English&gt;'],
    ['title = "The site"\n', [], 'The site'],
    ['baseURL = "/"\n', [], 'Worklog'],
    ['title = "The site"\n', ['--title', 'My year'], 'My year'],
    ['title = ""\n', [], 'Worklog'],
  ])('is called as the site calls itself, or as it is told: %j %j', async (configuration, args, title) => {
    const { stdout } = await report(site({ 'hugo.toml': configuration }), args);
    expect(found(stdout, /<h1>(.*)<\/h1>/g)).toEqual([title]);
    expect(found(stdout, /^<title>(.*)<\/title>/gm)).toEqual([title]);
  });

  it('tells what could not be read, and has the rest', async () => {
    const cwd = site({ 'content/1-Worklog/1.4-Week4/_index.md': '---\ntitle: [\n---\n' });
    const { status, stdout, stderr } = await report(cwd);
    expect(status).toBe(1);
    expect(stderr).toContain('1.4-Week4');
    expect(weeksIn(stdout)).toContain('3');
  });

  it.each([
    [
      ['--week', '9'],
      'There is no such week in en.\n  expected: one of 1..3\n  found:    --week 9\n  It may be there in vi: run worklog render report --week 9 --lang vi.',
    ],
    [['--title', ' '], '--title names nothing'],
    [['--week', 'x'], 'The weeks after --week cannot be read'],
    [['--lang', 'fr'], 'There is no language "fr"'],
  ])('refuses what it has not: %j', async (args, words) => {
    const { status, stdout, stderr } = await report(site(), args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  it('says what to do where there is no week yet', async () => {
    const cwd = makeSite({
      'hugo.toml': '',
      'content/worklog/_index.md': '---\ntitle: Worklog\n---\n',
      'worklog.toml': 'section = "content/worklog"\n',
    });
    const { status, stderr } = await report(cwd);
    expect(status).toBe(2);
    expect(stderr).toContain('worklog new week');
  });
});

describe('worklog render report --out', () => {
  it('writes the file where the user is, and says so', async () => {
    const cwd = site();
    const { stdout } = await report(join(cwd, 'content'), ['--out', 'report.html']);
    expect(stdout).toBe('Wrote report.html: 3 weeks, 5 tasks.\n');
    expect(readFileSync(join(cwd, 'content/report.html'), 'utf8')).toBe((await report(cwd)).stdout);
    expect(readdirSync(join(cwd, 'content')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('is silent where it is asked to', async () => {
    expect((await report(site(), ['--out', 'report.html', '--quiet'])).stdout).toBe('');
  });

  it('counts by language', async () => {
    const { stdout } = await report(site(), ['--out', 'report.html', '--lang', 'all']);
    expect(stdout).toBe('Wrote report.html: 3 weeks, 5 tasks in English; 1 week, 3 tasks in Tiếng Việt.\n');
  });

  it('asks for a file at a terminal, which nobody reads HTML on, unless it is told to print', async () => {
    const said = await report(site(), [], { terminal: 80 });
    expect([said.status, said.stdout]).toEqual([2, '']);
    expect(said.stderr).toContain('A report is a long file of HTML');
    expect(said.stderr).toContain('--out report.html');
    expect((await report(site(), ['--out', '-'], { terminal: 80 })).stdout).toMatch(/^<!doctype html>/);
  });

  it('prints where the file is -', async () => {
    expect((await report(site(), ['--out', '-'])).stdout).toMatch(/^<!doctype html>/);
  });

  it('overwrites its own report', async () => {
    const cwd = site();
    await report(cwd, ['--out', 'report.html', '--week', '1']);
    expect((await report(cwd, ['--out', 'report.html'])).status).toBe(0);
    expect(weeksIn(readFileSync(join(cwd, 'report.html'), 'utf8'))).toEqual(['1', '2', '3']);
  });

  it.each([
    '<!doctype html>\n<p>Mine</p>\n',
    '',
    `${' '.repeat(2_000)}<meta name="generator" content="worklog report">`,
  ])('overwrites nothing else, but by force: %j', async (text) => {
    const cwd = site({ 'report.html': text });
    const { status, stdout, stderr } = await report(cwd, ['--out', 'report.html']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('report.html is there already, and worklog has not made it');
    expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toBe(text);
    expect((await report(cwd, ['--out', 'report.html', '--force'])).status).toBe(0);
    expect(weeksIn(readFileSync(join(cwd, 'report.html'), 'utf8'))).toEqual(['1', '2', '3']);
  });

  it.each([
    ['content', 'found:    a folder\n  Name a file in it: --out content/report.html'],
    ['content/', 'found:    a folder\n  Name a file in it: --out content/report.html'],
    ['none/', 'found:    a folder\n  Name a file in it: --out none/report.html'],
    ['none/.', 'found:    a folder\n  Name a file in it: --out none/report.html'],
    ['none/report.html', 'found:    no such folder'],
    ['hugo.toml/report.html', 'found:    a file in the place of a folder'],
    ['/dev/null', 'found:    something that is no file'],
    ['', '--out names no file'],
  ])('refuses what is no place for a file: %j', async (out, words) => {
    const { status, stdout, stderr } = await report(site(), ['--out', out, '--force']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  it('reads no more of a file than its mark takes', async () => {
    const cwd = site({ 'report.html': 'x'.repeat(100_000) });
    const sizes: number[] = [];
    const files: FileOperations = {
      ...DISK,
      read: (path, most) => {
        const bytes = DISK.read(path, most);
        if (path.endsWith('report.html')) sizes.push(bytes?.length ?? 0);
        return bytes;
      },
    };
    expect((await report(cwd, ['--out', 'report.html'], { files })).status).toBe(2);
    expect(Math.max(...sizes)).toBeLessThan(10_000);
  });

  it('writes through a link, which stays one', async () => {
    const cwd = site();
    mkdirSync(join(cwd, 'out'));
    await report(cwd, ['--out', 'out/report.html', '--week', '1']);
    symlinkSync('out/report.html', join(cwd, 'report.html'));
    await report(cwd, ['--out', 'report.html']);
    expect(lstatSync(join(cwd, 'report.html')).isSymbolicLink()).toBe(true);
    expect(weeksIn(readFileSync(join(cwd, 'out/report.html'), 'utf8'))).toEqual(['1', '2', '3']);
  });

  it('leaves what was there, and nothing half, where a step of the writing fails', async () => {
    const cwd = site();
    writeFileSync(join(cwd, 'old.html'), 'old');
    for (let nth = 1; ; nth++) {
      const { files, operations } = diskWithError(nth, 'ENOSPC');
      const { status, stderr } = await report(cwd, ['--out', 'old.html', '--force'], { files });
      if (operations.length < nth) break;
      if (status === 0) continue;
      expect(stderr).toContain('old.html cannot be written');
      expect(stderr).toContain('a full disk');
      expect(readFileSync(join(cwd, 'old.html'), 'utf8')).toBe('old');
      expect(readdirSync(cwd).filter((name) => name.startsWith('.worklog-'))).toEqual([]);
    }
    expect(existsSync(join(cwd, 'old.html'))).toBe(true);
  });
});
