import { layoutHabits } from '../../dialect/layout-habits.js';
import type { BulletMarker, Layout } from '../../model/layout.js';
import type { TaskColumn } from '../../model/task.js';
import { isMainRole, type SectionRole } from '../../model/week-page.js';
import { pageInput } from '../../page/content-page.js';
import { type PageReader, readWeekPage, type WrittenPage } from '../../page/week-page.js';
import { slice } from '../../text/span.js';

/** A column of the template's task table, its heading as Markdown with the table's escapes. */
interface FormColumn extends TaskColumn {
  readonly markdown: string;
}

/** A heading of the template. */
interface FormHeading {
  readonly roles: readonly SectionRole[];
  readonly markdown: string;
}

/** What a language's template says of a week's page. */
export interface WeekForm {
  /** In the template's order. */
  readonly headings: readonly FormHeading[];
  /** The level of its headings. */
  readonly level: number;
  readonly columns: readonly FormColumn[];
  /** The marker of its bullets; null where it has none. */
  readonly bullet: BulletMarker | null;
}

/** How a week's page is to be written. */
export interface PageForm extends WeekForm {
  readonly language: string;
  /** How it is laid out in the end. */
  readonly layout: Layout;
  readonly newLine: '\n' | '\r\n';
}

const USUAL_LEVEL = 3;

/**
 * Reads the form of a page off a template that is filled in for the week.
 *
 * @param usual the form of the template that comes with worklog, for what this one does not have; null where it is this one
 */
export function weekForm(template: string, language: string, reader: PageReader, usual: WeekForm | null): WeekForm {
  const page = readWeekPage(pageInput('week.md', language, template), { ...reader, frontMatter: NOTHING });
  const headings = page.sections.map(({ roles, headingSpan }) => ({
    roles,
    markdown: headingMarkdown(page, headingSpan),
  }));
  const missing = (usual?.headings ?? []).filter(
    ({ roles }) => !roles.every((role) => headings.some((heading) => heading.roles.includes(role))),
  );
  const columns = formColumns(page);
  const main = page.sections.find(({ roles }) => roles.some(isMainRole));
  return {
    headings: [...headings, ...missing],
    level: main === undefined || main.level > 6 ? (usual?.level ?? USUAL_LEVEL) : main.level,
    columns: columns.length > 0 ? columns : (usual?.columns ?? []),
    bullet: layoutHabits([page]).bullet ?? usual?.bullet ?? null,
  };
}

/** A template's front matter says nothing of its form. */
const NOTHING: NonNullable<PageReader['frontMatter']> = () => ({ ok: true, data: {} });

function headingMarkdown(
  { source: { text } }: WrittenPage,
  span: { readonly start: number; readonly end: number },
): string {
  return slice(text, span).replace(/\s+/g, ' ').trim();
}

function formColumns({ taskTable, source: { text } }: WrittenPage): readonly FormColumn[] {
  if (taskTable === null) return [];
  return taskTable.columns.map(({ role, name }, index) => {
    const cell = taskTable.table.header.cells[index];
    return { role, name, markdown: cell === undefined ? '' : slice(text, cell.span) };
  });
}
