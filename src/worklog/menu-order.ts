import type { WeekWeight } from './menu-weights.js';

/** Where a weight sorts a page: those without come last. */
export function place({ weight }: WeekWeight): number {
  return weight === 0 ? Number.POSITIVE_INFINITY : weight;
}

/** Whether a week and another one stand the wrong way around. */
export function isInverted(entries: readonly WeekWeight[], index: number): boolean {
  const own = place(entries[index] as WeekWeight);
  return entries.some((other, at) => (at < index ? place(other) > own : place(other) < own));
}

/** An author who numbers all weeks backwards wants the newest first. */
export function isBackwards(entries: readonly WeekWeight[]): boolean {
  return (
    entries.length > 2 && entries.every((one, at) => at === 0 || place(one) < place(entries[at - 1] as WeekWeight))
  );
}

/** The fewest weeks that stand in the way of the others' order. */
export function outsideLongestRun<One extends WeekWeight>(entries: readonly One[]): One[] {
  const runs: { length: number; before: number }[] = [];
  let last = -1;
  for (const [index, entry] of entries.entries()) {
    let own = { length: 1, before: -1 };
    for (let at = 0; at < index; at++) {
      const length = (runs[at]?.length ?? 0) + 1;
      if (place(entries[at] as One) <= place(entry) && length > own.length) own = { length, before: at };
    }
    runs.push(own);
    if (own.length > (runs[last]?.length ?? 0)) last = index;
  }
  const kept = new Set<number>();
  for (let at = last; at !== -1; at = runs[at]?.before ?? -1) kept.add(at);
  return entries.filter((_, index) => !kept.has(index));
}
