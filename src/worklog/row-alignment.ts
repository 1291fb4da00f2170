import type { Task } from '../model/task.js';
import { withNested } from './page-entries.js';

/** Two rows that belong together, or one of which the other side has no counterpart. */
export interface AlignedRow {
  readonly row: Task | null;
  readonly base: Task | null;
}

/** More rows than any week has; to compare each with each would take too long. */
const MOST_ROWS = 100;

/**
 * Brings the rows of two languages side by side where one has more of them: as many as there can be, in their order, so
 * that their dates, days, links and lengths agree best.
 */
export function alignUnequal(rows: readonly Task[], bases: readonly Task[]): AlignedRow[] {
  if (rows.length > MOST_ROWS || bases.length > MOST_ROWS) return alignFromTop(rows, bases);
  const traits = rows.map(traitsOf);
  const baseTraits = bases.map(traitsOf);
  const width = bases.length + 1;
  // The best sum for the rows from one place on against those from another place on.
  const best = new Float64Array((rows.length + 1) * width);
  const sum = (at: number, other: number): number => best[at * width + other] ?? 0;
  const likeness = (at: number, other: number): number => likenessOf(traits[at] as Traits, baseTraits[other] as Traits);
  for (let at = rows.length - 1; at >= 0; at--) {
    for (let other = bases.length - 1; other >= 0; other--) {
      const paired = sum(at + 1, other + 1) + likeness(at, other);
      best[at * width + other] = Math.max(paired, sum(at + 1, other), sum(at, other + 1));
    }
  }
  const aligned: AlignedRow[] = [];
  let at = 0;
  let other = 0;
  while (at < rows.length || other < bases.length) {
    const row = rows[at] ?? null;
    const base = bases[other] ?? null;
    const both = row !== null && base !== null;
    if (both && sum(at, other) === sum(at + 1, other + 1) + likeness(at, other)) {
      aligned.push({ row, base });
      at++;
      other++;
    } else if (row !== null && (base === null || sum(at, other) === sum(at + 1, other))) {
      aligned.push({ row, base: null });
      at++;
    } else {
      aligned.push({ row: null, base });
      other++;
    }
  }
  return aligned;
}

function alignFromTop(rows: readonly Task[], bases: readonly Task[]): AlignedRow[] {
  const longer = rows.length > bases.length ? rows : bases;
  return longer.map((_, index) => ({ row: rows[index] ?? null, base: bases[index] ?? null }));
}

/** What of a row is alike in two languages. */
interface Traits {
  readonly start: string | null;
  readonly days: string;
  readonly links: readonly string[];
  readonly length: number;
}

function traitsOf({ start, day, references, items }: Task): Traits {
  return {
    start: start?.date ?? null,
    days: day?.weekdays.join(' ') ?? '',
    links: references.flatMap(({ url }) => url ?? []),
    length: withNested(items).reduce((sum, { text }) => sum + text.length, 1),
  };
}

/** How likely two rows are to belong together, above 0: a date tells most, then a link, then a day, then the length. */
function likenessOf(one: Traits, other: Traits): number {
  const date = one.start === other.start && one.start !== null ? 5 : 0;
  const link = one.links.some((url) => other.links.includes(url)) ? 2 : 0;
  const day = one.days === other.days && one.days !== '' ? 1 : 0;
  return date + link + day + Math.min(one.length, other.length) / Math.max(one.length, other.length);
}
