import { hasReadFrontMatter, plainField } from '../page/front-matter-line.js';
import { distantDate } from '../worklog/date-distance.js';
import { rule } from './rule.js';

const TABLE = '| Day | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |\n';

export const frontMatterDateDistant = rule({
  id: 'front-matter-date-distant',
  tier: 'review',
  severity: 'info',
  fix: null,
  summary: 'a front matter date far from the days of the tasks',
  why: 'Hugo sorts and dates the page by its front matter; a date of another month was likely copied with the page.',
  messages: {
    distant: {
      text: 'The date is {date}, {days} days {side} the tasks of the week, which go from {start} to {end}.',
      help: 'Write the day on which the week begins, {start}, if it is not meant as it is.',
    },
  },
  passing: [
    `---\ndate: 2025-09-29\n---\n\n${TABLE}| Mon | Read | 29/09/2025 | 30/09/2025 |\n`,
    `---\ndate: 2025-10-07\n---\n\n${TABLE}| Mon | Read | 29/09/2025 | 30/09/2025 |\n`,
    `---\ndate: 2025-09-22\n---\n\n${TABLE}| Mon | Read | 29/09/2025 | 30/09/2025 |\n`,
    `---\ndate: "\`r Sys.Date()\`"\n---\n\n${TABLE}| Mon | Read | 29/09/2025 | 30/09/2025 |\n`,
    '---\ndate: 2024-01-01\n---\n\nNothing has a date here.\n',
  ],
  failing: [
    `---\ndate: ⟦2024-01-01⟧\n---\n\n${TABLE}| Mon | Read | 29/09/2025 | 30/09/2025 |\n`,
    `---\ndate: "⟦2025-10-08⟧"\n---\n\n${TABLE}| Mon | Read | 29/09/2025 | 30/09/2025 |\n`,
    `---\ndate: ⟦2025-09-21T08:00:00Z⟧\n---\n\n${TABLE}| Mon | Read | 29/09/2025 | 30/09/2025 |\n`,
  ],
  checkWeek(page, { report }) {
    const distant = distantDate(page);
    const field = distant === null || !hasReadFrontMatter(page) ? null : plainField(page, 'date');
    if (distant === null || field === null) return;
    report(page, { message: 'distant', span: field.content, data: { ...distant } });
  },
});
