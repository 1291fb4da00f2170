import { type Span, trimSpan } from '../text/span.js';

/** A tag is a few words; what is longer is not looked at. */
const LONGEST_TAG = 400;
const OPENING = /\{\{%\s*([\w-]+)(?:(?!\{\{|%\}\})[\s\S])*%\}\}\s*$/;
const CLOSING = /^\s*\{\{%\s*\/\s*([\w-]+)\s*%\}\}/;
/** Names are taken whole: what gives them back bit by bit would look at the rest of the tag each time. */
const FINISHED_OPENING = /^\{\{<\s*(?=([\w-]+))\1(?:(?!\{\{|>\}\})[\s\S])*>\}\}/;
const FINISHED_CLOSING = /^\{\{<\s*\/\s*(?=([\w-]+))\1\s*>\}\}\s*$/;

/**
 * The paired shortcode that holds a piece of text and nothing else, `{{% notice warning %}} … {{% /notice %}}`, from its
 * opening tag to its closing one; null where something else stands inside, or no such pair around it.
 */
export function shortcodeAround(text: string, piece: Span): Span | null {
  const before = text.slice(Math.max(0, piece.start - LONGEST_TAG), piece.start);
  const opening = OPENING.exec(before);
  if (opening === null) return null;
  const closing = CLOSING.exec(text.slice(piece.end, piece.end + LONGEST_TAG));
  if (closing === null || closing[1] !== opening[1]) return null;
  return { start: piece.start - (before.length - opening.index), end: piece.end + closing[0].length };
}

/** What stands in a short piece of finished HTML, `{{< notice >}} … {{< /notice >}}`; null where the piece is none. */
export function insideShortcode(text: string, piece: Span): Span | null {
  const own = text.slice(piece.start, piece.end);
  const opening = FINISHED_OPENING.exec(own);
  if (opening === null) return null;
  const [tag, name] = opening;
  const close = own.lastIndexOf('{{<');
  if (close < tag.length || FINISHED_CLOSING.exec(own.slice(close))?.[1] !== name) return null;
  return trimSpan(text, { start: piece.start + tag.length, end: piece.start + close });
}
