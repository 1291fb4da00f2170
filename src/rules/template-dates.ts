import type { DateCell } from '../model/task.js';
import { keptTemplateDates } from '../worklog/template-dates.js';
import { rule } from './rule.js';
import type { WeekSubject } from './subject.js';

/** Lines of the template's sample. */
const SAMPLE =
  '- Create AWS Free Tier account <br> - Access Key <br> - Secret Key <br> - Default Region <br> - Launch an EC2 instance <br> - Connect via SSH <br> - Attach an EBS volume';

export const templateDates = rule({
  id: 'template-dates',
  tier: 'recommended',
  severity: 'warning',
  fix: null,
  summary: "a week that still has the dates of the template's sample week",
  why: 'Tasks under the dates of the sample stand in the wrong place of the internship, and nobody can tell when the work was done.',
  messages: {
    kept: {
      text: 'The dates of this table, from `{date}` on, are those of the template.',
      help: 'Write the days on which you worked on the tasks of week {week}.',
    },
    neighbour: { text: 'Week {week} has its dates here.' },
  },
  passing: [
    '| Day | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |\n| 2 | Share a bucket | 29/09/2025 | 30/09/2025 |\n',
    // Somebody did work in that week, as the weeks around it show.
    {
      '1.1-Week1/_index.md': week(1, ['04/08/2025', '08/08/2025']),
      '1.2-Week2/_index.md': week(2, ['11/08/2025', '15/08/2025']),
      '1.3-Week3/_index.md': week(3, ['18/08/2025', '22/08/2025']),
    },
    { '1.1-Week1/_index.md': week(1, ['11/08/2025', '15/08/2025']) },
    // A page that is the template's as a whole has a rule of its own.
    {
      '1.3-Week3/_index.md': week(3, ['22/09/2025', '26/09/2025']),
      '1.4-Week4/_index.md': `${week(4, ['11/08/2025', '15/08/2025'])}| 3 | ${SAMPLE} | 12/08/2025 | 12/08/2025 |\n`,
    },
  ],
  failing: [
    {
      '1.3-Week3/_index.md': week(3, ['22/09/2025', '26/09/2025']),
      '1.4-Week4/_index.md': week(4, ['⟦11/08/2025⟧', '15/08/2025']),
    },
    {
      '1.1-Week1/_index.md': week(1, ['11/08/2025', '15/08/2025']),
      '1.2-Week2/_index.md': week(2, ['⟦11/08/2025⟧', '15/08/2025']),
    },
    {
      '1.4-Week4/_index.md': week(4, ['⟦2025-08-11⟧', '2025-08-15']),
      '1.12-Week12/_index.md': week(12, ['2025-11-24', '2025-11-28']),
    },
  ],
  checkWeek(page, { site, report }) {
    const kept = keptTemplateDates(page, site.weeksIn(page.language), site.prose);
    const [cell] = dateCells(page);
    if (kept === null || cell === undefined || site.isSample(page)) return;
    const { neighbour } = kept;
    const place = neighbour && dateCells(neighbour)[0];
    report(page, {
      message: 'kept',
      span: cell.span,
      data: { date: cell.text, week: page.week },
      related:
        neighbour && place
          ? [{ page: neighbour, span: place.span, message: 'neighbour', data: { week: neighbour.week } }]
          : [],
    });
  },
});

function dateCells({ tasks }: WeekSubject): DateCell[] {
  const cells: DateCell[] = [];
  for (const { start, completion } of tasks) {
    if (start !== null) cells.push(start);
    if (completion !== null) cells.push(completion);
  }
  return cells;
}

function week(number: number, [start, end]: readonly [string, string]): string {
  const head = '| Day | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |\n';
  return `${head}| 2 | Share bucket ${number} | ${start} | ${end} |\n| 6 | Read on | ${end} | ${end} |\n`;
}
