import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { doneWeeks, siteIn } from '../support/cohort.js';
import { makeSite } from '../support/temporary-site.js';
import { reviewOf } from './review-cohort.js';

describe('who is behind', () => {
  const cohort = {
    ...siteIn('an', doneWeeks(4)),
    ...siteIn('binh', doneWeeks(2)),
    ...siteIn('chi', doneWeeks(4)),
    ...siteIn('dung', []),
    ...siteIn('em', doneWeeks(2, '2025-09-22')),
  };

  it('is told by the calendar of each site, and of a site without dates by that of the others', async () => {
    const { items, summary } = await reviewOf(cohort, '--as-of', '2025-10-05');
    const told = items.map((site) => [site.name, site.expected, site.missing.length, site.calendar, site.rank]);
    expect(told).toEqual([
      ['an', 4, 0, 'own', 3],
      ['binh', 4, 2, 'own', 2],
      ['chi', 4, 0, 'own', 4],
      ['dung', 4, 4, 'cohort', 1],
      ['em', 2, 0, 'own', 5],
    ]);
    expect(summary).toMatchObject({ sites: 5, behind: 2, weeks: { done: 12, missing: 6 } });
  });

  it('counts no more weeks than are said to be expected', async () => {
    const { items, weeks } = await reviewOf(cohort, '--as-of', '2025-10-05', '--weeks', '3');
    expect(weeks).toBe(3);
    expect(items.map(({ missing }) => missing)).toEqual([[], [3], [], [1, 2, 3], []]);
  });

  it('waits with a week until the holidays are over', async () => {
    const files = siteIn('an', doneWeeks(1), { 'worklog.toml': 'holidays = ["2025-09-15..2025-09-21"]\n' });
    const { items } = await reviewOf(files, '--as-of', '2025-09-21');
    expect(items[0]?.missing).toEqual([]);
    expect((await reviewOf(files, '--as-of', '2025-09-28')).items[0]?.missing).toEqual([2]);
  });

  it('is told in words, whom to write to first at the top', async () => {
    const { stdout, status } = await runHere(['review', '--as-of', '2025-10-05'], { cwd: makeSite(cohort) });
    expect(status).toBe(0);
    expect(stdout).toContain('5 sites as of 2025-10-05 · 2 behind\n12 weeks done, 0 partial, 6 missing\n');
    expect(stdout).toContain('\nbinh  #  #  -  -          2\n');
    expect(stdout).toContain('\n# done   - missing\n');
    expect(stdout).toContain(
      '  dung\n    4 weeks missing: week 4 is due by the dates of the others, nothing is\n    written\n    missing 1–4: no page\n  binh\n    2 weeks missing: week 4 is due, written up to week 2\n    missing 3, 4: no page\n\nNothing to say of: an, chi, em.\n',
    );
  });

  it('is counted on a line of its own where the terminal is narrow', async () => {
    const { stdout } = await runHere(['review', '--as-of', '2025-10-05', '--no-color'], {
      cwd: makeSite(cohort),
      terminal: 30,
    });
    expect(stdout).toMatch(/^5 sites as of 2025-10-05\n2 behind\n/);
  });

  it('says what to do where most sites seem to be late', async () => {
    const files = { ...siteIn('an', doneWeeks(3)), ...siteIn('binh', doneWeeks(3)), ...siteIn('chi', doneWeeks(3)) };
    const told = async (...options: string[]) =>
      (await runHere(['review', '--as-of', '2025-10-05', ...options], { cwd: makeSite(files) })).stdout;
    expect(await told()).toContain('If they are to end with\nweek 3, say so with --weeks 3.');
    expect(await told('--weeks', '3')).not.toContain('--weeks');
  });

  it('is nobody whose worklog begins later, which is told: it may be a wrong year', async () => {
    const files = { ...siteIn('an', doneWeeks(2)), ...siteIn('binh', doneWeeks(2, '2026-09-07')) };
    const cwd = makeSite(files);
    const { stdout } = await runHere(['review', '--as-of', '2025-09-21'], { cwd });
    expect(stdout).toContain('Begin later than 2025-09-21 by their own dates: binh (2026-09-07).\n');
    const { stdout: page } = await runHere(['review', '--as-of', '2025-09-21', '--out', '-'], { cwd });
    expect(page).toContain('<p>Week 1 begins on 2026-09-07 by its own dates, written up to week 2.');
    expect((await runHere(['review', '--as-of', '2026-09-07'], { cwd })).stdout).not.toContain('Begin later');
  });
});
