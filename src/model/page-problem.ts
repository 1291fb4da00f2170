/**
 * Why a page, or a part of it, could not be read or shown. The rest of the site is still shown; the problem is named on
 * stderr and the program ends with exit code 1 (never a lost entry without a word).
 */
export type PageProblem =
  | { readonly kind: 'not-utf8'; readonly file: string; readonly offset: number }
  | { readonly kind: 'not-a-file'; readonly file: string; readonly found: string }
  | { readonly kind: 'no-permission'; readonly file: string }
  | { readonly kind: 'too-large'; readonly file: string; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'link-outside-site'; readonly file: string }
  | { readonly kind: 'directory-loop'; readonly file: string }
  /** It holds what a week page holds, but nothing tells its week. */
  | { readonly kind: 'no-week-number'; readonly file: string }
  | { readonly kind: 'unreadable'; readonly file: string; readonly reason: string }
  | {
      readonly kind: 'front-matter-invalid';
      readonly file: string;
      /** Line and column from 1, where the parser could tell. */
      readonly line: number | null;
      readonly column: number | null;
      readonly reason: string;
    };
