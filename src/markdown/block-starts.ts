/**
 * Recognisers for the first characters of a block. Each looks at `text` from `at`, the first character of a line that
 * is not white space, up to `end`, the line's end without its line break.
 */

const SPACE = 32;
const TAB = 9;

export function isSpaceOrTab(code: number): boolean {
  return code === SPACE || code === TAB;
}

/**
 * How far the line may be a thematic break, `***`, `- - -` or `___` (CommonMark 0.31.2 §4.1): up to `end` where it is one,
 * else up to the character that says that it is none.
 */
export function thematicBreakUpTo(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  if (mark !== 42 && mark !== 45 && mark !== 95) return at;
  let count = 0;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === mark) count++;
    else if (!isSpaceOrTab(code)) return i;
  }
  return count >= 3 ? end : at;
}

export interface AtxHeadingStart {
  readonly level: number;
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** `## Text ##` (CommonMark 0.31.2 §4.2). */
export function atxHeading(text: string, at: number, end: number): AtxHeadingStart | null {
  let level = 0;
  while (at + level < end && text.charCodeAt(at + level) === 35) level++;
  if (level === 0 || level > 6) return null;
  let contentStart = at + level;
  if (contentStart < end && !isSpaceOrTab(text.charCodeAt(contentStart))) return null;
  while (contentStart < end && isSpaceOrTab(text.charCodeAt(contentStart))) contentStart++;
  let contentEnd = withoutAttributes(text, contentStart, end);
  let closing = contentEnd;
  while (closing > contentStart && text.charCodeAt(closing - 1) === 35) closing--;
  if (closing === contentStart) contentEnd = contentStart;
  else if (closing < contentEnd && isSpaceOrTab(text.charCodeAt(closing - 1))) contentEnd = closing;
  contentEnd = trimmedEnd(text, contentStart, contentEnd);
  return { level, contentStart, contentEnd };
}

const ATTRIBUTE = String.raw`(?:[#.][\w:.\-\u0080-\uffff]*|[a-z_:][\w:.-]*[ \t]*=[ \t]*(?:"[^"]*"|[-+]?\d[\d.]*|[a-z_:][\w:.-]*))`;
const ATTRIBUTES = new RegExp(String.raw`^\{[ \t]*${ATTRIBUTE}(?:(?:[ \t]*,[ \t]*|[ \t]+)${ATTRIBUTE})*[ \t]*\}$`, 'i');
/** Braces that are further apart hold no attributes. */
const LONGEST_ATTRIBUTES = 300;

/**
 * Where a heading's text ends: before white space, and before attributes such as `{#id .class key="value"}`, which Hugo
 * does not show.
 */
export function withoutAttributes(text: string, start: number, end: number): number {
  const last = trimmedEnd(text, start, end);
  if (last === start || text.charCodeAt(last - 1) !== 125) return last;
  const tail = text.slice(Math.max(start, last - LONGEST_ATTRIBUTES), last);
  const open = tail.lastIndexOf('{');
  return open !== -1 && ATTRIBUTES.test(tail.slice(open)) ? trimmedEnd(text, start, last - tail.length + open) : last;
}

/** The end of a text without spaces and tabs before it. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isSpaceOrTab(text.charCodeAt(last - 1))) last--;
  return last;
}

/** The level that an underline of `=` or `-` gives to the paragraph above it, or 0 (CommonMark 0.31.2 §4.3). */
export function setextLevel(text: string, at: number, end: number): 0 | 1 | 2 {
  const mark = text.charCodeAt(at);
  if (mark !== 61 && mark !== 45) return 0;
  let i = at;
  while (i < end && text.charCodeAt(i) === mark) i++;
  while (i < end && isSpaceOrTab(text.charCodeAt(i))) i++;
  if (i < end) return 0;
  return mark === 61 ? 1 : 2;
}

export interface FenceStart {
  /** The character code of the fence: a backtick or a tilde. */
  readonly mark: number;
  readonly length: number;
}

/** Three or more backticks or tildes (CommonMark 0.31.2 §4.5). */
export function fenceStart(text: string, at: number, end: number): FenceStart | null {
  const mark = text.charCodeAt(at);
  if (mark !== 96 && mark !== 126) return null;
  let i = at;
  while (i < end && text.charCodeAt(i) === mark) i++;
  const length = i - at;
  if (length < 3) return null;
  if (mark === 96) for (; i < end; i++) if (text.charCodeAt(i) === 96) return null;
  return { mark, length };
}

/** Whether the line closes a fence that was opened with `mark` repeated `length` times. */
export function isFenceEnd(text: string, at: number, end: number, fence: FenceStart): boolean {
  let i = at;
  while (i < end && text.charCodeAt(i) === fence.mark) i++;
  if (i - at < fence.length) return false;
  while (i < end && isSpaceOrTab(text.charCodeAt(i))) i++;
  return i === end;
}

export interface ListMarker {
  /** The bullet character, or the delimiter after an ordered item's number. */
  readonly mark: number;
  readonly ordered: boolean;
  /** The number of an ordered item; 0 for a bullet. */
  readonly number: number;
  /** Characters that the marker takes up, without the space behind it. */
  readonly length: number;
}

/**
 * `-`, `+`, `*`, `1.` or `1)` with white space or the line's end behind it (CommonMark 0.31.2 §5.2). Before the two
 * characters of a CRLF a bare marker is text, as it is to Goldmark.
 */
export function listMarker(text: string, at: number, end: number): ListMarker | null {
  const first = text.charCodeAt(at);
  let i = at;
  let number = 0;
  let ordered = false;
  if (first === 42 || first === 43 || first === 45) {
    i++;
  } else if (first >= 48 && first <= 57) {
    while (i < end && i - at < 10) {
      const code = text.charCodeAt(i);
      if (code < 48 || code > 57) break;
      number = number * 10 + (code - 48);
      i++;
    }
    const delimiter = text.charCodeAt(i);
    if (i - at > 9 || i >= end || (delimiter !== 46 && delimiter !== 41)) return null;
    ordered = true;
    i++;
  } else {
    return null;
  }
  if (i < end ? !isSpaceOrTab(text.charCodeAt(i)) : text.charCodeAt(i) === 13) return null;
  return { mark: text.charCodeAt(i - 1), ordered, number, length: i - at };
}
