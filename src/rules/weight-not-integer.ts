import { weightFaults } from '../worklog/weight-faults.js';
import { rule } from './rule.js';

export const weightNotInteger = rule({
  id: 'weight-not-integer',
  tier: 'recommended',
  severity: 'warning',
  fix: 'safe',
  summary: 'a weight that is not a whole number',
  why: 'Hugo cuts a weight such as `1.9` to 1 and takes words for no weight at all, so the menu does not come in the order that the numbers promise.',
  messages: {
    cut: {
      text: 'The weight of week {week} is `{written}`, which Hugo cuts to {weight}.',
      help: 'Write a whole number: {expected} puts the week in its place.',
    },
    unread: {
      text: 'The weight of week {week} is `{written}`, which Hugo does not read as a whole number, so the page has no weight.',
      help: 'Write a whole number: {expected} puts the week in its place.',
    },
  },
  passing: [
    '---\ntitle: "Week 4 Worklog"\nweight: 4\n---\n',
    '---\ntitle: "Week 4 Worklog"\nweight: "4"\n---\n',
    '---\ntitle: "Week 4 Worklog"\nweight: 4.0\n---\n',
    '---\ntitle: "Week 4 Worklog"\nweight:\n---\n',
    '---\ntitle: "Week 4 Worklog"\n---\n',
    '+++\ntitle = "Week 4 Worklog"\n[params]\nweight = 1.4\n+++\n',
  ],
  failing: [
    {
      files: '---\ntitle: "Week 4 Worklog"\nweight: ⟦1.4⟧\n---\n',
      fixed: '---\ntitle: "Week 4 Worklog"\nweight: 4\n---\n',
    },
    {
      files: '---\ntitle: "Week 4 Worklog"\nweight: "⟦four⟧"\n---\n',
      fixed: '---\ntitle: "Week 4 Worklog"\nweight: "4"\n---\n',
    },
    {
      files: '+++\ntitle = "Week 4 Worklog"\nweight = ⟦4.5⟧\n+++\n',
      fixed: '+++\ntitle = "Week 4 Worklog"\nweight = 4\n+++\n',
    },
    {
      files: {
        '1.3-Week3/_index.md': '---\nweight: 13\n---\n',
        '1.4-Week4/_index.md': '---\nweight: ⟦1.4⟧ # chapter and week\n---\n',
        '1.5-Week5/_index.md': '---\nweight: 15\n---\n',
      },
      fixed: { '1.4-Week4/_index.md': '---\nweight: 14 # chapter and week\n---\n' },
    },
    {
      files: {
        '1.1-Week1/_index.vi.md': '---\nweight: ⟦1.1⟧\n---\n',
        '1.2-Week2/_index.vi.md': '---\nweight: ⟦1.2⟧\n---\n',
      },
      fixed: {
        '1.1-Week1/_index.vi.md': '---\nweight: 1\n---\n',
        '1.2-Week2/_index.vi.md': '---\nweight: 2\n---\n',
      },
    },
  ],
  checkSite({ site, report }) {
    for (const language of site.languages) {
      const faults = weightFaults(site.weeksIn(language)).filter(({ kind }) => kind === 'not-integer');
      for (const { page, span, week, weight, written, expected, fix } of faults) {
        const message = weight === 0 ? 'unread' : 'cut';
        report(page, { message, span, data: { week, weight, expected, written: written.slice(0, 40) }, fix });
      }
    }
  },
});
