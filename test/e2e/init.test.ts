import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runWorklog } from '../support/run-worklog.js';
import { makeSite } from '../support/temporary-site.js';
import { TWO_LANGUAGES } from './two-languages.js';

it('adopts a site with a worklog, once', () => {
  const root = makeSite(TWO_LANGUAGES);
  const before = runWorklog(['list', 'tasks', '--lang', 'all', '--output', 'json'], { cwd: root }).stdout;
  expect(runWorklog(['init'], { cwd: root }).status).toBe(0);
  expect(runWorklog(['list', 'tasks', '--lang', 'all', '--output', 'json'], { cwd: root }).stdout).toBe(before);
  const text = readFileSync(join(root, 'worklog.toml'), 'utf8');
  expect(runWorklog(['init'], { cwd: root })).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(join(root, 'worklog.toml'), 'utf8')).toBe(text);
});

it('says how to make a site where there is none', () => {
  const { status, stdout, stderr } = runWorklog(['init'], { cwd: makeSite({ 'a.txt': '' }) });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('hugo new site');
});
