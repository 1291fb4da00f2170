import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { FOUNDING_SITE as cwd, runHere } from '../cli/run-here.js';
import { runWorklog } from '../support/run-worklog.js';
import { makeSite } from '../support/temporary-site.js';

const ESCAPE = '\u001b[';

describe('colour', () => {
  it('is not used for a pipe', () => {
    for (const command of [['list'], ['list', 'tasks'], ['show'], ['config', 'show'], ['--help'], ['nonsense']]) {
      const { stdout, stderr } = runWorklog(command, { cwd });
      expect(stdout + stderr).not.toContain(ESCAPE);
    }
  });

  it.each([
    [{ FORCE_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '' }, [], true],
    [{ FORCE_COLOR: '0' }, [], false],
    [{ FORCE_COLOR: 'false' }, [], false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
    [{ FORCE_COLOR: '1' }, ['--no-color'], false],
    [{ NO_COLOR: '1' }, ['--color'], true],
    [{}, ['--color'], true],
    [{ TERM: 'dumb' }, [], false],
  ])('with %j and %j in a pipe: %s', (env, args, expected) => {
    expect(runWorklog(['list', ...args], { cwd, env }).stdout.includes(ESCAPE)).toBe(expected);
  });

  it.each([
    [{}, [], true],
    [{ NO_COLOR: '' }, [], true],
    [{ NO_COLOR: '1' }, [], false],
    [{ TERM: 'dumb' }, [], false],
    [{ TERM: 'xterm' }, ['--no-color'], false],
  ])('with %j and %j on a terminal: %s', async (env, args, expected) => {
    const { stdout } = await runHere(['list', ...args], { cwd, env, terminal: 80 });
    expect(stdout.includes(ESCAPE)).toBe(expected);
  });

  it('changes nothing but the colour', () => {
    for (const command of [['list', 'tasks'], ['show'], ['config', 'show']]) {
      const plain = runWorklog(command, { cwd }).stdout;
      expect(stripVTControlCharacters(runWorklog([...command, '--color'], { cwd }).stdout)).toBe(plain);
    }
  });

  it('is never in a form for programs', () => {
    for (const output of ['json', 'ndjson', 'csv', 'tsv', 'markdown']) {
      expect(runWorklog(['list', 'tasks', '--color', '--output', output], { cwd }).stdout).not.toContain(ESCAPE);
    }
  });

  it('of a warning is that of stderr', async () => {
    const site = makeSite({
      'hugo.toml': 'title = "x"\nbaseURL = "x"\n',
      'content/worklog/week-1.md': '---\ntitle: a\n---\n',
      'content/worklog/week-2.md': new Uint8Array([0xff]),
    });
    expect((await runHere(['list'], { cwd: site, terminal: 80 })).stderr).toContain(`${ESCAPE}33mworklog:`);
    expect((await runHere(['list'], { cwd: site })).stderr).toMatch(/^worklog: content/);
  });
});

describe('the width', () => {
  const widest = (text: string): number =>
    Math.max(
      ...stripVTControlCharacters(text)
        .split('\n')
        .map((line) => line.length),
    );

  it('is the terminal’s, or COLUMNS, or 80', async () => {
    expect(widest((await runHere(['list', 'tasks'], { cwd, terminal: 60 })).stdout)).toBe(60);
    expect(widest(runWorklog(['list', 'tasks'], { cwd, columns: 60 }).stdout)).toBe(60);
    expect(widest(runWorklog(['list', 'tasks'], { cwd }).stdout)).toBe(80);
    expect(widest((await runHere(['list', 'tasks'], { cwd, terminal: 100, env: { COLUMNS: '60' } })).stdout)).toBe(100);
  });

  it.each(['0', '-5', 'wide', ''])('is not COLUMNS=%s', (COLUMNS) => {
    expect(widest(runWorklog(['list', 'tasks'], { cwd, env: { COLUMNS } }).stdout)).toBe(80);
  });

  it('has no limit with --wide', () => {
    const { stdout } = runWorklog(['list', 'tasks', '--wide'], { cwd, columns: 40 });
    expect(stdout).toContain('+ Database engines (MySQL, PostgreSQL, MariaDB, Oracle, SQL Server)\n');
    expect(stdout).toContain('https://000005.awsstudygroup.com/\n');
  });
});

describe('a pipe that is closed early', () => {
  it('ends the program quietly', () => {
    const files = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [
        `content/worklog/week-${index + 1}.md`,
        `---\ntitle: ${'long '.repeat(100)}\n---\n`,
      ]),
    );
    const site = makeSite({ 'hugo.toml': 'baseURL = "x"\n', ...files });
    const program = fileURLToPath(new URL('../../bin/worklog.js', import.meta.url));
    const script = '"$0" "$1" list --output json | head -1; exec 3>&1; "$0" "$1" list --wide | head -1 >&3';
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, program], {
      cwd: site,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual(['{', expect.stringMatching(/^Week {2}Title/), '']);
  });
});
