import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { runHere, type Said } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';

export const ENGLISH = 'content/1-Worklog/1.4-Week4/_index.md';
export const VIETNAMESE = 'content/1-Worklog/1.4-Week4/_index.vi.md';

/** The first week of the sites of the tests: it tells that English dates begin with the month. */
const FIRST_WEEK = {
  'content/1-Worklog/1.3-Week3/_index.md': englishWeek([['Mon', 'Meet the team', '09/22/2025', '09/22/2025', '']]),
  'content/1-Worklog/1.3-Week3/_index.vi.md': vietnameseWeek([
    ['Thứ 2', 'Gặp gỡ nhóm', '22/09/2025', '22/09/2025', ''],
  ]),
};

/** A site in English and Vietnamese whose fourth week is these two pages. */
export function syncSite(english: string, vietnamese: string): string {
  return makeSite({
    'hugo.toml':
      'baseURL = "https://example.org/"\ndefaultContentLanguage = "en"\n[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n',
    ...FIRST_WEEK,
    [ENGLISH]: english,
    [VIETNAMESE]: vietnamese,
  });
}

/** The cells of a row: day, task, start, completion, references. */
export type Row = readonly string[];

export function englishWeek(rows: readonly Row[], rest = ''): string {
  return page('Week', '| Day | Task | Start Date | Completion Date | Reference Material |', rows, rest);
}

export function vietnameseWeek(rows: readonly Row[], rest = ''): string {
  return page('Tuần', '| Thứ | Công việc | Ngày bắt đầu | Ngày hoàn thành | Nguồn tài liệu |', rows, rest);
}

function page(title: string, header: string, rows: readonly Row[], rest: string): string {
  const table = [header, '| --- | --- | --- | --- | --- |', ...rows.map((cells) => `| ${cells.join(' | ')} |`)];
  return `---\ntitle: "${title} Worklog"\n---\n\n${table.join('\n')}\n${rest === '' ? '' : `\n${rest}`}`;
}

export function sync(cwd: string, ...args: string[]): Promise<Said> {
  return runHere(['sync', ...args], { cwd });
}

export function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The rows of the Vietnamese page after a sync that succeeds, without the header. */
export async function syncedRows(english: string, vietnamese: string, ...args: string[]): Promise<string[]> {
  const { page: text } = await synced(english, vietnamese, ...args);
  return text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:---|Thứ \|)/.test(line));
}

/** The Vietnamese page after a sync of week 4 that succeeds, and that leaves nothing for a second one. */
export async function synced(
  english: string,
  vietnamese: string,
  ...args: string[]
): Promise<{ readonly page: string; readonly stderr: string; readonly stdout: string }> {
  const root = syncSite(english, vietnamese);
  const said = await sync(root, '4', ...args);
  expect([said.status, said.stderr.replaceAll(/^worklog: Week 4, .*\n|^worklog: There is nothing .*\n/gm, '')]).toEqual(
    [0, ''],
  );
  const text = read(root, VIETNAMESE);
  const again = await sync(root, '4', ...args);
  expect(read(root, VIETNAMESE)).toBe(text);
  expect(again.stdout.replace('The languages are in step.\n', '')).toBe('');
  expect(read(root, ENGLISH)).toBe(english);
  return { page: text, stderr: said.stderr, stdout: said.stdout };
}
