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

/** What an address names. */
export interface Address {
  readonly week: number;
  readonly kind: 'tasks' | BulletKind;
  /**
   * The places, from 0, that lead to the entry: of its row or its top-level bullet, then of the entries nested in it; empty
   * for the week itself.
   */
  readonly path: readonly number[];
}

/** Reads an address: `4.3`, `4.3.2`, `4.o2`, `4.a1.2`, or `4` for the week itself. Null where it is none. */
export function parseAddress(text: string): Address | null {
  const found = /^(\d{1,3})(?:\.([oa])?([1-9]\d{0,3})((?:\.[1-9]\d{0,3})*))?$/i.exec(text.trim());
  if (found === null) return null;
  const [, week, letter, first, rest = ''] = found;
  const path = first === undefined ? [] : [first, ...rest.split('.').slice(1)].map((place) => Number(place) - 1);
  const kind = letter === undefined ? 'tasks' : letter.toLowerCase() === 'o' ? 'objectives' : 'achievements';
  return { week: Number(week), kind, path };
}

/** An address as it is written. */
export function formatAddress({ week, kind, path }: Address): string {
  const [first, ...rest] = path.map((place) => place + 1);
  if (first === undefined) return String(week);
  const head = kind === 'tasks' ? taskAddress(week, first) : bulletAddress(week, kind, first);
  return rest.reduce(nestedAddress, head);
}
