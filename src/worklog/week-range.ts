/** Weeks that follow each other. */
export interface WeekRun {
  readonly from: number;
  readonly to: number;
}

/** Joins the weeks that follow each other: 1, 2, 3, 5 is from 1 to 3, and 5. */
export function weekRuns(weeks: readonly number[]): WeekRun[] {
  const runs: { from: number; to: number }[] = [];
  for (const week of weeks) {
    const last = runs.at(-1);
    if (last !== undefined && week === last.to + 1) last.to = week;
    else runs.push({ from: week, to: week });
  }
  return runs;
}

/** The weeks that a choice names one by one; those of its ranges need not be there. */
export function namedWeeks(choice: string): number[] {
  return choice
    .split(',')
    .map((part) => part.trim())
    .flatMap((part) => (/^\d+$/.test(part) ? Number(part) : []));
}

/**
 * Reads a choice of weeks: numbers and ranges with commas between them, `3..5,8`; a range may be open at one end.
 *
 * @returns whether a week is chosen, or null where the text is no such choice
 */
export function parseWeekRange(text: string): ((week: number) => boolean) | null {
  const parts = text.split(',').map((part) => /^\s*(?:(\d{1,4})|(\d{0,4})\s*\.\.\s*(\d{0,4}))\s*$/.exec(part));
  const ranges: { from: number; to: number }[] = [];
  for (const part of parts) {
    if (part === null || part[0].trim() === '..') return null;
    const [, single, from, to] = part;
    if (single !== undefined) ranges.push({ from: Number(single), to: Number(single) });
    else ranges.push({ from: Number(from || 0), to: to ? Number(to) : Number.POSITIVE_INFINITY });
  }
  if (ranges.some(({ from, to }) => from > to)) return null;
  return (week) => ranges.some(({ from, to }) => week >= from && week <= to);
}
