import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mixedCohort } from '../support/bad-sites.js';
import { doneWeeks, pageOf, siteIn, weekText } from '../support/cohort.js';
import { corpusFolder, describeWithCorpus } from '../support/corpus.js';
import { hostileSite } from '../support/hostile-site.js';
import { runWorklog } from '../support/run-worklog.js';
import { stateHome } from '../support/state-home.js';
import { makeSite, writeFiles } from '../support/temporary-site.js';
import { RAW } from './hostile-site.js';

const program = fileURLToPath(new URL('../../bin/worklog.js', import.meta.url));

/** More than a pipe and its reader hold: whoever writes it has to wait until it is read. */
const LONG = 400_000;
const MANY = 60;

/** Many sites, of which the first has so much to tell that the others have to wait. */
function longCohort(): string {
  const names = Array.from({ length: MANY }, (_, index) => `site-${index + 1}`);
  const task = 'word '.repeat(LONG / 5);
  return makeSite({
    ...Object.assign({}, ...names.map((name) => siteIn(name, doneWeeks(1)))),
    ...siteIn('site-0', [{ week: 1, monday: '2025-09-08', tasks: [task, task] }]),
  });
}

function start(args: readonly string[], cwd: string): ChildProcessByStdio<null, Readable, null> {
  const env = { PATH: process.env.PATH, HOME: cwd, XDG_STATE_HOME: stateHome() };
  const node = process.env.WORKLOG_NODE ?? process.execPath;
  return spawn(node, [program, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'ignore'] });
}

describe('many sites', () => {
  it('are written as they are read, and no faster than they are taken', async () => {
    const cwd = longCohort();
    const child = start(['list', 'tasks', '--sites', '.', '--output', 'ndjson'], cwd);
    let text = '';
    child.stdout.setEncoding('utf8');
    for await (const piece of child.stdout) {
      // The first site is not all taken, so that the last one cannot be read yet.
      if (text === '') writeFiles(cwd, siteIn(`site-${MANY}`, [{ week: 1, tasks: ['written meanwhile'] }]));
      text += piece;
    }
    expect(text.trimEnd().split('\n')).toHaveLength(2 + 5 * (MANY - 1) + 1);
    expect(text).toContain('written meanwhile');
  });

  it('are no failure where nobody wants to read all of them', async () => {
    const cwd = longCohort();
    for (const args of [
      ['list', 'tasks', '--output', 'ndjson'],
      ['list', 'tasks', '--output', 'json'],
      ['validate', '--tier', 'strict', '--review'],
    ]) {
      const child = start([...args, '--sites', '.'], cwd);
      const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve([code, signal])));
      child.stdout.once('data', () => child.stdout.destroy());
      expect(await ended).toEqual([0, null]);
    }
  });

  it('are checked on two threads with the same result as on one', () => {
    const cwd = makeSite(
      Object.assign({}, ...Array.from({ length: 50 }, (_, index) => siteIn(`site-${index}`, doneWeeks(2)))),
    );
    const options = ['--tier', 'strict', '--review', '--output', 'json'];
    const both = runWorklog(['validate', '--sites', '.', ...options], { cwd });
    const document = JSON.parse(both.stdout);
    expect(document.sites).toHaveLength(50);
    expect(document.items.length).toBeGreaterThan(100);
    for (let index = 0; index < 50; index += 17) {
      const alone = JSON.parse(runWorklog(['validate', `site-${index}`, ...options], { cwd }).stdout);
      const own = document.items.filter(({ site }: { site: string }) => site === `site-${index}`);
      expect(own.map((item: object) => ({ ...item, site: '.' }))).toEqual(alone.items);
    }
  });

  it('are not kept: their pages may be larger together than all the memory that there is', () => {
    const notes = `\n### Notes\n\n${'Some words of a long page. '.repeat(20_000)}\n`;
    const page = weekText({ week: 1, monday: '2025-09-08' }) + notes;
    const names = Array.from({ length: 150 }, (_, index) => `site-${index}`);
    const cwd = makeSite(Object.assign({}, ...names.map((name) => siteIn(name, [], { [pageOf(1)]: page }))));
    const env = { NODE_OPTIONS: '--max-old-space-size=48' };
    for (const args of [['list', 'tasks', '--output', 'ndjson'], ['stats'], ['validate', '--output', 'ndjson']]) {
      const { status, stdout } = runWorklog([...args, '--sites', '.'], { cwd, env });
      expect(status, args.join(' ')).toBe(0);
      expect(stdout).toContain('site-149');
    }
  });

  it.each(['list', 'validate', 'stats'])('bad ones never stop the others: %s', (command) => {
    const { status, stderr } = runWorklog([command, '--sites', '.'], { cwd: mixedCohort() });
    expect(status).toBe(2);
    expect(stderr).toMatch(/worklog: 2 of 5 sites could not be (?:read|checked)\.\n/);
    expect(stderr).not.toContain('\r');
  });

  it.each([
    ['list', ['table', 'json', 'ndjson', 'csv', 'tsv', 'markdown']],
    ['validate', ['pretty', 'json', 'ndjson']],
    ['stats', ['pretty', 'json', 'ndjson', 'csv']],
  ])('let nothing of a page or a name act on a terminal: %s', (command, outputs) => {
    const name = 'an\u001b[31m\u202e<script>alert(1)</script>';
    const files = Object.entries(hostileSite()).map(([file, text]) => [`${name}/${file}`, text]);
    const cwd = makeSite({ ...Object.fromEntries(files), 'binh\u001b[31m/hugo.toml': 'title = [' });
    for (const output of outputs) {
      const { status, stdout, stderr } = runWorklog([command, '--sites', '.', '--output', output], { cwd });
      expect(status).toBe(2);
      // A tab parts the columns of TSV.
      expect(stdout.replaceAll('\t', '')).not.toMatch(RAW);
      expect(stderr).not.toMatch(RAW);
    }
  });

  it('are in the help, within 80 columns', () => {
    for (const command of ['list', 'validate', 'stats']) {
      const { stdout } = runWorklog([command, '--help']);
      expect(stdout).toContain('--sites <folders...>');
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    }
  });
});

describeWithCorpus('many real sites', () => {
  it('are validated as they are without --sites', () => {
    const plain = JSON.parse(runWorklog(['validate', corpusFolder, '--output', 'json']).stdout);
    const { items, sites, summary } = JSON.parse(
      runWorklog(['validate', '--sites', corpusFolder, '--output', 'json']).stdout,
    );
    expect(items).toEqual(plain.items);
    expect(sites).toEqual(plain.sites);
    expect(summary).toEqual(plain.summary);
  });

  it('are listed as each of them is', () => {
    const lines = runWorklog(['list', 'tasks', '--sites', corpusFolder, '--output', 'ndjson'])
      .stdout.trimEnd()
      .split('\n');
    const items = lines.map((line) => JSON.parse(line));
    const sites = [...new Set(items.map(({ site }) => site))];
    expect(sites.length).toBeGreaterThan(20);
    const [first, last] = [sites[0], sites.at(-1)];
    for (const site of [first, last]) {
      const alone = JSON.parse(runWorklog(['list', 'tasks', '--site', site, '--output', 'json']).stdout).items;
      expect(items.filter((item) => item.site === site).map((item) => ({ ...item, site: '.' }))).toEqual(alone);
    }
  });
});
