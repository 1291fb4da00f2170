import { inferWording, type ReadPage } from '../dialect/site-dialect.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import { type FrontMatterField, frontMatterFields } from '../page/front-matter-fields.js';
import type { WrittenPage } from '../page/week-page.js';
import { majorityPattern, menuNumber } from '../worklog/menu-number.js';
import { otherWeekNamed, withoutOtherCount } from '../worklog/named-week.js';
import { preNumber } from '../worklog/week-number.js';
import { weightFaults } from '../worklog/weight-faults.js';

/** A value of a front matter that belongs to another week. */
export interface OtherNumber {
  readonly key: 'title' | 'weight' | 'pre';
  /** As it stands there; null for none. */
  readonly found: string | number | null;
  /** What it ought to be; null for a title, which names another week. */
  readonly expected: string | number | null;
}

/** A week's page with its number. */
type NumberedPage = Pick<ReadPage, 'page' | 'week'>;

/**
 * What in the front matter of a new page is that of another week, as the rules on titles, weights and menu numbers judge it.
 *
 * @param page of the week, as it will be read
 * @param pages those of the site, in any language
 */
export function otherNumbers(
  week: number,
  page: WrittenPage,
  pages: readonly NumberedPage[],
  vocabulary: Vocabulary,
): readonly OtherNumber[] {
  const all = [...pages, { week, page }].filter((one) => one.page.language === page.language);
  return [...otherTitle(page, all, vocabulary), ...otherWeight(page, all), ...otherMenuNumber(week, page, pages)];
}

function otherTitle(page: WrittenPage, all: readonly NumberedPage[], vocabulary: Vocabulary): OtherNumber[] {
  const mismatches = all.flatMap((one) => {
    const named = otherWeekNamed(one.page.frontMatter.title ?? '', one.week, vocabulary);
    return named === null ? [] : [{ page: one.page, week: one.week, named }];
  });
  const isOther = withoutOtherCount(mismatches, all.length).some((one) => one.page === page);
  return isOther ? [{ key: 'title', found: page.frontMatter.title, expected: null }] : [];
}

function otherWeight(page: WrittenPage, all: readonly NumberedPage[]): OtherNumber[] {
  const entries = all
    .map((one) => ({ ...one.page, week: one.week, fields: fieldsOf(one.page), own: one.page === page }))
    .sort((a, b) => a.week - b.week);
  const fault = weightFaults(entries).find(({ page: { own } }) => own);
  return fault === undefined ? [] : [{ key: 'weight', found: page.frontMatter.weight, expected: fault.expected }];
}

function fieldsOf({ source, frontMatterBlock }: WrittenPage): readonly FrontMatterField[] {
  return frontMatterBlock === null ? [] : frontMatterFields(source.text, frontMatterBlock);
}

function otherMenuNumber(week: number, page: WrittenPage, pages: readonly NumberedPage[]): OtherNumber[] {
  const { pre } = page.frontMatter;
  const number = preNumber(pre);
  if (number === null || number === week) return [];
  const expected = menuNumber(majorityPattern(inferWording(page.language, pages).pre), week);
  return expected === null ? [] : [{ key: 'pre', found: pre, expected }];
}
