import { expect } from 'vitest';
import type { StatusItem, WorklogStatus } from '../../src/worklog/status/worklog-status.js';
import { runHere } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';

const HEAD = '| Day | Task | Start | Completion |\n|---|---|---|---|';
export const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
export const VI_DAYS = ['T2', 'T3', 'T4', 'T5', 'T6'];

interface WeekForm {
  /** By the day of January 2024 on which the week begins. */
  readonly monday: number;
  readonly work?: readonly string[];
  readonly done?: readonly boolean[];
  readonly objectives?: string;
  readonly achievements?: string;
  readonly days?: readonly string[];
}

export const date = (day: number): string => `2024-01-${String(day).padStart(2, '0')}`;

/** A week whose rows are filled and done unless it says otherwise; a row that is `null` is left out. */
export const week = ({
  monday,
  work,
  done,
  objectives = '- Aim',
  achievements = '- Gain',
  days = DAYS,
}: WeekForm): string => {
  const rows = (work ?? days.map((day) => `- ${day}`)).map((task, at) => {
    const start = date(monday + at);
    return `| ${days[at]} | ${task} | ${start} | ${task === '' || done?.[at] === false ? '' : start} |`;
  });
  return `---\ntitle: Week\n---\n### Objectives\n${objectives}\n### Tasks\n${HEAD}\n${rows.join('\n')}\n### Achievements\n${achievements}\n`;
};

export const LANGUAGES = 'baseURL = "https://a.test/"\n[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n';
export const BASE = { 'hugo.toml': 'baseURL = "https://a.test/"\n', 'content/log/_index.md': '---\ntitle: Log\n---\n' };
export const PAGE = (number: number, language = ''): string => `content/log/week-${number}/_index${language}.md`;

export const TWO: Readonly<Record<string, string>> = {
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
export async function statusOn(
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
