/** Something that stands in a page and would not stand in another one. */
export interface Remain {
  /** What it is, with its article: `a picture`, `a table`. */
  readonly what: string;
  /** From 1. */
  readonly line: number;
  /** What it says, in one line. */
  readonly text: string;
}
