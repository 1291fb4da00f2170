import type { Vocabulary } from '../../locale/vocabulary.js';
import { type FrontMatterBlock, findFrontMatter } from '../../markdown/front-matter-block.js';
import type { CalendarDate } from '../../model/calendar-date.js';
import type { FrontMatterReader } from '../../model/front-matter-reading.js';
import { pageInput, readContentPage } from '../../page/content-page.js';
import { frontMatterFields } from '../../page/front-matter-fields.js';
import { GENERATOR, isGenerated } from '../../page/generated-mark.js';
import { slice } from '../../text/span.js';
import type { KnownPage } from '../known-page.js';
import { commonFields, newFrontMatter } from '../new-front-matter.js';
import { weekWeights } from '../new-week.js';
import { pageSkeleton } from '../page-skeleton.js';

/** What the front matter of an overview is made of. */
export interface OverviewFrontMatter {
  readonly title: string;
  /** A day that has been, since Hugo leaves out pages of days to come; null to say none. */
  readonly date: CalendarDate | null;
  /** Whether it stands among the weeks, so that it has a menu number like theirs. */
  readonly isAmongWeeks: boolean;
}

/** Keys that say where a page is published or what it is about: those of a week are not the overview's. */
const OF_ONE_PAGE =
  /^(?:url|slug|alias(?:es)?|id|identifier|linktitle|menutitle|menus?|translationkey|description|summary|keywords|tags|categories|draft|publishdate|expirydate|lastmod|generator)$/;

/**
 * The front matter of an overview, as the weeks of its language have theirs: with the menu number 0 where they have one, and
 * a weight before all of them. Only values that stand on one line are taken over; JSON has no room for a comment, so that
 * its keys become YAML.
 *
 * @param pages the weeks; there is one at least
 * @param reader reads the result again, since weeks may hold anything
 * @returns with its fences and a line break behind it, which are `\n`
 */
export function overviewFrontMatter(
  pages: readonly [KnownPage, ...KnownPage[]],
  values: OverviewFrontMatter,
  vocabulary: Vocabulary,
  reader: FrontMatterReader,
): string {
  const { model } = pageSkeleton(pages, commonFields(pages), vocabulary);
  const weight = firstWeight(pages);
  const written = newFrontMatter(model, pages, { ...values, week: 0, date: values.date ?? '', weight });
  const block = findFrontMatter(written);
  const own = new Map(block === null ? [] : takenOver(written, block, values));
  const text = frontMatterOf(own, block?.format === 'toml' ? 'toml' : 'yaml', values.title, weight);
  const plain = new Map<string, string>(values.date === null ? [] : [['date', `date: ${values.date}`]]);
  return says(text, values.title, weight, reader) ? text : frontMatterOf(plain, 'yaml', values.title, weight);
}

const NOTICE = 'What is below is written anew by worklog render overview; the lines above are yours.';

/** @param lines those that the weeks give, by their keys in lower case */
function frontMatterOf(
  lines: ReadonlyMap<string, string>,
  format: 'toml' | 'yaml',
  title: string,
  weight: number,
): string {
  const [fence, assign] = format === 'toml' ? ['+++', ' = '] : ['---', ': '];
  return [
    fence,
    ...(lines.has('title') ? [] : [`title${assign}${JSON.stringify(title)}`]),
    ...lines.values(),
    ...(lines.has('weight') ? [] : [`weight${assign}${weight}`]),
    `# ${NOTICE}`,
    `${GENERATOR.key}${assign}"${GENERATOR.value}"`,
    fence,
    '',
  ].join('\n');
}

/** The lines of the weeks' front matter that are the overview's too, each with its key. */
function takenOver(
  text: string,
  block: FrontMatterBlock,
  { isAmongWeeks }: OverviewFrontMatter,
): [key: string, line: string][] {
  const isJson = block.format === 'json';
  // Behind the name of a table all keys are the table's (TOML 1.0).
  const table = block.format === 'toml' ? slice(text, block.content).search(/^[ \t]*\[/m) : -1;
  const end = table === -1 ? block.content.end : block.content.start + table;
  return frontMatterFields(text, block).flatMap(({ key, keySpan, value, content, line }): [string, string][] => {
    if (line.start >= end || OF_ONE_PAGE.test(key) || (key === 'pre' && !isAmongWeeks)) return [];
    if (content.start === content.end || !isWhole(slice(text, value))) return [];
    if (!isJson) return goesOn(text, line.end, block) ? [] : [[key, text.slice(line.start, value.end)]];
    // Any object in the JSON may hold the other keys.
    const isCommon = ['title', 'date', 'weight', 'chapter', 'pre'].includes(key);
    return isCommon ? [[key, `${slice(text, keySpan)}: ${slice(text, value)}`]] : [];
  });
}

/** Whether a value ends on the line on which it begins: it is quoted, a list between brackets, or a plain word. */
function isWhole(value: string): boolean {
  return /^(?:"(?:[^"\\]|\\.)+"|'[^']+'|\[[^[\]{}"']*\]|[^\s"'[\]{}|>&*!%@`#].*)$/.test(value);
}

/** Whether the line behind a field belongs to it too: it is indented, an item of a list, or ends one. */
function goesOn(text: string, offset: number, { content }: FrontMatterBlock): boolean {
  return /^(?:[ \t]+\S|-[ \t\r\n]|[\]}])/.test(text.slice(offset, content.end));
}

/** Whether a front matter is read as what it is meant to be. */
function says(text: string, title: string, weight: number, reader: FrontMatterReader): boolean {
  const { frontMatter, problems } = readContentPage(pageInput('overview.md', 'en', text), reader);
  return (
    problems.length === 0 && isGenerated(frontMatter) && frontMatter.title === title && frontMatter.weight === weight
  );
}

/**
 * A weight before those of all weeks. Hugo takes 0 for none and puts such pages last, so it goes below
 * (https://gohugo.io/methods/pages/byweight/).
 */
function firstWeight(pages: readonly KnownPage[]): number {
  const weights = weekWeights(pages).flatMap(({ weight }) => (weight === 0 ? [] : [weight]));
  const first = Math.min(1, ...weights) - 1;
  return first === 0 ? -1 : first;
}
