import type { Span } from '../text/span.js';

/** A bullet, or an item of a table cell's pseudo-list, with what is nested under it. */
export interface Entry {
  /** Its Markdown without list marker and surrounding white space; a table's own escapes are undone. */
  readonly text: string;
  readonly items: readonly Entry[];
  /** Where the text stands in the page (the nested items not included). */
  readonly span: Span;
  /** Says that the text still waits for its translation; left out where a translation, or the original, stands there. */
  readonly untranslated?: Untranslated;
}

/** What the comment behind a text says that was carried over from another language (page format §12). */
export interface Untranslated {
  /** The language that the text is in. */
  readonly language: string;
  /** The four signs by which a copy is told from a translation; null where the comment has none. */
  readonly fingerprint: string | null;
  /** Whether the text is still the one that was carried over; null where the comment does not tell. */
  readonly isAsCarried: boolean | null;
}

/** A top-level bullet of the objectives or of the achievements. */
export interface Bullet extends Entry {
  /** The bold paragraph or sub-heading that heads its list, as plain text; else null. */
  readonly group: string | null;
}

export type Objective = Bullet;
export type Achievement = Bullet;

/** A bullet without words waits to be filled, and is not counted; its place among the others is kept for it. */
export function isBlankBullet({ text, items }: { readonly text: string; readonly items: readonly unknown[] }): boolean {
  return text === '' && items.length === 0;
}

/** How many entries a list holds, the nested ones included. */
export function countEntries(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + 1 + countEntries(entry.items), 0);
}
