import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { readCalendar } from '../support/read-calendar.js';
import { makeSite } from '../support/temporary-site.js';

const CONFIGURATION =
  'baseURL = "https://example.org/log/"\ntitle = "My log"\n[languages.en]\nweight = 1\n[languages.vi]\ntitle = "Nhật ký"\nweight = 2\n';
const rows = (...cells: string[]): string =>
  `---\ntitle: Week 4\n---\n### Tasks\n| Day | Task | Start Date | Completion Date |\n|-|-|-|-|\n${cells.join('\n')}\n`;
const EN = rows(
  '| Mon | - Learn S3 | 22/09/2025 | 24/09/2025 |',
  '| Wed | - No day | | |',
  '| Fri | - Write | 26/09/2025 | |',
);
const SITE = {
  'hugo.toml': CONFIGURATION,
  'content/1-Worklog/1.4-Week4/_index.md': EN,
  'content/1-Worklog/1.4-Week4/_index.vi.md': rows('| 2 | - Học S3 | 22/09/2025 | 24/09/2025 |'),
};

const ics = (cwd: string, ...args: string[]) => runHere(['list', '--output', 'ics', ...args], { cwd });

async function uidsOf(cwd: string): Promise<string[]> {
  return readCalendar((await ics(cwd, '--lang', 'all')).stdout).events.map(({ uid }) => uid);
}

describe('list --output ics', () => {
  it('lists the tasks that have a date, and tells of the others', async () => {
    const { status, stdout, stderr } = await ics(makeSite(SITE));
    const { name, events } = readCalendar(stdout);
    expect([status, name]).toEqual([0, 'My log']);
    expect(events.map(({ start, end, summary, categories }) => [start, end, summary, categories])).toEqual([
      ['2025-09-22', '2025-09-25', 'Learn S3', 'Week 4'],
      ['2025-09-26', '2025-09-27', 'Write', 'Week 4'],
    ]);
    expect(stderr).toBe('worklog: One task has no date that can be read, and is not in the calendar.\n');
  });

  it('speaks the language of the pages', async () => {
    const { name, events } = readCalendar((await ics(makeSite(SITE), '--lang', 'vi')).stdout);
    expect([name, events[0]?.categories]).toEqual(['Nhật ký', 'Tuần 4']);
  });

  it('keeps to the filters of list, and is a calendar still where none is left', async () => {
    const cwd = makeSite(SITE);
    const { stdout } = await ics(cwd, '--from', '2025-09-25');
    expect(readCalendar(stdout).events.map(({ summary }) => summary)).toEqual(['Write']);
    const none = await ics(cwd, '--match', 'nothing like it');
    expect(readCalendar(none.stdout).events).toEqual([]);
    expect(none.stderr).toBe('worklog: No tasks match.\n');
  });

  it('gives an event the same UID after its row was changed, and others were added', async () => {
    const cwd = makeSite(SITE);
    const before = await uidsOf(cwd);
    const file = join(cwd, 'content/1-Worklog/1.4-Week4/_index.md');
    const text = readFileSync(file, 'utf8').replace('Learn S3 | 22/', 'Learn storage | 23/');
    writeFileSync(file, `${text}| Sat | - Rest | 27/09/2025 | |\n`);
    const after = await uidsOf(cwd);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after).toHaveLength(before.length + 1);
    expect(new Set(after).size).toBe(after.length);
  });

  it('gives the events of another site other UIDs, be it a copy', async () => {
    const [one, other] = [await uidsOf(makeSite(SITE)), await uidsOf(makeSite(SITE))];
    expect(one.filter((uid) => other.includes(uid))).toEqual([]);
  });

  it('refuses what has no days, with the command that does', async () => {
    const { status, stdout, stderr } = await runHere(['list', 'weeks', '--output', 'ics'], { cwd: makeSite(SITE) });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Run worklog list tasks --output ics.');
  });
});

describe('list --bom', () => {
  it('puts a byte order mark before CSV, and changes nothing else', async () => {
    const cwd = makeSite(SITE);
    const plain = await runHere(['list', 'tasks', '--output', 'csv'], { cwd });
    const marked = await runHere(['list', 'tasks', '--output', 'csv', '--bom'], { cwd });
    expect(marked).toEqual({ ...plain, stdout: `\ufeff${plain.stdout}` });
  });

  it.each(['table', 'json', 'ndjson', 'tsv', 'markdown', 'ics'])('is refused for %s', async (output) => {
    const { status, stdout, stderr } = await runHere(['list', '--output', output, '--bom'], { cwd: makeSite(SITE) });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--bom with --output csv');
  });
});
