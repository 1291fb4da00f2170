import { rule } from './rule.js';

export const weekDuplicate = rule({
  id: 'week-duplicate',
  tier: 'basic',
  severity: 'error',
  fix: null,
  summary: 'two pages of one language for the same week',
  why: 'Neither readers nor commands can tell which of the two is the week; entries may be added to the wrong one.',
  messages: {
    duplicate: {
      text: 'Another page in this language is of week {week} too.',
      help: 'Give one of the two its own number, in the name of its folder or file and in its title, or delete it.',
    },
    other: { text: 'This page is of week {week} too.' },
  },
  passing: [
    { '1.1-Week1/_index.md': '# Week 1\n', '1.2-Week2/_index.md': '# Week 2\n' },
    { '1.4-Week4/_index.md': '# Week 4\n', '1.4-Week4/_index.vi.md': '# Tuần 4\n' },
  ],
  failing: [
    { '1.4-Week4/_index.md': '# Week 4\n', 'week-04/_index.md': '# ⟦Week 4 again⟧\n' },
    {
      '1.4-Week4/_index.vi.md': '# Tuần 4\n',
      '1.4-Week4/_index.md': '# Week 4\n',
      '1.5-Week4/_index.vi.md': '---\ntitle: "⟦Tuần 5⟧"\n---\n',
    },
  ],
  checkSite({ site, report }) {
    for (const language of site.languages) {
      const pages = site.weeksIn(language);
      for (const [index, page] of pages.entries()) {
        const { week } = page;
        // They stand in the order of their weeks.
        const first = pages[index - 1]?.week === week ? pages.find((other) => other.week === week) : undefined;
        if (first === undefined) continue;
        const data = { week };
        const related = [{ page: first, span: first.titleSpan, message: 'other' as const, data }];
        report(page, { message: 'duplicate', span: page.titleSpan, data, related });
      }
    }
  },
});
