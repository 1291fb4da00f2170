import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/site/digest.js';
import { runHere, type Said } from '../cli/run-here.js';
import { doneWeeks, pageOf, siteIn, weekText } from '../support/cohort.js';
import { makeSite, writeFiles } from '../support/temporary-site.js';

const WRONG = weekText({ week: 1, monday: '2025-09-08' }, 'binh').replace('2025-09-08', '2025-09-31');
const COHORT = { ...siteIn('an', doneWeeks(2)), ...siteIn('binh', doneWeeks(2), { [pageOf(1)]: WRONG }) };

/** A cohort of two sites, and a user who checks it again and again. */
class User {
  readonly root = makeSite({ 'main.js': 'first', ...prefixed('cohort', COHORT) });
  readonly cohort = join(this.root, 'cohort');
  readonly program = pathToFileURL(join(this.root, 'main.js'));
  readonly cache = join(this.root, 'cache');

  validate(args: readonly string[] = ['.'], more: Partial<Parameters<typeof runHere>[1]> = {}): Promise<Said> {
    const env = { XDG_CACHE_HOME: this.cache };
    return runHere(['validate', ...args], { cwd: this.cohort, env, program: this.program, ...more });
  }

  /** The files of the kept reports. */
  kept(): string[] {
    return readdirSync(this.root)
      .filter((name) => name === 'cache')
      .flatMap(() => readdirSync(this.cache, { recursive: true, encoding: 'utf8' }))
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(this.cache, name));
  }

  /** Has every kept report say something else than a check would. */
  forge(): void {
    for (const path of this.kept()) {
      const kept = JSON.parse(readFileSync(path, 'utf8').split('\n')[1] ?? '');
      const counts = { ...kept.report.counts, errors: 70 };
      const body = JSON.stringify({ ...kept, report: { ...kept.report, counts, drawn: 'FORGED' } });
      writeFileSync(path, `${digestOf(body)}\n${body}`);
    }
  }

  write(file: string, text: string): void {
    writeFiles(this.cohort, { [file]: text });
  }
}

function prefixed(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text]));
}

const DAY = 24 * 60 * 60 * 1000;
const GIT_USER = ['-c', 'user.name=An', '-c', 'user.email=an@example.org'];

