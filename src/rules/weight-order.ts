import { weightFaults } from '../worklog/weight-faults.js';
import { rule } from './rule.js';

export const weightOrder = rule({
  id: 'weight-order',
  tier: 'recommended',
  severity: 'warning',
  fix: 'safe',
  summary: 'weights that put the weeks in another order',
  why: 'The menu is ordered by weight, and a page without one comes last, so readers find the weeks in the wrong order.',
  messages: {
    displaced: {
      text: 'Week {week} has the weight {weight}, which puts it in the wrong place of the menu.',
      help: 'The weights of the weeks must rise from week to week: {expected} puts this one in its place.',
    },
    last: {
      text: 'Week {week} has no weight, so Hugo puts it behind the weeks that have one.',
      help: 'Add `weight: {expected}` to the front matter.',
    },
  },
  passing: [
    {
      '1.3-Week3/_index.md': '---\nweight: 3\n---\n',
      '1.4-Week4/_index.md': '---\nweight: 4\n---\n',
    },
    {
      '1.1-Week1/_index.md': '---\nweight: 1\n---\n',
      '1.2-Week2/_index.md': '---\nweight: 5\n---\n',
      '1.3-Week3/_index.md': '---\nweight: 50\n---\n',
      '1.4-Week4/_index.md': '---\ntitle: "Week 4"\n---\n',
    },
    {
      '1.1-Week1/_index.md': '---\nweight: 3\n---\n',
      '1.2-Week2/_index.md': '---\nweight: 2\n---\n',
      '1.3-Week3/_index.md': '---\nweight: 1\n---\n',
    },
    {
      '1.3-Week3/_index.md': '---\nweight: 3\n---\n',
      '1.4-Week4/_index.md': '---\nweight: 3\n---\n',
    },
  ],
  failing: [
    {
      files: {
        '1.3-Week3/_index.md': '---\nweight: 3\n---\n',
        '1.4-Week4/_index.md': '---\nweight: ⟦40⟧\n---\n',
        '1.5-Week5/_index.md': '---\nweight: 5\n---\n',
      },
      fixed: { '1.4-Week4/_index.md': '---\nweight: 4\n---\n' },
    },
    {
      files: {
        '1.1-Week1/_index.md': '---\ntitle: "Week 1"\nweight: 1\n---\n',
        '1.2-Week2/_index.md': '⟦---⟧\ntitle: "Week 2"\ndate: 2025-09-15\n---\n',
        '1.3-Week3/_index.md': '---\ntitle: "Week 3"\nweight: 3\n---\n',
      },
      fixed: { '1.2-Week2/_index.md': '---\ntitle: "Week 2"\ndate: 2025-09-15\nweight: 2\n---\n' },
    },
    {
      files: {
        '1.1-Week1/_index.md': '---\nweight: 2\n---\n',
        '1.2-Week2/_index.md': '---\nweight: 6\n---\n',
        '1.3-Week3/_index.md': '---\nweight: 9\n---\n',
        '1.4-Week4/_index.md': '---\nweight: ⟦3⟧\n---\n',
        '1.5-Week5/_index.md': '---\nweight: 14\n---\n',
      },
      fixed: {
        '1.1-Week1/_index.md': '---\nweight: 1\n---\n',
        '1.2-Week2/_index.md': '---\nweight: 2\n---\n',
        '1.3-Week3/_index.md': '---\nweight: 3\n---\n',
        '1.4-Week4/_index.md': '---\nweight: 4\n---\n',
        '1.5-Week5/_index.md': '---\nweight: 5\n---\n',
      },
    },
  ],
  checkSite({ site, report }) {
    for (const language of site.languages) {
      const faults = weightFaults(site.weeksIn(language)).filter(({ kind }) => kind === 'order');
      for (const { page, span, week, weight, expected, fix } of faults) {
        report(page, { message: weight === 0 ? 'last' : 'displaced', span, data: { week, weight, expected }, fix });
      }
    }
  },
});
