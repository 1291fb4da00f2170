import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../../src/model/calendar-date.js';
import { drawMatrix, matrixLegend } from '../../../src/terminal/review/matrix-view.js';
import { shortened } from '../../../src/terminal/shortened.js';
import { makeStyle } from '../../../src/terminal/style.js';
import { displayWidth } from '../../../src/text/display-width.js';
import type { Review, ReviewedSite, WeekState } from '../../../src/worklog/review/review.js';

function siteOf(name: string, states: readonly WeekState[], own: Partial<ReviewedSite> = {}): ReviewedSite {
  const none = { errors: 0, warnings: 0, infos: 0 };
  return {
    ...none,
    ...{ site: name, name, title: null, failure: null, rank: 1, languages: ['en'], calendar: 'own', start: null },
    ...{ expected: states.length, reached: states.length, partial: [], problems: [], unread: [], newTasks: null },
    missing: states.flatMap((state, index) => (state === 'missing' ? [index + 1] : [])),
    weeks: states.map((state, index) => ({
      ...none,
      ...{ week: index + 1, state, isDue: true, start: null, end: null, lacks: [], pages: [], isNew: null },
    })),
    ...own,
  };
}

function reviewOf(...sites: ReviewedSite[]): Review {
  return { asOf: '2025-12-01' as CalendarDate, weeks: null, since: null, sites, similar: [] };
}

const plain = (width: number) => ({ style: makeStyle(false), width });
const weeks = (count: number): WeekState[] => Array.from({ length: count }, () => 'done');

describe('the matrix', () => {
  it('has a sign for each state that tells it without colour', () => {
    const review = reviewOf(siteOf('an', ['done', 'partial', 'missing', 'excused', 'upcoming']));
    expect(drawMatrix(review, plain(80))).toEqual([
      '      1  2  3  4  5    Missing  Errors  Warnings',
      'an    #  ~  -  e  .          1',
    ]);
    expect(matrixLegend(review, plain(80))).toEqual(['', '# done   ~ partial   - missing   e excused   . not due yet']);
    // No sign is parted from what it means.
    expect(matrixLegend(review, plain(40))).toEqual([
      '',
      '# done   ~ partial   - missing',
      'e excused   . not due yet',
    ]);
  });

  it.each([
    [80, 12],
    [80, 16],
    [50, 12],
    [50, 16],
    [40, 13],
    [20, 16],
  ])('fits into %i columns with %i weeks', (width, count) => {
    const sites = Array.from({ length: 34 }, (_, index) =>
      siteOf(`internship-report-of-somebody-${index}`, weeks(count)),
    );
    const lines = drawMatrix(reviewOf(...sites), plain(width));
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
    // Nobody loses a week.
    expect(lines.join('').match(/#/g)).toHaveLength(34 * count);
  });

  it('stacks the digits of numbers that have no room side by side', () => {
    expect(drawMatrix(reviewOf(siteOf('somebody', weeks(12))), plain(35))).toEqual([
      '                            1 1 1',
      '          1 2 3 4 5 6 7 8 9 0 1 2',
      'somebody  # # # # # # # # # # # #',
    ]);
  });

  it('tells a site that could not be read', () => {
    const lines = drawMatrix(reviewOf(siteOf('an', weeks(3)), siteOf('bad', [], { failure: 'broken' })), plain(80));
    expect(lines.at(-1)).toBe('bad   could not be read');
  });

  it('marks weeks with errors', () => {
    const site = siteOf('an', weeks(2), { errors: 3 });
    const [first, ...others] = site.weeks;
    if (first === undefined) throw new Error('no week');
    const review = reviewOf({ ...site, weeks: [{ ...first, errors: 3 }, ...others] });
    expect(drawMatrix(review, plain(80))[1]).toBe('an    #! #                  3');
    expect(matrixLegend(review, plain(80))).toEqual(['', '# done   ! with errors']);
  });
});

describe('a name that is too long', () => {
  it('keeps its beginning and its end', () => {
    expect(shortened('internship-report-an', 9)).toBe('inte…t-an');
    expect(shortened('an', 9)).toBe('an');
    expect(displayWidth(shortened('báo-cáo-日本語-日本語', 10))).toBeLessThanOrEqual(10);
  });
});
