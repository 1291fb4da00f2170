import type { Span } from '../text/span.js';

/** The pieces of a line of Markdown, in order and without gaps (CommonMark 0.31.2 §6, GFM, Goldmark's linkify). */
export type Inline =
  | { readonly type: 'text'; readonly span: Span }
  /** A character behind a backslash, which stands for itself. */
  | { readonly type: 'escape'; readonly span: Span }
  | CodeSpan
  /** A tag, comment or other raw HTML. */
  | { readonly type: 'html'; readonly span: Span }
  | Autolink
  | { readonly type: 'link' | 'image'; readonly span: Span; readonly url: string; readonly children: readonly Inline[] }
  | EmphasisMark;

export interface CodeSpan {
  readonly type: 'code';
  readonly span: Span;
  /** What stands between the backticks. */
  readonly content: Span;
}

/** `<url>` or a bare URL: a link that is its own text. */
export interface Autolink {
  readonly type: 'autolink';
  readonly span: Span;
  readonly url: string;
  readonly label: Span;
}

/** An opening or closing mark of emphasis that has its partner. `strong` is true for a doubled mark. */
export interface EmphasisMark {
  readonly type: 'emphasis';
  readonly span: Span;
  readonly strong: boolean;
  readonly opens: boolean;
}

/** A run of `*`, `_` or `~` whose role is still open. */
export interface DelimiterRun {
  readonly type: 'run';
  readonly span: Span;
}

export interface InlineContext {
  /** Destinations of the page's link reference definitions by normalised label. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Inside a table cell `\|` is a pipe, in code and URLs too. */
  readonly inTable: boolean;
}
