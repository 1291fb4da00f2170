import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { TWO_LANGUAGES } from '../e2e/two-languages.js';
import { makeSite } from '../support/temporary-site.js';

/** The addresses (or weeks) of what is listed, and the exit code, on Wednesday, 10 January 2024. */
async function listed(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await runHere(['list', ...args, '--output', 'json'], {
    cwd: makeSite(TWO_LANGUAGES),
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { items } = JSON.parse(stdout) as { items: { address?: string; week: number }[] };
  return items.map(({ address, week }) => address ?? String(week)).join(' ');
}

async function refused(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await runHere(['list', ...args], { cwd: makeSite(TWO_LANGUAGES) });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr;
}

describe('--week', () => {
  it.each([
    ['2', '2'],
    ['1..2', '1 2'],
    ['2..', '2 3'],
    ['..2', '1 2'],
    ['1,3', '1 3'],
    [' 1 , 3..9 ', '1 3'],
    ['7', ''],
  ])('%s chooses %s', async (weeks, expected) => {
    expect(await listed('--week', weeks)).toBe(expected);
  });

  it.each(['', 'x', '..', '3..1', '1;2', '-1', '9999999999', '1..2..3'])('%j is refused', async (weeks) => {
    expect(await refused('--week', weeks)).toBe(`\
worklog: The weeks after --week cannot be read.
  expected: numbers and ranges, such as 4 or 3..5,8 or 6..
  found:    ${JSON.stringify(weeks)}
`);
  });
});

describe('--from and --to', () => {
  it.each([
    [['--from', '2024-01-02'], '1.2 1.3 2.1'],
    [['--from', '2024-01-03'], '1.2 1.3 2.1'],
    [['--from', '2024-01-04'], '1.3 2.1'],
    [['--to', '2024-01-02'], '1.1 1.2'],
    [['--from', '2024-01-13', '--to', '2024-01-13'], '1.3'],
    // As the site writes its dates, of which 13/01 and 15/01 prove the order.
    [['--from', '04/01/2024'], '1.3 2.1'],
    [['--from', 'today'], '1.3 2.1'],
    [['--to', 'yesterday'], '1.1 1.2'],
    // The last one: 10 January 2024 is a Wednesday.
    [['--to', 'tuesday'], '1.1 1.2'],
    [['--from', 'Wed'], '1.3 2.1'],
    [['--to', 'thứ 4'], '1.1 1.2'],
    [['--to', 'chủ nhật'], '1.1 1.2'],
  ])('%j chooses %s', async (args, expected) => {
    expect(await listed('tasks', ...args)).toBe(expected);
  });

  it('a week is chosen by the days of its tasks, its date where they have none', async () => {
    expect(await listed('--from', '2024-01-14')).toBe('2 3');
    expect(await listed('--from', '2024-01-16')).toBe('3');
  });

  it.each(['1/2', '2024-02-30', 'someday', '2024-W05', ''])('%j is refused', async (date) => {
    expect(await refused('--from', date)).toContain('The date after --from cannot be read.\n  expected: YYYY-MM-DD,');
  });

  it('a weekday after --to is the first from --from on', async () => {
    const monday = () => new Date(2024, 0, 15, 12);
    const cwd = makeSite(TWO_LANGUAGES);
    const args = ['list', 'tasks', '--from', 'monday', '--to', 'sunday', '--columns', 'address', '--output', 'tsv'];
    const { status, stdout } = await runHere(args, { cwd, now: monday });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'address\n2.1\n' });
    expect(await listed('tasks', '--from', '2024-01-02', '--to', 'tuesday')).toBe('1.2');
  });

  it('a date that may mean two days is refused with both', async () => {
    const page = '### Tasks\n| Day | Task | Start |\n|-|-|-|\n| Mon | a | 2024-01-05 |\n';
    const cwd = makeSite({ 'hugo.toml': '', 'content/worklog/week-1.md': page });
    const { status, stderr } = await runHere(['list', '--from', '05/06/2025'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toBe(`\
worklog: Day and month of the date after --from cannot be told apart.
  expected: 2025-06-05 or 2025-05-06
  found:    "05/06/2025"
`);
  });

  it('the wrong way around they are refused', async () => {
    expect(await refused('--from', '2024-02-01', '--to', '2024-01-01')).toBe(`\
worklog: The days after --from and --to are the wrong way around.
  expected: --from to be the earlier day
  found:    2024-02-01 and 2024-01-01
`);
  });
});

describe('--match', () => {
  it.each([['tim hieu'], ['TÌM HIỂU'], ['Tìm hiểu'.normalize('NFD')], ['doi ngu'], ['đội ngũ'], ['  Tìm ']])(
    '%j finds "Tìm hiểu **đội ngũ**"',
    async (text) => {
      expect(await listed('tasks', '--lang', 'vi', '--match', text)).toBe('1.1');
    },
  );

  it('looks into nested entries, sources and other columns', async () => {
    expect(await listed('tasks', '--match', 'read the rules')).toBe('1.1');
    expect(await listed('tasks', '--match', 'handbook')).toBe('1.3');
    expect(await listed('tasks', '--match', 'blue')).toBe('3.1');
    expect(await listed('achievements', '--match', 'cellar')).toBe('1.a1 2.a1');
    expect(await listed('achievements', '--match', 'on time')).toBe('3.a1 3.a2');
    expect(await listed('references', '--match', 'rules')).toBe('1.1');
  });

  it('finds a week by its title and its entries', async () => {
    expect(await listed('--match', 'week 2')).toBe('2');
    expect(await listed('--match', 'shipped')).toBe('3');
  });
});

describe('--open', () => {
  it('leaves tasks that are not done; without a completion column nobody knows', async () => {
    expect(await listed('tasks', '--open')).toBe('1.3');
    expect(await listed('--open')).toBe('1');
    expect(await listed('references', '--open')).toBe('1.3');
  });

  it.each(['objectives', 'achievements'])('is refused for %s, of which nobody knows', async (kind) => {
    expect(await refused(kind, '--open')).toBe(`\
worklog: There are no open ${kind}: a worklog does not record whether they are done.
  expected: --open with tasks, references or weeks
  found:    --open with ${kind}
  Run worklog list tasks --open for the work that is not done.
`);
  });
});

describe('--lang', () => {
  it('chooses languages', async () => {
    expect(await listed('objectives', '--lang', 'vi')).toBe('1.o1');
    expect(await listed('--lang', 'VI,en')).toBe('1 1 2 3');
    expect(await listed('--lang', 'all')).toBe('1 1 2 3');
  });

  it('says which there are', async () => {
    expect(await refused('--lang', 'fr')).toBe(`\
worklog: There is no language "fr".
  expected: en, vi, all
  found:    "fr"
`);
    expect(await refused('--lang', 'al')).toContain('Did you mean "all"?');
  });
});

describe('--sort', () => {
  it('sorts, downwards behind a minus, and leaves what has no value at the end', async () => {
    expect(await listed('--sort', '-week')).toBe('3 2 1');
    expect(await listed('--sort', 'start')).toBe('1 2 3');
    expect(await listed('--sort', '-start')).toBe('2 1 3');
    expect(await listed('tasks', '--sort', '-address')).toBe('3.1 2.1 1.3 1.2 1.1');
    expect(await listed('tasks', '--sort', 'task')).toBe('1.3 1.2 1.1 3.1 2.1');
  });

  it('takes several columns, the first one first', async () => {
    expect(await listed('--sort', 'objectives,-week')).toBe('3 2 1');
  });
});

describe('the table of weeks', () => {
  const drawn = async (terminal: number, ...args: string[]): Promise<string> => {
    const world = { cwd: makeSite(TWO_LANGUAGES), terminal };
    return (await runHere(['list', '--no-color', ...args], world)).stdout;
  };

  it('has short headings for its counts where there is little room', async () => {
    expect(await drawn(60, '--week', '1')).toBe(`\
Week  Title        First day   Last day    Obj.  Tasks  Ach.
────────────────────────────────────────────────────────────
1     Week 1       2024-01-01  2024-01-13  1     3      1
      Worklog

1 week
`);
    expect(await drawn(80)).toMatch(/Objectives {2}Tasks {2}Achievements\n/);
  });

  it('counts weeks, and pages where a week has several', async () => {
    expect(await drawn(80, '--lang', 'all', '--week', '1')).toMatch(/\n2 pages of 1 week\n$/);
    expect(await drawn(80, '--lang', 'all')).toMatch(/\n4 pages of 3 weeks\n$/);
    expect(await drawn(80, '--lang', 'all', '--week', '2..')).toMatch(/\n2 weeks\n$/);
  });
});

describe('names that do not exist', () => {
  it.each([
    [['--columns', 'titel'], 'There is no column of weeks "titel".', 'title'],
    [['tasks', '--sort', 'adress'], 'There is no column of tasks "adress".', 'address'],
    [['--sort', '-strat'], 'There is no column of weeks "strat".', 'start'],
    [['--output', 'jsn'], 'There is no output format "jsn".', 'json'],
    [['taks'], 'There is no list of "taks".', 'tasks'],
    [['achievement'], 'There is no list of "achievement".', 'achievements'],
  ])('%j are told with the one that was meant', async (args, problem, meant) => {
    const said = await refused(...args);
    expect(said).toContain(`worklog: ${problem}`);
    expect(said).toContain(`Did you mean "${meant}"?`);
  });

  it('are told with all that there are', async () => {
    expect(await refused('--columns', 'zzzzzz')).toBe(`\
worklog: There is no column of weeks "zzzzzz".
  expected: week, language, title, start, end, objectives, tasks, achievements, date, file
  found:    "zzzzzz"
`);
  });
});

describe('nothing to show', () => {
  const said = async (...args: string[]) => (await runHere(['list', ...args], { cwd: makeSite(TWO_LANGUAGES) })).stdout;

  it('is said, and whether the choice was to blame', async () => {
    expect(await said('tasks', '--match', 'nothing of the kind')).toBe('No tasks match.\n');
    expect(await said('references', '--week', '2')).toBe('No references match.\n');
  });

  it('is an empty list for a program', async () => {
    expect(await said('tasks', '--week', '9', '--output', 'ndjson')).toBe('');
    expect(JSON.parse(await said('tasks', '--week', '9', '--output', 'json'))).toEqual({
      schemaVersion: 1,
      kind: 'tasks',
      items: [],
    });
    expect(await said('tasks', '--week', '9', '--columns', 'address,task', '--output', 'csv')).toBe('address,task\r\n');
  });
});
