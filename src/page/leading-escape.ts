/**
 * What at the start of a line begins another block than a paragraph (CommonMark 0.31.2, §4 and §5): a list marker, a
 * heading, a quote, a fence, a thematic break, a checkbox, a link definition. `$1` is what stands before the character
 * that a backslash makes plain, `$2` that character.
 */
const LEADING_MARK =
  /^(\d{1,9})([.)])(?=\s|$)|^()([-+*])(?=\s|$)|^()(#)(?=#{0,5}(?:\s|$))|^()(>)|^()(`)(?=``)|^()(~)(?=~~)|^()([-*_])(?=(?:[ \t]*[-*_])+[ \t]*$)|^()(\[)(?=[ xX]\]|[^\]]+\]:)/;

/**
 * Markdown that is to be the text of a list's item: with a backslash where its first character would make another block
 * of it. {@link withoutLeadingEscape} undoes it.
 */
export function withLeadingEscape(text: string): string {
  return text.replace(LEADING_MARK, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

/** The text of an item without the backslash that keeps its first character from being a mark. */
export function withoutLeadingEscape(text: string): string {
  const at = /^\d{0,9}\\/.exec(text)?.[0].length;
  if (at === undefined) return text;
  const bare = text.slice(0, at - 1) + text.slice(at);
  return withLeadingEscape(bare) === text ? bare : text;
}
