import type { FrontMatter } from '../../model/week-page.js';
import type { WeekLink } from '../../worklog/week-links.js';
import type { ListedWeek } from '../week-list.js';

/** A week's page as a week list links it. */
export interface LinkableWeek {
  readonly week: number;
  /** The path under which Hugo publishes it, without its language: `1-worklog/1.4-week4`. */
  readonly path: string;
  readonly frontMatter: FrontMatter;
}

/** Whether Hugo makes the week list of a section page, by the theme's shortcode. */
export function isListMadeByHugo(text: string): boolean {
  return /\{\{[%<]\s*children\b/.test(text);
}

/** The entries of a week list that lead to a week, with the paths of their pages. */
export function listedWeeks(links: readonly WeekLink[], pathOf: (week: number) => string | null): ListedWeek[] {
  return links.flatMap(({ link, target }): ListedWeek[] => {
    const path = target === null ? null : pathOf(target);
    return target === null || path === null ? [] : [{ link, week: target, path }];
  });
}

/**
 * The path of each week's page: in one language, else in another, since the folders of a week may have a name of their own
 * in each.
 */
export function pathsOf(
  language: string,
  weeks: readonly (LinkableWeek & { readonly language: string })[],
): (week: number) => string | null {
  const paths = new Map<number, string>();
  for (const isOwn of [true, false]) {
    for (const { week, path, language: written } of weeks) {
      if ((written === language) === isOwn && !paths.has(week)) paths.set(week, path);
    }
  }
  return (week) => paths.get(week) ?? null;
}

/**
 * The weeks that a list leaves out, once each. None where the page has no list at all, or Hugo makes it; a draft, which
 * Hugo does not publish, is not missed.
 *
 * @param weeks those that have a page in the language of the list
 */
export function missingWeeks<Week extends LinkableWeek>(
  text: string,
  links: readonly WeekLink[],
  weeks: readonly Week[],
): Week[] {
  if (isListMadeByHugo(text) || !links.some(({ target }) => target !== null)) return [];
  const listed = new Set(links.flatMap(({ target, label }) => [target, label]));
  return weeks.filter((week) => {
    if (listed.has(week.week) || isDraft(week)) return false;
    listed.add(week.week);
    return true;
  });
}

/** Whether Hugo leaves a page out (https://gohugo.io/getting-started/usage/#draft-future-and-expired-content). */
export function isDraft({ frontMatter }: Pick<LinkableWeek, 'frontMatter'>): boolean {
  return frontMatter.other.draft === true;
}

/** Whether the front matter of a page gives it an address that its folder does not tell. */
export function hasOwnAddress({ frontMatter }: Pick<LinkableWeek, 'frontMatter'>): boolean {
  return ['url', 'slug'].some((key) => Object.hasOwn(frontMatter.other, key));
}
