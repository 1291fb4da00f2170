import { rule } from './rule.js';

/** Who leaves out more does not count weeks. */
const MOST_MISSING = 100;

export const weekMissing = rule({
  id: 'week-missing',
  tier: 'recommended',
  severity: 'warning',
  fix: null,
  summary: 'a week that is left out',
  why: 'The mentor looks for the page of every week, and takes a missing one for a week without work.',
  messages: {
    one: {
      text: 'Week {week} comes after week {before}: there is no page for week {missing}.',
      help: 'Add the page with `worklog new week {missing}`, or give this page and those behind it their right numbers.',
    },
    several: {
      text: 'Week {week} comes after week {before}: there are no pages for weeks {missing} to {last}.',
      help: 'Add the pages, the first with `worklog new week {missing}`, or give this page and those behind it their right numbers.',
    },
    before: { text: 'This is the week before.' },
  },
  passing: [
    weeks(1, 2, 3),
    // A worklog may begin later.
    weeks(3, 4),
    // Where another language has the week, it is a page that is missing, which has a rule of its own.
    { ...weeks(1, 3), '1.2-Week2/_index.vi.md': '# Tuần 2\n' },
  ],
  failing: [
    { '1.1-Week1/_index.md': '# Week 1\n', '1.3-Week3/_index.md': '# ⟦Week 3⟧\n' },
    {
      '1.1-Week1/_index.md': '# Week 1\n',
      '1.1-Week1/_index.vi.md': '# Tuần 1\n',
      '1.4-Week4/_index.md': '---\ntitle: ⟦Week 4⟧\n---\n',
      '1.4-Week4/_index.vi.md': '# ⟦Tuần 4⟧\n',
      '1.6-Week6/_index.vi.md': '# ⟦Tuần 6⟧\n',
    },
  ],
  checkSite({ site, report }) {
    const known = new Set(site.weeks.map(({ week }) => week));
    for (const language of site.languages) {
      const pages = site.weeksIn(language);
      for (const [index, page] of pages.entries()) {
        const { week } = page;
        const before = pages[index - 1];
        if (before === undefined || week - before.week > MOST_MISSING) continue;
        const missing = numbersBetween(before.week, week).filter((one) => !known.has(one) && !site.isExcused(one));
        const first = missing[0];
        const last = missing.at(-1);
        if (first === undefined || last === undefined) continue;
        report(page, {
          message: first === last ? 'one' : 'several',
          span: page.titleSpan,
          data: { week, before: before.week, missing: first, last },
          related: [{ page: before, span: before.titleSpan, message: 'before' }],
        });
      }
    }
  },
});

function numbersBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from - 1, 0) }, (_, index) => from + 1 + index);
}

function weeks(...numbers: number[]): Record<string, string> {
  return Object.fromEntries(numbers.map((week) => [`1.${week}-Week${week}/_index.md`, `# Week ${week}\n`]));
}
