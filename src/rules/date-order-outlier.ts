import { misorderedDates, withSwappedNumbers } from '../dialect/misordered-dates.js';
import { bareWords } from '../locale/bare-words.js';
import { slice } from '../text/span.js';
import { rule } from './rule.js';

export const dateOrderOutlier = rule({
  id: 'date-order-outlier',
  tier: 'recommended',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'one date with day and month swapped',
  why: 'It names a day weeks away from its neighbours, or no day at all, though everybody knows what is meant.',
  messages: {
    monthFirst: {
      text: '`{date}` has the month first, while the other dates of this page have the day first.',
      help: 'Write it as the other rows have it: `{swapped}`.',
    },
    dayFirst: {
      text: '`{date}` has the day first, while the other dates of this page have the month first.',
      help: 'Write it as the other rows have it: `{swapped}`.',
    },
    other: { text: 'This date shows the order of the others.' },
  },
  passing: [
    table('| 2 | Plan | 13/10/2025 |', '| 3 | Build | 14/10/2025 |', '| 4 | Test | 15/10/2025 |'),
    // Both orders in several rows are a mixture, which has a rule of its own.
    table(
      '| 2 | Plan | 10/13/2025 |',
      '| 3 | Build | 10/14/2025 |',
      '| 4 | Test | 15/10/2025 |',
      '| 5 | Ship | 16/10/2025 |',
    ),
    // A page that runs over the end of a month has its dates far apart in either order.
    table('| 2 | Plan | 29/09/2025 |', '| 3 | Build | 30/09/2025 |', '| 4 | Test | 01/10/2025 |'),
  ],
  failing: [
    {
      files: table('| 2 | Plan | 13/10/2025 |', '| 3 | Build | ⟦10/14/2025⟧ |', '| 4 | Test | 15/10/2025 |'),
      fixed: table('| 2 | Plan | 13/10/2025 |', '| 3 | Build | 14/10/2025 |', '| 4 | Test | 15/10/2025 |'),
    },
    {
      // It proves nothing by itself, but the day before its neighbours is meant.
      files: table(
        '| 2 | Plan | ⟦**10/11/2025**⟧ |',
        '| 3 | Build | 11/11/2025 |',
        '| 4 | Test | 11/12/2025 |',
        '| 5 | Ship | 11/13/2025 |',
      ),
      fixed: table(
        '| 2 | Plan | **11/10/2025** |',
        '| 3 | Build | 11/11/2025 |',
        '| 4 | Test | 11/12/2025 |',
        '| 5 | Ship | 11/13/2025 |',
      ),
    },
  ],
  checkWeek(page, { site, report }) {
    const found = misorderedDates(page, site.vocabulary);
    if (found === null || !found.inOneRow) return;
    const message = found.order === 'day-first' ? 'monthFirst' : 'dayFirst';
    for (const { text, span } of found.cells) {
      report(page, {
        message,
        span,
        data: { date: bareWords(text), swapped: withSwappedNumbers(bareWords(text)) },
        related: [{ page, span: found.other.span, message: 'other' }],
        fix: [{ page, span, text: withSwappedNumbers(slice(page.text, span)) }],
      });
    }
  },
});

function table(...rows: string[]): string {
  return ['| Day | Task | Start Date |', '| --- | --- | --- |', ...rows, ''].join('\n');
}
