import type { FrontMatterField } from '../page/front-matter-fields.js';
import { hasReadFrontMatter, plainField } from '../page/front-matter-line.js';
import { isHugoDate } from '../page/hugo-date.js';
import { slice } from '../text/span.js';
import { ownStart } from '../worklog/own-start.js';
import { type PageEdit, rule } from './rule.js';
import type { PageSubject } from './subject.js';

export const frontMatterDatePlaceholder = rule({
  id: 'front-matter-date-placeholder',
  tier: 'recommended',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'a front matter date that is no date',
  why: 'Hugo does not run code and does not guess: a date that it cannot read puts the page into the year 0001, before all others.',
  messages: {
    code: {
      text: 'The date is `{written}`, code that Hugo does not run.',
      help: 'Write {day}.',
    },
    empty: {
      text: 'The date is empty.',
      help: 'Write {day}, or take the line out.',
    },
    unread: {
      text: 'The date is `{written}`, which Hugo does not read as a date.',
      help: 'Write {day}.',
    },
  },
  passing: [
    '---\ntitle: "Week 4 Worklog"\ndate: 2025-09-29\n---\n',
    '---\ntitle: "Week 4 Worklog"\ndate: "2025-09-29T08:00:00+07:00"\n---\n',
    '---\ntitle: "Week 4 Worklog"\ndate: 2025-09-29 08:00:00 +0700\n---\n',
    '---\ntitle: "Week 4 Worklog"\ndate: 29 Sep 2025\n---\n',
    '+++\ndate = 2025-09-29T08:00:00Z\n+++\n',
    '+++\ntitle = "Week 4"\n[params]\ndate = "soon"\n+++\n',
    '{ "title": "Week 4", "params": { "date": "soon" } }\n',
    '---\ntitle: "Week 4 Worklog"\n---\n',
  ],
  failing: [
    '---\ntitle: "Week 4 Worklog"\ndate: "⟦`r Sys.Date()`⟧"\n---\n',
    '---\ndate: ⟦YYYY-MM-DD⟧\n---\n',
    '---\ntitle: "Week 4 Worklog"\n⟦date⟧: ""\n---\n',
    '---\n⟦date⟧:\ntitle: "Week 4 Worklog"\n---\n',
    "---\ndate: '⟦29/09/2025⟧'\n---\n",
    '---\ndate: ⟦2025-9-8⟧ # the first day\n---\n',
    '---\ndate: ⟦2025-09-31⟧\n---\n',
    '{ "title": "Week 4", "date": "⟦TBD⟧" }\n',
    { '_index.md': '---\ntitle: "Worklog"\ndate: "⟦`r Sys.Date()`⟧"\n---\n' },
    {
      files:
        '---\ndate: "⟦`r Sys.Date()`⟧"\n---\n\n| Day | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |\n| Mon | Read | 29/09/2025 | 30/09/2025 |\n',
      fixed:
        '---\ndate: "2025-09-29"\n---\n\n| Day | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |\n| Mon | Read | 29/09/2025 | 30/09/2025 |\n',
    },
    {
      // The template's dates are not to be written anywhere else.
      '1.3-Week3/_index.md':
        '---\ndate: 2025-09-22\n---\n\n| Day | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |\n| Mon | Read | 22/09/2025 | 26/09/2025 |\n',
      '1.4-Week4/_index.md':
        '---\ndate: "⟦`r Sys.Date()`⟧"\n---\n\n| Day | Task | Start Date |\n| --- | --- | --- |\n| Mon | Read | 11/08/2025 |\n| Tue | Write | 12/08/2025 |\n',
    },
    {
      // Two weeks with one start: one of them was copied.
      '1.3-Week3/_index.md':
        '---\ndate: 2025-09-22\n---\n\n| Day | Task | Start Date |\n| --- | --- | --- |\n| Mon | Read | 22/09/2025 |\n',
      '1.4-Week4/_index.md':
        '---\ndate: "⟦`r Sys.Date()`⟧"\n---\n\n| Day | Task | Start Date |\n| --- | --- | --- |\n| Mon | Write | 22/09/2025 |\n',
    },
    {
      files:
        '---\n⟦date⟧:\ntitle: "Week 4"\n---\n\n| Day | Task | Start Date |\n| --- | --- | --- |\n| Mon | Read | 29/09/2025 |\n',
      fixed:
        '---\ndate: 2025-09-29\ntitle: "Week 4"\n---\n\n| Day | Task | Start Date |\n| --- | --- | --- |\n| Mon | Read | 29/09/2025 |\n',
    },
  ],
  checkPage(page, { site, report }) {
    const field = plainField(page, 'date');
    if (field === null || !hasReadFrontMatter(page)) return;
    const written = slice(page.text, field.content);
    if (isHugoDate(written)) return;
    const isEmpty = written.trim() === '' || /^(?:~|null)$/i.test(written);
    const isCode = /^`|\{\{|<%|\w\(\)/.test(written);
    const first = page.kind === 'week' ? ownStart(page, site) : null;
    report(page, {
      message: isEmpty ? 'empty' : isCode ? 'code' : 'unread',
      span: written === '' ? field.keySpan : field.content,
      data: {
        written: written.slice(0, 40).replaceAll('`', ''),
        day:
          first === null
            ? 'the day on which the page begins, as `YYYY-MM-DD`'
            : `the day on which the week begins, \`${first}\``,
      },
      fix: first === null ? null : firstDay(page, first, field),
    });
  },
});

/** The first day of the week's tasks in place of what stands there; a space goes before it where the line has none. */
function firstDay(page: PageSubject, first: string, { keySpan, value, content }: FrontMatterField): PageEdit[] | null {
  const isQuoted = content.start > value.start;
  if (page.frontMatterBlock?.format === 'json' && !isQuoted) return null;
  const isTight = value.end === value.start && keySpan.end === value.start - 1;
  return [{ page, span: content, text: `${isTight ? ' ' : ''}${first}` }];
}
