import { misorderedDates } from '../dialect/misordered-dates.js';
import { bareWords } from '../locale/bare-words.js';
import { rule } from './rule.js';

export const completionBeforeStart = rule({
  id: 'completion-before-start',
  tier: 'recommended',
  severity: 'error',
  fix: null,
  summary: 'a task that is completed before it starts',
  why: 'One of the two dates is wrong, and a reader cannot tell how long the work took.',
  messages: {
    before: {
      text: 'The task is completed on `{completion}`, before it starts on `{start}`.',
      help: 'Correct the one of the two dates that is wrong; often the month was not changed.',
    },
    start: { text: 'It starts here.' },
  },
  passing: [
    table('| 2 | Write the report | 24/09/2025 | 24/09/2025 |'),
    table('| 2 | Write the report | 29/09/2025 | 03/10/2025 |', '| 5 | Present it | 02/10/2025 | |'),
    // A completion with day and month swapped has a rule of its own.
    table(
      '| 2 | Write | 09/10/2025 | 10/09/2025 |',
      '| 3 | Read | 10/10/2025 | 10/10/2025 |',
      '| 6 | Test | 13/10/2025 | 14/10/2025 |',
    ),
  ],
  failing: [
    table('| 4 | Write the report | 24/09/2025 | ⟦24/08/2025⟧ |'),
    table('| 4 | Write the report | 2025-09-24 | ⟦23/09/2025⟧ |', '| 5 | Present it | 25/09/2025 | 26/09/2025 |'),
  ],
  checkWeek(page, { site, report }) {
    const wrong = page.tasks.filter(
      ({ start, completion }) => start?.date && completion?.date && completion.date < start.date,
    );
    if (wrong.length === 0) return;
    const misordered = new Set(misorderedDates(page, site.vocabulary)?.cells);
    for (const { start, completion } of wrong) {
      if (start === null || completion === null || misordered.has(start) || misordered.has(completion)) continue;
      report(page, {
        message: 'before',
        span: completion.span,
        data: { start: bareWords(start.text), completion: bareWords(completion.text) },
        related: [{ page, span: start.span, message: 'start' }],
      });
    }
  },
});

function table(...rows: string[]): string {
  const head = '| Day | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |';
  return [head, ...rows, ''].join('\n');
}
