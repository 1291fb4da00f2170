import { expandWeekPattern } from '../dialect/week-pattern.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import type { Block } from '../markdown/blocks.js';
import { MAIN_ROLES, type Section, type SectionRole } from '../model/week-page.js';
import { type Span, slice } from '../text/span.js';
import { type Finding, rule } from './rule.js';
import type { SiteSubject, WeekSubject } from './subject.js';

export const sectionMissing = rule({
  id: 'section-missing',
  tier: 'recommended',
  severity: 'warning',
  fix: null,
  summary: 'a week without its objectives, its task table or its achievements',
  why: 'A mentor reads every week in the same three steps: what was planned, what was done day by day, what came of it. Where one is missing the week cannot be judged.',
  messages: {
    section: {
      text: 'The page has no section for {roles}.',
      help: 'Add a heading for it, such as `{example}`, with its entries as a list under it.',
    },
    sections: {
      text: 'The page has no sections for {roles}.',
      help: 'Add a heading for each, such as `{example}`, with its entries as a list under it.',
    },
    habit: {
      text: 'This week and {others} others have no section for {roles}.',
      help: 'Add a heading for it to each, such as `{example}`, with its entries as a list under it.',
    },
    table: {
      text: 'The tasks are not in a table.',
      help: 'Write them as a table with one row for each day: its tasks, its dates and what you read.',
    },
    tables: {
      text: 'The tasks of this week and {others} others are not in a table.',
      help: 'Write them as tables with one row for each day: its tasks, its dates and what you read.',
    },
  },
  passing: [
    '### Objectives\n\n- Buckets\n\n### Tasks\n\n| Day | Task |\n| --- | --- |\n| 2 | Share a bucket |\n\n### Achievements\n\n- Shared one\n',
    // One heading for two, and goals by another word.
    '## Goals\n\n- Buckets\n\n## Tasks and achievements\n\n| Day | Task |\n| --- | --- |\n| 2 | Share a bucket |\n',
    // A table that needs no heading to be known.
    '### Objectives\n\n- Buckets\n\n| Day | Task |\n| --- | --- |\n| 2 | Share a bucket |\n\n### Outcomes\n\n- Shared one\n',
    // Bold words at the start of a paragraph.
    '**Objective:** Learn how buckets are shared.\n\n### Tasks\n\n| Day | Task |\n| --- | --- |\n| 2 | Share a bucket |\n\n**Biggest achievement this week**: a bucket that works.\n',
    // They are there, but swallowed by a fence that nobody closed.
    '### Objectives\n\n- Buckets\n\n### Tasks\n\n| Day | Task |\n| --- | --- |\n| 2 | Share a bucket |\n\n```\naws s3 ls\n\n### Achievements\n\n- Shared one\n',
    // Rows without their delimiter row are a matter of their own.
    '### Objectives\n\n- Buckets\n\n### Tasks\n\n| Day | Task |\n| 2 | Share a bucket |\n| 3 | Read |\n\n### Achievements\n\n- Shared one\n',
  ],
  failing: [
    '---\ntitle: "⟦Week 4 Worklog⟧"\n---\n\n### Tasks\n\n| Day | Task |\n| --- | --- |\n| 2 | Share a bucket |\n\n### Achievements\n\n- Shared one\n',
    '### Objectives\n\n- Buckets\n\n### ⟦Tasks of this week⟧\n\n- Share a bucket\n\n### Achievements\n\n| Service | Cost |\n| --- | --- |\n| S3 | 1 |\n',
    '---\ntitle: ⟦Week 4⟧\n---\n\n## ⟦Daily task log⟧\n\n**Monday**\n\n- Share a bucket\n',
    '---\ntitle: ⟦Week 4⟧\n---\n\nNothing here yet.\n',
    {
      '1.4-Week4/_index.vi.md':
        '---\ntitle: "⟦Worklog Tuần 4⟧"\n---\n\n### Mục tiêu tuần 4:\n\n- Mạng\n\n### Công việc trong tuần\n\n| Thứ | Công việc |\n| --- | --- |\n| 2 | Chia sẻ một bucket |\n',
    },
    // What no week has is told once.
    Object.fromEntries(
      [1, 2, 3, 4].map((week) => [
        `1.${week}-Week${week}/_index.md`,
        `---\ntitle: ${week === 1 ? '⟦Week 1⟧' : `Week ${week}`}\n---\n\n## ${week === 1 ? '⟦Tasks⟧' : 'Tasks'}\n\n- Share bucket ${week}\n\n## Results\n\n- Shared it\n`,
      ]),
    ),
  ],
  checkSite({ site, report }) {
    for (const language of site.languages) {
      const lacks = site.weeksIn(language).flatMap((page) => lackOf(page, site) ?? []);
      // What hardly any week has is the author's habit: it is told once, at the first week, and not in every one.
      const habits: readonly SectionRole[] = MAIN_ROLES.filter((role) =>
        isHabit(
          lacks.filter(({ missing }) => missing.includes(role)),
          lacks,
        ),
      );
      const isTableless = isHabit(
        lacks.filter(({ tableless }) => tableless !== null),
        lacks,
      );
      const told = new Set<SectionRole | 'table'>();
      for (const lack of lacks) {
        const own = lack.missing.filter((role) => !habits.includes(role));
        const habitual = lack.missing.filter((role) => habits.includes(role) && !told.has(role));
        for (const role of habitual) told.add(role);
        if (own.length > 0) report(lack.page, sectionFinding(own, lack.page, site, 0));
        for (const role of habitual) {
          const others = lacks.filter(({ missing }) => missing.includes(role)).length - 1;
          report(lack.page, sectionFinding([role], lack.page, site, others));
        }
        if (lack.tableless === null || (isTableless && told.has('table'))) continue;
        told.add('table');
        const others = lacks.filter(({ tableless }) => tableless !== null).length - 1;
        report(
          lack.page,
          isTableless
            ? { message: 'tables', span: lack.tableless, data: { others } }
            : { message: 'table', span: lack.tableless },
        );
      }
    }
  },
});

