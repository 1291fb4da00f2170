import type { Span } from '../text/span.js';

/** Puts a text in the place of a span; an empty span inserts, an empty text deletes. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * A change to one file. Files are named relative to the site, with `/`. `before` is the text that was read, its byte order
 * mark included: whoever applies the edit refuses it where the file says something else by then.
 */
export type FileEdit =
  | { readonly kind: 'create'; readonly file: string; readonly text: string }
  /** The spans are offsets into `before`; they do not overlap. */
  | {
      readonly kind: 'change';
      readonly file: string;
      readonly before: string;
      readonly edits: readonly TextEdit[];
    }
  | { readonly kind: 'delete'; readonly file: string; readonly before: string };
