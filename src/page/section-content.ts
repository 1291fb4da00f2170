import { foldLabel } from '../locale/fold.js';
import type { Block, Heading } from '../markdown/blocks.js';
import { isBlank } from '../model/task.js';
import { isMainRole, type Section } from '../model/week-page.js';
import { slice } from '../text/span.js';
import type { WrittenPage } from './week-page.js';

/** What of a page tells whether a section holds anything. */
type SectionedPage = Pick<WrittenPage, 'blocks' | 'sections' | 'source' | 'taskTable'> & {
  readonly tasks: readonly { readonly items: readonly unknown[] }[];
};

/** A section whose heading an earlier one of the page has too. */
interface RepeatedSection {
  readonly section: Section;
  readonly first: Section;
}

/**
 * The sections that stand on a page for the second time, heading and all but for the number of a week: a page that was
 * pasted twice. Sub-headings of the section itself, or of topics of the author's own, repeat nothing.
 */
export function repeatedSections({ sections, blocks, source }: SectionedPage): RepeatedSection[] {
  const main = sections.filter(({ roles }) => roles.some(isMainRole));
  // Most pages have each role once.
  if (new Set(main.map(({ roles }) => roles[0])).size === main.length) return [];
  const firsts = new Map<string, Section>();
  const candidates: RepeatedSection[] = [];
  for (const section of main) {
    const key = `${section.roles.join(' ')} ${foldLabel(section.heading).replace(/\d+/g, '')}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, section);
    else if (section.level <= first.level) candidates.push({ section, first });
  }
  return candidates
    .slice(0, MOST_REPEATED)
    .filter(({ section, first }) => !belongsToAnotherTopic(source.text, blocks, first, section));
}

/** More than anybody pastes: each is looked at with all headings of the page. */
const MOST_REPEATED = 50;

/** Whether a heading above the section's level, that the page has not had before, stands between it and the first one. */
function belongsToAnotherTopic(text: string, blocks: readonly Block[], first: Section, section: Section): boolean {
  const above = blocks.filter((block) => block.type === 'heading' && block.level < section.level) as Heading[];
  const words = (heading: Heading): string => foldLabel(slice(text, heading.span));
  const before = new Set(above.filter(({ span }) => span.start < first.span.start).map(words));
  return above.some(
    (heading) =>
      heading.span.start > first.span.start && heading.span.start < section.span.start && !before.has(words(heading)),
  );
}

/**
 * The sections for objectives, tasks or achievements with nothing under the heading, nor under its sub-headings and those
 * of no known role: bullets without words, a task table with nothing but blank rows, rules and comments are nothing.
 */
export function emptySections(page: SectionedPage): Section[] {
  const main = page.sections.filter(({ roles }) => roles.some(isMainRole));
  if (main.length === 0) return [];
  const byStart = new Map(page.sections.map((section) => [section.span.start, section]));
  const indices = new Map(page.blocks.map(({ span }, index) => [span.start, index]));
  return main.filter((section) => {
    const index = indices.get(section.span.start);
    return index !== undefined && isEmpty(page, section, index, byStart);
  });
}

function isEmpty(page: SectionedPage, section: Section, index: number, byStart: ReadonlyMap<number, Section>): boolean {
  const { blocks, source } = page;
  let end = source.text.length;
  for (let at = index + 1; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const next = byStart.get(block.span.start);
    if (next !== undefined && next.level <= section.level) {
      end = block.span.start;
      break;
    }
    if (next === undefined && block.type !== 'heading' && hasContent(page, block)) return false;
  }
  // Shortcodes that make a text are no blocks.
  return !source.text.slice(section.headingSpan.end, end).includes('{{');
}

function hasContent(page: SectionedPage, block: Block): boolean {
  const { text } = page.source;
  switch (block.type) {
    case 'list':
      return block.items.some(({ children }) => children.some((child) => hasContent(page, child)));
    case 'blockQuote':
      return block.children.some((child) => hasContent(page, child));
    case 'table':
      return block === page.taskTable?.table
        ? page.tasks.some((task) => !isBlank(task))
        : block.rows.some(({ cells }) => cells.some(({ span }) => span.end > span.start));
    case 'html':
      return !/^<!--[\s\S]*-->\s*$/.test(slice(text, block.span));
    case 'heading':
      return block.lines.some(({ start, end }) => end > start);
    case 'paragraph':
      // A bullet's mark with no word behind it is a paragraph where the line ends in CRLF.
      return !/^(?:[-*+]|<br\s*\/?>|&(?:nbsp|emsp);|\u200b|\s)*$/i.test(slice(text, block.span));
    case 'code':
      return true;
    case 'thematicBreak':
    case 'definition':
      return false;
  }
}
