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
      text: '{dates} the month first, while the other dates of this page have the day first.',
      help: 'Write it as the other rows have it: {swapped}.',
    },
    dayFirst: {
      text: '{dates} the day first, while the other dates of this page have the month first.',
      help: 'Write it as the other rows have it: {swapped}.',
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
      // Both dates of a row are told, and mended, together.
      files: row('| 3 | Build | ⟦10/14/2025⟧ | 10/15/2025 |'),
      fixed: row('| 3 | Build | 14/10/2025 | 15/10/2025 |'),
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
    const [first] = found.cells;
    if (first === undefined) return;
    const dates = [...new Set(found.cells.map(({ text }) => bareWords(text)))];
    report(page, {
      message,
      span: first.span,
      data: {
        dates: `${quoted(dates)} ${dates.length === 1 ? 'has' : 'have'}`,
        swapped: quoted(dates.map(withSwappedNumbers)),
      },
      related: [{ page, span: found.other.span, message: 'other' }],
      fix: found.cells.map(({ span }) => ({ page, span, text: withSwappedNumbers(slice(page.text, span)) })),
    });
  },
});

function quoted(dates: readonly string[]): string {
  return dates.map((date) => `\`${date}\``).join(' and ');
}

function table(...rows: string[]): string {
  return ['| Day | Task | Start Date |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

/** A row of two dates among others. */
function row(second: string): string {
  const head = '| Day | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |';
  const first = '| 2 | Plan | 13/10/2025 | 13/10/2025 |';
  return [head, first, second, '| 4 | Test | 16/10/2025 | 16/10/2025 |', ''].join('\n');
}
