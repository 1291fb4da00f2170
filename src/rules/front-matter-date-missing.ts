import { frontMatterLine, hasReadFrontMatter, openingFence } from '../page/front-matter-line.js';
import { ownStart } from '../worklog/own-start.js';
import { rule } from './rule.js';

export const frontMatterDateMissing = rule({
  id: 'front-matter-date-missing',
  tier: 'strict',
  severity: 'info',
  fix: 'unsafe',
  summary: 'a front matter without a date',
  why: 'Hugo sorts and dates pages by it; without one the page counts as of no day at all.',
  messages: {
    missing: {
      text: 'The front matter has no date.',
      help: 'Add the day on which the week begins, such as `date: 2025-09-08`.',
    },
  },
  passing: ['---\ntitle: "Week 4 Worklog"\ndate: 2025-09-29\n---\n', '---\ntitle: "Week 4 Worklog"\nDate:\n---\n'],
  failing: [
    '⟦---⟧\ntitle: "Week 4 Worklog"\n---\n',
    {
      files:
        '⟦---⟧\ntitle: "Week 4 Worklog"\nweight: 4\n---\n\n| Day | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |\n| Mon | Read | 29/09/2025 | 30/09/2025 |\n',
      fixed:
        '---\ntitle: "Week 4 Worklog"\ndate: 2025-09-29\nweight: 4\n---\n\n| Day | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |\n| Mon | Read | 29/09/2025 | 30/09/2025 |\n',
    },
    // The first of these dates names another month than it means.
    '⟦---⟧\ntitle: "Week 4"\n---\n\n| Day | Task | Start Date |\n| --- | --- | --- |\n| Mon | Read | 09/08/2025 |\n| Tue | Write | 09/09/2025 |\n| Wed | Test | 10/09/2025 |\n| Thu | Ship | 13/09/2025 |\n',
    {
      files:
        '⟦+++⟧\ntitle = "Week 4 Worklog"\n+++\n\n| Day | Task | Start Date |\n| --- | --- | --- |\n| Mon | Read | 29/09/2025 |\n',
      fixed:
        '+++\ntitle = "Week 4 Worklog"\ndate = 2025-09-29\n+++\n\n| Day | Task | Start Date |\n| --- | --- | --- |\n| Mon | Read | 29/09/2025 |\n',
    },
  ],
  checkWeek(page, { site, report }) {
    if (!hasReadFrontMatter(page) || page.fields.some(({ key }) => key === 'date')) return;
    const start = ownStart(page, site);
    const line = start === null ? null : frontMatterLine(page, ['title'], 'date', start);
    report(page, { message: 'missing', span: openingFence(page), fix: line === null ? null : [{ page, ...line }] });
  },
});
