import type { Task } from '../model/task.js';
import { filledTasks } from './listed.js';

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
  readonly pairs: readonly { readonly row: Task; readonly base: Task }[];
  /** The rows that stand in one of the two only, and the row behind which others are missing. */
  readonly extra: readonly Task[];
  readonly missing: readonly Task[];
  readonly before: Task | null;
}

/**
 * Brings the rows of two languages side by side: one by one where there are as many, else those with the same start from
 * the top and from the bottom. Blank rows are left out.
 */
export function alignRows(
  page: { readonly tasks: readonly Task[] },
  base: { readonly tasks: readonly Task[] },
): AlignedRows {
  const rows = filledTasks(page);
  const baseRows = filledTasks(base);
  const shorter = Math.min(rows.length, baseRows.length);
  const isSame = (row: Task | undefined, other: Task | undefined): boolean =>
    (row?.start?.date ?? null) === (other?.start?.date ?? null);
  let top = 0;
  let bottom = 0;
  if (rows.length === baseRows.length) top = shorter;
  else {
    while (top < shorter && isSame(rows[top], baseRows[top])) top++;
    while (bottom < shorter - top && isSame(rows.at(-1 - bottom), baseRows.at(-1 - bottom))) bottom++;
  }
  const pair = (row: Task | undefined, other: Task | undefined) =>
    row === undefined || other === undefined ? [] : [{ row, base: other }];
  return {
    pairs: [
      ...rows.slice(0, top).flatMap((row, index) => pair(row, baseRows[index])),
      ...rows
        .slice(rows.length - bottom)
        .flatMap((row, index) => pair(row, baseRows[baseRows.length - bottom + index])),
    ],
    extra: rows.slice(top, rows.length - bottom),
    missing: baseRows.slice(top, baseRows.length - bottom),
    before: rows[Math.max(top - 1, 0)] ?? null,
  };
}
