import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHere, type Said } from '../cli/run-here.js';
import { TWO_LANGUAGES, vietnameseWeek, weeks, weekText } from '../support/overview-weeks.js';
import { makeSite } from '../support/temporary-site.js';

export const OVERVIEW = 'content/1-Worklog/1.0-Overview/_index.md';
export const VIETNAMESE_OVERVIEW = 'content/1-Worklog/1.0-Overview/_index.vi.md';

/** A day behind all that the sites hold. */
const TODAY = (): Date => new Date(2026, 6, 1, 12);

/** The files of three weeks in two languages, in folders with menu numbers. */
const TWO_LANGUAGE_FILES: Readonly<Record<string, string>> = {
  'hugo.toml': TWO_LANGUAGES,
  'content/1-Worklog/_index.md': '---\ntitle: Worklog\n---\n\n- **Week 1:** [Doing task 1...](1.1-week1/)\n',
  'content/1-Worklog/_index.vi.md': '---\ntitle: Nhật ký\n---\n',
  ...weeks((week) => `content/1-Worklog/1.${week}-Week${week}/_index.md`, weekText),
  ...weeks((week) => `content/1-Worklog/1.${week}-Week${week}/_index.vi.md`, vietnameseWeek),
};

/** The same with some files that say something else, or more of them. */
export function overviewSite(more: Readonly<Record<string, string>> = {}): string {
  return makeSite({ ...TWO_LANGUAGE_FILES, ...more });
}

/** Runs any command in a site, on a day behind all that it holds. */
export function worklog(cwd: string, ...args: string[]): Promise<Said> {
  return runHere(args, { cwd, now: TODAY });
}

export function renderOverview(cwd: string, ...args: string[]): Promise<Said> {
  return worklog(cwd, 'render', 'overview', ...args);
}

/** What a file of a site says; null where there is none. */
export function textOf(root: string, file: string): string | null {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
