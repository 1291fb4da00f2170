import { emptySections, repeatedSections } from '../page/section-content.js';
import { rule } from './rule.js';

export const sectionEmpty = rule({
  id: 'section-empty',
  tier: 'recommended',
  severity: 'warning',
  fix: null,
  summary: 'a heading of objectives, tasks or achievements with nothing under it',
  why: 'A heading alone tells a mentor nothing of the week: what was planned, done or learnt is missing from the report.',
  messages: {
    empty: {
      text: 'Nothing is filled in yet under "{heading}".',
      help: 'Write the entries of this week under the heading.',
    },
  },
  passing: [
    '### Week 4 Achievements\n\n- Shared a bucket with another account\n',
    // Under a sub-heading.
    '### Achievements\n\n#### Storage\n\n- Shared a bucket\n',
    '### Objectives\n\nLearn how a bucket is shared.\n\n### Achievements\n\n![The finished lab](/images/lab.png)\n',
    '### Tasks\n\n| Day | Task |\n| --- | --- |\n| 2 | Share a bucket |\n| 3 | |\n',
    '### Achievements\n\n{{% children %}}\n',
    // Only the three main sections are looked at.
    '### Objectives\n\n- Buckets\n\n### Notes\n',
    // The one that is there twice is a matter of its own.
    '### Achievements\n\n### Achievements\n\n- Shared a bucket\n',
  ],
  failing: [
    '### Week 4 Objectives\n\n- Learn how a bucket is shared\n\n### ⟦Week 4 Achievements⟧\n',
    // As a week looks that was only just made.
    '### ⟦Week 4 Objectives:⟧\n\n- \n\n### ⟦Tasks:⟧\n\n| Day | Task | Start Date |\n| --- | --- | --- |\n| 2 | | 29/09/2025 |\n| 3 | | 30/09/2025 |\n\n### ⟦Week 4 Achievements:⟧\n\n- \n- \n',
    '### ⟦Achievements⟧\n\n<!-- to come -->\n\n---\n\n#### Storage\n\n#### Network\n\n### Notes\n\n- All went well\n',
    '⟦**Objectives:**⟧\n\n**Achievements:**\n\n- Shared a bucket\n',
    {
      '1.4-Week4/_index.vi.md': '### ⟦Mục tiêu tuần 4:⟧\n\n*\n\n### Kết quả đạt được tuần 4:\n\n* Chia sẻ một bucket\n',
    },
  ],
  checkWeek(page, { report }) {
    const empty = emptySections(page);
    if (empty.length === 0) return;
    const repeated = new Set(repeatedSections(page).flatMap(({ section, first }) => [section, first]));
    for (const section of empty) {
      if (repeated.has(section)) continue;
      report(page, { message: 'empty', span: section.headingSpan, data: { heading: section.heading } });
    }
  },
});
