import { misorderedDates, withSwappedNumbers } from '../dialect/misordered-dates.js';
import { bareWords } from '../locale/bare-words.js';
import { slice } from '../text/span.js';
import { rule } from './rule.js';

export const dateOrderMixed = rule({
  id: 'date-order-mixed',
  tier: 'recommended',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'day-first and month-first dates in one page',
  why: 'Readers cannot know how to read a date whose day is 12 or lower.',
  messages: {
    mixed: {
      text: 'This page mixes two forms of dates: `{other}` has the {otherPart} first, `{date}` the {part}.',
      help: 'Write all dates of the page in one order.',
    },
    other: { text: 'This date has the {otherPart} first.' },
  },
  passing: [
    table('| 2 | Plan | 13/10/2025 |', '| 3 | Build | 14/10/2025 |', '| 4 | Test | 15/10/2025 |'),
    // One date that is swapped has a rule of its own.
    table('| 2 | Plan | 13/10/2025 |', '| 3 | Build | 10/14/2025 |', '| 4 | Test | 15/10/2025 |'),
    table('| 2 | Plan | 2025-10-13 |', '| 3 | Build | 14/10/2025 |', '| 4 | Test | 15 October 2025 |'),
  ],
  failing: [
    {
      files: table(
        '| 2 | Plan | 10/13/2025 |',
        '| 3 | Build | 10/14/2025 |',
        '| 4 | Test | ⟦15/10/2025⟧ |',
        '| 5 | Ship | 16/10/2025 |',
      ),
      fixed: table(
        '| 2 | Plan | 10/13/2025 |',
        '| 3 | Build | 10/14/2025 |',
        '| 4 | Test | 10/15/2025 |',
        '| 5 | Ship | 10/16/2025 |',
      ),
    },
  ],
  checkWeek(page, { site, report }) {
    const found = misorderedDates(page, site.vocabulary);
    const [first] = found?.cells ?? [];
    if (found === null || first === undefined || found.inOneRow) return;
    const [otherPart, part] = found.order === 'day-first' ? ['day', 'month'] : ['month', 'day'];
    report(page, {
      message: 'mixed',
      span: first.span,
      data: { date: bareWords(first.text), part, other: bareWords(found.other.text), otherPart },
      related: [{ page, span: found.other.span, message: 'other', data: { otherPart } }],
      fix: found.cells.map(({ span }) => ({ page, span, text: withSwappedNumbers(slice(page.text, span)) })),
    });
  },
});

function table(...rows: string[]): string {
  return ['| Day | Task | Start Date |', '| --- | --- | --- |', ...rows, ''].join('\n');
}
