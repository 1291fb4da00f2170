import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runWorklog } from '../support/run-worklog.js';
import { makeSite } from '../support/temporary-site.js';
import { TWO_LANGUAGES } from './two-languages.js';

const PAGES = ['content/1-Worklog/1.2-Week2/_index.md', 'content/1-Worklog/1.1-Week1/_index.vi.md'] as const;

it('adds work, marks it as done, and gives back every byte', () => {
  const root = makeSite(TWO_LANGUAGES);
  const run = (...args: string[]) => runWorklog(args, { cwd: root });
  const read = (file: string) => readFileSync(join(root, file));
  const before = PAGES.map(read);

  const added = run('add', 'task', 'Học `a|b` 👩‍💻', '--week', '2', '--day', 'tue', '--sub', 'Engines');
  expect([added.stderr, added.status]).toEqual(['', 0]);
  expect(added.stdout).toContain('Its address is 2.2.');
  expect(read(PAGES[0]).toString()).toBe(
    String(before[0]).replace(
      '| Tue |  |  |  |  |',
      '| Tue | - Học `a\\|b` 👩‍💻 <br>&emsp; + Engines | 16/01/2024 |  |  |',
    ),
  );

  expect(run('done', '2.2', '--on', '2024-01-17').status).toBe(0);
  expect(read(PAGES[0]).toString()).toContain('| 16/01/2024 | 17/01/2024 |');
  expect(run('add', 'achievement', 'Đã học', '--week', '1', '--lang', 'vi').status).toBe(0);
  expect(read(PAGES[1])).not.toEqual(before[1]);

  for (let step = 0; step < 3; step++) expect(run('undo').status).toBe(0);
  expect(PAGES.map(read)).toEqual(before);
});

it('never asks where nobody sits at a terminal', () => {
  const root = makeSite(TWO_LANGUAGES);
  const { status, stdout, stderr } = runWorklog(['add', 'task'], { cwd: root });
  expect(stderr).toContain('The text is missing.');
  expect([status, stdout]).toEqual([2, '']);
});
