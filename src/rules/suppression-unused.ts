import { rule } from './rule.js';

export const suppressionUnused = rule({
  id: 'suppression-unused',
  tier: 'recommended',
  severity: 'warning',
  fix: null,
  summary: 'a comment that switches a rule off for nothing',
  why: 'A comment that is left over hides the next mistake of its kind, and one with a misspelt name hides nothing at all.',
  messages: {
    unused: {
      text: 'The comment switches `{rule}` off, but there is nothing here for it to report.',
      help: 'Take the name out, or the whole comment.',
    },
    unusedAll: {
      text: 'The comment switches all rules off, but there is nothing here for them to report.',
      help: 'Take the comment out.',
    },
    unknown: {
      text: 'There is no rule `{rule}`, so the comment does nothing.',
      help: 'Write the name of a rule as it stands in what `worklog validate` reports, or take the comment out.',
    },
    misspelt: {
      text: 'There is no rule `{rule}`, so the comment does nothing.',
      help: 'Write `{near}`, if that is meant.',
    },
    stray: {
      text: 'The comment switches `{rule}` on again, but no comment before it switched it off.',
      help: 'Take the comment out, or put `worklog-disable {rule}` where it ought to begin.',
    },
    strayAll: {
      text: 'The comment switches all rules on again, but no comment before it switched any off.',
      help: 'Take the comment out, or put `worklog-disable` where it ought to begin.',
    },
    misspeltKind: {
      text: 'There is no comment `worklog-{kind}`, so it does nothing.',
      help: 'Write `worklog-{near}`, if that is meant.',
    },
    unknownKind: {
      text: 'There is no comment `worklog-{kind}`, so it does nothing.',
      help: 'Write `worklog-disable`, `worklog-disable-next-line`, `worklog-disable-line` or `worklog-enable`.',
    },
  },
  passing: [
    '---\ntitle: "Week 4 Worklog"\ndate: ""\n---\n\n<!-- worklog-disable front-matter-date-placeholder -- not begun yet -->\n\nText.\n',
    '---\ntitle: "Week 4 Worklog"\ndate: 2025-09-29\n---\n\nWrite `<!-- worklog-disable -->` to switch all rules off.\n',
  ],
  failing: [
    '---\ntitle: "Week 4 Worklog"\ndate: 2025-09-29\n---\n\n<!-- worklog-disable ⟦front-matter-date-placeholder⟧ -->\n\nText.\n',
    '---\ntitle: "Week 4 Worklog"\ndate: 2025-09-29\n---\n\n⟦<!-- worklog-disable-next-line -->⟧\nText.\n',
    '---\ntitle: "Week 4 Worklog"\ndate: 2025-09-29\n---\n\n<!-- worklog-disable-next-line ⟦front-matter-date-placeholdr⟧ -->\nText.\n',
    '---\ntitle: "Week 4 Worklog"\ndate: 2025-09-29\n---\n\n<!-- worklog-disable ⟦no-such-thing-at-all⟧ -->\n\nText.\n',
    '---\ntitle: "Week 4 Worklog"\ndate: 2025-09-29\n---\n\nText.\n\n<!-- worklog-enable ⟦front-matter-date-placeholder⟧ -->\n',
    '---\ntitle: "Week 4 Worklog"\ndate: 2025-09-29\n---\n\nText.\n\n⟦<!-- worklog-enable -->⟧\n',
    '---\ntitle: "Week 4 Worklog"\ndate: 2025-09-29\n---\n\n⟦<!-- worklog-disable-next-lines week-gap -->⟧\nText.\n',
    '---\ntitle: "Week 4 Worklog"\ndate: 2025-09-29\n---\n\n⟦<!-- worklog-disable-everything-here -->⟧\nText.\n',
  ],
  checkedBy: 'linter',
});
