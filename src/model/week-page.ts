import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import type { Achievement, Bullet, Objective } from './entry.js';
import type { Task, TaskColumn } from './task.js';

/** What a section of a week page is for. */
export const SECTION_ROLES = [
  'objectives',
  'tasks',
  'achievements',
  'plan',
  'lessons',
  'references',
  'notes',
  'evidence',
  'challenges',
  'summary',
] as const;

export type SectionRole = (typeof SECTION_ROLES)[number];

/** What the entries of a worklog are, in the order of the template. */
export const MAIN_ROLES = ['objectives', 'tasks', 'achievements'] as const satisfies readonly SectionRole[];

export type MainRole = (typeof MAIN_ROLES)[number];

/** Whether the bullets of such a section are entries of the worklog. */
export function isMainRole(role: SectionRole): role is MainRole {
  return MAIN_ROLES.some((main) => main === role);
}

export interface Section {
  /** Usually one; a heading such as "Tasks and achievements" has two. */
  readonly roles: readonly SectionRole[];
  /** The heading's text as plain words. */
  readonly heading: string;
  /** 1 to 6; 7 for a bold paragraph that stands for a heading. */
  readonly level: number;
  /** From the heading to the next section. */
  readonly span: Span;
  /** The heading's own words in the page. */
  readonly headingSpan: Span;
  /** Paragraphs outside of lists, as Markdown; those that head a list as its group are not among them. */
  readonly paragraphs: readonly string[];
  /** The bullets of a section that is not for objectives, tasks or achievements: those of the others are entries. */
  readonly items: readonly Bullet[];
}

/** The front matter of a page. Dates stay the text that the author wrote. Absent values are null. */
export interface FrontMatter {
  readonly title: string | null;
  readonly date: string | null;
  readonly weight: number | null;
  readonly chapter: boolean | null;
  readonly pre: string | null;
  /** Every other key, in the order of the page. */
  readonly other: Readonly<Record<string, unknown>>;
}

export interface WeekPage {
  /** Relative to the site, with `/`. */
  readonly file: string;
  /** The language's code as the Hugo site has it, in lower case. */
  readonly language: string;
  readonly week: number;
  readonly frontMatter: FrontMatter;
  readonly sections: readonly Section[];
  readonly objectives: readonly Objective[];
  readonly tasks: readonly Task[];
  readonly achievements: readonly Achievement[];
  /** False where the tasks, if any, are bullets. */
  readonly hasTaskTable: boolean;
  /** Those of the task table, in its order; null without one. */
  readonly taskColumns: readonly TaskColumn[] | null;
  readonly source: SourceText;
}
