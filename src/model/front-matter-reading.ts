/**
 * What the front matter of a page says, or why it cannot be read. Dates stay text; numbers, booleans, lists and nested
 * tables come as they are. `line` and `column` count from 1 at the opening fence, `null` where the parser could not tell.
 */
export type FrontMatterReading =
  | { readonly ok: true; readonly data: Record<string, unknown> }
  | {
      readonly ok: false;
      readonly line: number | null;
      readonly column: number | null;
      readonly reason: string;
    };

/** How front matter is written: between `---` lines, between `+++` lines, or as one JSON object. */
export type FrontMatterFormat = 'yaml' | 'toml' | 'json';

/**
 * Reads a whole front matter block, both fences included, as it stands in the page (LF or CRLF). Never throws on a
 * user's text and never executes any of it.
 */
export type FrontMatterReader = (block: string, format: FrontMatterFormat) => FrontMatterReading;
