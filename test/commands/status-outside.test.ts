import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';
import { BASE, PAGE, statusOn, TWO, week } from './status-site.js';

describe('worklog status outside of the weeks', () => {
  it('begins a worklog', async () => {
    const { state, steps } = await statusOn(3, { ...BASE, 'worklog.toml': 'section = "content/log"\n' });
    expect([state, steps]).toEqual(['empty', [['first-week', 'worklog new week']]]);
  });

  it('waits for the first week, and for one that is there already', async () => {
    const before = await statusOn('2023-12-30', TWO);
    expect([before.state, before.next, before.steps]).toEqual([
      'before',
      { week: 1, start: '2024-01-01', exists: true },
      [],
    ]);
    const between = await statusOn(17, { ...TWO, [PAGE(4)]: week({ monday: 22 }) });
    expect([between.state, between.week?.week, between.next?.week, between.steps]).toEqual(['between', 2, 4, []]);
  });

  it('begins the next week, and after a break the same one now', async () => {
    expect((await statusOn(15, TWO)).steps).toEqual([['next-week', 'worklog new week']]);
    expect((await statusOn(24, TWO)).steps).toEqual([
      ['next-week', 'worklog new week'],
      ['go-on', 'worklog new week --start 2024-01-22'],
    ]);
  });

  it('passes over excused weeks', async () => {
    expect((await statusOn(22, { ...TWO, 'worklog.toml': 'excused-weeks = [3]\n' })).steps).toEqual([
      ['next-week', 'worklog new week 4'],
    ]);
  });

  it('expects no week while there are only holidays and days off', async () => {
    const files = { ...TWO, 'worklog.toml': 'holidays = ["2024-01-15..2024-01-19"]\n' };
    expect((await statusOn(20, files)).steps).toEqual([]);
    expect((await statusOn(22, files)).steps).toEqual([
      ['next-week', 'worklog new week'],
      ['go-on', 'worklog new week --start 2024-01-22'],
    ]);
  });

  it('still names what the last week lacks', async () => {
    const files = { ...TWO, [PAGE(2)]: week({ monday: 8, work: ['- a', '- b', '- c', '- d', ''], achievements: '-' }) };
    expect((await statusOn(15, files)).steps).toEqual([
      ['next-week', 'worklog new week'],
      ['day-blank', 'worklog add task --date 2024-01-12'],
      ['achievements-missing', 'worklog add achievement'],
    ]);
  });

  it('takes a worklog for ended after four weeks, and asks for nothing', async () => {
    const {
      state,
      week: own,
      steps,
    } = await statusOn('2024-03-20', { ...TWO, [PAGE(2)]: week({ monday: 8, done: [false] }) });
    expect([state, own?.week]).toEqual(['ended', 2]);
    expect(steps).toEqual([
      ['open-before', 'worklog list tasks --open'],
      ['go-on', 'worklog new week 3 --start 2024-03-18'],
    ]);
  });

  it('goes on from the first week after a long break', async () => {
    const after = week({ monday: 1 }).replaceAll('2024-01', '2024-07');
    const files = { ...TWO, [PAGE(3)]: after };
    expect((await statusOn('2024-07-05', files)).week?.week).toBe(3);
    expect((await statusOn('2024-07-08', files)).steps).toEqual([['next-week', 'worklog new week --start 2024-07-08']]);
  });

  it('does not count holidays as weeks without one', async () => {
    const files = { ...TWO, 'worklog.toml': 'holidays = ["2024-01-15..2024-02-18"]\n' };
    expect((await statusOn('2024-02-20', files)).state).toBe('over');
  });

  it('cannot say which week it is where no page tells a date', async () => {
    const files = { ...BASE, [PAGE(1)]: '---\ntitle: Week 1\n---\n### Objectives\n- x\n### Tasks\n- [ ] a\n' };
    const { state, week: own, steps } = await statusOn(3, files);
    expect([state, own?.week, steps]).toEqual(['undated', 1, [['open', 'worklog done 1.1']]]);
  });
});

describe('worklog status in words', () => {
  const say = async (day: number, files: Readonly<Record<string, string>>, terminal: number): Promise<string> =>
    (await runHere(['status', '--no-color'], { cwd: makeSite(files), terminal, now: () => new Date(2024, 0, day, 21) }))
      .stdout;

  it('names the day, the week, and each thing with its command', async () => {
    const files = { ...TWO, [PAGE(2)]: week({ monday: 8, work: ['- a', '- b', ''], done: [false, false] }) };
    expect(await say(10, files, 80)).toBe(`Wednesday, 10 January 2024 · week 2, 8 – 14 Jan 2024

  Today's row, 2.3, is blank.
    worklog add task
  2.1 and 2.2 are not done.
    worklog done 2.1 2.2
`);
  });

  it('is short where nothing is missing, on a day off, and between the weeks', async () => {
    expect(await say(10, TWO, 80)).toBe(
      "Wednesday, 10 January 2024 · week 2, 8 – 14 Jan 2024\nToday's work is in row 2.3.\nNothing is missing.\n",
    );
    expect(await say(13, TWO, 80)).toContain('\nSaturday is no working day.\n');
    expect(await say(17, { ...TWO, [PAGE(4)]: week({ monday: 22 }) }, 80)).toContain(
      '\nNo week is kept for today. Week 4 begins on Mon 22 Jan, in 5 days.\n',
    );
  });

  it('breaks sentences, not commands, in a narrow terminal', async () => {
    const files = { ...TWO, [PAGE(2)]: week({ monday: 8, done: [false, false, false] }) };
    const lines = (await say(12, files, 24)).split('\n');
    expect(lines).toContain('    worklog done 2.1 2.2 2.3');
    expect(
      lines
        .filter((line) => !line.startsWith('    '))
        .slice(1)
        .every((line) => line.length <= 24),
    ).toBe(true);
  });

  it('puts a folder with blanks into quotation marks', async () => {
    const root = makeSite(Object.fromEntries(Object.entries(TWO).map(([file, text]) => [`my site/${file}`, text])));
    const { stdout } = await runHere(['status', '--site', 'my site'], { cwd: root, now: () => new Date(2024, 0, 15) });
    expect(stdout).toContain("    worklog new week --site 'my site'\n");
  });
});
