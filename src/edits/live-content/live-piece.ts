/** A piece of a page that does something, where words would only be shown. */
export interface LivePiece {
  readonly kind: 'shortcode' | 'html' | 'link' | 'attributes' | 'address' | 'language';
  /** As it is written, white space aside; two pieces with one text do the same. */
  readonly text: string;
  /** The key of the front matter that it stands under; null for one in the text of the page. */
  readonly key: string | null;
}

/** A piece by its text: white space may change with the layout. */
export function livePiece(kind: LivePiece['kind'], text: string): LivePiece {
  return { kind, text: text.replace(/\s+/g, ' ').trim(), key: null };
}
