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
    placeholders: {
      text: '"{words}" only holds the place of what was done in week {week}, and so {others}.',
      help: 'Say in a few words what each week was about.',
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
      '_index.md':
        '**Week 3:** [⟦Doing task 3...⟧](1.3-week3/)\n\n**Week 4:** [Doing task 4...](1.4-week4/)\n\n**Week 5:** [Storage](1.5-week5/)\n',
      '1.3-Week3/_index.md': '# Week 3\n',
      '1.4-Week4/_index.md': '# Week 4\n',
      '1.5-Week5/_index.md': '# Week 5\n',
    },
    {
      '_index.vi.md': '**Tuần 4:** [⟦Làm công việc D...⟧](1.4-week4/)\n',
      '1.4-Week4/_index.vi.md': '# Tuần 4\n',
    },
  ],
  checkPage(page, { site: { prose }, report }) {
    if (page.kind !== 'section') return;
    const found = page.weekLinks.flatMap(({ link, week, label }) => {
      const named = label ?? week;
      return named === null || !prose.isPlaceholder(link.text) ? [] : [{ link, named }];
    });
    const [first, ...others] = found;
    if (first === undefined) return;
    report(page, {
      message: others.length === 0 ? 'placeholder' : 'placeholders',
      span: first.link.textSpan,
      data: {
        words: first.link.text,
        week: first.named,
        others: others.length === 1 ? 'does one other' : `do ${others.length} others`,
      },
    });
  },
});
