import { rule } from './rule.js';

export const weekUnknown = rule({
  id: 'week-unknown',
  tier: 'recommended',
  severity: 'warning',
  fix: null,
  summary: 'a page that looks like a week but tells no number',
  why: 'Nothing tells where it belongs, so it is in no list, and readers look for its week in vain.',
  messages: {
    found: {
      text: 'The page is {reason}',
      help: "Write the week's number into the folder's name or the title.",
    },
  },
  passing: [{ '1.4-Week4/_index.md': '---\ntitle: "Databases"\n---\n\n### Objectives:\n\n### Achievements:\n' }],
  failing: [{ 'databases/_index.md': '⟦⟧---\ntitle: "Databases"\n---\n\n### Objectives:\n\n### Achievements:\n' }],
  checkedBy: 'linter',
});
