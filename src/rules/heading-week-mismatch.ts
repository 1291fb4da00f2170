import { isMainRole } from '../model/week-page.js';
import { slice } from '../text/span.js';
import { otherWeekNamed, withoutOtherCount, withWeek } from '../worklog/named-week.js';
import { rule } from './rule.js';
import type { SiteSubject, WeekSubject } from './subject.js';

type Section = WeekSubject['sections'][number];

export const headingWeekMismatch = rule({
  id: 'heading-week-mismatch',
  tier: 'recommended',
  severity: 'warning',
  fix: 'safe',
  summary: 'a heading that names another week',
  why: 'It shows that the page was copied from another week, and leaves readers in doubt whether the section was too.',
  messages: {
    mismatch: {
      text: 'The heading "{heading}" names week {named}, but the page is that of week {week}.',
      help: 'Write week {week} in the heading, and see whether the section below was copied from week {named} too.',
    },
  },
  passing: [
    '### Week 4 Objectives:\n\n- Read\n\n### Week 4 Achievements:\n\n- Read\n',
    '### Week 4 Tasks:\n\n- Read\n\n### Tasks for next week (week 5):\n\n- Write\n',
    '### Week 4 Tasks:\n\n- Read\n\n### Week 5 Tasks:\n\n- Write\n',
    '### Plan for week 5\n\n- Write\n',
    '### Lessons learned from week 3\n\n- Rest\n',
    '### Objectives of weeks 3 to 5\n\n- Read\n',
    '### Mục tiêu tuần 4:\n\n- Đọc\n',
  ],
  failing: [
    {
      files: '### ⟦Week 3 Objectives:⟧\n\n- Read\n\n### Week 4 Achievements:\n\n- Read\n',
      fixed: '### Week 4 Objectives:\n\n- Read\n\n### Week 4 Achievements:\n\n- Read\n',
    },
    {
      files: { '1.4-Week4/_index.vi.md': '### ⟦🏆 Kết quả đạt được tuần 3:⟧\n\n- Đọc\n' },
      fixed: { '1.4-Week4/_index.vi.md': '### 🏆 Kết quả đạt được tuần 4:\n\n- Đọc\n' },
    },
    '### ⟦Week 3 Objectives: the 3 pillars⟧\n\n- Read\n',
  ],
  checkSite({ site, report }) {
    for (const language of site.languages) {
      const pages = site.weeksIn(language);
      const mismatches = pages.flatMap((page) => mismatchesOf(page, site));
      for (const { page, section, week, named } of withoutOtherCount(mismatches, pages.length)) {
        const mended = withWeek(slice(page.text, section.headingSpan), named, week);
        report(page, {
          message: 'mismatch',
          span: section.headingSpan,
          data: { heading: section.heading.slice(0, 60), named, week },
          fix: mended === null ? null : [{ page, span: section.headingSpan, text: mended }],
        });
      }
    }
  },
});

interface Mismatch {
  readonly page: WeekSubject;
  readonly section: Section;
  readonly week: number;
  readonly named: number;
}

/**
 * The headings that name another week. Where the page has a section of its own for the role, the other one may well be
 * meant for that week.
 */
function mismatchesOf(page: WeekSubject, site: SiteSubject): Mismatch[] {
  const main = page.sections.filter(({ roles }) => roles.some(isMainRole));
  const named = main.map((section) => headingWeek(section, page, site));
  const own = new Set(main.flatMap(({ roles }, index) => (named[index] === null ? roles : [])));
  return main.flatMap((section, index): Mismatch[] => {
    const other = named[index] ?? null;
    if (other === null || section.roles.some((role) => own.has(role))) return [];
    return [{ page, section, week: page.week, named: other }];
  });
}

/** The other week that the heading of a section of the page's own entries names. */
function headingWeek({ heading }: Section, { week }: WeekSubject, { vocabulary, prose }: SiteSubject): number | null {
  if (!/\d/.test(heading)) return null;
  const named = otherWeekNamed(heading, week, vocabulary);
  return named === null || prose.isPlan(heading) ? null : named;
}
