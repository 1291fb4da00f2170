import { expandWeekPattern } from '../dialect/week-pattern.js';
import { hasReadFrontMatter, plainField } from '../page/front-matter-line.js';
import { slice } from '../text/span.js';
import { majorityPattern } from '../worklog/menu-number.js';
import { rule } from './rule.js';
import type { SiteSubject, WeekSubject } from './subject.js';

export const titleLanguage = rule({
  id: 'title-language',
  tier: 'recommended',
  severity: 'warning',
  fix: 'safe',
  summary: 'a title in the other language',
  why: 'The title stands in the menu of the translated site, where one that was left as it was stands out from all others.',
  messages: {
    other: {
      text: 'The title "{title}" is not in the language of the page ({language}).',
      help: 'Translate the title, as on the other pages of the language.',
    },
  },
  passing: [
    {
      '1.4-Week4/_index.md': '---\ntitle: "Week 4 Worklog"\n---\n',
      '1.4-Week4/_index.vi.md': '---\ntitle: "Worklog Tuần 4"\n---\n',
    },
    {
      '1.4-Week4/_index.md': '---\ntitle: "Databases"\n---\n',
      '1.4-Week4/_index.vi.md': '---\ntitle: "Databases"\n---\n',
    },
    {
      '1.4-Week4/_index.md': '---\ntitle: "Week 4"\n---\n',
      '1.4-Week4/_index.vi.md': '---\ntitle: "Tuần 4 (Week 4)"\n---\n',
    },
    // With one language only, the site may just call it by another's code.
    '---\ntitle: "Nhật ký Tuần 4"\n---\n',
  ],
  failing: [
    {
      '1.4-Week4/_index.md': '---\ntitle: "Week 4 Worklog"\n---\n',
      '1.4-Week4/_index.vi.md': '---\ntitle: "⟦Week 4 Worklog⟧"\n---\n',
    },
    {
      files: {
        '1.2-Week2/_index.md': '---\ntitle: "Week 2 Worklog"\n---\n',
        '1.3-Week3/_index.md': '---\ntitle: "Week 3 Worklog"\n---\n',
        '1.4-Week4/_index.md': '---\ntitle: "Week 4 Worklog"\n---\n',
        '1.2-Week2/_index.vi.md': '---\ntitle: "Worklog Tuần 2"\n---\n',
        '1.3-Week3/_index.vi.md': '---\ntitle: "Worklog Tuần 3"\n---\n',
        '1.4-Week4/_index.vi.md': '---\ntitle: "⟦Week 4 Worklog⟧"\n---\n',
      },
      fixed: { '1.4-Week4/_index.vi.md': '---\ntitle: "Worklog Tuần 4"\n---\n' },
    },
    {
      '1.4-Week4/_index.md': '---\ntitle: "⟦Tuần 4: cơ sở dữ liệu⟧"\n---\n',
      '1.4-Week4/_index.vi.md': '---\ntitle: "Tuần 4: cơ sở dữ liệu"\n---\n',
    },
  ],
  checkWeek(page, { site, report }) {
    const { title } = page.frontMatter;
    if (title === null || site.languages.length < 2 || !hasReadFrontMatter(page)) return;
    if (!isForeign(title, page.language, site)) return;
    const field = plainField(page, 'title');
    const mended = translation(title, page, site);
    const isPlain =
      field !== null && slice(page.text, field.content) === title && mended !== null && !/["'\\:#]/.test(mended);
    report(page, {
      message: 'other',
      span: page.titleSpan,
      data: { title: title.slice(0, 60), language: languageName(page.language, site) },
      fix: isPlain ? [{ page, span: field.content, text: mended }] : null,
    });
  },
});

/** Whether a title has another language's word for week and not its own language's. */
function isForeign(title: string, language: string, { prose, vocabulary }: SiteSubject): boolean {
  const languages = prose.weekWordLanguages(title);
  const own = packLanguage(language, vocabulary.packs);
  return own !== null && languages.size > 0 && !languages.has(own);
}

/** The title as the language's other pages have it, where this one says no more than another language's titles do. */
function translation(title: string, { week, language }: WeekSubject, site: SiteSubject): string | null {
  const pattern = majorityPattern(site.wording(language).title);
  if (pattern === null || isForeign(pattern, language, site)) return null;
  const isTemplate = site.languages.some((other) => {
    const theirs = other === language ? null : majorityPattern(site.wording(other).title);
    return theirs !== null && expandWeekPattern(theirs, week) === title;
  });
  return isTemplate ? expandWeekPattern(pattern, week) : null;
}

function languageName(language: string, { vocabulary }: SiteSubject): string {
  const own = packLanguage(language, vocabulary.packs);
  return vocabulary.packs.find((pack) => pack.language === own)?.name ?? language;
}

/** The pack of a language such as `vi` or `vi-vn`; null where worklog does not know it. */
function packLanguage(language: string, packs: SiteSubject['vocabulary']['packs']): string | null {
  const [base] = language.split('-');
  return packs.find((pack) => pack.language === language || pack.language === base)?.language ?? null;
}
