import type { Vocabulary } from '../../locale/vocabulary.js';
import { findFrontMatter } from '../../markdown/front-matter-block.js';
import type { CalendarDate } from '../../model/calendar-date.js';
import { frontMatterFields } from '../../page/front-matter-fields.js';
import { GENERATOR } from '../../page/generated-mark.js';
import { slice } from '../../text/span.js';
import { applyTextEdits } from '../apply-text-edits.js';
import type { KnownPage } from '../known-page.js';
import { commonFields, newFrontMatter } from '../new-front-matter.js';
import { weekWeights } from '../new-week.js';
import { pageSkeleton } from '../page-skeleton.js';

/** What the front matter of an overview is made of. */
export interface OverviewFrontMatter {
  readonly title: string;
  /** A day that has been, since Hugo leaves out pages of days to come; null to say none. */
  readonly date: CalendarDate | null;
}

/** Keys that say where a page is published or what it is about: those of a week are not the overview's. */
const OF_ONE_PAGE =
  /^(?:url|slug|alias(?:es)?|id|identifier|linktitle|menutitle|menu|translationkey|description|summary|keywords|tags|categories|draft|publishdate|expirydate|lastmod)$/;

/**
 * The front matter of an overview, as the weeks of its language have theirs: with the menu number 0 where they have one, and
 * a weight before all of them.
 *
 * @param pages the weeks; there is one at least
 * @returns with its fences and a line break behind it, which are `\n`
 */
export function overviewFrontMatter(
  pages: readonly [KnownPage, ...KnownPage[]],
  { title, date }: OverviewFrontMatter,
  vocabulary: Vocabulary,
): string {
  const { model } = pageSkeleton(pages, commonFields(pages), vocabulary);
  const weight = firstWeight(pages);
  const written = newFrontMatter(model, pages, { week: 0, title, date: date ?? '', weight }).trimEnd();
  const block = findFrontMatter(written);
  if (block === null || block.format === 'json') return plainFrontMatter(title, date, weight);
  const fields = frontMatterFields(written, block);
  const isEmpty = (key: string): boolean =>
    fields.some((field) => field.key === key && slice(written, field.content) === '');
  const others = fields.filter(
    ({ key }) => OF_ONE_PAGE.test(key) || ((key === 'date' || key === 'pre') && isEmpty(key)),
  );
  const left = applyTextEdits(
    written,
    others.map(({ line }) => ({ span: line, text: '' })),
  ).split('\n');
  const assign = block.format === 'toml' ? ' = ' : ': ';
  const has = (key: string): boolean => fields.some((field) => field.key === key);
  const closing = left.pop() ?? '---';
  return [
    ...left,
    ...(has('title') ? [] : [`title${assign}${JSON.stringify(title)}`]),
    ...(has('weight') ? [] : [`weight${assign}${weight}`]),
    `# ${NOTICE}`,
    `${GENERATOR.key}${assign}"${GENERATOR.value}"`,
    closing,
    '',
  ].join('\n');
}

const NOTICE = 'What is below is written anew by worklog render overview; the lines above are yours.';

/** The same where the weeks have none to go by, or one that has no room for a comment. */
function plainFrontMatter(title: string, date: CalendarDate | null, weight: number): string {
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    ...(date === null ? [] : [`date: ${date}`]),
    `weight: ${weight}`,
    `# ${NOTICE}`,
    `${GENERATOR.key}: "${GENERATOR.value}"`,
    '---',
    '',
  ].join('\n');
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
