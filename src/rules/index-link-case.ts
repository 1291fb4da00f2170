import { rule } from './rule.js';

export const indexLinkCase = rule({
  id: 'index-link-case',
  tier: 'basic',
  severity: 'error',
  fix: 'safe',
  summary: 'a link to a week in another case than its published address',
  why: 'Hugo publishes a folder `1.4-Week4` as `1.4-week4`, and most servers answer no other spelling: the link works on the own computer at most.',
  messages: {
    case: {
      text: 'This link leads nowhere on the published site: Hugo publishes the page as `{published}`.',
      help: 'Write the address as `{published}`.',
    },
  },
  passing: [
    { '_index.md': '**Week 4:** [Storage](1.4-week4/)\n', '1.4-Week4/_index.md': '# Week 4\n' },
    { '_index.md': '**Week 9:** [Storage](1.9-Week9/)\n', '1.4-Week4/_index.md': '# Week 4\n' },
  ],
  failing: [
    {
      files: { '_index.md': '**Week 4:** [Storage](⟦1.4-Week4/⟧)\n', '1.4-Week4/_index.md': '# Week 4\n' },
      fixed: { '_index.md': '**Week 4:** [Storage](1.4-week4/)\n' },
    },
    {
      files: {
        '_index.vi.md': '- Tuần 4: [Lưu trữ](⟦/vi/1-Worklog/1.4-Week4/#x⟧ "Tuần 4")\n',
        '1.4-Week4/_index.vi.md': '# Tuần 4\n',
      },
      fixed: { '_index.vi.md': '- Tuần 4: [Lưu trữ](/vi/1-worklog/1.4-week4/#x "Tuần 4")\n' },
    },
    {
      files: { '_index.md': '⟦[Week 4]⟧\n\n[week 4]: 1.4-Week4/\n', '1.4-Week4/_index.md': '# Week 4\n' },
    },
  ],
  checkPage(page, { report }) {
    if (page.kind !== 'section') return;
    for (const { link, published } of page.weekLinks) {
      if (published === null || published === link.url) continue;
      const { span, urlSpan } = link;
      const fix = urlSpan === null ? null : [{ page, span: urlSpan, text: published }];
      report(page, { message: 'case', span: urlSpan ?? span, data: { published }, fix });
    }
  },
});
