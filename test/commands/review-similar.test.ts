import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { doneWeeks, type MadeWeek, siteIn } from '../support/cohort.js';
import { makeSite } from '../support/temporary-site.js';
import { reviewOf } from './review-cohort.js';

describe('similar pages', () => {
  const story =
    'the queue keeps every order until a worker has taken it and told that all is well so nothing is lost when one of them stops in the middle of the night'.split(
      ' ',
    );
  const week = (text: string): MadeWeek => ({
    week: 3,
    monday: '2025-09-22',
    tasks: [text],
    achievements: [text.slice(40)],
  });

  it('are told with their places and some of their words, and never within a site', async () => {
    const copied = story.join(' ');
    const files = {
      ...siteIn('an', [...doneWeeks(2), week(story.join(' ')), { ...week(story.join(' ')), week: 4 }]),
      ...siteIn('binh', [...doneWeeks(2), week(copied)]),
    };
    const { similar } = await reviewOf(files, '--as-of', '2025-12-01');
    expect(similar).toMatchObject([
      {
        sites: ['an', 'binh'],
        pages: [
          { places: [{ week: 3 }, { week: 3 }], share: expect.closeTo(0.94) },
          { places: [{ week: 4 }, { week: 3 }] },
        ],
      },
    ]);
    expect(similar[0]?.pages[0]?.passage).toMatch(/^3 \/ the queue keeps every order until/);
    const { stdout } = await runHere(['review'], { cwd: makeSite(files) });
    expect(stdout).toContain('Similar pages\n');
    expect(stdout).toContain('an and binh: 2 pairs of pages, weeks 3, 4\n    week 3 (en) and week 3 (en): 94 % of');
    expect(stdout.toLowerCase()).not.toMatch(/copied|plagiar|cheat/);
  });

  it('are none where people only did the same', async () => {
    const files = { ...siteIn('an', doneWeeks(6)), ...siteIn('binh', doneWeeks(6)) };
    expect((await reviewOf(files)).similar).toEqual([]);
  });

  it('are quoted in their own language', async () => {
    const words = { 'hugo.toml': 'defaultContentLanguage = "vi"\n' };
    const files = {
      ...siteIn('an', [week(story.join(' '))], words),
      ...siteIn('binh', [week(story.join(' '))], words),
    };
    const { stdout } = await runHere(['review', '--out', '-'], { cwd: makeSite(files) });
    expect(stdout).toContain('<blockquote lang="vi">3 / the queue keeps');
  });
});
