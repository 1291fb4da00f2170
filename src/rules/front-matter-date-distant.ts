import { invalidDate } from '../dialect/invalid-date.js';
import { misorderedDates } from '../dialect/misordered-dates.js';
import { hasReadFrontMatter, plainField } from '../page/front-matter-line.js';
import { distantDate } from '../worklog/date-distance.js';
import { keptTemplateDates } from '../worklog/template-dates.js';
import { datedWeeks, orderWeeks } from '../worklog/week-order.js';
import { rule } from './rule.js';
import type { SiteSubject, WeekSubject } from './subject.js';

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
      help: 'Check the days of the tasks; if they are right, correct the date to the first of them.',
    },
  },
  passing: [
    `---\ndate: 2025-09-29\n---\n\n${TABLE}| Mon | Read | 29/09/2025 | 30/09/2025 |\n`,
    `---\ndate: 2025-10-07\n---\n\n${TABLE}| Mon | Read | 29/09/2025 | 30/09/2025 |\n`,
    `---\ndate: 2025-09-22\n---\n\n${TABLE}| Mon | Read | 29/09/2025 | 30/09/2025 |\n`,
    `---\ndate: "\`r Sys.Date()\`"\n---\n\n${TABLE}| Mon | Read | 29/09/2025 | 30/09/2025 |\n`,
    '---\ndate: 2024-01-01\n---\n\nNothing has a date here.\n',
    // Where the dates of the table are in doubt they prove nothing.
    `---\ndate: 2025-09-29\n---\n\n${TABLE}| Mon | Read | 29/08/2025 | 31/09/2025 |\n`,
    {
      '1.3-Week3/_index.md': `${TABLE}| Mon | Read | 22/09/2025 | 23/09/2025 |\n`,
      '1.4-Week4/_index.md': `---\ndate: 2025-09-29\n---\n\n${TABLE}| Mon | Read | 15/09/2025 | 16/09/2025 |\n`,
      '1.5-Week5/_index.md': `${TABLE}| Mon | Read | 06/10/2025 | 07/10/2025 |\n`,
    },
  ],
  failing: [
    `---\ndate: ⟦2024-01-01⟧\n---\n\n${TABLE}| Mon | Read | 29/09/2025 | 30/09/2025 |\n`,
    `---\ndate: "⟦2025-10-08⟧"\n---\n\n${TABLE}| Mon | Read | 29/09/2025 | 30/09/2025 |\n`,
    `---\ndate: ⟦2025-09-21T08:00:00Z⟧\n---\n\n${TABLE}| Mon | Read | 29/09/2025 | 30/09/2025 |\n`,
  ],
  checkSite({ site, report }) {
    for (const language of site.languages) {
      const pages = site.weeksIn(language);
      const { strays } = orderWeeks(datedWeeks(pages), site.prose.sampleDates);
      const strayPages = new Set(strays.map(({ week }) => week.page));
      for (const page of pages) {
        const distant = distantDate(page);
        const field = distant === null || !hasReadFrontMatter(page) ? null : plainField(page, 'date');
        if (distant === null || field === null || strayPages.has(page) || isDoubted(page, site)) continue;
        report(page, { message: 'distant', span: field.content, data: { ...distant } });
      }
    }
  },
});

/** Whether another rule doubts the dates of the table, so that they prove nothing. */
function isDoubted(page: WeekSubject, { isSample, weeksIn, prose, vocabulary }: SiteSubject): boolean {
  return (
    isSample(page) ||
    keptTemplateDates(page, weeksIn(page.language), prose) !== null ||
    misorderedDates(page, vocabulary) !== null ||
    page.tasks.some(({ start, completion }) =>
      [start, completion].some((cell) => cell !== null && invalidDate(cell, vocabulary) !== null),
    )
  );
}
