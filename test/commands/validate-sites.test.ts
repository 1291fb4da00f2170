import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { mixedCohort } from '../support/bad-sites.js';
import { doneWeeks, pageOf, siteIn, weekText } from '../support/cohort.js';
import { expectValid } from '../support/schemas.js';
import { makeSite, writeFiles } from '../support/temporary-site.js';

const WRONG = { week: 1, monday: '2025-09-08' } as const;

/** A site in which a date is none. */
function wrongSite(folder: string) {
  return siteIn(folder, [WRONG], { [pageOf(1)]: weekText(WRONG, folder).replace('2025-09-08', '2025-09-31') });
}

const cohort = () =>
  makeSite({ ...siteIn('an', doneWeeks(2)), ...wrongSite('binh'), ...siteIn('chi', doneWeeks(1, '2025-09-01')) });
const validate = (args: readonly string[], cwd: string) =>
  runHere(['validate', '--rule', 'date-invalid', ...args], { cwd });

describe('worklog validate --sites', () => {
  it('tells the mistakes of all sites as validate does of several, and then of the sites, the worst first', async () => {
    const cwd = cohort();
    const { status, stdout, stderr } = await validate(['--sites', '.'], cwd);
    const { stdout: plain } = await validate(['.'], cwd);
    expect([status, stderr]).toEqual([1, '']);
    const diagnostics = plain.slice(0, plain.lastIndexOf('\n\n') + 2);
    expect(diagnostics).toMatch(/^binh\/content\/.*date-invalid\n/);
    expect(stdout.startsWith(diagnostics)).toBe(true);
    const [head = '', , ...sites] = stdout.slice(diagnostics.length).split('\n');
    expect(head).toMatch(/^Site +Weeks +Latest entry +Errors$/);
    expect(sites.slice(0, 3).map((line) => line.split(/ +/))).toEqual([
      ['binh', '1', '2025-09-12', '1'],
      ['chi', '1', '2025-09-05', '0'],
      ['an', '2', '2025-09-19', '0'],
    ]);
    expect(stdout).toMatch(/\n\n1 error in 7 pages of 3 sites\.\n$/);
  });

  it('gives out data as the schemas say, its last line or member about the sites', async () => {
    const cwd = cohort();
    const document = JSON.parse((await validate(['--sites', '.', '--output', 'json'], cwd)).stdout);
    expectValid('diagnostics', document);
    expect(document.summary).toEqual({ files: 7, errors: 1, warnings: 0, infos: 0, fixed: 0 });
    const text = (await validate(['--sites', '.', '--output', 'ndjson'], cwd)).stdout;
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const last = lines.pop();
    expectValid('sites', last);
    expect(last.items).toEqual(document.sites);
    expect(last.items.map(({ site }: { site: string }) => site)).toEqual(['binh', 'chi', 'an']);
    expect(lines).toEqual(document.items);
    for (const line of lines) expectValid('diagnostics#/$defs/diagnostic', line);
  });

  it('gives out lines for one site too', async () => {
    const { stdout } = await validate(['--output', 'ndjson', '--site', 'binh'], cohort());
    const [diagnostic, last] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expectValid('diagnostics#/$defs/diagnostic', diagnostic);
    expectValid('sites', last);
    expect(last.items).toMatchObject([{ site: '.', errors: 1 }]);
  });

  it('never lets one bad site stop the others', async () => {
    for (const output of ['pretty', 'json', 'ndjson']) {
      const { status, stdout, stderr } = await validate(['--sites', '.', '--output', output], mixedCohort());
      expect(status, output).toBe(2);
      expect(stderr).toContain('worklog: binh/hugo.toml:');
      expect(stderr).toContain('worklog: em: This site has no worklog.');
      expect(stderr).toContain('worklog: dung/content/1-Worklog/1.2-Week2/_index.md: not read: byte 3 is not UTF-8');
      expect(stderr).toMatch(/worklog: 2 of 5 sites could not be checked\.\n/);
      if (output !== 'ndjson') continue;
      const last = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
      expectValid('sites', last);
      expect(last.summary).toMatchObject({ sites: 5, failed: 2 });
      expect(last.items.slice(0, 2)).toMatchObject([
        { site: 'binh', failure: 'The Hugo configuration hugo.toml cannot be parsed' },
        { site: 'em', failure: 'This site has no worklog' },
      ]);
    }
  });

  it('writes what it has found in a site before the next one is read', async () => {
    const cwd = makeSite({ ...wrongSite('an'), ...siteIn('binh', [WRONG]) });
    const onOutput = (): void => writeFiles(cwd, wrongSite('binh'));
    const { stdout } = await runHere(['validate', '--sites', '.', '--rule', 'date-invalid'], { cwd, onOutput });
    expect(stdout).toMatch(/^binh\/content/m);
  });

  it('allows so many warnings in all', async () => {
    const gap = (folder: string) => siteIn(folder, [...doneWeeks(1), ...doneWeeks(1, '2025-09-22', 3)]);
    const cwd = makeSite({ ...gap('an'), ...gap('binh') });
    const run = (most: string) =>
      runHere(['validate', '--sites', '.', '--rule', 'week-missing', '--max-warnings', most], { cwd });
    expect(await run('2')).toMatchObject({ status: 0, stderr: '' });
    expect(await run('1')).toMatchObject({
      status: 1,
      stderr: 'worklog: 2 warnings, and --max-warnings allows 1.\n',
    });
  });

  it('tells errors only with --quiet', async () => {
    const { stdout } = await validate(['--sites', 'an', 'chi', '--quiet'], cohort());
    expect(stdout).toBe('');
  });

  it('reports what a baseline does not know', async () => {
    const cwd = cohort();
    await validate(['.', '--write-baseline', 'known.json'], cwd);
    expect(await validate(['--sites', '.', '--baseline', 'known.json'], cwd)).toMatchObject({ status: 0 });
    writeFiles(cwd, siteIn('binh', [WRONG]));
    const { stdout } = await validate(['--sites', '.', '--baseline', 'known.json'], cwd);
    expect(stdout).toContain('One problem of the baseline is gone');
  });

  it.each([
    [['an', '--sites', '.'], '--sites does not go with an.'],
    [['--fix', '--sites', '.'], '--sites does not go with --fix.'],
    [['--stdin', '--sites', '.'], '--sites does not go with --stdin.'],
    [['--write-baseline', 'x.json', '--sites', '.'], '--sites does not go with --write-baseline.'],
    [['--fix', '--output', 'ndjson'], 'What --fix has mended is no line of --output ndjson.'],
  ])('refuses %j', async (args, problem) => {
    const { status, stdout, stderr } = await validate(args, cohort());
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`worklog: ${problem}`);
  });
});
