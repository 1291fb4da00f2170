import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/display-width.js';
import { runHere } from '../cli/run-here.js';
import { SAMPLE_ROWS } from '../support/template-sample.js';
import { makeSite } from '../support/temporary-site.js';

const HEAD = '| Day | Task | Start | Completion | Reference |\n|---|---|---|---|---|';
const week = (title: string, ...rows: readonly string[]): string =>
  `---\ntitle: "${title}"\n---\n### Objectives\n- x\n### Tasks\n${HEAD}\n${rows.join('\n')}\n### Achievements\n- y\n- z\n`;

const SITE = {
  'hugo.toml':
    'baseURL = "https://example.org/"\n[languages.en]\nweight = 1\n[languages.vi]\nlanguageName = "Tiếng Việt"\n',
  'content/worklog/_index.md': '---\ntitle: Worklog\n---\n',
  'content/worklog/week-1/_index.md': week(
    'Begin 🚀',
    '| Mon | - a<br>- b | 2024-01-01 | 2024-01-01 | <https://www.example.com/a> |',
    '| Tue | c | 2024-01-02 | 2024-01-02 | <https://example.com/b> |',
  ),
  'content/worklog/week-2/_index.md': week('Go on', '| Mon | d | 2024-01-08 | | [Go](https://go.dev/) |'),
  'content/worklog/week-1/_index.vi.md': week('Bắt đầu', '| T2 | a | 01/01/2024 | 01/01/2024 | |'),
};

const samples = (...numbers: readonly number[]): Record<string, string> =>
  Object.fromEntries(
    numbers.map((number) => [
      `content/worklog/week-${number}/_index.md`,
      `---\ntitle: Week ${number}\n---\n### Tasks\n${HEAD}\n${SAMPLE_ROWS.join('\n')}\n`,
    ]),
  );

const stats = async (args: readonly string[] = [], terminal?: number, files: Record<string, string> = SITE) =>
  runHere(['stats', '--no-color', ...args], { cwd: makeSite(files), ...(terminal === undefined ? {} : { terminal }) });

