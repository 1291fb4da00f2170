import { expectedWeight, type WeekWeight, weightScheme } from '../worklog/menu-weights.js';

/**
 * The weight of a new week by the site's way to count: behind every week before it, or in front of them where the site
 * counts backwards, and never one that another week has. Where the weeks on both sides leave no whole number between
 * them, it is the nearest one that is free behind the weeks before: the new week then stands behind the ones that crowd it.
 *
 * @param weights of the other weeks of the language, by week; 0 where a week has none
 */
export function newWeight(weights: readonly WeekWeight[], week: number): number {
  const scheme = weightScheme(weights);
  const expected = expectedWeight(scheme, week);
  const taken = new Set(weights.map(({ weight }) => weight));
  const before = weights.filter((one) => one.week < week && one.weight !== 0).map(({ weight }) => weight);
  if (scheme.step < 0) return weightInFront(expected, before, taken);
  const last = Math.max(0, ...before);
  return expected > last && !taken.has(expected) ? expected : nextFree(last, 1, taken);
}

/** Where a site counts backwards: a positive weight as long as there is one, even where a copied 1 leaves none in front of it. */
function weightInFront(expected: number, before: readonly number[], taken: ReadonlySet<number>): number {
  const first = before.length === 0 ? 1 : Math.min(...before);
  const isFree = expected >= 1 && !taken.has(expected);
  const inFront = nextFree(first, -1, taken);
  return isFree && (expected < first || inFront < 1) ? expected : inFront;
}

/** The first weight from a given one on that no week has; 0 is none. */
function nextFree(from: number, step: 1 | -1, taken: ReadonlySet<number>): number {
  let free = from + step;
  while (free === 0 || taken.has(free)) free += step;
  return free;
}
