import { readDateText } from '../dialect/date-text.js';
import { bareWords } from '../locale/bare-words.js';
import { datedCells } from '../model/dated-cells.js';
import type { DateOrder } from '../model/dialect.js';
import { rule } from './rule.js';
import type { WeekSubject } from './subject.js';

/** So many pages make a habit, if no more than a quarter of those that show their order speak against it. */
const HABIT_PAGES = 3;
const HABIT_SHARE = 0.75;

export const dateOrderSite = rule({
  id: 'date-order-site',
  tier: 'review',
  severity: 'info',
  fix: null,
  summary: "dates in another order than on the site's other pages",
  why: 'Whoever reads week after week takes 05/06 for the same day throughout.',
  messages: {
    dayFirst: {
      text: 'The dates of this page have the day first, such as `{date}`; on {count} of the other pages in this language the month is first.',
      help: 'Write the dates in the order of the other pages.',
    },
    monthFirst: {
      text: 'The dates of this page have the month first, such as `{date}`; on {count} of the other pages in this language the day is first.',
      help: 'Write the dates in the order of the other pages.',
    },
    other: { text: 'This page has its dates in the other order.' },
  },
  passing: [
    site('24/09/2025'),
    // A page whose dates fit either order shows no habit.
    site('09/09/2025'),
    site('2025-09-24'),
    { '1.1-Week1/_index.md': page('09/15/2025'), '1.2-Week2/_index.md': page('22/09/2025') },
  ],
  failing: [site('⟦09/24/2025⟧')],
  checkSite({ site, report }) {
    for (const language of site.languages) {
      const pages = site.weeksIn(language).filter(showsOrder);
      const dayFirst = pages.filter(({ dateOrder }) => dateOrder.order === 'day-first');
      const monthFirst = pages.filter(({ dateOrder }) => dateOrder.order === 'month-first');
      const [most, least] = dayFirst.length >= monthFirst.length ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
      const [other] = most;
      if (other === undefined || most.length < HABIT_PAGES || most.length < HABIT_SHARE * pages.length) continue;
      for (const odd of least) {
        const cell = firstNumeric(odd);
        const related = firstNumeric(other);
        if (cell === null || related === null) continue;
        report(odd, {
          message: odd.dateOrder.order === 'day-first' ? 'dayFirst' : 'monthFirst',
          span: cell.span,
          data: { date: bareWords(cell.text), count: most.length },
          related: [{ page: other, span: related.span, message: 'other' }],
        });
      }
    }

    /** The first date that has an order, and would be another day in the other. */
    function firstNumeric({ tasks }: WeekSubject) {
      const found = datedCells(tasks).find(({ cell }) => {
        const text = readDateText(cell.text, site.vocabulary);
        return text?.kind === 'numeric' && text.first !== text.second;
      });
      return found?.cell ?? null;
    }
  },
});

function showsOrder({ dateOrder }: WeekSubject): boolean {
  const orders: readonly (DateOrder | null)[] = ['day-first', 'month-first'];
  return (dateOrder.evidence === 'proved' || dateOrder.evidence === 'span') && orders.includes(dateOrder.order);
}

function page(date: string): string {
  return `| Day | Task | Start Date |\n| --- | --- | --- |\n| 4 | Read about IAM | ${date} |\n`;
}

/** Three weeks that have the day first, and a fourth. */
function site(fourth: string): Record<string, string> {
  const dates = ['17/09/2025', '24/09/2025', '30/09/2025', fourth];
  return Object.fromEntries(dates.map((date, index) => [`1.${index + 1}-Week${index + 1}/_index.md`, page(date)]));
}
