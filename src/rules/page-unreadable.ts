import { rule } from './rule.js';

export const pageUnreadable = rule({
  id: 'page-unreadable',
  tier: 'basic',
  severity: 'error',
  fix: null,
  summary: 'a file that cannot be read as a page',
  why: 'What stands in it is in no list and no check: the week looks as if nobody had written it.',
  messages: { found: { text: 'The page is {reason}', help: 'Mend the file, or take it out of the section.' } },
  passing: ['A page in UTF-8, however short.\n'],
  failing: ['⟦⟧A page that an old editor saved in another encoding, such as UTF-16 or Windows-1258.\n'],
  checkedBy: 'linter',
});
