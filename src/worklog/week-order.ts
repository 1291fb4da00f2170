import type { CalendarDate } from '../model/calendar-date.js';
import { type DatedCell, weekCore } from '../model/dated-cells.js';
import type { Task } from '../model/task.js';

/** A week's page and the days of its tasks, slips of the pen aside. */
export interface DatedWeek<Page> {
  readonly page: Page;
  readonly first: DatedCell;
  readonly last: DatedCell;
}

interface OrderedWeeks<Page> {
  /** The weeks that stand in order: of all ways to leave out weeks until the rest is in order, the one that leaves out fewest. */
  readonly ordered: readonly DatedWeek<Page>[];
  /** Those left out, each with the nearest week in order that it should come after or before. */
  readonly strays: readonly { readonly week: DatedWeek<Page>; readonly other: DatedWeek<Page> }[];
}

/** The weeks of one language that have dates, each number once, in the order of their numbers. */
export function datedWeeks<Page extends { readonly week: number; readonly tasks: readonly Task[] }>(
  pages: readonly Page[],
): readonly DatedWeek<Page>[] {
  let found = FOUND.get(pages);
  if (found === undefined) {
    found = findDatedWeeks(pages);
    FOUND.set(pages, found);
  }
  return found as readonly DatedWeek<Page>[];
}

/** The pages of a language never change, and several rules ask for their days. */
const FOUND = new WeakMap<readonly unknown[], readonly DatedWeek<unknown>[]>();

function findDatedWeeks<Page extends { readonly week: number; readonly tasks: readonly Task[] }>(
  pages: readonly Page[],
): DatedWeek<Page>[] {
  return pages.flatMap((page, index): DatedWeek<Page>[] => {
    if (pages[index - 1]?.week === page.week) return [];
    const core = weekCore(page.tasks);
    return core === null ? [] : [{ page, ...core }];
  });
}

/**
 * Tells the weeks that begin in their order from the strays: where a week was copied or misdated, it is that week that is
 * at fault, not its neighbours.
 *
 * @param samples the days of template weeks, the first and the last: a page that has no others is believed last
 */
export function orderWeeks<Page>(
  weeks: readonly DatedWeek<Page>[],
  samples: readonly (readonly [first: string, last: string])[],
): OrderedWeeks<Page> {
  if (isRising(weeks)) return { ordered: weeks, strays: [] };
  const isSample = ({ first, last }: DatedWeek<Page>): boolean =>
    samples.some(([from, to]) => from <= first.date && last.date <= to);
  const kept = longestRun(
    weeks.map(startOf),
    weeks.map((week) => (isSample(week) ? 0 : 1)),
  );
  for (const index of weeks.keys()) {
    if (kept.has(index)) continue;
    kept.add(index);
    if (!isRising(weeks.filter((_, other) => kept.has(other)))) kept.delete(index);
  }
  const ordered = weeks.filter((_, index) => kept.has(index));
  const strays = weeks.flatMap((week, index) => {
    if (kept.has(index)) return [];
    const before = weeks.findLast((_, other) => other < index && kept.has(other));
    const after = weeks.find((_, other) => other > index && kept.has(other));
    const other = before !== undefined && startOf(week) <= startOf(before) ? before : after;
    return other === undefined ? [] : [{ week, other }];
  });
  return { ordered, strays };
}

function isRising<Page>(weeks: readonly DatedWeek<Page>[]): boolean {
  return weeks.every((week, index) => {
    const before = weeks[index - 1];
    return before === undefined || startOf(before) < startOf(week);
  });
}

function startOf<Page>({ first }: DatedWeek<Page>): CalendarDate {
  return first.date;
}

/** The places of the rising run that weighs most; of two that weigh the same, the one with the earlier places. */
function longestRun(starts: readonly CalendarDate[], weights: readonly number[]): Set<number> {
  const sums: number[] = [];
  const previous: (number | null)[] = [];
  let best = 0;
  for (const [index, start] of starts.entries()) {
    let from: number | null = null;
    for (let other = 0; other < index; other++) {
      const isBefore = (starts[other] as CalendarDate) < start;
      if (isBefore && (sums[other] ?? 0) > (from === null ? 0 : (sums[from] ?? 0))) from = other;
    }
    sums.push((weights[index] ?? 0) + (from === null ? 0 : (sums[from] ?? 0)));
    previous.push(from);
    if ((sums[index] ?? 0) > (sums[best] ?? 0)) best = index;
  }
  const run = new Set<number>();
  for (let at: number | null = best; at !== null; at = previous[at] ?? null) run.add(at);
  return run;
}
