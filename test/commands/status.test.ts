import { describe, expect, it } from 'vitest';
import type { StatusItem, WorklogStatus } from '../../src/worklog/status/worklog-status.js';
import { runHere } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';

const HEAD = '| Day | Task | Start | Completion |\n|---|---|---|---|';
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
const VI_DAYS = ['T2', 'T3', 'T4', 'T5', 'T6'];

interface WeekForm {
  /** By the day of January 2024 on which the week begins. */
  readonly monday: number;
  readonly work?: readonly string[];
  readonly done?: readonly boolean[];
  readonly objectives?: string;
  readonly achievements?: string;
  readonly days?: readonly string[];
}

const date = (day: number): string => `2024-01-${String(day).padStart(2, '0')}`;

/** A week whose rows are filled and done unless it says otherwise; a row that is `null` is left out. */
const week = ({ monday, work, done, objectives = '- Aim', achievements = '- Gain', days = DAYS }: WeekForm): string => {
  const rows = (work ?? days.map((day) => `- ${day}`)).map((task, at) => {
    const start = date(monday + at);
    return `| ${days[at]} | ${task} | ${start} | ${task === '' || done?.[at] === false ? '' : start} |`;
  });
  return `---\ntitle: Week\n---\n### Objectives\n${objectives}\n### Tasks\n${HEAD}\n${rows.join('\n')}\n### Achievements\n${achievements}\n`;
};

const LANGUAGES = 'baseURL = "https://a.test/"\n[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n';
const BASE = { 'hugo.toml': 'baseURL = "https://a.test/"\n', 'content/log/_index.md': '---\ntitle: Log\n---\n' };
const PAGE = (number: number, language = ''): string => `content/log/week-${number}/_index${language}.md`;

const TWO: Readonly<Record<string, string>> = {
  ...BASE,
  [PAGE(1)]: week({ monday: 1 }),
  [PAGE(2)]: week({ monday: 8 }),
};

interface Told extends Omit<WorklogStatus, 'items'> {
  readonly items: readonly StatusItem[];
  /** The kinds and commands of the items. */
  readonly steps: readonly (readonly [string, string])[];
  readonly cwd: string;
  readonly now: () => Date;
}

