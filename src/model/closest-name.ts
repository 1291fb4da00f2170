import { distance } from 'fastest-levenshtein';

/**
 * The name that somebody most likely meant: the nearest one, if it is no further away than a typing mistake or two.
 * Names that begin with what was typed count as near.
 */
export function closestName(typed: string, names: readonly string[]): string | null {
  if (typed === '' || typed.length > 50) return null;
  const lower = typed.toLowerCase();
  const beginning = names.filter((name) => lower.length >= 3 && name.startsWith(lower));
  if (beginning.length === 1) return beginning[0] ?? null;
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const most = Math.max(1, Math.floor(name.length / 3));
    // Each letter that one has more than the other is a mistake.
    if (Math.abs(name.length - lower.length) > most) continue;
    const mistakes = typingMistakes(lower, name);
    if (mistakes >= least || mistakes > most) continue;
    nearest = name;
    least = mistakes;
  }
  return nearest;
}

/** Letters too many, missing or wrong; two letters that changed places are one mistake (titel, title). */
function typingMistakes(typed: string, name: string): number {
  let least = distance(typed, name);
  for (let at = 0; at + 1 < typed.length && least > 1; at++) {
    const swapped = `${typed.slice(0, at)}${typed.charAt(at + 1)}${typed.charAt(at)}${typed.slice(at + 2)}`;
    least = Math.min(least, 1 + distance(swapped, name));
  }
  return least;
}
