/**
 * The address of an entry, by which the commands name it: `4.3` is week 4, row 3 of its tasks; `4.o2` its second
 * objective; `4.a1` its first achievement. Nested entries go on with a dot: `4.3.2`, `4.a1.2`.
 */
export function taskAddress(week: number, row: number): string {
  return `${week}.${row}`;
}

export type BulletKind = 'objectives' | 'achievements';

/** @param position its place among the top-level bullets of its kind, from 1 */
export function bulletAddress(week: number, kind: BulletKind, position: number): string {
  return `${week}.${kind === 'objectives' ? 'o' : 'a'}${position}`;
}

/** The address of an entry that is nested under another. */
export function nestedAddress(parent: string, position: number): string {
  return `${parent}.${position}`;
}
