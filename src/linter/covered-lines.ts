/** Lines of a page that follow each other, both ends included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Tells of a line whether any of the ranges covers it. A page may hold thousands of ranges one over the other and as many
 * lines that are asked for, so the ranges are put together first and each line is looked up.
 */
export function coverageOf(ranges: readonly LineRange[]): (line: number) => boolean {
  const merged = mergedRanges(ranges);
  return (line) => {
    const next = firstIndex(merged.length, (index) => (merged[index]?.from ?? 0) > line);
    return (merged[next - 1]?.to ?? Number.NEGATIVE_INFINITY) >= line;
  };
}

/** Tells of a range whether it covers any of the lines: the same question, asked from the other side. */
export function presenceOf(lines: Iterable<number>): (range: LineRange) => boolean {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  return ({ from, to }) => {
    const first = firstIndex(sorted.length, (index) => (sorted[index] ?? 0) >= from);
    return (sorted[first] ?? Number.POSITIVE_INFINITY) <= to;
  };
}

/** The same lines in ranges that do not meet, in their order. */
function mergedRanges(ranges: readonly LineRange[]): LineRange[] {
  const merged: LineRange[] = [];
  let last: { from: number; to: number } | undefined;
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    // A range that ends before it begins covers nothing.
    if (to < from) continue;
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else {
      last = { from, to };
      merged.push(last);
    }
  }
  return merged;
}

/** The first index that is so, where all behind it are so too; the length where none is. */
function firstIndex(length: number, isSo: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
