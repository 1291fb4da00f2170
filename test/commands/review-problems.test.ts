import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { doneWeeks, pageOf, siteIn, weekText } from '../support/cohort.js';
import { makeSite } from '../support/temporary-site.js';
import { reviewOf } from './review-cohort.js';

describe('problems', () => {
  it('are told with their rules, weeks and places', async () => {
    const wrong = weekText({ week: 2, monday: '2025-09-15' }).replace('| 2025-09-16 |', '| 2025-09-31 |');
    const files = siteIn('an', doneWeeks(1), { [pageOf(2)]: wrong });
    const { items } = await reviewOf(files, '--as-of', '2025-09-21');
    expect(items[0]).toMatchObject({ errors: 1, weeks: [{ errors: 0 }, { errors: 1 }] });
    expect(items[0]?.problems).toMatchObject([
      { rule: 'date-invalid', severity: 'error', file: pageOf(2), line: 15, week: 2 },
    ]);
    const { stdout } = await runHere(['review', '--as-of', '2025-09-21'], { cwd: makeSite(files) });
    expect(stdout).toContain('Only errors\n  an: 1 date-invalid (week 2)\n\nworklog explain <rule> tells');
    expect(stdout).toContain('\nan    #  #!                 1\n');
  });

  it('are told apart from weeks that lack something, which are to be talked about first', async () => {
    const wrong = weekText({ week: 2, monday: '2025-09-15' }).replace('| 2025-09-16 |', '| 2025-09-31 |');
    const files = { ...siteIn('an', doneWeeks(1), { [pageOf(2)]: wrong }), ...siteIn('binh', doneWeeks(1)) };
    const { stdout } = await runHere(['review', '--as-of', '2025-09-21'], { cwd: makeSite(files) });
    const order = ['Whom to write to first\n  binh\n', 'Only errors\n  an: 1 date-invalid'].map((text) =>
      stdout.indexOf(text),
    );
    expect(order).toEqual([expect.any(Number), expect.any(Number)]);
    expect(order[0]).toBeGreaterThan(0);
    expect(order[1]).toBeGreaterThan(order[0] ?? 0);
  });
});
