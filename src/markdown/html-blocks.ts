import { isAsciiLetter } from './characters.js';
import { RawHtml, skipTagName } from './raw-html.js';

/** How an HTML block that has begun ends (CommonMark 0.31.2 §4.6). */
export interface HtmlBlockEnd {
  /** Found in its last line; null for a block that a blank line ends. */
  readonly pattern: RegExp | null;
  /**
   * Whether, once a line after the first has ended the block, Goldmark takes the very next line for a part of the
   * container in which the block stands, whatever that line begins with.
   */
  readonly overruns: boolean;
}

const BLANK: HtmlBlockEnd = { pattern: null, overruns: false };
const VERBATIM: HtmlBlockEnd = { pattern: /<\/(?:script|pre|style|textarea)>/i, overruns: false };
const COMMENT: HtmlBlockEnd = { pattern: /-->/, overruns: true };
const INSTRUCTION: HtmlBlockEnd = { pattern: /\?>/, overruns: true };
const DECLARATION: HtmlBlockEnd = { pattern: />/, overruns: true };
const CDATA: HtmlBlockEnd = { pattern: /\]\]>/, overruns: true };

const VERBATIM_TAGS: ReadonlySet<string> = new Set(['script', 'pre', 'style', 'textarea']);
const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li ' +
    'link main menu menuitem meta nav noframes ol optgroup option p param section source summary table tbody td ' +
    'tfoot th thead title tr track ul'
  ).split(' '),
);
const LONGEST_NAME = 'blockquote'.length;

/**
 * Whether the line from `at`, a `<`, to `end` begins an HTML block, and how that block ends.
 * A lone tag that is no block element cannot interrupt a paragraph.
 */
export function htmlBlockStart(
  text: string,
  at: number,
  end: number,
  interruptsParagraph: boolean,
): HtmlBlockEnd | null {
  const first = text.charCodeAt(at + 1);
  if (first === 33) {
    if (text.startsWith('--', at + 2)) return COMMENT;
    if (text.startsWith('[CDATA[', at + 2)) return CDATA;
    const kind = text.charCodeAt(at + 2);
    return kind >= 65 && kind <= 90 ? DECLARATION : null;
  }
  if (first === 63) return INSTRUCTION;
  const closes = first === 47;
  let nameStart = at + 1;
  if (closes) {
    nameStart++;
    while (text.charCodeAt(nameStart) === 32) nameStart++;
  }
  if (nameStart >= end || !isAsciiLetter(text.charCodeAt(nameStart))) return null;
  const nameEnd = skipTagName(text, nameStart);
  const isKnown = nameEnd - nameStart <= LONGEST_NAME;
  const name = isKnown ? text.slice(nameStart, nameEnd).toLowerCase() : '';
  const after = nameEnd < end ? text.charCodeAt(nameEnd) : 10;
  const isEmptyTag = after === 47 && text.charCodeAt(nameEnd + 1) === 62;
  const isTagEnd = after === 62 || after === 32 || after === 10 || isEmptyTag;
  if (VERBATIM_TAGS.has(name) && !closes) return isTagEnd || after === 9 ? VERBATIM : null;
  if (BLOCK_TAGS.has(name) && isTagEnd) return BLANK;
  const isBlock = BLOCK_TAGS.has(name);
  if (interruptsParagraph && !isBlock) return null;
  if (name === 'script' || name === 'style' || name === 'pre') return null;
  return isWholeTag(text, at, end) ? BLANK : null;
}

/** Whether the line is one tag and nothing else but spaces. */
function isWholeTag(text: string, at: number, end: number): boolean {
  const line = text.slice(at, end);
  const tagEnd = new RawHtml(line).end(0);
  if (tagEnd === -1) return false;
  for (let i = tagEnd; i < line.length; i++) if (line.charCodeAt(i) !== 32) return false;
  return true;
}
