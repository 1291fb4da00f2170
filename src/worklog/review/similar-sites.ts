import type { SimilarPair } from './page-comparison.js';
import type { PagePlace, SimilarPages as ReviewedPair, SimilarSites } from './review.js';

/** A page that takes part in the comparison. */
export interface ComparedPage extends PagePlace {
  /** The number of its site. */
  readonly site: number;
}

/**
 * Similar pages by the two sites that they are of, the sites with the most similar pages first.
 *
 * @param pages by their numbers
 * @param passageOf the longest passage that both pages of a pair have
 */
export function similarSites(
  pairs: readonly SimilarPair[],
  pages: readonly ComparedPage[],
  names: readonly string[],
  passageOf: (pair: SimilarPair) => string,
): SimilarSites[] {
  const groups = new Map<string, { readonly sites: readonly [string, string]; readonly pages: ReviewedPair[] }>();
  for (const pair of pairs) {
    const [one, other] = pair.pages.map((page) => pages[page] as ComparedPage) as [ComparedPage, ComparedPage];
    const key = `${one.site} ${other.site}`;
    const group = groups.get(key) ?? { sites: [names[one.site] ?? '', names[other.site] ?? ''] as const, pages: [] };
    groups.set(key, group);
    const { share, words } = pair;
    group.pages.push({ places: [placeOf(one), placeOf(other)], share, words, passage: passageOf(pair) });
  }
  // Much alike once counts before a little alike, and often alike before once.
  const weight = ({ pages: own }: SimilarSites): number => own.reduce((sum, { share }) => sum + share * share, 0);
  return [...groups.values()].sort((a, b) => weight(b) - weight(a));
}

function placeOf({ week, language, file }: ComparedPage): PagePlace {
  return { week, language, file };
}
