import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { doneWeeks, pageOf, siteIn, weekText } from '../support/cohort.js';
import { makeSite, writeFiles } from '../support/temporary-site.js';
import { reviewOf } from './review-cohort.js';

describe('what is new', () => {
  it('is told by dates', async () => {
    const files = { ...siteIn('an', doneWeeks(3)), ...siteIn('binh', doneWeeks(1)) };
    const { items, since } = await reviewOf(files, '--since', '2025-09-17');
    expect(since).toEqual({ kind: 'date', value: '2025-09-17' });
    expect(items.map(({ newTasks }) => newTasks)).toEqual([7, 0]);
    expect(items[0]?.weeks.map(({ isNew }) => isNew)).toEqual([false, true, true]);
    const { stdout } = await runHere(['review', '--since', '2025-09-17'], { cwd: makeSite(files) });
    expect(stdout).toContain('New since 2025-09-17\n  an: weeks 2, 3, 7 tasks\n  Nothing new: binh.\n');
  });

  it('is told by a revision of git, where there is one', async () => {
    const cwd = makeSite({ ...siteIn('an', doneWeeks(2)), ...siteIn('binh', doneWeeks(2)) });
    const git = (...args: string[]): void => {
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
        cwd: join(cwd, 'an'),
        stdio: 'ignore',
      });
    };
    git('init');
    git('add', '.');
    git('commit', '-m', 'One');
    git('tag', 'reviewed');
    writeFileSync(join(cwd, 'an', pageOf(2)), weekText({ week: 2, monday: '2025-09-15', tasks: ['Another task'] }));
    const { stdout, stderr, status } = await runHere(['review', '--since', 'reviewed'], { cwd });
    expect(stdout).toContain('New since the revision reviewed\n  an: week 2\n  Nobody can tell of: binh.\n');
    expect(stderr).toContain('worklog: binh: what is new cannot be told: git cannot tell what has changed');
    expect(status).toBe(0);
    // Of many sites for the same reason it is told once.
    writeFiles(cwd, siteIn('chi', doneWeeks(1)));
    const { stderr: told } = await runHere(['review', '--since', 'reviewed'], { cwd });
    expect(told).toMatch(/^worklog: 2 sites: what is new cannot be told: git cannot tell what has changed.*\n$/);
    const unknown = await runHere(['review', '--since', 'nope'], { cwd });
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('--since nope is neither a date nor a revision of any site.');
    expect(unknown.stdout).toBe('');
  });
});
