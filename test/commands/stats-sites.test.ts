import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { tablePage } from '../page/read-page.js';
import { mixedCohort } from '../support/bad-sites.js';
import { doneWeeks, pageOf, siteIn, weekText } from '../support/cohort.js';
import { expectValid } from '../support/schemas.js';
import { SAMPLE_ROWS } from '../support/template-sample.js';
import { makeSite, writeFiles } from '../support/temporary-site.js';

const twoSites = () => makeSite({ ...siteIn('an', doneWeeks(2)), ...siteIn('binh', doneWeeks(1)) });
const stats = (args: readonly string[], cwd: string) => runHere(['stats', ...args], { cwd });

describe('worklog stats --sites', () => {
  it('has a line for each site and one for all of them', async () => {
    const { status, stdout, stderr } = await stats(['--sites', '.'], twoSites());
    expect([status, stderr]).toEqual([0, '']);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/).join(' '));
    expect(lines.filter((line) => !line.startsWith('─'))).toEqual([
      'Weeks Sample Days Tasks Open Entries Latest Site',
      '2 0 10 10 0 10 2025-09-19 an',
      '1 0 5 5 0 5 2025-09-12 binh',
      '3 0 15 15 0 15 2025-09-19 2 sites',
    ]);
  });

  it('gives out the same as data', async () => {
    const cwd = twoSites();
    const document = JSON.parse((await stats(['--sites', '.', '--output', 'json'], cwd)).stdout);
    expectValid('site-stats', document);
    expect(document.totals).toMatchObject([{ language: 'en', sites: 2, weeks: 3, tasks: 15, start: '2025-09-08' }]);
    const text = (await stats(['--sites', '.', '--output', 'ndjson'], cwd)).stdout;
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const last = lines.pop();
    expectValid('site-totals', last);
    expect([lines, last.items]).toEqual([document.items, document.totals]);
    for (const line of lines) expectValid('site-stats#/$defs/siteStatistics', line);
    const { stdout } = await stats(['--sites', '.', '--output', 'csv'], cwd);
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    const asText = document.items.map((item: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(item).map(([key, value]) => [key, String(value ?? '')])),
    );
    expect(rows).toEqual(asText);
  });

  it("counts no week that still is the template's sample, and says how many they are", async () => {
    const sample = `---\ntitle: Week 2\n---\n${tablePage(...SAMPLE_ROWS)}`;
    const cwd = makeSite({ ...siteIn('an', doneWeeks(1), { [pageOf(2)]: sample }), ...siteIn('binh', doneWeeks(1)) });
    const { items, totals } = JSON.parse((await stats(['--sites', '.', '--output', 'json'], cwd)).stdout);
    expect(items[0]).toMatchObject({ site: 'an', weeks: 1, samples: 1, tasks: 5, end: '2025-09-12' });
    expect(totals).toMatchObject([{ weeks: 2, samples: 1, tasks: 10 }]);
  });

  it('adds up languages apart', async () => {
    const week = { week: 1, monday: '2025-09-08' } as const;
    const vi = { [pageOf(1, 'vi')]: weekText(week, 'an') };
    const hugo = { 'hugo.toml': '[languages.en]\n[languages.vi]\n' };
    const cwd = makeSite({ ...siteIn('an', [week], { ...vi, ...hugo }), ...siteIn('binh', doneWeeks(2)) });
    const document = JSON.parse((await stats(['--sites', '.', '--lang', 'all', '--output', 'json'], cwd)).stdout);
    expect(document.totals).toMatchObject([
      { language: 'en', sites: 2, weeks: 3 },
      { language: 'vi', sites: 1, weeks: 1 },
    ]);
    expect((await stats(['--sites', '.', '--lang', 'all'], cwd)).stdout).toMatch(/ vi +an\n/);
  });

  it('counts only the weeks and days that are asked for', async () => {
    const { stdout } = await stats(['--sites', '.', '--week', '2', '--output', 'ndjson'], twoSites());
    expect(
      stdout
        .split('\n')
        .slice(0, 2)
        .map((line) => JSON.parse(line).weeks),
    ).toEqual([1, 0]);
  });

  it('never lets one bad site stop the others', async () => {
    const { status, stdout, stderr } = await stats(['--sites', '.'], mixedCohort());
    expect(status).toBe(2);
    expect(stdout).toMatch(/ 3 sites\n$/);
    expect(stderr).toMatch(/worklog: 2 of 5 sites could not be read\.\n/);
  });

  it('writes the figures of a site before the next one is read', async () => {
    const cwd = makeSite({ ...siteIn('an', doneWeeks(1)), ...siteIn('binh', doneWeeks(1)) });
    const onOutput = (): void => writeFiles(cwd, siteIn('binh', doneWeeks(7)));
    const { stdout } = await runHere(['stats', '--sites', '.', '--output', 'csv'], { cwd, onOutput });
    expect(stdout).toContain('binh,en,7,');
  });

  it('knows the languages where each site has its own', async () => {
    const vi = { 'hugo.toml': 'defaultContentLanguage = "vi"\n' };
    const cwd = makeSite({ ...siteIn('an', doneWeeks(1)), ...siteIn('binh', doneWeeks(1), vi) });
    expect((await stats(['--sites', '.'], cwd)).stdout).toMatch(/ 1 site, en\n.* 1 site, vi\n$/);
  });
});
