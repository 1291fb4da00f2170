import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate, daysBetween } from '../../../src/model/calendar-date.js';
import { expectedWeeks } from '../../../src/worklog/review/expected-weeks.js';
import { failedReading, type SiteReading } from '../../../src/worklog/review/site-reading.js';

const date = (text: string): CalendarDate => text as CalendarDate;
const SEPTEMBER = date('2025-09-08');

/** A site that began on a Monday and has written so many weeks, as it looks on a day. */
function site(start: CalendarDate, weeks: number, asOf: CalendarDate, first = 1): SiteReading {
  return {
    ...failedReading('site', '/site', ''),
    failure: null,
    languages: ['en'],
    weeks: Array.from({ length: weeks }, (_, index) => ({
      week: first + index,
      isWritten: true,
      start: addDays(start, 7 * index),
      end: addDays(start, 7 * index + 6),
      lacks: [],
      pages: [],
      isNew: null,
    })),
    calendar: {
      start,
      last: addDays(start, 7 * weeks - 3),
      over: first - 1 + Math.max(Math.floor((daysBetween(start, asOf) + 2) / 7), 0),
    },
  };
}

function expectedOn(day: string, starts: readonly (readonly [CalendarDate, number])[], weeks: number | null = null) {
  const asOf = date(day);
  return expectedWeeks(
    starts.map(([start, count]) => site(start, count, asOf)),
    asOf,
    weeks,
  ).map(({ expected }) => expected);
}

const sites = (...counts: number[]): [CalendarDate, number][] => counts.map((count) => [SEPTEMBER, count]);

describe('the week that should be there', () => {
  it('is the last that is over by the calendar, while the others go on', () => {
    expect(expectedOn('2025-10-18', sites(6, 6, 3, 6))).toEqual([6, 6, 6, 6]);
    expect(expectedOn('2025-09-07', sites(1, 1, 1))).toEqual([null, null, null]);
  });

  it('is no later than the last of half of those that began together, once they have ended', () => {
    expect(expectedOn('2026-06-01', sites(12, 12, 13, 8))).toEqual([12, 12, 13, 12]);
  });

  it('is that of a batch: sites that began at another time say nothing of it', () => {
    const june = date('2026-06-15');
    const starts: [CalendarDate, number][] = [...sites(12, 12, 12), [june, 8], [june, 8], [june, 3]];
    expect(expectedOn('2026-12-01', starts)).toEqual([12, 12, 12, 8, 8, 8]);
  });

  it('is the last of its own where a site is alone and has ended', () => {
    expect(expectedOn('2026-06-01', sites(5))).toEqual([5]);
    expect(expectedOn('2025-10-25', sites(5))).toEqual([7]);
  });

  it('is no later than the weeks that there are to be', () => {
    expect(expectedOn('2026-06-01', sites(12, 12, 13, 8), 10)).toEqual([10, 10, 10, 10]);
    expect(expectedOn('2026-06-01', sites(5), 12)).toEqual([12]);
  });

  it('of a site without dates is that of the others, where they began together', () => {
    const asOf = date('2025-10-18');
    const undated = { ...site(SEPTEMBER, 0, asOf), calendar: null };
    const others = [1, 2, 3].map(() => site(SEPTEMBER, 6, asOf));
    expect(expectedWeeks([...others, undated], asOf, null)[3]).toEqual({
      calendar: 'cohort',
      start: SEPTEMBER,
      expected: 6,
    });
    expect(expectedWeeks([undated], asOf, null)[0]).toEqual({ calendar: null, start: null, expected: null });
  });

  it('counts from the first week that a site has', () => {
    const asOf = date('2025-10-18');
    expect(expectedWeeks([site(SEPTEMBER, 3, asOf, 5)], asOf, null)[0]?.expected).toBe(10);
  });

  it('is none for a site that could not be read', () => {
    expect(expectedWeeks([failedReading('x', '/x', 'broken')], date('2025-10-18'), 12)[0]?.expected).toBeNull();
  });
});