/** The status on an evening of January 2024, or of another month. */
async function statusOn(
  day: number | string,
  files: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<Told> {
  const cwd = makeSite(files);
  const [year = 0, month = 1, own = 1] = (typeof day === 'number' ? date(day) : day).split('-').map(Number);
  const now = (): Date => new Date(year, month - 1, own, 21);
  const { stdout, stderr, status } = await runHere(['status', '--output', 'json', ...args], { cwd, now });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const told: WorklogStatus = JSON.parse(stdout);
  const steps = told.items.map(({ kind, command }) => [kind, command?.join(' ') ?? ''] as const);
  return { ...told, steps, cwd, now };
}

describe('worklog status of what waits for its translation', () => {
  it('gives a task that is a bullet the address that show gives it', async () => {
    const mark = '<!-- untranslated en -->';
    const bullets = `---\ntitle: Tuần 1\n---\n### Công việc\n- Work ${mark}\n  - Nested ${mark}\n`;
    const files = { ...BASE, 'hugo.toml': LANGUAGES, [PAGE(1)]: week({ monday: 1 }), [PAGE(1, '.vi')]: bullets };
    const { items, cwd } = await statusOn(10, files);
    const { stdout } = await runHere(['show', '1', '--lang', 'vi', '--output', 'json'], { cwd });
    const shown = JSON.parse(stdout).items[0].untranslated.map(({ address }: { address: string }) => address);
    expect(shown).toEqual(['1.1', '1.1.1']);
    expect(items.find(({ kind }) => kind === 'untranslated')?.addresses).toEqual(shown);
  });
});

describe('worklog status in a week', () => {
  it('says that nothing is missing where nothing is', async () => {
    const { state, week: own, today, steps } = await statusOn(10, TWO);
    expect({ state, steps }).toEqual({ state: 'during', steps: [] });
    expect(own).toMatchObject({ week: 2, start: '2024-01-08', end: '2024-01-14' });
    expect(today).toEqual({ date: '2024-01-10', weekday: 'wednesday', work: 'told', address: '2.3' });
  });

  it('asks for the work of today where its row is blank', async () => {
    const files = { ...TWO, [PAGE(2)]: week({ monday: 8, work: ['- a', '- b', '', '', ''] }) };
    const { today, items, steps } = await statusOn(10, files);
    expect(today).toMatchObject({ work: 'blank', address: '2.3' });
    expect(items[0]?.addresses).toEqual(['2.3']);
    expect(steps).toEqual([['today-blank', 'worklog add task']]);
  });

  it('asks for it where there is no row', async () => {
    const files = { ...TWO, [PAGE(2)]: week({ monday: 8, work: ['- a', '- b'] }) };
    const { today, steps } = await statusOn(10, files);
    expect(today).toMatchObject({ work: 'missing', address: null });
    expect(steps).toEqual([['today-missing', 'worklog add task']]);
  });

  it('offers to mark what was begun today as done, before what was begun earlier', async () => {
    const files = { ...TWO, [PAGE(2)]: week({ monday: 8, done: [false, false, false] }) };
    expect((await statusOn(10, files)).steps).toEqual([
      ['today-open', 'worklog done 2.3'],
      ['open', 'worklog done 2.1 2.2'],
    ]);
  });

  it('says nothing of rows whose day is still to come', async () => {
    const files = { ...TWO, [PAGE(2)]: week({ monday: 8, done: [true, true, true, false, false] }) };
    expect((await statusOn(10, files)).steps).toEqual([]);
  });

  it('names blank and missing days of the week before today', async () => {
    const work = ['', '- b', '- c'];
    const blank = { ...TWO, [PAGE(2)]: week({ monday: 8, work }) };
    expect((await statusOn(10, blank)).steps).toEqual([['day-blank', 'worklog add task --date 2024-01-08']]);
    const missing = { ...TWO, [PAGE(2)]: blank[PAGE(2)]?.replace(/^\| Mon.*\n/m, '') ?? '' };
    expect((await statusOn(10, missing)).steps).toEqual([['day-missing', 'worklog add task --date 2024-01-08']]);
  });

  it('takes a day for told of that a longer task covers', async () => {
    const text = week({ monday: 8, work: ['- a', '- b', '- c'] }).replace(
      '| Mon | - a | 2024-01-08 | 2024-01-08 |\n| Tue | - b | 2024-01-09 | 2024-01-09 |',
      '| Mon | - a | 2024-01-08 | 2024-01-09 |',
    );
    expect((await statusOn(10, { ...TWO, [PAGE(2)]: text })).steps).toEqual([]);
  });

  it('expects work from Monday to Friday in the first week, however few rows it has', async () => {
    const { today, steps } = await statusOn(4, { ...BASE, [PAGE(1)]: week({ monday: 1, work: ['- a', '- b'] }) });
    expect([today.work, steps]).toEqual(['missing', [['today-missing', 'worklog add task']]]);
  });

  it('neither asks for work nor denies it on a day that only some weeks work on', async () => {
    const saturday = week({ monday: 8, days: [...DAYS, 'Sat'] });
    const files = { ...TWO, [PAGE(2)]: saturday, [PAGE(3)]: week({ monday: 15 }), [PAGE(4)]: week({ monday: 22 }) };
    const { today, steps } = await statusOn(27, files);
    expect([today.work, steps]).toEqual([null, []]);
  });

  it('asks for nothing on a day off', async () => {
    const { today, steps } = await statusOn(13, TWO);
    expect({ work: today.work, steps }).toEqual({ work: 'off', steps: [] });
  });

  it('asks for nothing on a holiday, nor for one that is over', async () => {
    const files = {
      ...TWO,
      'worklog.toml': 'holidays = ["2024-01-09..2024-01-10"]\n',
      [PAGE(2)]: week({ monday: 8, work: ['- a', '', ''] }),
    };
    const { today, steps } = await statusOn(10, files);
    expect({ work: today.work, steps }).toEqual({ work: 'holiday', steps: [] });
  });

  it('asks for objectives at once, and for achievements on the last working day', async () => {
    const files = { ...TWO, [PAGE(2)]: week({ monday: 8, objectives: '-', achievements: '-' }) };
    expect((await statusOn(10, files)).steps).toEqual([['objectives-missing', 'worklog add objective']]);
    const both = [
      ['objectives-missing', 'worklog add objective'],
      ['achievements-missing', 'worklog add achievement'],
    ];
    expect((await statusOn(12, files)).steps).toEqual(both);
    expect((await statusOn(14, files)).steps).toEqual(both);
    const early = { ...files, 'worklog.toml': 'holidays = ["2024-01-12"]\n' };
    expect((await statusOn(11, early)).steps).toEqual(both);
  });

  it('does not ask for what the other weeks do without', async () => {
    const none = { objectives: '', achievements: '' };
    const files = { ...TWO, [PAGE(1)]: week({ monday: 1, ...none }), [PAGE(2)]: week({ monday: 8, ...none }) };
    expect((await statusOn(12, files)).steps).toEqual([]);
  });

  it('counts what earlier weeks have left open', async () => {
    const files = { ...TWO, [PAGE(1)]: week({ monday: 1, done: [false, true, false] }) };
    const { steps, items } = await statusOn(10, files);
    expect(steps).toEqual([['open-before', 'worklog list tasks --open --week ..1']]);
    expect(items[0]?.count).toBe(2);
  });

  it('finds the week though one of its dates is a slip of the pen', async () => {
    const files = {
      ...TWO,
      [PAGE(2)]: week({ monday: 8 }).replace('2024-01-08 | 2024-01-08', '2023-01-08 | 2023-01-08'),
    };
    expect((await statusOn(10, files)).week?.week).toBe(2);
  });

  it('says so where the rows of a page have the dates of another week', async () => {
    const files = { ...TWO, [PAGE(3)]: week({ monday: 1 }) };
    const { week: own, steps } = await statusOn(17, files);
    expect([own?.week, steps]).toEqual([3, [['dates-elsewhere', 'worklog open 3']]]);
  });

  it('asks for tasks where they are bullets and there are none', async () => {
    const bullets = (number: number, tasks: string): string =>
      `---\ntitle: Week ${number}\ndate: ${date(number * 7 - 6)}\n---\n### Objectives\n- x\n### Tasks\n${tasks}\n`;
    const files = { ...BASE, [PAGE(1)]: bullets(1, '- [x] a\n- [ ] b'), [PAGE(2)]: bullets(2, '') };
    expect((await statusOn(10, files)).steps).toEqual([
      ['tasks-missing', 'worklog add task'],
      ['open-before', 'worklog list tasks --open --week ..1'],
    ]);
    expect((await statusOn(3, files)).steps).toContainEqual(['open', 'worklog done 1.2']);
  });
});

describe('worklog status in two languages', () => {
  const vi = (monday: number): string => week({ monday, days: VI_DAYS });
  const BOTH: Readonly<Record<string, string>> = {
    ...TWO,
    'hugo.toml': LANGUAGES,
    [PAGE(1, '.vi')]: vi(1),
    [PAGE(2, '.vi')]: vi(8),
  };

  it('tells of a page that is missing', async () => {
    const { [PAGE(2, '.vi')]: _, ...files } = { ...BOTH, [PAGE(3)]: week({ monday: 15 }), [PAGE(3, '.vi')]: vi(15) };
    expect((await statusOn(10, files)).steps).toEqual([['page-missing', 'worklog new week 2 --lang vi']]);
    expect((await statusOn(10, files, ['--lang', 'vi'])).steps).toEqual([
      ['page-missing', 'worklog new week 2 --lang vi'],
    ]);
  });

  it('does not miss pages in a language that was given up', async () => {
    const { [PAGE(2, '.vi')]: _, ...files } = {
      ...BOTH,
      [PAGE(3)]: week({ monday: 15 }),
      [PAGE(4)]: week({ monday: 22 }),
    };
    expect((await statusOn(24, files)).steps).toEqual([]);
  });

  it('offers to carry over what a language lacks, from whichever has it', async () => {
    const short = week({ monday: 8, days: VI_DAYS, work: ['- a', '- b', '- c', '- d'] });
    const behind = await statusOn(10, { ...BOTH, [PAGE(2, '.vi')]: short });
    expect(behind.steps).toEqual([['language-behind', 'worklog sync 2']]);
    const ahead = await statusOn(10, { ...BOTH, [PAGE(2)]: week({ monday: 8, work: ['- a', '- b', '- c', '- d'] }) });
    expect(ahead.steps).toEqual([['language-behind', 'worklog sync 2 --from vi']]);
  });

  it('leads to the first entry that waits for its translation', async () => {
    const cwd = makeSite({
      ...BOTH,
      [PAGE(2, '.vi')]: week({ monday: 8, days: VI_DAYS, work: ['- a', '', '- c', '- d', '- e'] }),
    });
    const now = (): Date => new Date(2024, 0, 10, 21);
    await runHere(['sync', '2'], { cwd, now });
    const { stdout } = await runHere(['status'], { cwd, now });
    expect(stdout).toContain('1 entry waits for its translation into Tiếng Việt.\n    worklog open 2.2.1 --lang vi\n');
  });

  it('marks a row as done in one language where the other has no such row', async () => {
    const files = {
      ...BOTH,
      [PAGE(2)]: week({ monday: 8, done: [true, true, false] }),
      [PAGE(2, '.vi')]: week({ monday: 15, days: VI_DAYS, work: ['- a'] }),
    };
    expect((await statusOn(10, files)).steps[0]).toEqual(['today-open', 'worklog done 2.3 --only en']);
  });

  it('keeps to the language and the site that it was asked about', async () => {
    const cwd = makeSite({ ...BOTH, [PAGE(2, '.vi')]: week({ monday: 8, days: VI_DAYS, work: ['- a', '- b', ''] }) });
    const now = (): Date => new Date(2024, 0, 10, 21);
    const args = ['status', '--lang', 'vi', '--site', cwd];
    const { stdout } = await runHere(args, { cwd: '/', now });
    expect(stdout).toContain(`    worklog add task --lang vi --site ${cwd}\n`);
  });
});

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
