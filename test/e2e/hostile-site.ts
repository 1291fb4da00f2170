import { expect } from 'vitest';
import { type RunResult, runWorklog } from '../support/run-worklog.js';
import { makeSite } from '../support/temporary-site.js';

// Sites that somebody made to hurt whoever reads them. Each ends in a diagnostic or a clear error: nothing is executed,
// nothing hangs (the program is stopped after 20 seconds and then has no exit code), nothing reaches the terminal raw.

export const HUGO = 'baseURL = "https://example.org/"\n';
export const GOOD = '---\ntitle: Week 1\n---\n### Objectives\n- Stay alive\n';
export const page = (week: number): string => `content/1-Worklog/1.${week}-Week${week}/_index.md`;

export function siteWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  return makeSite({ 'hugo.toml': HUGO, [page(1)]: GOOD, ...files });
}

/** What no output may hold: C0 but line feeds (and the CR of CSV), DEL, C1, marks that turn the direction of text. */
export const RAW = /(?![\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u;

export function run(args: readonly string[], cwd: string): RunResult {
  const result = runWorklog(args, { cwd });
  expect([0, 1, 2], 'it ends by itself').toContain(result.status);
  for (const text of [result.stdout, result.stderr]) {
    expect(text).not.toMatch(RAW);
    expect(text).not.toMatch(/\n {4}at /);
    expect(text).not.toContain('should not have happened');
  }
  if (result.status === 2) expect(result.stdout).toBe('');
  return result;
}

/** Every command, so that none of them is the one that nobody tried. */
export function runAll(cwd: string): RunResult {
  run(['config', 'show'], cwd);
  run(['show', '--lang', 'all', '--output', 'json'], cwd);
  run(['validate', '--tier', 'strict', '--review'], cwd);
  run(['new', 'week', '--dry-run'], cwd);
  return run(['list', 'tasks', '--output', 'json'], cwd);
}

/** The good page is shown, and stderr says what was wrong with the bad one. */
export function expectTheRest(cwd: string, complaint: RegExp): void {
  const { status, stdout, stderr } = run(['list', 'objectives'], cwd);
  expect(stdout).toContain('Stay alive');
  expect(stderr).toMatch(complaint);
  expect(status).toBe(1);
}
