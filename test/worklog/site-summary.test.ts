import { describe, expect, it } from 'vitest';
import { parseCalendarDate } from '../../src/model/calendar-date.js';
import { type SiteSummary, worstFirst } from '../../src/worklog/site-summary.js';

const sound = { weeks: 3, latest: parseCalendarDate('2025-10-10'), failure: null, errors: 0, warnings: 0 };

function order(...sites: readonly (Partial<SiteSummary> & { readonly site: string })[]): string {
  return worstFirst(sites.map((site) => ({ ...sound, ...site })))
    .map(({ site }) => site)
    .join(' ');
}

describe('worstFirst', () => {
  it('begins with what could not be read, then goes by errors, warnings and the latest entry', () => {
    expect(
      order(
        { site: 'sound' },
        { site: 'late', latest: parseCalendarDate('2025-09-01') },
        { site: 'never', latest: null },
        { site: 'warned', warnings: 9 },
        { site: 'wrong', errors: 1 },
        { site: 'worse', errors: 1, warnings: 1 },
        { site: 'failed', failure: 'no' },
      ),
    ).toBe('failed worse wrong warned never late sound');
  });

  it('keeps the order of equals', () => {
    expect(order({ site: 'b' }, { site: 'a' }, { site: 'c' })).toBe('b a c');
  });
});
