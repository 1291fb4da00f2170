import { expandWeekPattern } from '../dialect/week-pattern.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import type { Block } from '../markdown/blocks.js';
import type { Section, SectionRole } from '../model/week-page.js';
import { slice } from '../text/span.js';
import { rule } from './rule.js';
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
    table: {
      text: 'The tasks have no task table.',
      help: 'Write them as a table with one row for each day: its tasks, its dates and what you read.',
    },
  },
  passing: [
    '### Objectives\n\n- Buckets\n\n### Tasks\n\n| Day | Task |\n| --- | --- |\n| 2 | Share a bucket |\n\n### Achievements\n\n- Shared one\n',
    // One heading for two, and goals by another word.
    '## Goals\n\n- Buckets\n\n## Tasks and achievements\n\n| Day | Task |\n| --- | --- |\n| 2 | Share a bucket |\n',
    // A table that needs no heading to be known.
    '### Objectives\n\n- Buckets\n\n| Day | Task |\n| --- | --- |\n| 2 | Share a bucket |\n\n### Outcomes\n\n- Shared one\n',
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
  ],
  checkWeek(page, { site, report }) {
    const { sections, taskTable, titleSpan, blocks, text } = page;
    const written = new Set(sections.flatMap(({ roles }) => roles));
    if (taskTable !== null) written.add('tasks');
    // Front matter that runs on to the end of the page leaves no Markdown to judge.
    if (page.frontMatterBlock?.closed === false) return;
    if (taskTable !== null && MAIN_ROLES.every((role) => written.has(role))) return;
    const swallowed = swallowedRoles(text, blocks, site.vocabulary);
    const missing = MAIN_ROLES.filter((role) => !written.has(role) && !swallowed.includes(role));
    const [first] = missing;
    if (first !== undefined) {
      const data = { roles: listed(missing), example: headingFor(first, page, site) };
      report(page, { message: missing.length === 1 ? 'section' : 'sections', span: titleSpan, data });
    }
    const tasks = sections.find(({ roles }) => roles.includes('tasks'));
    if (tasks === undefined || taskTable !== null || hasTable(page, tasks)) return;
    if (!tasks.paragraphs.some(isRows)) report(page, { message: 'table', span: tasks.headingSpan });
  },
});

const MAIN_ROLES: readonly SectionRole[] = ['objectives', 'tasks', 'achievements'];

function listed(roles: readonly SectionRole[]): string {
  return roles.length > 2 ? `${roles.slice(0, -1).join(', ')} and ${roles.at(-1)}` : roles.join(' and ');
}

/** The heading that the site's other weeks have for such a section, else the template's. */
function headingFor(role: SectionRole, { language, week }: WeekSubject, { dialect }: SiteSubject): string {
  const pattern = dialect(language).headings[role].value;
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
