import { readDateText, resolveDate } from '../dialect/date-text.js';
import { bareWords } from '../locale/bare-words.js';
import { rule } from './rule.js';

export const dateAmbiguous = rule({
  id: 'date-ambiguous',
  tier: 'recommended',
  severity: 'info',
  fix: null,
  summary: 'a date whose day and month cannot be told apart',
  why: 'Readers from elsewhere take it for another day, and worklog leaves it out of the week.',
  messages: {
    ambiguous: {
      text: '`{date}` may be {dayFirst} or {monthFirst}: nothing on this page or on the others tells which.',
      help: 'Write `YYYY-MM-DD`, or set `date-order` for this language in `worklog.toml`.',
    },
  },
  passing: [
    'Day and month can be told apart where any date of the page has a day above 12.\n\n' +
      '| Task | Start Date | Completion Date |\n| --- | --- | --- |\n| Set up | 09/10/2025 | 13/10/2025 |\n',
    '| Task | Start Date | Completion Date |\n| --- | --- | --- |\n| Set up | 2025-10-09 | 09/09/2025 |\n',
    { '1.4-Week4/_index.vi.md': '| Công việc | Ngày bắt đầu |\n| --- | --- |\n| Cài đặt | 09/10/2025 |\n' },
  ],
  failing: [
    '| Task | Start Date | Completion Date |\n| --- | --- | --- |\n| Set up | ⟦09/10/2025⟧ | 09/10/2025 |\n',
    '| Task | Start Date |\n| --- | --- |\n| Set up | 05/05/2025 |\n| Clean up | ⟦06/05/2025⟧ |\n| Write | 05/06/2025 |\n',
  ],
  checkWeek(page, { site, report }) {
    const { evidence } = page.dateOrder;
    if (evidence !== 'ambiguous' && evidence !== 'mixed') return;
    for (const { start, completion } of page.tasks) {
      for (const cell of [start, completion]) {
        if (cell === null || cell.date !== null) continue;
        const read = readDateText(cell.text, site.vocabulary);
        const dayFirst = read && resolveDate(read, 'day-first');
        const monthFirst = read && resolveDate(read, 'month-first');
        if (dayFirst === null || monthFirst === null) continue;
        const data = { date: bareWords(cell.text), dayFirst, monthFirst };
        report(page, { message: 'ambiguous', span: cell.span, data });
        return;
      }
    }
  },
});