/** What a page lacks. */
interface Lack {
  readonly page: WeekSubject;
  readonly missing: readonly SectionRole[];
  /** The heading of tasks that stand in no table; null where there is nothing to say of them. */
  readonly tableless: Span | null;
}

/** So few weeks tell of no habit. */
const FEWEST_WEEKS = 4;

function isHabit(lacking: readonly Lack[], all: readonly Lack[]): boolean {
  return all.length >= FEWEST_WEEKS && lacking.length * 4 > all.length * 3;
}

/** Null where front matter that runs on to the end of the page leaves no Markdown to judge. */
function lackOf(page: WeekSubject, site: SiteSubject): Lack | null {
  const { sections, taskTable, blocks, text } = page;
  if (page.frontMatterBlock?.closed === false) return null;
  const written = new Set(sections.flatMap(({ roles }) => roles));
  if (taskTable !== null) written.add('tasks');
  if (taskTable !== null && MAIN_ROLES.every((role) => written.has(role))) {
    return { page, missing: [], tableless: null };
  }
  const swallowed = new Set(swallowedRoles(text, blocks, site.vocabulary));
  const led = ledRoles(text, blocks, site.vocabulary);
  const missing = MAIN_ROLES.filter((role) => ![written, swallowed, led].some((roles) => roles.has(role)));
  const tasks = sections.find(({ roles }) => roles.includes('tasks'));
  const isTold = tasks === undefined || taskTable !== null || hasTable(page, tasks) || tasks.paragraphs.some(isRows);
  return { page, missing, tableless: isTold ? null : tasks.headingSpan };
}

/** @param others how many other weeks lack the section by habit; 0 for a section that most weeks have */
function sectionFinding(
  missing: readonly SectionRole[],
  page: WeekSubject,
  site: SiteSubject,
  others: number,
): Finding<'section' | 'sections' | 'habit'> {
  const [first = 'objectives'] = missing;
  const data = { roles: listed(missing), example: headingFor(first, page, site), others };
  const message = others > 0 ? 'habit' : missing.length === 1 ? 'section' : 'sections';
  return { message, span: page.titleSpan, data };
}

function listed(roles: readonly SectionRole[]): string {
  return roles.length > 2 ? `${roles.slice(0, -1).join(', ')} and ${roles.at(-1)}` : roles.join(' and ');
}

/** The heading that the site's other weeks have for such a section, else the template's. */
function headingFor(role: SectionRole, { language, week }: WeekSubject, { wording }: SiteSubject): string {
  const pattern = wording(language).headings[role].value;
  const words = `${role.charAt(0).toUpperCase()}${role.slice(1)}`;
  return pattern === null ? `### Week ${week} ${words}` : expandWeekPattern(pattern, week);
}

/** The roles of the headings that a code fence swallows since nobody closed it. */
function swallowedRoles(text: string, blocks: readonly Block[], vocabulary: Vocabulary): SectionRole[] {
  return blocks.flatMap((block): SectionRole[] => {
    if (block.type === 'list') return block.items.flatMap(({ children }) => swallowedRoles(text, children, vocabulary));
    if (block.type === 'blockQuote') return swallowedRoles(text, block.children, vocabulary);
    if (block.type !== 'code' || block.closed) return [];
    return block.lines.flatMap((line) => {
      const heading = /^\s*#{1,6}[ \t](.*)/.exec(slice(text, line));
      return vocabulary.heading(heading?.[1] ?? '')?.roles ?? [];
    });
  });
}

/** The roles of the bold words with a colon that lead a paragraph, or a line of one: **Objective:** what was planned. */
function ledRoles(text: string, blocks: readonly Block[], vocabulary: Vocabulary): ReadonlySet<SectionRole> {
  const roles = new Set<SectionRole>();
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue;
    for (const line of block.lines) {
      const words = LEADING.exec(text.slice(line.start, Math.min(line.end, line.start + LONGEST_LEAD)))?.[1];
      const reading = words === undefined ? null : vocabulary.heading(words);
      if (reading?.certainty === 'sure') for (const role of reading.roles) roles.add(role);
    }
  }
  return roles;
}

const LEADING = /^\s*(?:\*\*|__)([^*_:]+)(?::\s*(?:\*\*|__)|(?:\*\*|__)\s*:)/;
const LONGEST_LEAD = 120;

/** A table with columns of the author's own may hold the tasks all the same. */
function hasTable({ blocks, sections }: WeekSubject, tasks: Section): boolean {
  const end = sections[sections.indexOf(tasks) + 1]?.span.start ?? Number.POSITIVE_INFINITY;
  return blocks.some(({ type, span }) => type === 'table' && span.start > tasks.span.start && span.start < end);
}

/** Rows that no delimiter row makes a table. */
function isRows(paragraph: string): boolean {
  const rows = paragraph.split('\n', 50).filter((line) => /^\s*\|.*\|/.test(line));
  return rows.length > 1;
}
