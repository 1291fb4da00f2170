import { repeatedSections } from '../page/section-content.js';
import type { Span } from '../text/span.js';
import { type EntryUnit, repeatedEntries, type SameSections, sameSections } from '../worklog/repeated-entries.js';
import { type Report, rule } from './rule.js';
import type { SiteSubject, WeekSubject } from './subject.js';

export const entryRepeated = rule({
  id: 'entry-repeated',
  tier: 'review',
  severity: 'warning',
  fix: null,
  summary: 'a row or a bullet copied from an earlier week, or twice in one',
  why: 'Work is seldom the same twice in the very same words: the entry may have been copied and never changed.',
  messages: {
    earlier: {
      text: 'Week {week} has {kind} with the same text.',
      help: 'Write what was done this week, or remove the copy.',
    },
    often: {
      text: 'The same text stands in {weeks} weeks, first in week {week}.',
      help: 'Write what was done in each of them, or remove the copies.',
    },
    twice: {
      text: 'The same text stands on this page twice.',
      help: 'Write what was done each time, or remove the copy.',
    },
    times: {
      text: 'The same text stands on this page {times} times.',
      help: 'Write what was done each time, or remove the copies.',
    },
    sections: {
      text: 'The {section} say the same as the {other}, word for word.',
      help: 'Write in each section what it is for: what was planned, what was done, what came of it.',
    },
    section: { text: 'The {other} are here.' },
    first: { text: 'It stands here first.' },
  },
  passing: [
    // Short ones are alike by chance.
    {
      '1.3-Week3/_index.md': '### Achievements\n\n- Cleaned up all resources\n',
      '1.4-Week4/_index.md': '### Achievements\n\n- Cleaned up all resources\n',
    },
    {
      '1.3-Week3/_index.md': '### Objectives\n\n- Learn how a bucket is shared with another account of the team\n',
      '1.4-Week4/_index.md': '### Objectives\n\n- Learn how a network is shared with another account of the team\n',
    },
    // Short rows of different days, though the same ones below each other were copied.
    '| Day | Task |\n| --- | --- |\n| 2 | Read the long guide of the storage service |\n| 3 | Share a bucket |\n| 4 | Read the long guide of the storage service |\n',
    // A row of the template's lines alone.
    '| Day | Task |\n| --- | --- |\n| 2 | - Create AWS Free Tier account <br> - Launch an EC2 instance <br> - Connect via SSH |\n| 3 | - Create AWS Free Tier account <br> - Launch an EC2 instance <br> - Connect via SSH |\n',
    // Days on which nobody worked.
    '| Day | Task |\n| --- | --- |\n| 5 | **Tet Holiday:** <br> - Lunar New Year Holiday (Tet Holiday) |\n| 6 | **Tet Holiday:** <br> - Lunar New Year Holiday (Tet Holiday) |\n',
    {
      '1.4-Week4/_index.vi.md':
        '| Thứ | Công việc |\n| --- | --- |\n| 2 | Nghỉ lễ Giải phóng miền Nam và Quốc tế Lao động |\n| 3 | Nghỉ lễ Giải phóng miền Nam và Quốc tế Lao động |\n',
    },
    // What was planned may be what was achieved.
    '### Objectives\n\n- Share the bucket of the team with another account\n\n### Achievements\n\n- Share the bucket of the team with another account\n',
  ],
  failing: [
    {
      '1.3-Week3/_index.md': '### Achievements\n\n- Learnt how a bucket is shared with another account of the team\n',
      '1.4-Week4/_index.md': '### Achievements\n\n- ⟦Learnt how a bucket is shared with another account of the team⟧\n',
    },
    '| Day | Task |\n| --- | --- |\n| 2 | - Write the client of the storage service <br> - Test the client with the team |\n| 3 | - ⟦Write the client of the storage service <br> - **Test the client** with the team⟧ |\n',
    // Wherever it stands, a text is told once.
    {
      '1.2-Week2/_index.md': '### Achievements\n\n- Learnt how a bucket is shared with another account of the team\n',
      '1.3-Week3/_index.md': '### Achievements\n\n- ⟦Learnt how a bucket is shared with another account of the team⟧\n',
      '1.4-Week4/_index.md': '### Achievements\n\n- Learnt how a bucket is shared with another account of the team\n',
    },
    // Rows below each other, though they are short; the first line is the template's.
    '| Day | Task |\n| --- | --- |\n| 2 | Read the long guide of the storage service |\n| 3 | ⟦Read the long guide of the storage service⟧ |\n| 4 | - Connect via SSH <br> - Install the programs for the report and write down how |\n| 5 | - ⟦Connect via SSH <br> - Install the programs for the report and write down how⟧ |\n',
    '### Objectives\n\n- Share a bucket with another account\n- Compare the storage classes\n- Rest\n\n### ⟦Achievements⟧\n\n- Share a bucket with another account\n- Compare the storage classes\n',
  ],
  checkSite({ site, report }) {
    // A page that was pasted twice has a rule of its own.
    const isPastedTwice = oncePerPage((page) => repeatedSections(page).length > 0);
    for (const language of site.languages) {
      const pages = site.weeksIn(language).filter((page) => !site.isSample(page));
      for (const all of repeatedEntries(pages)) tellRepeated(all, isPastedTwice, site, report);
      for (const page of pages) {
        const same = sameSections(page);
        if (same === null) continue;
        const { section, other } = same;
        report(page, {
          message: 'sections',
          span: placeOf(page, section),
          data: { section, other },
          related: [{ page, span: placeOf(page, other), message: 'section', data: { other } }],
        });
      }
    }
  },
});

function tellRepeated(
  all: readonly EntryUnit<WeekSubject>[],
  isPastedTwice: (page: WeekSubject) => boolean,
  { prose }: SiteSubject,
  report: Report<'earlier' | 'often' | 'twice' | 'times' | 'first'>,
): void {
  const units = all.filter(({ page }, index) => page !== all[index - 1]?.page || !isPastedTwice(page));
  const [first, second] = units;
  if (first === undefined || second === undefined) return;
  if (first.entries.every(({ text }) => prose.isSampleLine(text))) return;
  if (first.kind === 'task' && first.entries.every(({ text }) => prose.isDayOff(text))) return;
  const weeks = new Set(units.map(({ page }) => page)).size;
  const onOnePage = units.length === 2 ? 'twice' : 'times';
  const { kind } = first;
  report(second.page, {
    message: weeks === 1 ? onOnePage : weeks === 2 ? 'earlier' : 'often',
    span: second.span,
    data: { weeks, times: units.length, week: first.page.week, kind: kind === 'task' ? 'a task' : `an ${kind}` },
    related: [{ page: first.page, span: first.span, message: 'first' }],
  });
}

function oncePerPage(tell: (page: WeekSubject) => boolean): (page: WeekSubject) => boolean {
  const told = new Map<WeekSubject, boolean>();
  return (page) => {
    const known = told.get(page) ?? tell(page);
    told.set(page, known);
    return known;
  };
}

/** The heading of a section, or the first of its entries. */
function placeOf(page: WeekSubject, role: SameSections['other']): Span {
  const section = page.sections.find(({ roles }) => roles.includes(role));
  return section?.headingSpan ?? page[role][0]?.span ?? page.titleSpan;
}
