import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { mixedCohort } from '../support/bad-sites.js';
import { doneWeeks, siteIn } from '../support/cohort.js';
import { expectValid } from '../support/schemas.js';
import { makeSite, writeFiles } from '../support/temporary-site.js';

const twoSites = () => makeSite({ ...siteIn('an', doneWeeks(2)), ...siteIn('binh', doneWeeks(1)) });
const list = (args: readonly string[], cwd: string) => runHere(['list', ...args], { cwd });

describe('worklog list --sites', () => {
  it('lists the entries of each site under its name, and the sites behind them', async () => {
    const { status, stdout, stderr } = await list(['--sites', '.'], twoSites());
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^an\nWeek[^\n]*\n─+\n1 .*\n2 .*\n\nbinh\nWeek[^\n]*\n─+\n1 .*\n\n/);
    expect(stdout).toMatch(/\nbinh {2}1 {6}2025-09-12\nan {4}2 {6}2025-09-19\n\n3 weeks in 2 sites\n$/);
  });

  it('says of what belongs to which site in every form for programs', async () => {
    const cwd = twoSites();
    const lines = (await list(['tasks', '--sites', '.', '--output', 'ndjson'], cwd)).stdout.trimEnd().split('\n');
    const tasks = lines.map((line) => JSON.parse(line));
    expect(tasks.map(({ site }) => site).join(' ')).toBe(`${'an '.repeat(10)}${'binh '.repeat(5)}`.trim());
    for (const task of tasks) expectValid('tasks#/$defs/task', task);
    const json = JSON.parse((await list(['tasks', '--sites', '.', '--output', 'json'], cwd)).stdout);
    expectValid('tasks', json);
    expect(json.items).toEqual(tasks);
    const rows: Record<string, string>[] = parse(
      (await list(['tasks', '--sites', '.', '--output', 'csv'], cwd)).stdout,
      { columns: true },
    );
    expect(rows.map(({ site, address }) => `${site} ${address}`)).toEqual(
      tasks.map(({ site, address }) => `${site} ${address}`),
    );
    const { stdout: tsv } = await list(['tasks', '--sites', '.', '--output', 'tsv', '--columns', 'address,site'], cwd);
    expect(tsv.split('\n').slice(0, 2)).toEqual(['address\tsite', '1.1\tan']);
    const { stdout: markdown } = await list(['weeks', '--sites', '.', '--output', 'markdown'], cwd);
    expect(markdown.match(/^\| --- /gm)).toHaveLength(1);
  });

  it.each(['weeks', 'tasks', 'objectives', 'achievements', 'references'])('lists %s', async (kind) => {
    const { status, stdout } = await list([kind, '--sites', '.', '--output', 'json'], twoSites());
    expect(status).toBe(0);
    expectValid(kind, JSON.parse(stdout));
  });

  it('leaves out of a search the sites in which nothing is found', async () => {
    const { stdout } = await list(['tasks', '--sites', '.', '--match', 'binh a'], twoSites());
    expect(stdout).toMatch(/^binh\n/);
    expect(stdout).toContain('\n1 task in 1 of 2 sites\n');
  });

  it('never lets one bad site stop the others', async () => {
    const { status, stdout, stderr } = await list(['--sites', '.', '--output', 'ndjson'], mixedCohort());
    expect(status).toBe(2);
    const sites = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).site);
    expect(sites).toEqual(['an', 'an', 'dung', 'group/chi', 'group/chi', 'group/chi']);
    expect(stderr).toContain('worklog: binh/hugo.toml:');
    expect(stderr).toContain('worklog: em: This site has no worklog.');
    expect(stderr).toContain('worklog: dung/content/1-Worklog/1.2-Week2/_index.md: not read: byte 3 is not UTF-8.');
    expect(stderr).toContain('worklog: dung/content/1-Worklog/up: not followed');
    expect(stderr).toMatch(/\nworklog: 2 of 5 sites could not be read\.\n/);
  });

  it('puts the bad ones first in the summary', async () => {
    const { stdout } = await list(['--sites', '.'], mixedCohort());
    const order = [...stdout.matchAll(/^(an|binh|dung|em|group\/chi) {2}/gm)].map(([, name]) => name);
    expect(order).toEqual(['binh', 'em', 'dung', 'an', 'group/chi']);
  });

  it('finds something to tell of where only pages could not be read', async () => {
    const cwd = mixedCohort();
    expect((await list(['--sites', 'dung', 'an'], cwd)).status).toBe(1);
  });

  it('writes what a site holds before the next one is read', async () => {
    const cwd = makeSite({ ...siteIn('an', doneWeeks(1)), ...siteIn('binh', doneWeeks(1)) });
    let isChanged = false;
    const onOutput = (): void => {
      if (!isChanged) writeFiles(cwd, siteIn('binh', [{ week: 1, tasks: ['written meanwhile'] }]));
      isChanged = true;
    };
    for (const output of ['ndjson', 'json', 'csv', 'table']) {
      isChanged = false;
      writeFiles(cwd, siteIn('binh', doneWeeks(1)));
      const { stdout } = await runHere(['list', 'tasks', '--sites', '.', '--output', output], { cwd, onOutput });
      expect(stdout, output).toContain('written meanwhile');
    }
  });

  it('takes of the languages that are asked for those that a site has', async () => {
    const vi = 'defaultContentLanguage = "vi"\n';
    const cwd = makeSite({ ...siteIn('an', doneWeeks(1)), ...siteIn('binh', doneWeeks(1), { 'hugo.toml': vi }) });
    const { status, stdout } = await list(['--sites', '.', '--lang', 'vi', '--output', 'ndjson'], cwd);
    expect(status).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).site),
    ).toEqual(['binh']);
    const { status: none, stderr } = await list(['--sites', '.', '--lang', 'fr'], cwd);
    expect(none).toBe(2);
    expect(stderr).toContain('None of the sites has the language fr.');
  });

  it('writes the head of a document and of a table though nothing is in it', async () => {
    const cwd = makeSite({ 'em/hugo.toml': 'title = "Em"\n' });
    expect(JSON.parse((await list(['--sites', '.', '--output', 'json'], cwd)).stdout)).toEqual({
      ...{ schemaVersion: 1, kind: 'weeks', items: [] },
    });
    expect((await list(['--sites', '.', '--output', 'csv'], cwd)).stdout).toMatch(/^site,week,language,/);
  });

  it('tells a terminal how far it is, on one line that goes', async () => {
    const cwd = twoSites();
    const world = { cwd, terminal: 80, env: { TERM: 'xterm' } };
    const { stderr } = await runHere(['list', '--sites', '.'], world);
    expect(stderr).toContain('\r\u001b[Kworklog: 2 sites  binh\r\u001b[K');
    expect(stderr.endsWith('\r\u001b[K')).toBe(true);
    expect(stderr).not.toContain('\n');
    expect((await runHere(['list', '--sites', '.', '--quiet'], world)).stderr).toBe('');
    for (const env of [{ CI: 'true' }, { TERM: 'dumb' }])
      expect((await runHere(['list', '--sites', '.'], { ...world, env })).stderr).toBe('');
  });

  it.each([
    [['--sites', '.', '--site', 'an'], '--site and --sites exclude each other.'],
    [['tasks', '--sites', '.', '--output', 'ics'], 'A calendar is that of one site.'],
    [['--sites', '.', 'tasks'], '--sites takes tasks for a folder.'],
    [['--sites', 'nowhere'], 'There is no folder nowhere.'],
    [['--sites', '.', '--from', '05/06/2025'], 'Day and month of the date after --from cannot be told apart.'],
  ])('refuses %j', async (args, problem) => {
    const { status, stdout, stderr } = await list(args, twoSites());
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`worklog: ${problem}`);
  });
});
