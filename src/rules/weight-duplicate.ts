import { weightFaults } from '../worklog/weight-faults.js';
import { rule } from './rule.js';

/** So many of the other weeks are named. */
const MOST_NAMED = 3;

export const weightDuplicate = rule({
  id: 'weight-duplicate',
  tier: 'recommended',
  severity: 'warning',
  fix: 'safe',
  summary: 'two weeks with one weight',
  why: 'The menu is ordered by weight. Among weeks with the same one Hugo goes by date and then by title, where "Week 10" comes before "Week 2".',
  messages: {
    shared: {
      text: 'Week {week} has the weight {weight}, and so {others}: nothing says which comes first in the menu.',
      help: 'Give each week a weight of its own: {expected} puts week {week} in its place.',
    },
    none: {
      text: 'Week {week} has no weight, and nor {others}: nothing says which comes first in the menu.',
      help: 'Give each week a weight of its own: {expected} puts week {week} in its place.',
    },
    other: { text: 'Another page with this weight.' },
    otherNone: { text: 'Another page without a weight.' },
  },
  passing: [
    {
      '1.3-Week3/_index.md': '---\nweight: 3\n---\n',
      '1.4-Week4/_index.md': '---\nweight: 4\n---\n',
    },
    {
      '1.4-Week4/_index.md': '---\nweight: 4\n---\n',
      '1.4-Week4/_index.vi.md': '---\nweight: 4\n---\n',
    },
    {
      '1.3-Week3/_index.md': '---\ntitle: "Week 3 Worklog"\n---\n',
      '1.4-Week4/_index.md': '---\ntitle: "Week 4 Worklog"\n---\n',
    },
    {
      '1.1-Week1/_index.md': '---\nweight: 1.1\n---\n',
      '1.2-Week2/_index.md': '---\nweight: 1.2\n---\n',
    },
  ],
  failing: [
    {
      files: {
        '1.3-Week3/_index.md': '---\nweight: 3\n---\n',
        '1.4-Week4/_index.md': '---\nweight: ⟦3⟧\n---\n',
      },
      fixed: { '1.4-Week4/_index.md': '---\nweight: 4\n---\n' },
    },
    {
      files: {
        '1.1-Week1/_index.md': '---\nweight: 1\n---\n',
        '1.2-Week2/_index.md': '---\nweight: "⟦1⟧"\n---\n',
        '1.3-Week3/_index.md': '---\nweight: ⟦1⟧\n---\n',
      },
      fixed: {
        '1.2-Week2/_index.md': '---\nweight: "2"\n---\n',
        '1.3-Week3/_index.md': '---\nweight: 3\n---\n',
      },
    },
    {
      files: {
        '1.1-Week1/_index.md': '---\nweight: 10\n---\n',
        '1.2-Week2/_index.md': '---\nweight: 20\n---\n',
        '1.3-Week3/_index.md': '---\nweight: ⟦20⟧\n---\n',
        '1.4-Week4/_index.md': '---\nweight: 40\n---\n',
        '1.5-Week5/_index.md': '---\nweight: 50\n---\n',
      },
      fixed: { '1.3-Week3/_index.md': '---\nweight: 30\n---\n' },
    },
    {
      files: {
        '1.7-Week7/_index.md': '---\nweight: 107\n---\n',
        '1.8-Week8/_index.md': '---\nweight: ⟦110⟧\n---\n',
        '1.9-Week9/_index.md': '---\nweight: 109\n---\n',
        '1.10-Week10/_index.md': '---\nweight: 110\n---\n',
      },
      fixed: { '1.8-Week8/_index.md': '---\nweight: 108\n---\n' },
    },
    {
      files: {
        '1.1-Week1/_index.md': '---\ntitle: "Week 1 Worklog"\nweight: 1\n---\n',
        '1.2-Week2/_index.md': '⟦---⟧\ntitle: "Week 2 Worklog"\n---\n',
        '1.3-Week3/_index.md': '---\ntitle: "Week 3 Worklog"\nweight: ⟦0⟧\n---\n',
      },
      fixed: {
        '1.2-Week2/_index.md': '---\ntitle: "Week 2 Worklog"\nweight: 2\n---\n',
        '1.3-Week3/_index.md': '---\ntitle: "Week 3 Worklog"\nweight: 3\n---\n',
      },
    },
    {
      // The week with the odd weight stands in the way of the right ones, so it is mended too.
      files: {
        '1.1-Week1/_index.md': '---\nweight: 1\n---\n',
        '1.2-Week2/_index.md': '---\nweight: 4\n---\n',
        '1.3-Week3/_index.md': '---\nweight: ⟦5⟧\n---\n',
        '1.4-Week4/_index.md': '---\nweight: ⟦5⟧\n---\n',
      },
      fixed: {
        '1.2-Week2/_index.md': '---\nweight: 2\n---\n',
        '1.3-Week3/_index.md': '---\nweight: 3\n---\n',
        '1.4-Week4/_index.md': '---\nweight: 4\n---\n',
      },
    },
  ],
  checkSite({ site, report }) {
    for (const language of site.languages) {
      const faults = weightFaults(site.weeksIn(language)).filter(({ kind }) => kind === 'duplicate');
      for (const { page, span, week, weight, expected, sharing, fix } of faults) {
        const data = { week, weight, expected, others: weekNames(sharing) };
        const related = sharing
          .slice(0, 1)
          .map(
            (other) => ({ page: other, span: other.titleSpan, message: weight === 0 ? 'otherNone' : 'other' }) as const,
          );
        report(page, { message: weight === 0 ? 'none' : 'shared', span, data, related, fix });
      }
    }
  },
});

/** `has week 3`, `have weeks 1 and 2`, `have weeks 1, 2, 3 and five others`. */
function weekNames(pages: readonly { readonly week: number }[]): string {
  const [only, ...others] = pages.map(({ week }) => week);
  if (others.length === 0) return `has week ${only}`;
  const named = [only, ...others].slice(0, MOST_NAMED);
  const last = pages.length > MOST_NAMED ? othersInWords(pages.length - MOST_NAMED) : named.pop();
  return `have weeks ${named.join(', ')} and ${last}`;
}

/** In words, so that nobody takes the number for a week's. */
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function othersInWords(count: number): string {
  return count === 1 ? 'one other' : `${NUMBERS[count] ?? count} others`;
}
