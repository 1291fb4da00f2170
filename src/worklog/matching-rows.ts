import type { Entry } from '../model/entry.js';
import type { Task } from '../model/task.js';

/**
 * The row of another language that surely tells of the same work as one of a page: at the same place where both tables
 * have as many rows and their dates do not speak against it, else the only one of its day in both.
 *
 * @param row the index of the row
 * @returns its index in the other table, or null where nobody can be certain
 */
export function matchingRow(rows: readonly Task[], row: number, others: readonly Task[]): number | null {
  const own = rows[row];
  if (own === undefined) return null;
  if (rows.length === others.length) {
    const other = others[row];
    if (other !== undefined && !contradict(own, other)) return row;
  }
  const date = own.start?.date ?? null;
  if (date === null) return null;
  const isOfDay = (task: Task): boolean => task.start?.date === date;
  const there = others.filter(isOfDay);
  if (rows.filter(isOfDay).length !== 1 || there.length !== 1) return null;
  return others.findIndex(isOfDay);
}

/** Whether the days of two rows tell that they are not of the same work. */
function contradict(one: Task, other: Task): boolean {
  const [date, otherDate] = [one.start?.date ?? null, other.start?.date ?? null];
  if (date !== null && otherDate !== null) return date !== otherDate;
  const [days, otherDays] = [one.day?.weekdays ?? [], other.day?.weekdays ?? []];
  return days.length > 0 && otherDays.length > 0 && days.join() !== otherDays.join();
}

/** Whether two lists of entries are of one shape down to a path: as many entries at each of its steps. */
export function isSameShape(entries: readonly Entry[], others: readonly Entry[], path: readonly number[]): boolean {
  if (path.length === 0) return true;
  if (entries.length !== others.length) return false;
  const [place = 0, ...rest] = path;
  return isSameShape(entries[place]?.items ?? [], others[place]?.items ?? [], rest);
}
