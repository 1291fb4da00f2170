import { rule } from './rule.js';

export const pageUnreadable = rule({
  id: 'page-unreadable',
  tier: 'basic',
  severity: 'error',
  fix: null,
  summary: 'a file that cannot be read as a page',
  why: 'It is saved in another encoding than UTF-8, too large, a link out of the site, or nobody may read it. What stands in it is in no list and no check: the week looks as if nobody had written it.',
  messages: { found: { text: 'The page is {reason}', help: 'Mend the file, or take it out of the section.' } },
  suppressible: false,
  passing: [],
  failing: [],
  checkedBy: 'linter',
});
