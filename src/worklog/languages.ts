import type { Task } from '../model/task.js';
import { filledTasks } from './listed.js';
import { alignUnequal } from './row-alignment.js';

/**
 * The page that a week's page in another language is compared with: that of the first language that has the week. Null
 * for that page itself.
 *
 * @param counterparts the pages of the same week in other languages, in the order of the languages
 */
export function basePage<Page extends { readonly language: string }>(
  page: Page,
  counterparts: readonly Page[],
  languages: readonly string[],
): Page | null {
  const [base] = counterparts;
  if (base === undefined || languages.indexOf(base.language) > languages.indexOf(page.language)) return null;
  return base;
}

/** The rows of a week in two languages, side by side. */
interface AlignedRows {
  /** Those that surely belong together: by their number where both have as many, else by their start too. */
  readonly pairs: readonly { readonly row: Task; readonly base: Task }[];
  /** The rows that stand in one of the two only. */
  readonly extra: readonly Task[];
  readonly missing: readonly Task[];
  /** The rows behind which the first of the missing and of the extra ones would stand; the first row where none is before. */
  readonly before: Task | null;
  readonly baseBefore: Task | null;
}

/** Brings the rows of two languages side by side. Blank rows are left out. */
export function alignRows(
  page: { readonly tasks: readonly Task[] },
  base: { readonly tasks: readonly Task[] },
): AlignedRows {
  const rows = filledTasks(page);
  const baseRows = filledTasks(base);
  if (rows.length === baseRows.length) {
    const pairs = rows.map((row, index) => ({ row, base: baseRows[index] as Task }));
    return { pairs, extra: [], missing: [], before: rows[0] ?? null, baseBefore: baseRows[0] ?? null };
  }
  const aligned = alignUnequal(rows, baseRows);
  const isSame = (one: Task, other: Task): boolean => (one.start?.date ?? null) === (other.start?.date ?? null);
  const firstMissing = aligned.findIndex(({ row }) => row === null);
  const firstExtra = aligned.findIndex((one) => one.base === null);
  return {
    pairs: aligned.flatMap(({ row, base: other }) =>
      row !== null && other !== null && isSame(row, other) ? [{ row, base: other }] : [],
    ),
    extra: aligned.flatMap((one) => (one.base === null && one.row !== null ? [one.row] : [])),
    missing: aligned.flatMap((one) => (one.row === null && one.base !== null ? [one.base] : [])),
    before: aligned[firstMissing - 1]?.row ?? rows[0] ?? null,
    baseBefore: aligned[firstExtra - 1]?.base ?? baseRows[0] ?? null,
  };
}
