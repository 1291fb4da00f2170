import { closest, distance } from 'fastest-levenshtein';

/**
 * The name that somebody most likely meant: the nearest one, if it is no further away than a typing mistake or two.
 * Names that begin with what was typed count as near.
 */
export function closestName(typed: string, names: readonly string[]): string | null {
  if (typed === '' || typed.length > 50 || names.length === 0) return null;
  const lower = typed.toLowerCase();
  const beginning = names.filter((name) => lower.length >= 3 && name.startsWith(lower));
  if (beginning.length === 1) return beginning[0] ?? null;
  const nearest = closest(lower, [...names]);
  return distance(lower, nearest) <= Math.max(1, Math.floor(nearest.length / 3)) ? nearest : null;
}
