import { expandWeekPattern } from '../dialect/week-pattern.js';
import type { Trait } from '../model/dialect.js';

/**
 * How the weeks' menu numbers (`pre`) are written, as a pattern with `{week}`: as most of the language's pages have it,
 * else as the section's own page begins it (` <b> 1. </b> ` gives ` <b> 1.{week}. </b> `). Null where neither tells.
 */
export function menuNumberPattern(weeks: Trait<string>, sectionPre: string | null): string | null {
  const own = sectionPre === null ? null : patternBelow(sectionPre);
  return majorityPattern(weeks) ?? (weeks.total === 0 || weeks.value === own ? own : null);
}

/** No menu number is longer, with its tags. */
const LONGEST = 200;

/** What the number of a section makes of those below it; null where it has none. */
function patternBelow(sectionPre: string): string | null {
  if (sectionPre.length > LONGEST) return null;
  const withoutTags = sectionPre.replace(/<[^>]*>/g, (tag) => ' '.repeat(tag.length));
  const number = /\d+(?:\.\d+)*(\.?)\s*$/.exec(withoutTags);
  if (number === null) return null;
  const end = number.index + number[0].trimEnd().length;
  const dot = number[1] ?? '';
  return `${sectionPre.slice(0, end - dot.length)}.{week}${dot}${sectionPre.slice(end)}`;
}

/** The pattern that more than half of the pages follow, two of them at least, and that counts by the week. */
export function majorityPattern({ value, agreeing, total }: Trait<string>): string | null {
  return value?.includes('{week') && agreeing >= 2 && agreeing * 2 > total ? value : null;
}

/** What a pattern gives for a week; null for no pattern. */
export function menuNumber(pattern: string | null, week: number): string | null {
  return pattern === null ? null : expandWeekPattern(pattern, week);
}
