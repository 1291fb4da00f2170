import { correctedAddress, entryFault } from '../edits/section-list/corrected-address.js';
import { rule } from './rule.js';

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
    const pages = { own: site.weeksIn(page.language), all: site.weeks };
    for (const entry of page.weekLinks) {
      const fault = entryFault(entry, pages);
      if (fault === null) continue;
      const { span, urlSpan } = entry.link;
      const address = correctedAddress(entry, page.weekLinks, pages);
      const fix = address === null || urlSpan === null ? null : [{ page, span: urlSpan, text: address }];
      const { kind, ...data } = fault;
      report(page, { message: kind, span: urlSpan ?? span, data, fix });
    }
  },
});
