/** How an HTML block that has begun ends (CommonMark 0.31.2 §4.6): at a line that holds a text, or at a blank line. */
export type HtmlBlockEnd = { readonly at: 'blank' } | { readonly at: 'text'; readonly pattern: RegExp };

const BLANK: HtmlBlockEnd = { at: 'blank' };

const ENDED_BY_TEXT: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];

const BLOCK_TAG = new RegExp(
  `^</?(?:${
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li ' +
    'link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th ' +
    'thead title tr track ul'
  }`.replaceAll(' ', '|') + ')(?:\\s|/?>|$)',
  'i',
);

const ATTRIBUTE = String.raw`\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>\x60]+|'[^']*'|"[^"]*"))?`;
const WHOLE_TAG = new RegExp(
  String.raw`^(?:<[a-z][a-z0-9-]*(?:${ATTRIBUTE})*\s*/?>|</[a-z][a-z0-9-]*\s*>)\s*$`,
  'i',
);

/**
 * Whether `line` (a line's text from its first `<`) begins an HTML block, and how that block ends.
 * A lone tag that is no block element cannot interrupt a paragraph.
 */
export function htmlBlockStart(line: string, interruptsParagraph: boolean): HtmlBlockEnd | null {
  for (const [start, end] of ENDED_BY_TEXT) if (start.test(line)) return { at: 'text', pattern: end };
  if (BLOCK_TAG.test(line)) return BLANK;
  if (!interruptsParagraph && WHOLE_TAG.test(line)) return BLANK;
  return null;
}
