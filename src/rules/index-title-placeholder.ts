import { rule } from './rule.js';

export const indexTitlePlaceholder = rule({
  id: 'index-title-placeholder',
  tier: 'recommended',
  severity: 'warning',
  fix: null,
  summary: 'a week in the section page whose title the template left to be written',
  why: 'The section page is what a reader opens first, and it does not say what was done in the week.',
  messages: {
    placeholder: {
      text: '"{words}" only holds the place of what was done in week {week}.',
      help: 'Say in a few words what the week was about.',
    },
  },
  passing: [
    { '_index.md': '**Week 4:** [Storage](1.4-week4/)\n', '1.4-Week4/_index.md': '# Week 4\n' },
    { '_index.md': 'See the [TODO](https://example.org/) list.\n' },
  ],
  failing: [
    { '_index.md': '**Week 4:** [⟦Doing task 4...⟧](1.4-week4/)\n', '1.4-Week4/_index.md': '# Week 4\n' },
    { '_index.md': '- Week 4: [⟦**TODO**⟧](1.4-week4/)\n', '1.4-Week4/_index.md': '# Week 4\n' },
    {
      '_index.vi.md': '**Tuần 4:** [⟦Làm công việc D...⟧](1.4-week4/)\n',
      '1.4-Week4/_index.vi.md': '# Tuần 4\n',
    },
  ],
  checkPage(page, { site: { prose }, report }) {
    if (page.kind !== 'section') return;
    for (const { link, week, label } of page.weekLinks) {
      const named = label ?? week;
      if (named === null || !prose.isPlaceholder(link.text)) continue;
      report(page, { message: 'placeholder', span: link.textSpan, data: { words: link.text, week: named } });
    }
  },
});
