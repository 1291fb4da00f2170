import type { Span } from '../text/span.js';

/**
 * The blocks of a page: the parts of CommonMark 0.31.2 §4–5 and of the GFM table extension that say what is a heading,
 * a list, a table and what is only text. Every span is in UTF-16 offsets into the whole page.
 *
 * `lines` are the lines of a leaf block without its containers' prefixes (`>`, list indentation) and without line ends.
 */
export type Block = Heading | Paragraph | List | BlockQuote | Table | Code | Html | ThematicBreak | Definition;

/** A block that holds text lines rather than other blocks. */
export type Leaf = Exclude<Block, List | BlockQuote>;

export interface Heading {
  readonly type: 'heading';
  readonly span: Span;
  /** 1 to 6. */
  readonly level: number;
  /** True for a heading that is underlined with `===` or `---`. */
  readonly setext: boolean;
  /** The heading's text, without `#` marks or underline. */
  readonly lines: readonly Span[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly span: Span;
  readonly lines: readonly Span[];
}

export interface List {
  readonly type: 'list';
  readonly span: Span;
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly type: 'item';
  /** From the marker to the end of the item's last line. */
  readonly span: Span;
  /** The marker itself: `*`, `-`, `+`, `1.` or `1)`. */
  readonly marker: Span;
  /** `[ ]` or `[x]` at the start of the item's first paragraph (GFM task list item), else null. */
  readonly checkbox: Checkbox | null;
  readonly children: readonly Block[];
}

export interface Checkbox {
  readonly span: Span;
  readonly checked: boolean;
}

export interface BlockQuote {
  readonly type: 'blockQuote';
  readonly span: Span;
  readonly children: readonly Block[];
}

export type Alignment = 'left' | 'right' | 'center' | null;

export interface Table {
  readonly type: 'table';
  readonly span: Span;
  readonly lines: readonly Span[];
  readonly header: TableRow;
  /** The row of dashes under the header. */
  readonly delimiter: Span;
  /** One for each column. */
  readonly alignments: readonly Alignment[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** The row's line without surrounding white space. */
  readonly span: Span;
  /** At most as many as the table has columns; fewer where the row is short. */
  readonly cells: readonly TableCell[];
  /** Cells beyond the last column, which Hugo does not show. */
  readonly dropped: readonly TableCell[];
}

export interface TableCell {
  /** The cell's content without surrounding white space. */
  readonly span: Span;
  /** Everything between the cell's two pipes. */
  readonly slot: Span;
}

interface Code {
  readonly type: 'code';
  readonly span: Span;
  readonly fenced: boolean;
  /** False for a fence that runs to the end of its container because nobody closed it. Indented code is closed. */
  readonly closed: boolean;
  /** The fence lines are included. */
  readonly lines: readonly Span[];
}

interface Html {
  readonly type: 'html';
  readonly span: Span;
  readonly lines: readonly Span[];
}

export interface ThematicBreak {
  readonly type: 'thematicBreak';
  readonly span: Span;
  readonly lines: readonly Span[];
}

/** A link reference definition, `[label]: destination "title"`. */
export interface Definition {
  readonly type: 'definition';
  readonly span: Span;
  readonly lines: readonly Span[];
  /** Normalised as CommonMark compares labels: white space collapsed, case folded. */
  readonly label: string;
  readonly url: string;
}
