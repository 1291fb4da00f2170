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
  passing: ['---\ntitle: "Week 4 Worklog"\ndate: 2025-09-29\n---\n'],
  failing: ['⟦---⟧\ntitle: "Week 4 Worklog"\n---\n'],
  checkWeek(page, { report }) {
    const { frontMatterBlock, fields, problems } = page;
    if (frontMatterBlock === null || problems.length > 0 || fields.some(({ key }) => key === 'date')) return;
    const { start } = frontMatterBlock.span;
    report(page, { message: 'missing', span: { start, end: start + 3 } });
  },
});
