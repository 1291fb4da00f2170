import type { Vocabulary } from '../../locale/vocabulary.js';
import { isMainRole, MAIN_ROLES, type MainRole, type SectionRole } from '../../model/week-page.js';
import type { ContentSection, WeekContent } from '../../worklog/week-content.js';
import { wordsAsMarkdown } from '../markdown-words.js';
import { groupedBullets, type Part } from './bullets-markdown.js';
import { frontMatterYaml } from './front-matter-yaml.js';
import { taskBullets, taskTable, type WrittenColumn } from './task-table-markdown.js';
import type { WeekForm } from './week-form.js';

/**
 * The page of a week, not laid out yet: front matter, then the sections in the order of the template, then all others in
 * their own.
 *
 * @param columns those of the task table, where the week has one
 */
export function pageText(
  content: WeekContent,
  form: WeekForm,
  columns: readonly WrittenColumn[],
  vocabulary: Vocabulary,
): string {
  const writer = new PageWriter(content, form, columns, vocabulary);
  const frontMatter = frontMatterYaml(content.frontMatter);
  const parts = [...(frontMatter.length === 0 ? [] : [frontMatter]), ...writer.parts()].filter(
    (part) => part.length > 0,
  );
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

class PageWriter {
  readonly #mark: string;

  constructor(
    readonly content: WeekContent,
    readonly form: WeekForm,
    readonly columns: readonly WrittenColumn[],
    readonly vocabulary: Vocabulary,
  ) {
    this.#mark = '#'.repeat(form.level);
  }

  parts(): Part[] {
    const planned = this.#plan();
    const others = [...this.content.others];
    return [
      ...planned.flatMap((heading) => {
        if (heading.roles.some(isMainRole)) return this.#mainSection(heading);
        const at = others.findIndex(({ roles }) => roles.join() === heading.roles.join());
        const [section] = at === -1 ? [] : others.splice(at, 1);
        return section === undefined ? [] : this.#otherSection(section);
      }),
      ...others.flatMap((section) => this.#otherSection(section)),
    ];
  }

  /** The headings that the page gets, in the order of the template; see {@link WeekForm}. */
  #plan(): readonly WeekForm['headings'][number][] {
    const needed = MAIN_ROLES.filter((role) => this.#isNeeded(role));
    const holders = new Set(needed.map((role) => this.#holderOf(role)));
    return this.form.headings.filter((heading) => holders.has(heading) || !heading.roles.some(isMainRole));
  }

  #isNeeded(role: MainRole): boolean {
    const { content } = this;
    const entries = role === 'tasks' ? content.rows : content[role];
    return (
      entries.length > 0 ||
      (content.columns !== null && role === 'tasks') ||
      content.mainSections.some(({ roles }) => roles.includes(role))
    );
  }

  /** The heading under which the entries of a role are read as such; bullets under two roles are those of one only. */
  #holderOf(role: MainRole): WeekForm['headings'][number] | undefined {
    const isInTable = role === 'tasks' && this.content.columns !== null;
    const { headings } = this.form;
    return (
      headings.find(({ roles }) => (isInTable ? roles.includes(role) : ownerOf(roles) === role)) ??
      headings.find(({ roles }) => roles.includes(role))
    );
  }

  #mainSection(heading: WeekForm['headings'][number]): Part[] {
    const { content } = this;
    const own = MAIN_ROLES.filter((role) => this.#holderOf(role) === heading && this.#isNeeded(role));
    const paragraphs = own.flatMap((role) => content.paragraphs.get(role) ?? []);
    return [
      [`${this.#mark} ${heading.markdown}`],
      ...paragraphs.map(paragraphLines),
      ...own.flatMap((role): Part[] => {
        if (role !== 'tasks') return this.#bullets(role, heading.markdown);
        if (content.columns === null) return [taskBullets(content.rows)];
        return [taskTable(content.rows, this.columns, this.vocabulary)];
      }),
    ];
  }

  /** Where bullets without a group follow others, the section begins anew: with the heading that the page had there. */
  #bullets(role: 'objectives' | 'achievements', heading: string): Part[] {
    const others = this.content.mainSections.filter(({ roles }) => ownerOf(roles) === role).slice(1);
    return groupedBullets(this.content[role], () => {
      const next = others.shift();
      return [`${this.#mark} ${next === undefined ? heading : wordsAsMarkdown(next.heading)}`];
    });
  }

  #otherSection({ heading, paragraphs, items }: ContentSection): Part[] {
    return [
      [`${this.#mark} ${wordsAsMarkdown(heading)}`],
      ...paragraphs.map(paragraphLines),
      // A heading without words that a reader sees ends a group.
      ...groupedBullets(items, () => [`${this.#mark}${this.form.level < 6 ? '#' : ''} <!-- -->`]),
    ];
  }
}

/** Which role gets the bullets of a section; see the page format §10.1. */
function ownerOf(roles: readonly SectionRole[]): SectionRole | undefined {
  return (['achievements', 'objectives', 'tasks'] as const).find((role) => roles.includes(role));
}

/** A paragraph that stood in a block quote has the marks of the quote before its lines, but for the first. */
function paragraphLines(text: string): Part {
  const lines = text.split('\n');
  const isQuoted = lines.length > 1 && lines.slice(1).every((line) => /^ {0,3}>/.test(line));
  return isQuoted ? [`> ${lines[0]}`, ...lines.slice(1)] : lines;
}
