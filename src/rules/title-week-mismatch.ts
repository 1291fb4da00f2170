import { hasReadFrontMatter, plainField } from '../page/front-matter-line.js';
import { slice } from '../text/span.js';
import { otherWeekNamed, withoutOtherCount, withWeek } from '../worklog/named-week.js';
import { rule } from './rule.js';
import type { SiteSubject, WeekSubject } from './subject.js';

export const titleWeekMismatch = rule({
  id: 'title-week-mismatch',
  tier: 'recommended',
  severity: 'error',
  fix: 'safe',
  summary: 'a title that names another week',
  why: 'The title stands in the menu and at the head of the page: readers take the page for that of another week.',
  messages: {
    mismatch: {
      text: 'The title "{title}" names week {named}, but the page is that of week {week}.',
      help: 'Write week {week} in the title, and see whether the rest of the page was copied from week {named} too.',
    },
  },
  passing: [
    '---\ntitle: "Week 4 Worklog"\n---\n',
    '---\ntitle: "Week 04: 3 databases"\n---\n',
    '---\ntitle: "Weeks 3-5: exams"\n---\n',
    '---\ntitle: "Databases"\n---\n',
    {
      'week-0/_index.md': '---\ntitle: "Week 1"\n---\n',
      'week-1/_index.md': '---\ntitle: "Week 2"\n---\n',
      'week-2/_index.md': '---\ntitle: "Week 3"\n---\n',
    },
  ],
  failing: [
    {
      files: '---\ntitle: "⟦Week 3 Worklog⟧"\n---\n',
      fixed: '---\ntitle: "Week 4 Worklog"\n---\n',
    },
    {
      files: { 'week-04/_index.vi.md': '---\ntitle: ⟦Nhật ký Tuần 03⟧\n---\n' },
      fixed: { 'week-04/_index.vi.md': '---\ntitle: Nhật ký Tuần 04\n---\n' },
    },
    {
      files: {
        '1.1-Week1/_index.md': '---\ntitle: "Week 1"\n---\n',
        '1.2-Week2/_index.md': '---\ntitle: "⟦Week 1⟧"\n---\n',
        '1.3-Week3/_index.md': '---\ntitle: "⟦Week 1⟧"\n---\n',
      },
      fixed: {
        '1.2-Week2/_index.md': '---\ntitle: "Week 2"\n---\n',
        '1.3-Week3/_index.md': '---\ntitle: "Week 3"\n---\n',
      },
    },
    '---\ntitle: "⟦Week 3: 3 databases⟧"\n---\n',
  ],
  checkSite({ site, report }) {
    for (const language of site.languages) {
      const pages = site.weeksIn(language);
      const mismatches = pages.flatMap((page) => {
        const named = titleWeek(page, site);
        return named === null ? [] : [{ page, week: page.week, named }];
      });
      for (const { page, week, named } of withoutOtherCount(mismatches, pages.length)) {
        const title = (page.frontMatter.title ?? '').slice(0, 60);
        const field = plainField(page, 'title');
        const mended = field === null ? null : withWeek(slice(page.text, field.content), named, week);
        report(page, {
          message: 'mismatch',
          span: page.titleSpan,
          data: { title, named, week },
          fix: field === null || mended === null ? null : [{ page, span: field.content, text: mended }],
        });
      }
    }
  },
});

function titleWeek(page: WeekSubject, site: SiteSubject): number | null {
  const { title } = page.frontMatter;
  if (title === null || !hasReadFrontMatter(page)) return null;
  return otherWeekNamed(title, page.week, site.vocabulary);
}
