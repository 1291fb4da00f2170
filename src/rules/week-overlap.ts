import { datedWeeks, orderWeeks } from '../worklog/week-order.js';
import { rule } from './rule.js';

export const weekOverlap = rule({
  id: 'week-overlap',
  tier: 'recommended',
  severity: 'warning',
  fix: null,
  summary: 'a week that begins before the one before it has ended',
  why: 'The same days are told in two weeks, so a reader cannot tell when the work was done.',
  messages: {
    overlap: {
      text: 'Week {week} starts on {start}, while week {other} lasts until {otherEnd}.',
      help: 'Check the dates of both weeks: one of them has days of the other.',
    },
    other: { text: 'Week {other} lasts until this day.' },
  },
  passing: [
    weeks(['15/09/2025', '19/09/2025'], ['22/09/2025', '26/09/2025']),
    // The day on which one week ends and the next begins may be the same.
    weeks(['15/09/2025', '22/09/2025'], ['22/09/2025', '26/09/2025']),
    // A week that starts with or before the other has a rule of its own.
    weeks(['15/09/2025', '19/09/2025'], ['15/09/2025', '19/09/2025']),
    // A task that drags on does not make the week longer.
    weeks(['15/09/2025', '16/09/2025', '17/09/2025', '30/09/2025'], ['22/09/2025', '26/09/2025']),
  ],
  failing: [weeks(['15/09/2025', '19/09/2025'], ['⟦18/09/2025⟧', '26/09/2025'])],
  checkSite({ site, report }) {
    for (const language of site.languages) {
      const dated = datedWeeks(site.weeksIn(language));
      const { ordered } = orderWeeks(dated, site.prose.sampleDates);
      for (const [index, { page, first }] of ordered.entries()) {
        const before = ordered[index - 1];
        if (before === undefined || first.date >= before.last.date) continue;
        if (site.isSample(page) || site.isSample(before.page)) continue;
        const data = { week: page.week, start: first.date, other: before.page.week, otherEnd: before.last.date };
        report(page, {
          message: 'overlap',
          span: first.cell.span,
          data,
          related: [{ page: before.page, span: before.last.cell.span, message: 'other', data }],
        });
      }
    }
  },
});

/** Weeks of one row for every two dates. */
function weeks(...days: string[][]): Record<string, string> {
  const head = '| Row | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |\n';
  const row = (dates: string): string => `| 1 | Read the guide | ${dates} |\n`;
  return Object.fromEntries(
    days.map((dates, index) => [
      `1.${index + 1}-Week${index + 1}/_index.md`,
      head + (dates.join(' | ').match(/\S+ \| \S+/g) ?? []).map(row).join(''),
    ]),
  );
}
