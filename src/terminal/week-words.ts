import { weekRuns } from '../worklog/week-range.js';

/** `5.3, 5.4 and 5.6` */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * Says of weeks that nobody has written them yet: `Weeks 3 and 5 to 8 still hold the sample of the template`.
 *
 * @param weeks in order, at least one
 */
export function stillSample(weeks: readonly number[]): string {
  const ranges = listed(
    weekRuns(weeks).flatMap(({ from, to }) =>
      to > from + 1 ? `${from} to ${to}` : [...new Set([from, to])].map(String),
    ),
  );
  return `${weeks.length === 1 ? `Week ${ranges} still holds` : `Weeks ${ranges} still hold`} the sample of the template`;
}
