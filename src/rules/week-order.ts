import { keptTemplateDates } from '../worklog/template-dates.js';
import { datedWeeks, orderWeeks } from '../worklog/week-order.js';
import { rule } from './rule.js';

export const weekOrder = rule({
  id: 'week-order',
  tier: 'recommended',
  severity: 'error',
  fix: null,
  summary: 'a week that starts with or before an earlier one',
  why: 'Its dates belong to another week: it was copied, or the template was never filled in.',
  messages: {
    before: {
      text: 'Week {week} starts on {start}, before week {other} does ({otherStart}).',
      help: 'Give the tasks of this week their own dates.',
    },
    same: {
      text: 'Week {week} starts on {start}, on the same day as week {other}.',
      help: 'Give the tasks of this week their own dates.',
    },
    after: {
      text: 'Week {week} starts on {start}, after week {other} does ({otherStart}).',
      help: 'Give the tasks of this week their own dates.',
    },
    other: { text: 'Week {other} starts here.' },
  },
  passing: [
    weeks('15/09/2025', '22/09/2025', '29/09/2025'),
    // One slip of the pen does not move a week.
    {
      ...weeks('15/09/2025', '22/09/2025'),
      '1.3-Week3/_index.md': page('29/09/2025', '30/09/2025', '01/09/2025'),
    },
    // The dates of the template have a rule of their own.
    weeks('29/09/2025', '06/10/2025', ['11/08/2025', '15/08/2025']),
    // Each language has its own order of weeks.
    { '1.1-Week1/_index.md': page('15/09/2025'), '1.2-Week2/_index.vi.md': page('15/09/2025') },
  ],
  failing: [
    weeks('15/09/2025', '22/09/2025', '⟦16/09/2025⟧'),
    weeks('15/09/2025', '22/09/2025', '⟦22/09/2025⟧', '06/10/2025'),
    // The one week that is out of step is at fault, not those that follow it.
    weeks('15/09/2025', '⟦22/09/2026⟧', '29/09/2025', '06/10/2025'),
  ],
  checkSite({ site, report }) {
    for (const language of site.languages) {
      const pages = site.weeksIn(language);
      const { strays } = orderWeeks(datedWeeks(pages), site.prose.sampleDates);
      for (const { week, other } of strays) {
        const { page, first } = week;
        if (site.isSample(page) || keptTemplateDates(page, pages, site.prose) !== null) continue;
        const relation = other.first.date === first.date ? 'same' : other.first.date > first.date ? 'before' : 'after';
        const data = { week: page.week, start: first.date, other: other.page.week, otherStart: other.first.date };
        report(page, {
          message: relation,
          span: first.cell.span,
          data,
          related: [{ page: other.page, span: other.first.cell.span, message: 'other', data }],
        });
      }
    }
  },
});

function page(...dates: string[]): string {
  const rows = dates.map((date, index) => `| ${index + 1} | Read the guide | ${date} |`);
  return ['| Row | Task | Start Date |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

function weeks(...dates: (string | string[])[]): Record<string, string> {
  return Object.fromEntries(
    dates.map((date, index) => [`1.${index + 1}-Week${index + 1}/_index.md`, page(...[date].flat())]),
  );
}
