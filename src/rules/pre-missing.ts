import { frontMatterLine, hasReadFrontMatter, openingFence } from '../page/front-matter-line.js';
import { menuNumber, menuNumberPattern } from '../worklog/menu-number.js';
import { rule } from './rule.js';
import type { SiteSubject, WeekSubject } from './subject.js';

export const preMissing = rule({
  id: 'pre-missing',
  tier: 'strict',
  severity: 'info',
  fix: 'safe',
  summary: 'a week without a menu number',
  why: 'The theme shows `pre` before the title in the menu; a week without it stands out from the numbered chapters around it.',
  messages: {
    missing: {
      text: 'Week {week} has no menu number: the front matter has no `pre`.',
      help: 'Add `pre` as the other pages have it, such as `pre: "{example}"`.',
    },
  },
  passing: [
    '---\ntitle: "Week 4 Worklog"\npre: " <b> 1.4. </b> "\n---\n',
    '---\ntitle: "Week 4 Worklog"\npre: "<i class=\'icon\'></i> "\n---\n',
  ],
  failing: [
    {
      files: {
        '_index.md': '---\ntitle: "Worklog"\npre: " <b> 1. </b> "\n---\n',
        '1.4-Week4/_index.md': '⟦---⟧\ntitle: "Week 4 Worklog"\nweight: 4\n---\n',
      },
      fixed: { '1.4-Week4/_index.md': '---\ntitle: "Week 4 Worklog"\nweight: 4\npre: " <b> 1.4. </b> "\n---\n' },
    },
    {
      files: {
        '1.2-Week2/_index.md': '---\ntitle: "Week 2"\npre: "<b>1.2.</b> "\n---\n',
        '1.3-Week3/_index.md': '---\ntitle: "Week 3"\npre: "<b>1.3.</b> "\n---\n',
        '1.4-Week4/_index.md': '⟦---⟧\ntitle: "Week 4"\n---\n',
      },
      fixed: { '1.4-Week4/_index.md': '---\ntitle: "Week 4"\npre: "<b>1.4.</b> "\n---\n' },
    },
    '⟦---⟧\ntitle: "Week 4 Worklog"\n---\n',
    '---\ntitle: "Week 4 Worklog"\n⟦pre⟧: ""\n---\n',
  ],
  checkWeek(page, { site, report }) {
    if (!hasReadFrontMatter(page) || (page.frontMatter.pre ?? '').trim() !== '') return;
    const field = page.fields.find(({ key }) => key === 'pre');
    // A value that is more than text says something to the theme all the same.
    if (field !== undefined && field.content.end > field.content.start) return;
    const number = menuNumber(patternFor(site, page), page.week);
    const value = `"${number ?? ''}"`;
    const fits = number !== null && !/["\\]/.test(number);
    const line =
      fits && field === undefined ? frontMatterLine(page, ['chapter', 'weight', 'date', 'title'], 'pre', value) : null;
    report(page, {
      message: 'missing',
      span: field?.keySpan ?? openingFence(page),
      data: { week: page.week, example: number ?? ` <b> 1.${page.week}. </b> ` },
      fix: line === null ? null : [{ page, ...line }],
    });
  },
});

function patternFor(site: SiteSubject, { language }: WeekSubject): string | null {
  const section = site.sections.find((page) => page.language === language);
  return menuNumberPattern(site.wording(language).pre, section?.frontMatter.pre ?? null);
}
