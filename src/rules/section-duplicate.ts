import { repeatedSections } from '../page/section-content.js';
import { rule } from './rule.js';

export const sectionDuplicate = rule({
  id: 'section-duplicate',
  tier: 'basic',
  severity: 'error',
  fix: null,
  summary: 'objectives, tasks or achievements that stand on the page twice',
  why: 'A section that comes twice is mostly a page that was pasted twice: readers do not know which of the two counts, and entries are shown or counted double.',
  messages: {
    duplicate: {
      text: 'The section "{heading}" stands on this page twice.',
      help: 'Keep one of the two, with the entries of both that you need.',
    },
    first: { text: 'It stands here first.' },
  },
  passing: [
    '### Week 4 Objectives\n\n- Learn how a bucket is shared\n\n### Week 4 Achievements\n\n- Shared a bucket\n',
    // Sub-headings of the same role.
    '### Results\n\n#### Detailed results\n\n- Shared a bucket\n\n#### Results\n\n- Wrote it down\n',
    // Each topic has results of its own.
    '### Tasks\n\n- Two labs\n\n## Storage lab\n\n### Results\n\n- Shared a bucket\n\n## Network lab\n\n### Results\n\n- Peered two networks\n',
    '### Learning objectives\n\n- Buckets\n\n### Project goals\n\n- A prototype\n',
    '### Tasks and achievements\n\n- Shared a bucket\n\n### Achievements\n\n- All labs done\n',
  ],
  failing: [
    '### Week 4 Achievements\n\n- Shared a bucket\n\n### ⟦Week 4 Achievements⟧\n\n- Shared a bucket\n',
    // The first one is empty.
    '### Tasks:\n\n### ⟦Tasks⟧\n\n- Share a bucket\n',
    // The page of another week, pasted below.
    '### Week 3 Objectives\n\n- Buckets\n\n### Week 3 Achievements\n\n- Shared one\n\n### ⟦Week 4 Objectives⟧\n\n- Networks\n\n### ⟦Week 4 Achievements⟧\n\n- Peered two\n',
    '# Week 4\n\n## Objectives\n\n- Buckets\n\n# Week 4\n\n## ⟦Objectives⟧\n\n- Buckets\n',
    {
      '1.4-Week4/_index.vi.md': '### Mục tiêu tuần 4:\n\n- Mạng\n\n### ⟦**Mục tiêu Tuần 4**⟧\n\n- Mạng\n',
    },
  ],
  checkWeek(page, { report }) {
    for (const { section, first } of repeatedSections(page)) {
      report(page, {
        message: 'duplicate',
        span: section.headingSpan,
        data: { heading: section.heading },
        related: [{ page, span: first.headingSpan, message: 'first' }],
      });
    }
  },
});