describe('worklog stats', () => {
  it('tells sums, weeks, weekdays and hosts; in a pipe as plain numbers', async () => {
    expect((await stats()).stdout).toBe(`2 weeks · 1 – 8 Jan 2024 · English
  Days covered  3
  Tasks         3, 1 open
  Entries       4
  Objectives    2
  Achievements  4
  References    3

Week  Title     Days  Tasks  Open  Entries
──────────────────────────────────────────
1     Begin 🚀  2     2      0     3
2     Go on     1     1      1     1

Weekday    Days  Tasks  Entries
───────────────────────────────
Monday     2     2      3
Tuesday    1     1      1
Wednesday  0     0      0
Thursday   0     0      0
Friday     0     0      0

Most used hosts  References
───────────────────────────
example.com      2
go.dev           1
`);
  });

  it('has bars on a terminal, with or without colour, as long as the entries are many', async () => {
    const lines = (await stats([], 80)).stdout.split('\n');
    expect(lines).toContain(`1     Begin 🚀  2     2      0     3        ${'█'.repeat(30)}`);
    expect(lines).toContain(`2     Go on     1     1      1     1        ${'█'.repeat(10)}`);
  });

  it('leaves the titles out where they would take the room of the bars', async () => {
    const { stdout } = await stats([], 44);
    expect(stdout).not.toContain('Begin');
    expect(stdout).toContain('1     2     2      0     3        ██████████');
  });

  it.each([50, 57, 64, 72, 80, 100, 137, 200])('fits a terminal of %d columns', async (columns) => {
    const long = week(
      `Tuần 1: ${'Nghiên cứu và xây dựng 🧱 '.repeat(4)}`,
      '| T2 | a | 01/01/2024 | | https://a.example |',
    );
    const { stdout } = await stats(['--lang', 'all'], columns, {
      ...SITE,
      'content/worklog/week-1/_index.vi.md': long,
    });
    expect(stdout).toContain('█');
    expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(columns);
  });

  it('gives the bars less room, or none, where a host cannot be broken', async () => {
    const host = 'cloud-journey.study-group.example'; // 33 columns
    const files = {
      ...SITE,
      'content/worklog/week-2/_index.md': week('Go on', `| Mon | d | | | <https://${host}/> |`),
    };
    const line = async (columns: number) =>
      (await stats([], columns, files)).stdout.split('\n').find((one) => one.includes(host));
    expect(await line(56)).toBe(`${host}  1           ████▌`);
    expect(await line(50)).toBe(`${host}  1`);
  });

  it("counts no week that still is the template's sample, and says which those are", async () => {
    const files = { ...SITE, ...samples(3, 4) };
    const { stdout } = await stats([], undefined, files);
    expect(stdout).toContain('2 weeks · 1 – 8 Jan 2024 · English\n');
    expect(stdout).toContain('Tasks         3, 1 open\n');
    expect(stdout).toContain('\nWeeks 3 and 4 still hold the sample of the template and are not counted.\n');
    expect(stdout).not.toContain('cloudjourney');
    const { items } = JSON.parse((await stats(['--output', 'json'], undefined, files)).stdout);
    expect(items[0].samples.map(({ week: number }: { week: number }) => number)).toEqual([3, 4]);
  });

  it('has nothing to add up where all weeks are samples', async () => {
    const files = { 'hugo.toml': SITE['hugo.toml'], ...samples(2) };
    expect((await stats([], undefined, files)).stdout).toBe(
      '0 weeks · no dates · English\nWeek 2 still holds the sample of the template and is not counted.\n',
    );
  });

  it('has a line for a sample in CSV, without figures', async () => {
    const { stdout } = await stats(['--output', 'csv'], undefined, { ...SITE, ...samples(3) });
    expect(stdout.split('\r\n').at(-2)).toBe('3,en,Week 3,,,,,,,,,,yes,content/worklog/week-3/_index.md');
  });

  it('says how many weeks have tasks without a date', async () => {
    const undated = (number: number): Record<string, string> => ({
      [`content/worklog/week-${number}/_index.md`]: week(`Week ${number}`, '| Mon | e | | | |'),
    });
    expect((await stats([], undefined, { ...SITE, ...undated(3) })).stdout).toContain(
      'Days covered  3, and 1 week has no dates\n',
    );
    const { stdout } = await stats([], undefined, { ...SITE, ...undated(3), ...undated(4) });
    expect(stdout).toContain('Days covered  3, and 2 weeks have no dates\n');
  });

  it('counts what worklog list tasks lists with the same filters', async () => {
    for (const filter of [
      ['--week', '2'],
      ['--from', '2024-01-02'],
      ['--from', '2024-01-02', '--to', '2024-01-05'],
    ]) {
      const cwd = makeSite(SITE);
      const listed = JSON.parse((await runHere(['list', 'tasks', ...filter, '--output', 'json'], { cwd })).stdout);
      const counted = JSON.parse((await runHere(['stats', ...filter, '--output', 'json'], { cwd })).stdout);
      expect(counted.items[0].tasks).toBe(listed.items.length);
      expect(listed.items.length).toBeGreaterThan(0);
    }
  });

  it('gives one item a language as data', async () => {
    const { kind, items } = JSON.parse((await stats(['--lang', 'all', '--output', 'json'])).stdout);
    expect(kind).toBe('stats');
    expect(items).toMatchObject([
      { language: 'en', tasks: 3 },
      { language: 'vi', tasks: 1, weeks: [{ week: 1, title: 'Bắt đầu' }] },
    ]);
  });

  it('gives a line a week as CSV, in which no title becomes a formula', async () => {
    const files = { ...SITE, 'content/worklog/week-2/_index.md': week('=cmd()', '| Mon | d | 2024-01-08 | | |') };
    const { stdout } = await stats(['--output', 'csv'], undefined, files);
    expect(stdout.split('\r\n')).toEqual([
      'week,language,title,start,end,days,tasks,openTasks,entries,objectives,achievements,references,sample,file',
      '1,en,Begin 🚀,2024-01-01,2024-01-02,2,2,0,3,1,2,2,no,content/worklog/week-1/_index.md',
      "2,en,'=cmd(),2024-01-08,2024-01-08,1,1,1,1,1,2,0,no,content/worklog/week-2/_index.md",
      '',
    ]);
  });

  it('shows what a page would do to the terminal', async () => {
    const hostile = '---\ntitle: "\\e[31m\\u202Ered"\n---\n### Tasks\n- x [a](https://\u001b[2J.example/)\n';
    const { stdout } = await stats([], 80, { ...SITE, 'content/worklog/week-1/_index.md': hostile });
    expect(stdout).toContain('␛[31m');
    for (const raw of ['\u001b', '\u202e']) expect(stdout).not.toContain(raw);
  });

  it('says why there is nothing, and ends with 0', async () => {
    expect(await stats(['--week', '9'])).toMatchObject({ status: 0, stdout: 'No week matches.\n' });
    const empty = { 'hugo.toml': SITE['hugo.toml'], 'content/worklog/_index.md': '---\ntitle: Worklog\n---\n' };
    expect((await stats([], undefined, empty)).stdout).toMatch(/holds no week yet\. Begin one with worklog new week/);
    expect((await stats(['--quiet', '--week', '9'])).stdout).toBe('');
  });

  it('tells the hosts that are not shown', async () => {
    const links = Array.from({ length: 12 }, (_, index) => `https://h${index}.example/`).join('<br>');
    const files = {
      ...SITE,
      'content/worklog/week-2/_index.md': week('Many', `| Mon | d | 2024-01-08 | | ${links} |`),
    };
    const { stdout } = await stats(['--week', '2'], undefined, files);
    expect(stdout).toContain('and 2 more hosts\n');
  });

  it('refuses an output that there is not', async () => {
    const { status, stderr } = await stats(['--output', 'xml']);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('pretty, json, csv') });
  });
});