describe('worklog validate, again', () => {
  it.each([
    ['the same', ['.']],
    ['the same as data', ['.', '--output', 'json']],
    ['the same in lines', ['.', '--output', 'ndjson']],
    ['the same of many sites', ['--sites', '.']],
    ['the same of many sites as data', ['--sites', '.', '--output', 'json']],
    ['the same of one site', ['--site', 'binh']],
    ['the same of a page', [`binh/${pageOf(1)}`]],
    ['the same of errors only', ['.', '--quiet']],
    ['the same of too many warnings', ['.', '--max-warnings', '0', '--tier', 'strict']],
    ['the same of rules by name', ['.', '--rule', 'date-invalid,week-gap']],
  ])('says %s', async (_, args) => {
    const user = new User();
    const checked = await user.validate([...args, '--no-cache']);
    expect(user.kept()).toEqual([]);
    expect(await user.validate(args)).toEqual(checked);
    expect(user.kept()).not.toEqual([]);
    expect(await user.validate(args)).toEqual(checked);
  });

  it.each([['.'], ['--sites']])('checks nothing that has not changed: %s', async (first) => {
    const user = new User();
    const args = first === '--sites' ? ['--sites', '.'] : ['.'];
    await user.validate(args);
    user.forge();
    expect((await user.validate(args)).stdout).toMatch(/^FORGED\nFORGED\n(?:.*\n)*140 errors/);
  });

  it('checks the site that has changed, and no other', async () => {
    const user = new User();
    await user.validate();
    user.forge();
    user.write(`binh/${pageOf(1)}`, WRONG.replace('09-31', '09-08'));
    const { stdout } = await user.validate();
    expect(stdout.match(/FORGED/g)).toHaveLength(1);
    expect(stdout).toContain('70 errors');
    user.forge();
    expect((await user.validate()).stdout.match(/FORGED/g)).toHaveLength(2);
  });

  it.each([
    ['other rules', ['.', '--tier', 'strict']],
    ['a rule less', ['.', '--ignore', 'week-gap']],
    ['another form', ['.', '--output', 'json']],
    ['errors only', ['.', '--quiet']],
    ['a language', ['.', '--lang', 'en']],
    ['one of the pages', [`binh/${pageOf(2)}`]],
    ['colours', ['.', '--color']],
  ])('checks where it is asked for %s', async (_, args) => {
    const user = new User();
    const checked = await user.validate([...args, '--no-cache']);
    await user.validate();
    user.forge();
    expect(await user.validate(args)).toEqual(checked);
  });

  it('checks where the user is in another folder, from where pages have other names', async () => {
    const user = new User();
    const [known, page] = [join(user.root, 'known.json'), join(user.cohort, 'binh', pageOf(1))];
    await user.validate(['.', '--rule', 'week-gap', '--write-baseline', known]);
    const from = (site: string) => user.validate([page, '--baseline', known], { cwd: join(user.cohort, site) });
    await from('an');
    user.forge();
    expect((await from('an')).stdout).toContain('FORGED');
    expect((await from('binh')).stdout).toMatch(new RegExp(`^${pageOf(1)}:`));
  });

  it('checks where the terminal has another width', async () => {
    const user = new User();
    await user.validate(['.'], { terminal: 80 });
    user.forge();
    expect((await user.validate(['.'], { terminal: 80 })).stdout).toContain('FORGED');
    expect((await user.validate(['.'], { terminal: 60 })).stdout).not.toContain('FORGED');
  });

  it('checks where the program is another one', async () => {
    const user = new User();
    await user.validate();
    user.forge();
    writeFileSync(user.program, 'second');
    expect((await user.validate()).stdout).not.toContain('FORGED');
  });

  it('checks where it is asked to, and keeps nothing then', async () => {
    const user = new User();
    await user.validate();
    user.forge();
    const before = user.kept().map((path) => readFileSync(path, 'utf8'));
    expect((await user.validate(['.', '--no-cache'])).stdout).not.toContain('FORGED');
    expect((await user.validate(['--sites', '.', '--no-cache'])).stdout).not.toContain('FORGED');
    expect(user.kept().map((path) => readFileSync(path, 'utf8'))).toEqual(before);
  });

  it.each([
    ['an editor’s buffer', ['--stdin', '--stdin-path', `binh/${pageOf(1)}`]],
    ['mendings', ['.', '--fix', '--dry-run']],
    ['a new baseline', ['.', '--write-baseline', 'known.json']],
  ])('neither uses nor keeps a report for %s', async (_, args) => {
    const user = new User();
    await user.validate();
    user.forge();
    const kept = user.kept();
    const { stdout } = await user.validate(args, { stdin: WRONG });
    expect(stdout).not.toContain('FORGED');
    expect(user.kept()).toEqual(kept);
  });

  it('neither uses nor keeps a report for what git says has changed', async () => {
    const user = new User();
    const git = (...args: string[]) => execFileSync('git', ['-C', user.cohort, ...GIT_USER, ...args]);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'all');
    await user.validate();
    const kept = user.kept();
    const none = await user.validate(['.', '--changed']);
    expect(none.stdout).not.toContain('date-invalid');
    git('rm', '-q', '--cached', `binh/${pageOf(1)}`);
    expect((await user.validate(['.', '--changed'])).stdout).toContain('date-invalid');
    expect(user.kept()).toEqual(kept);
  });

  it.each([['.'], ['--sites']])('forgets what nobody has asked for in a month: %s', async (first) => {
    const user = new User();
    const args = first === '--sites' ? ['--sites', '.'] : ['.'];
    await user.validate(args);
    const kept = user.kept();
    await user.validate([...args, '--tier', 'basic'], { now: () => new Date(Date.now() + 40 * DAY) });
    expect(user.kept().filter((path) => kept.includes(path))).toEqual([]);
  });

  it('checks again where a baseline knows more', async () => {
    const user = new User();
    await user.validate(['.', '--write-baseline', 'known.json']);
    const known = await user.validate(['.', '--baseline', 'known.json']);
    expect(known.stdout).not.toContain('date-invalid');
    expect(await user.validate(['.', '--baseline', 'known.json'])).toEqual(known);
    await user.validate(['.', '--write-baseline', 'known.json', '--rule', 'week-gap']);
    expect((await user.validate(['.', '--baseline', 'known.json'])).stdout).toContain('date-invalid');
  });

  it('checks where a kept report cannot be read, and keeps it anew', async () => {
    const user = new User();
    const checked = await user.validate();
    const files = user.kept();
    for (const path of files) writeFileSync(path, '{"report":{},"contents":null}');
    expect(await user.validate()).toEqual(checked);
    expect(user.kept().sort()).toEqual(files.sort());
    user.forge();
    expect((await user.validate()).stdout).toContain('FORGED');
  });

  it('tells every time of a site that cannot be checked', async () => {
    const user = new User();
    user.write('chi/hugo.toml', 'baseURL = "https://example.org/"\n');
    user.write('chi/content/_index.md', '');
    user.write('chi/worklog.toml', 'section = 3\n');
    for (const args of [['.'], ['--sites', '.']]) {
      const first = await user.validate(args);
      expect(first.status).toBe(2);
      expect(first.stderr).toContain('chi');
      expect(await user.validate(args)).toEqual(first);
    }
  });

  it('does as well where nothing can be kept', async () => {
    const user = new User();
    const checked = await user.validate(['.', '--no-cache']);
    writeFileSync(user.cache, '');
    expect(await user.validate()).toEqual(checked);
    expect(await user.validate(['.'], { env: { XDG_CACHE_HOME: 'relative' } })).toEqual(checked);
  });
});
