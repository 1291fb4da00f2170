import { invalidDate } from '../dialect/invalid-date.js';
import { bareWords } from '../locale/bare-words.js';
import { rule } from './rule.js';

export const dateInvalid = rule({
  id: 'date-invalid',
  tier: 'recommended',
  severity: 'error',
  fix: null,
  summary: 'a date that no calendar has',
  why: 'Nobody can tell which day is meant, so the work has no place in the week.',
  messages: {
    noSuchDay: {
      text: 'The calendar has no `{date}`.',
      help: 'Write the day that you mean; the number of the month or of the day is too high or too low.',
    },
    malformed: {
      text: '`{date}` cannot be read as a date.',
      help: 'Write day, month and a year of four digits as in the other rows, such as `11/09/2025`.',
    },
    shortYear: {
      text: 'The year of `{date}` has only two digits.',
      help: 'Write the year in full, such as `29/09/2025`.',
    },
  },
  passing: [
    table('| 2 | Read about IAM | 30/09/2025 | 01/10/2025 |'),
    table('| 2 | Read about IAM | 2025-09-29 | 30 September 2025 |'),
    // Words, ranges, two dates and addresses are not meant as one date.
    table(
      '| 2 | Read about IAM | last Monday | 29/09/2025 - 31/09/2025 |',
      '| 3 | Read about S3 | 29/09/2025, 31/09/2025 | <https://example.com/31/09/2025> |',
      '| 4 | Read about EC2 | 31/09 | **N/A** |',
      '| 5 | Read about RDS | | 3-5 |',
    ),
  ],
  failing: [
    table('| 2 | Read about IAM | 30/09/2025 | ⟦31/09/2025⟧ |'),
    table(
      '| 2 | Read about IAM | ⟦011/09/2025⟧ | ⟦11/09/25⟧ |',
      '| 3 | Read about S3 | ⟦13/13/2025⟧ | ⟦**29.02.2025**⟧ |',
      '| 4 | Read about EC2 | ⟦2025-09-31⟧ | ⟦11/09/20255⟧ |',
      '| 5 | Read about RDS | ⟦31 September 2025⟧ | ⟦12//09/2025⟧ |',
    ),
  ],
  checkWeek(page, { site, report }) {
    for (const task of page.tasks) {
      for (const cell of [task.start, task.completion]) {
        const message = cell && invalidDate(cell, site.vocabulary);
        if (cell === null || message === null) continue;
        report(page, { message, span: cell.span, data: { date: bareWords(cell.text) } });
      }
    }
  },
});

function table(...rows: string[]): string {
  const head = '| Day | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |';
  return `### Tasks\n\n${[head, ...rows].join('\n')}\n`;
}
