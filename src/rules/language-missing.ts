import { rule } from './rule.js';

export const languageMissing = rule({
  id: 'language-missing',
  tier: 'recommended',
  severity: 'warning',
  fix: null,
  summary: "a week without its page in one of the site's languages",
  why: 'Readers of that language find a gap in the worklog, and switching the language leads nowhere.',
  messages: {
    missing: {
      text: 'Week {week} has no page in {language}.',
      help: 'Write it beside this one: `worklog new week {week}` makes the page, to be filled in.',
    },
  },
  passing: [
    { '1.4-Week4/_index.md': '# Week 4\n', '1.4-Week4/_index.vi.md': '# Tuần 4\n' },
    // A worklog in one language misses nothing.
    { '1.4-Week4/_index.md': '# Week 4\n', '1.5-Week5/_index.md': '# Week 5\n' },
  ],
  failing: [
    {
      '1.4-Week4/_index.md': '# Week 4\n',
      '1.4-Week4/_index.vi.md': '# Tuần 4\n',
      '1.5-Week5/_index.md': '# ⟦Week 5⟧\n',
      '1.6-Week6/_index.vi.md': '---\ntitle: "⟦Tuần 6⟧"\n---\n',
    },
  ],
  checkSite({ site, report }) {
    if (site.languages.length < 2) return;
    let last: number | null = null;
    for (const page of site.weeks) {
      const { week } = page;
      // Of the pages that there are, the first tells what is missing.
      if (week === last) continue;
      last = week;
      const present = new Set([page, ...site.counterparts(page)].map(({ language }) => language));
      for (const code of site.languages) {
        if (present.has(code)) continue;
        const language = site.vocabulary.languageName(code);
        report(page, { message: 'missing', span: page.titleSpan, data: { week, language } });
      }
    }
  },
});
