import { countEntries, type Entry } from '../model/entry.js';
import type { Task } from '../model/task.js';
import type { SectionRole } from '../model/week-page.js';
import { basePage } from '../worklog/languages.js';
import { rule } from './rule.js';
import type { WeekSubject } from './subject.js';

const KINDS = ['objectives', 'tasks', 'achievements'] as const;

export const languageEntries = rule({
  id: 'language-entries',
  tier: 'review',
  severity: 'info',
  fix: null,
  summary: 'more or fewer bullets than in the other language',
  why: 'Readers of one language are told of something that the others never hear of.',
  messages: {
    entries: {
      text: 'There {here} here, but {other} in {language}.',
      help: 'Bring both pages to the same entries.',
    },
    other: { text: 'There {there} here.' },
  },
  passing: [
    pair('## Objectives\n\n- Learn IAM\n- Learn S3\n', '## Mục tiêu\n\n- Học IAM\n- Học S3\n'),
    // The same bullets, nested in another way.
    pair('## Objectives\n\n- Learn IAM\n- Learn S3\n', '## Mục tiêu\n\n- Học IAM\n  - Học S3\n'),
    pair('## Objectives\n\n- Learn IAM\n', '## Mục tiêu\n\n- Học IAM\n\n## Mục tiêu\n\n- Học IAM\n'),
    // Sections that are missing or empty have rules of their own.
    pair('## Objectives\n\n- Learn IAM\n', '## Mục tiêu\n'),
  ],
  failing: [
    pair('## Objectives\n\n- Learn IAM\n- Learn S3\n', '## ⟦Mục tiêu⟧\n\n- Học IAM\n'),
    pair(
      '## Tasks\n\n- Read\n- Write\n\n## Achievements\n\n- Knows IAM\n',
      '## ⟦Công việc⟧\n\n- Đọc\n\n## ⟦Kết quả⟧\n\n- Biết IAM\n- Biết S3\n',
    ),
  ],
  checkWeek(page, { site, report }) {
    const base = basePage(page, site.counterparts(page), site.languages);
    if (base === null || site.isSample(page) || site.isSample(base)) return;
    for (const kind of KINDS) {
      if (kind === 'tasks' && (page.taskTable !== null || base.taskTable !== null)) continue;
      const count = page[kind].length;
      const other = base[kind].length;
      if (count === other || count === 0 || other === 0) continue;
      // A page pasted twice has a rule of its own.
      if ([page, base].some((one) => sectionsOf(one, kind).length > 1)) continue;
      // The same bullets, nested in another way.
      if (countEntries(page[kind].flatMap(entriesOf)) === countEntries(base[kind].flatMap(entriesOf))) continue;
      const here = `${count === 1 ? 'is' : 'are'} ${count} ${count === 1 ? kind.slice(0, -1) : kind}`;
      const there = `${other === 1 ? 'is' : 'are'} ${other}`;
      const data = { here, there, other, language: site.vocabulary.languageName(base.language) };
      report(page, {
        message: 'entries',
        span: headingOf(page, kind),
        data,
        related: [{ page: base, span: headingOf(base, kind), message: 'other', data }],
      });
    }
  },
});

/** A task among bullets holds its entry. */
function entriesOf(one: Entry | Task): readonly Entry[] {
  return 'row' in one ? one.items : [one];
}

function headingOf(page: WeekSubject, role: SectionRole): WeekSubject['titleSpan'] {
  return sectionsOf(page, role)[0]?.headingSpan ?? page.titleSpan;
}

function sectionsOf({ sections }: WeekSubject, role: SectionRole): WeekSubject['sections'] {
  return sections.filter(({ roles }) => roles.includes(role));
}

function pair(english: string, vietnamese: string): Record<string, string> {
  return { '1.4-Week4/_index.md': english, '1.4-Week4/_index.vi.md': vietnamese };
}
