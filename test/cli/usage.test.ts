import { cpSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeSite } from '../support/temporary-site.js';
import { FOUNDING_SITE, runHere } from './run-here.js';

const COMMANDS = [
  ['list'],
  ['show'],
  ['config', 'show'],
  ['validate'],
  ['explain'],
  ['new', 'week'],
  ['init'],
  ['undo'],
];

const said = (...args: string[]) => runHere(args, { cwd: FOUNDING_SITE });

describe('the command line', () => {
  it('alone shows what there is', async () => {
    const { status, stdout, stderr } = await said();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const command of ['list', 'show', 'config', 'validate', 'explain', 'new', 'init', 'undo'])
      expect(stdout).toContain(`\n  ${command} `);
  });

  it.each(COMMANDS)('%s has help with examples of its own', async (...command) => {
    const { status, stdout, stderr } = await said(...command, '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`Usage: worklog ${command.join(' ')}`);
    expect(stdout.match(/^ {2}worklog /gm)?.length).toBeGreaterThan(1);
    expect(stdout).toMatch(/Common options:\n {2}--/);
  });

  it('help is not wider than a terminal of 80 columns', async () => {
    for (const command of [[], ['config'], ['new'], ...COMMANDS]) {
      const { stdout } = await said(...command, '--help');
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }
  });

  it.each([['status'], ['open'], ['done'], ['add', 'task']])(
    'the help of %s names one language, which is all that it takes',
    async (...command) => {
      const { stdout } = await said(...command, '--help');
      expect(stdout).toMatch(/--lang <code> +the language \(default: the site's own\)/);
      const entry = { done: ['4.1'], add: ['A text'] }[command[0] ?? ''] ?? [];
      const { stderr } = await said(
        ...command,
        ...entry,
        '--lang',
        'all',
        ...(command.length > 1 ? ['--dry-run'] : []),
      );
      expect(stderr).toContain('There is no language "all"');
    },
  );

  it('the examples of the help run one after the other, as a session of the author', async () => {
    const { stdout } = await said('--help');
    const cwd = makeSite({});
    cpSync(FOUNDING_SITE, cwd, { recursive: true });
    for (const [, example = ''] of stdout.matchAll(/^ {2}worklog (.*?) {2,}/gm)) {
      const args = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
      // A day of the week that the site holds.
      const { status, stderr } = await runHere(args, { cwd, now: () => new Date(2024, 9, 2, 12) });
      expect(status, `${example}: ${stderr}`).toBe(0);
    }
  });

  it.each([
    [['lits'], "Unknown command 'lits'.\n  Did you mean list?"],
    [['config', 'shwo'], "Unknown command 'shwo'.\n  Did you mean show?"],
    [['list', '--wek', '3'], "Unknown option '--wek'.\n  Did you mean --week?"],
    [['list', '--week'], "Option '--week <weeks>' argument missing."],
    [['list', 'tasks', 'weeks'], "Too many arguments for 'list'. Expected 1 argument but got 2."],
    [['frobnicate'], "Unknown command 'frobnicate'.\n  Run worklog --help"],
    [['new', 'week', '--foo'], "Unknown option '--foo'.\n  Run worklog new week --help"],
    [['config', 'show', '--foo'], "Unknown option '--foo'.\n  Run worklog config show --help"],
    [['render', 'foo'], "Unknown command 'foo'.\n  Run worklog render --help"],
    [['config', 'foo'], "Unknown command 'foo'.\n  Run worklog config --help"],
    [['new', 'foo'], "Unknown command 'foo'.\n  Run worklog new --help"],
    [['add', 'foo'], "Unknown command 'foo'.\n  Run worklog add --help"],
    [['explain', '--site', 'x'], "Unknown option '--site'.\n  Run worklog explain --help"],
  ])('%j: %s', async (args, message) => {
    const { status, stdout, stderr } = await said(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.startsWith(`worklog: ${message}`), stderr).toBe(true);
    expect(stderr).toMatch(/\n {2}Run worklog .*--help for .*\.\n$/);
  });

  it('config alone shows its help and has done nothing', async () => {
    const { status, stdout, stderr } = await said('config');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^worklog: config needs a subcommand: show\.\n\nUsage: worklog config/);
  });
});

describe('a failure', () => {
  it('has no stack trace unless it is asked for', async () => {
    const plain = await said('show', '99');
    expect(plain.stderr).toBe('worklog: There is no week 99 in en.\n  expected: week 4\n  found:    99\n');
    const debug = await said('show', '99', '--debug');
    expect(debug.stderr).toContain(plain.stderr);
    expect(debug.stderr).toMatch(/\n {4}at /);
    expect([plain.status, debug.status]).toEqual([2, 2]);
  });

  /** A clock that fails stands for whatever nobody has thought of. */
  const withFailure = (error: unknown, ...args: readonly string[]) =>
    runHere(['list', '--from', 'today', ...args], {
      cwd: FOUNDING_SITE,
      now: () => {
        throw error;
      },
    });

  it('that is a bug says so, and how to report it', async () => {
    const { status, stdout, stderr } = await withFailure(new Error('the clock\u001b[31m stands still'));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /^worklog: This should not have happened: the clock␛\[31m stands still\n {2}It is a mistake in worklog \S+, not in your pages\. Run the command again with --debug and report what it prints\.\n$/,
    );
  });

  it('that is a bug has its stack trace with --debug', async () => {
    expect((await withFailure(new Error('why'), '--debug')).stderr).toMatch(/^worklog: Error: why\n {4}at /);
    expect((await withFailure('no error at all', '--debug')).stderr).toContain('no error at all');
  });

  it('of the system is not called a bug', async () => {
    const { stderr } = await withFailure(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }));
    expect(stderr).toBe('worklog: ENOSPC: no space left.\n');
  });
});
