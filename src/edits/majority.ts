/** Whether so many of all are most of them. */
export function isMost(count: number, total: number): boolean {
  return count * 2 > total;
}

/** The value that is there most often, the later one of two; null where there is none. */
export function commonest<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Value | null = null;
  let most = 0;
  for (const [value, count] of counts) if (count >= most) [best, most] = [value, count];
  return best;
}
