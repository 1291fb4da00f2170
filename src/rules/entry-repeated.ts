import type { Entry } from '../model/entry.js';
import { repeatedSections } from '../page/section-content.js';
import type { Span } from '../text/span.js';
import { isMostlySample, withNested } from '../worklog/page-entries.js';
import { rule } from './rule.js';
import type { WeekSubject } from './subject.js';

export const entryRepeated = rule({
  id: 'entry-repeated',
  tier: 'review',
  severity: 'warning',
  fix: null,
  summary: 'a row or a bullet copied from an earlier week, or twice in one',
  why: 'Work is seldom the same twice in the very same words: the entry may have been copied and never changed.',
  messages: {
    earlier: {
      text: 'Week {week} has the same {kind}, word for word.',
      help: 'Write what was done this week, or remove the copy.',
    },
    twice: {
      text: 'The same {kind} stands on this page twice, word for word.',
      help: 'Write what was done each time, or remove the copy.',
    },
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
    // What was planned may be what was achieved.
    '### Objectives\n\n- Share the bucket of the team with another account\n\n### Achievements\n\n- Share the bucket of the team with another account\n',
  ],
  failing: [
    {
      '1.3-Week3/_index.md': '### Achievements\n\n- Learnt how a bucket is shared with another account of the team\n',
      '1.4-Week4/_index.md': '### Achievements\n\n- ⟦Learnt how a bucket is shared with another account of the team⟧\n',
    },
    '| Day | Task |\n| --- | --- |\n| 2 | - Write the client of the storage service <br> - Test the client with the team |\n| 3 | - ⟦Write the client of the storage service <br> - **Test the client** with the team⟧ |\n',
  ],
  checkSite({ site, report }) {
    const isSample = oncePerPage((page) => isMostlySample(page, site.prose, 0.8));
    const isPastedTwice = oncePerPage((page) => repeatedSections(page).length > 0);
    for (const language of site.languages) {
      const firsts = new Map<string, Unit & { page: WeekSubject }>();
      for (const page of site.weeksIn(language)) {
        for (const unit of units(page)) {
          const key = `${unit.kind} ${unit.words}`;
          const first = firsts.get(key);
          if (first === undefined) firsts.set(key, { ...unit, page });
          else if (isLong(unit) && !site.prose.isSampleLine(unit.text) && !isSample(page)) {
            if (first.page === page && isPastedTwice(page)) continue;
            report(page, {
              message: first.page === page ? 'twice' : 'earlier',
              span: unit.span,
              data: { week: first.page.week, kind: unit.kind },
              related: [{ page: first.page, span: first.span, message: 'first' }],
            });
          }
        }
      }
    }
  },
});

function oncePerPage(tell: (page: WeekSubject) => boolean): (page: WeekSubject) => boolean {
  const told = new Map<WeekSubject, boolean>();
  return (page) => {
    const known = told.get(page) ?? tell(page);
    told.set(page, known);
    return known;
  };
}

function isLong({ words }: Unit): boolean {
  return words.length >= LEAST_CHARACTERS && words.split(' ').length >= LEAST_WORDS;
}

/** What is compared as one: a row of the task table, or a bullet with all that is nested under it. */
interface Unit {
  readonly kind: 'row' | 'objective' | 'achievement';
  /** Its first line. */
  readonly text: string;
  readonly words: string;
  readonly span: Span;
}

function units(page: WeekSubject): Unit[] {
  // Without a table, a task may be one of many lines about its day, such as one that says how far the work is.
  const rows = page.taskTable === null ? [] : page.tasks;
  return [
    ...rows.flatMap(({ items }) => unit('row', items)),
    ...page.objectives.flatMap((bullet) => unit('objective', [bullet])),
    ...page.achievements.flatMap((bullet) => unit('achievement', [bullet])),
  ];
}

function unit(kind: Unit['kind'], entries: readonly Entry[]): Unit[] {
  const all = withNested(entries);
  const [first] = all;
  const last = all.at(-1);
  const text = all.map((entry) => entry.text).join(' ');
  if (first === undefined || last === undefined || text.length < LEAST_CHARACTERS) return [];
  const words = text.toLowerCase().replace(/[\s*_`]+/g, ' ');
  return [{ kind, text: first.text, words, span: { start: first.span.start, end: last.span.end } }];
}

/** Shorter entries are alike by chance: "Clean up the resources", "Went on reviewing the report and mending its faults". */
const LEAST_CHARACTERS = 60;
const LEAST_WORDS = 8;
