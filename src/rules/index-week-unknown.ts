import { addressLike } from '../edits/week-list.js';
import { type PageEdit, rule } from './rule.js';
import type { SectionSubject, SiteSubject, WeekLink } from './subject.js';

const WEEKS = { '1.3-Week3/_index.md': '# Week 3\n', '1.4-Week4/_index.md': '# Week 4\n' };

export const indexWeekUnknown = rule({
  id: 'index-week-unknown',
  tier: 'recommended',
  severity: 'error',
  fix: 'safe',
  summary: 'an entry of the week list that leads to no page, or to another week',
  why: 'Who follows the link sees an error, or reads about the wrong week.',
  messages: {
    unknown: {
      text: 'This link is meant for week {week}, but the site has no page at that address.',
      help: 'Correct the address, or take the entry out of the list until the week has its page.',
    },
    other: {
      text: 'This entry is for week {label}, but its link leads to week {week}.',
      help: 'Correct the address, or the number.',
    },
  },
  passing: [
    { '_index.md': '**Week 3:** [Storage](1.3-week3/)\n\n**Week 4:** [Queues](1.4-Week4)\n', ...WEEKS },
    {
      '_index.md': 'After week 3 I went on with [queues](1.4-week4/).\n\n- Weeks 1-3: [basics](1.3-week3/)\n',
      ...WEEKS,
    },
    { '_index.md': '**Week 4:** [Report](1.4-week4/report.pdf), [details](1.4-week4/4.1-details/)\n', ...WEEKS },
    {
      '_index.md': '**Week 9:** [Caches](1.9-week9/)\n',
      'nine/_index.md': '---\ntitle: Week 9\nurl: /1-worklog/1.9-week9/\n---\n',
    },
    { '_index.md': '**Week 3:** [Storage](1.3-week3/), the base for [queues](1.4-week4/)\n', ...WEEKS },
  ],
  failing: [
    { '_index.md': '**Week 4:** [Queues](1.4-week4/)\n\n**Week 5:** [Caches](⟦1.5-week5/⟧)\n', ...WEEKS },
    {
      files: { '_index.md': '**Week 3:** [Storage](1.3-week3/)\n\n**Week 4:** [Queues](⟦1.3-week3/⟧)\n', ...WEEKS },
      fixed: { '_index.md': '**Week 3:** [Storage](1.3-week3/)\n\n**Week 4:** [Queues](1.4-week4/)\n' },
    },
    {
      files: { '_index.md': '- [Week 3](1.3-week3)\n- [Week 4](⟦1.4-wek4⟧)\n', ...WEEKS },
      fixed: { '_index.md': '- [Week 3](1.3-week3)\n- [Week 4](1.4-week4)\n' },
    },
    // Two entries for one week: which of them is meant for another cannot be told.
    {
      '_index.md':
        '**Week 3:** [Storage](1.3-week3/)\n\n**Week 4:** [Queues](1.4-week4/)\n\n**Week 4:** [Caches](⟦1.3-week3/⟧)\n',
      ...WEEKS,
    },
  ],
  checkPage(page, { site, report }) {
    if (page.kind !== 'section') return;
    for (const entry of page.weekLinks) {
      const { link, target, week, label } = entry;
      const span = link.urlSpan ?? link.span;
      if (target === null) {
        if (isOtherPage(link.url, site) || mayHaveOtherAddress(page, site)) continue;
        const named = label ?? week;
        if (named === null) continue;
        report(page, { message: 'unknown', span, data: { week: named }, fix: corrected(page, entry, site) });
      } else if (label !== null && label !== target) {
        report(page, { message: 'other', span, data: { label, week: target }, fix: corrected(page, entry, site) });
      }
    }
  },
});

/** Whether an address leads to a file, or to a page below a week's. */
function isOtherPage(url: string, { weeks }: SiteSubject): boolean {
  const address = url.replace(/[?#].*$/s, '').toLowerCase();
  if (/\.(?!md$|html$)[a-z][a-z0-9]{1,4}$/.test(address)) return true;
  return weeks.some(({ path }) => {
    const below = `${path.slice(path.lastIndexOf('/') + 1).toLowerCase()}/`;
    const at = address.indexOf(below);
    return at !== -1 && !/^(?:_?index\..*)?$/.test(address.slice(at + below.length));
  });
}

/** Whether a week's front matter gives it an address of its own, so that its folder does not tell it. */
function mayHaveOtherAddress({ language }: SectionSubject, site: SiteSubject): boolean {
  return site
    .weeksIn(language)
    .some(({ frontMatter }) => ['url', 'slug', 'aliases'].some((key) => Object.hasOwn(frontMatter.other, key)));
}

/** The address of the week that the entry names, where nothing else links that week yet. */
function corrected(page: SectionSubject, { link, label }: WeekLink, site: SiteSubject): PageEdit[] | null {
  const week = site.weeksIn(page.language).find((one) => one.week === label);
  const isTaken = page.weekLinks.some(
    (other) => other.link !== link && (other.target === label || other.label === label),
  );
  if (week === undefined || isTaken || link.urlSpan === null) return null;
  const sample = page.weekLinks.find((one) => one.published !== null && one.label === one.target);
  const sampled = site.weeks.find((one) => one.week === sample?.target);
  const address =
    sample?.published != null && sampled !== undefined ? addressLike(sample.published, sampled.path, week.path) : null;
  return address === null ? null : [{ page, span: link.urlSpan, text: address }];
}
