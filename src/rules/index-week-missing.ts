import { hasOwnAddress, listedWeeks, missingWeeks, pathsOf } from '../edits/section-list/listed-weeks.js';
import { orderOf, weekListEntry } from '../edits/week-list.js';
import type { TextEdit } from '../model/file-edit.js';
import type { PageLink } from '../page/section-page.js';
import { type PageEdit, rule } from './rule.js';
import type { SectionSubject, SiteSubject, WeekSubject } from './subject.js';

const STORAGE = { '1.3-Week3/_index.md': '---\ntitle: "Week 3 Worklog"\n---\n' };
const QUEUES = { '1.4-Week4/_index.md': '---\ntitle: "Week 4 Worklog"\n---\n' };

export const indexWeekMissing = rule({
  id: 'index-week-missing',
  tier: 'recommended',
  severity: 'error',
  fix: 'safe',
  summary: 'a week that the week list of the section page leaves out',
  why: 'Who reads the section page cannot find the week from there.',
  messages: {
    missing: {
      text: 'The section page does not list week {week}, though the week has a page.',
      help: 'Add a link to `{file}` to the list.',
    },
  },
  passing: [
    { '_index.md': '**Week 3:** [Storage](1.3-week3/)\n\n**Week 4:** [Queues](1.4-week4/)\n', ...STORAGE, ...QUEUES },
    // No list of weeks at all.
    { '_index.md': 'What I did in my internship.\n', ...STORAGE, ...QUEUES },
    // Hugo makes the list.
    { '_index.md': 'First came [week 3](1.3-week3/).\n\n{{% children %}}\n', ...STORAGE, ...QUEUES },
    // Each language has its own pages.
    { '_index.vi.md': '**Tuần 3:** [Lưu trữ](1.3-week3/)\n', '1.3-Week3/_index.vi.md': '# Tuần 3\n', ...QUEUES },
    // Hugo does not publish it.
    {
      '_index.md': '**Week 3:** [Storage](1.3-week3/)\n',
      ...STORAGE,
      '1.4-Week4/_index.md': '---\ndraft: true\n---\n',
    },
    // The week is listed, with an address that leads elsewhere.
    { '_index.md': '**Week 3:** [Storage](1.3-week3/)\n\n**Week 4:** [Queues](1.3-week3/)\n', ...STORAGE, ...QUEUES },
  ],
  failing: [
    {
      files: { '_index.md': '**Week 3:** ⟦[Storage](1.3-week3/)⟧\n', ...STORAGE, ...QUEUES },
      fixed: { '_index.md': '**Week 3:** [Storage](1.3-week3/)\n\n**Week 4:** [Week 4 Worklog](1.4-week4/)\n' },
    },
    {
      files: {
        '_index.md': '- **Week 2:** [Servers](1.2-week2/)  \n- **Week 3:** ⟦[Storage](1.3-week3/)⟧',
        '1.2-Week2/_index.md': '# Week 2\n',
        ...STORAGE,
        ...QUEUES,
      },
      fixed: {
        '_index.md':
          '- **Week 2:** [Servers](1.2-week2/)  \n- **Week 3:** [Storage](1.3-week3/)  \n- **Week 4:** [Week 4 Worklog](1.4-week4/)',
      },
    },
    // Several weeks, all at once.
    {
      files: {
        '_index.md': '**Week 3:** ⟦⟦[Storage](1.3-week3/)⟧⟧\n\nThat was all.\n',
        '1.5-Week5/_index.md': '---\ntitle: "Week 5 Worklog"\n---\n',
        ...STORAGE,
        ...QUEUES,
      },
      fixed: {
        '_index.md':
          '**Week 3:** [Storage](1.3-week3/)\n\n**Week 4:** [Week 4 Worklog](1.4-week4/)\n\n**Week 5:** [Week 5 Worklog](1.5-week5/)\n\nThat was all.\n',
      },
    },
    // The latest week stands first.
    {
      files: {
        '_index.md': '- Week 3: ⟦⟦[Storage](1.3-week3/)⟧⟧\n- Week 2: [Servers](1.2-week2/)\n',
        '1.2-Week2/_index.md': '# Week 2\n',
        '1.5-Week5/_index.md': '---\ntitle: "Week 5 Worklog"\n---\n',
        ...STORAGE,
        ...QUEUES,
      },
      fixed: {
        '_index.md':
          '- Week 5: [Week 5 Worklog](1.5-week5/)\n- Week 4: [Week 4 Worklog](1.4-week4/)\n- Week 3: [Storage](1.3-week3/)\n- Week 2: [Servers](1.2-week2/)\n',
      },
    },
    // In the middle of the list.
    {
      files: {
        '_index.md': '| Week | Topic |\n| --- | --- |\n| 3 | ⟦[Storage](1.3-week3)⟧ |\n| 5 | [Caches](1.5-week5) |\n',
        '1.5-Week5/_index.md': '# Week 5\n',
        ...STORAGE,
        ...QUEUES,
      },
      fixed: {
        '_index.md':
          '| Week | Topic |\n| --- | --- |\n| 3 | [Storage](1.3-week3) |\n| 4 | [Week 4 Worklog](1.4-week4) |\n| 5 | [Caches](1.5-week5) |\n',
      },
    },
    // The entries hold words of their own, so that nobody can write another like them.
    { '_index.md': '- ⟦[Storage](1.3-week3/)⟧: buckets and disks\n', ...STORAGE, ...QUEUES },
  ],
  checkPage(page, { site, report }) {
    if (page.kind !== 'section') return;
    const links = page.weekLinks;
    const missing = missingWeeks(page.text, links, site.weeksIn(page.language)).map((week) => ({
      week,
      edit: added(page, week, site),
    }));
    for (const { week, edit } of missing) {
      const { span } = placeFor(week.week, links);
      const data = { week: week.week, file: week.file };
      const fix = edit === null ? null : together(page, edit, missing);
      report(page, { message: 'missing', span, data, fix });
    }
  },
});

/** The link beside which the week belongs: that of the last week before it, else the first of the list. */
function placeFor(week: number, links: SectionSubject['weekLinks']): PageLink {
  const before = links.reduce<(typeof links)[number] | null>(
    (best, one) => (one.target !== null && one.target < week && one.target >= (best?.target ?? 0) ? one : best),
    null,
  );
  return (before ?? (links[0] as (typeof links)[number])).link;
}

/** Weeks that go to one place are added together, in their order. */
function together(page: SectionSubject, edit: TextEdit, missing: readonly { edit: TextEdit | null }[]): PageEdit[] {
  const { start } = edit.span;
  // Behind blanks at the end of a line only the first entry would be in the right form.
  if (/[ \t]/.test(page.text.charAt(start - 1))) return [{ page, ...edit }];
  const own = missing.flatMap((one) => (one.edit?.span.start === start ? [one.edit.text] : []));
  const listed = page.weekLinks.flatMap(({ target }) => (target === null ? [] : [{ week: target }]));
  if (orderOf(listed) === 'descending') own.reverse();
  return [{ page, span: edit.span, text: own.join('') }];
}

function added(page: SectionSubject, week: WeekSubject, site: SiteSubject): TextEdit | null {
  const { title } = week.frontMatter;
  if (title === null || hasOwnAddress(week)) return null;
  const listed = listedWeeks(page.weekLinks, pathsOf(page.language, site.weeks));
  return weekListEntry({ section: page, listed, week: week.week, title, path: week.path }, site.vocabulary);
}
