import { type CalendarDate, daysBetween } from '../model/calendar-date.js';
import { hasReadFrontMatter, plainField } from '../page/front-matter-line.js';
import { distantDate } from '../worklog/date-distance.js';
import { frontMatterDate } from '../worklog/listed.js';
import { rule } from './rule.js';
import type { WeekSubject } from './subject.js';

export const frontMatterDateRepeated = rule({
  id: 'front-matter-date-repeated',
  tier: 'review',
  severity: 'info',
  fix: null,
  summary: 'one front matter date for several weeks',
  why: 'Hugo sorts and dates pages by it; a date that was copied with the page says nothing of its week.',
  messages: {
    repeated: {
      text: 'Week {week} has the date {date}, and so has week {other}.',
      help: 'Write the day on which the week begins.',
    },
    other: { text: 'The other page with this date.' },
  },
  passing: [
    {
      '1.3-Week3/_index.md': '---\ndate: 2025-09-22\n---\n',
      '1.4-Week4/_index.md': '---\ndate: 2025-09-29\n---\n',
    },
    {
      '1.4-Week4/_index.md': '---\ndate: 2025-09-29\n---\n',
      '1.4-Week4/_index.vi.md': '---\ndate: 2025-09-29\n---\n',
    },
    {
      '1.3-Week3/_index.md': '---\ndate: ""\n---\n',
      '1.4-Week4/_index.md': '---\ndate: ""\n---\n',
    },
  ],
  failing: [
    {
      '1.3-Week3/_index.md': '---\ndate: ⟦2024-01-01⟧\n---\n',
      '1.4-Week4/_index.md': '---\ndate: ⟦2024-01-01⟧\n---\n',
    },
    {
      '1.3-Week3/_index.md':
        '---\ndate: 2025-09-22\n---\n\n| Day | Task | Start Date |\n| --- | --- | --- |\n| Mon | Read | 22/09/2025 |\n',
      '1.4-Week4/_index.md':
        '---\ndate: "⟦2025-09-22T08:00:00Z⟧"\n---\n\n| Day | Task | Start Date |\n| --- | --- | --- |\n| Mon | Write | 29/09/2025 |\n',
    },
  ],
  checkSite({ site, report }) {
    for (const language of site.languages) {
      for (const [date, pages] of byDate(site.weeksIn(language))) {
        if (pages.every(({ week }) => week === pages[0]?.week)) continue;
        const owner = ownerOf(pages, date);
        for (const page of pages) {
          // How far a date is from its week's tasks is told by front-matter-date-distant.
          if (page === owner || distantDate(page) !== null) continue;
          const other = pages.find(({ week }) => week !== page.week);
          const span = plainField(page, 'date')?.content;
          if (other === undefined || span === undefined) continue;
          const related = [
            { page: other, span: plainField(other, 'date')?.content ?? other.titleSpan, message: 'other' as const },
          ];
          report(page, { message: 'repeated', span, data: { week: page.week, date, other: other.week }, related });
        }
      }
    }
  },
});

function byDate(pages: readonly WeekSubject[]): ReadonlyMap<CalendarDate, readonly WeekSubject[]> {
  const dates = new Map<CalendarDate, WeekSubject[]>();
  for (const page of pages) {
    const date = hasReadFrontMatter(page) ? frontMatterDate(page) : null;
    if (date === null) continue;
    const own = dates.get(date);
    if (own === undefined) dates.set(date, [page]);
    else own.push(page);
  }
  return dates;
}

/** The page whose tasks the date is nearest to, within the week: it has its own date, the others have it too. */
function ownerOf(pages: readonly WeekSubject[], date: CalendarDate): WeekSubject | null {
  let owner: WeekSubject | null = null;
  let nearest = 7;
  for (const page of pages) {
    const distance = page.start === null ? nearest : Math.abs(daysBetween(page.start, date));
    if (distance < nearest) [owner, nearest] = [page, distance];
  }
  return owner;
}
