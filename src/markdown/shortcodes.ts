/**
 * Shortcodes, which Hugo replaces before Goldmark sees the page: a tag with percent signs gives way to its template's
 * output around Markdown that stays; a pair with angle brackets is one piece of finished HTML, whatever stands inside.
 * A tag whose inside is a comment is an escaped one and stays as text.
 * https://gohugo.io/content-management/shortcodes/
 */
const TAG = /\{\{(?:%(?!\/\*)[^]{0,2000}?%\}\}|<(?!\/\*)\s*(\/?)\s*([^\s>/"'`]+)[^]{0,2000}?(\/?)>\}\})/g;

/**
 * A stand-in of equal length for the block scanner, with the same line breaks outside of `{{< >}}` pairs: Markdown
 * tags become spaces, each finished piece of HTML becomes one unbroken word. Offsets into it are offsets into the page.
 */
export function maskShortcodes(text: string): string {
  if (!text.includes('{{')) return text;
  const parts: string[] = [];
  let done = 0;
  const cover = (start: number, end: number, stand: string): void => {
    parts.push(text.slice(done, start), stand.repeat(end - start));
    done = end;
  };
  const tags = [...text.matchAll(TAG)];
  const closing = closingTags(tags);
  for (const tag of tags) {
    const start = tag.index;
    if (start < done) continue;
    const name = tag[2];
    const end = start + tag[0].length;
    if (name === undefined) {
      if (!tag[0].includes('\n')) cover(start, end, ' ');
      continue;
    }
    if (tag[1] === '/') continue;
    const last = closing.get(tag) ?? tag;
    cover(start, last.index + last[0].length, 'x');
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** Pairs each opening tag with the one that closes it; a tag that nothing closes stands alone. */
function closingTags(tags: readonly RegExpExecArray[]): Map<RegExpExecArray, RegExpExecArray> {
  const pairs = new Map<RegExpExecArray, RegExpExecArray>();
  const open = new Map<string, RegExpExecArray[]>();
  for (const tag of tags) {
    const name = tag[2];
    if (name === undefined || tag[3] === '/') continue;
    if (tag[1] === '/') {
      const opening = open.get(name)?.pop();
      if (opening !== undefined) pairs.set(opening, tag);
    } else {
      const stack = open.get(name);
      if (stack === undefined) open.set(name, [tag]);
      else stack.push(tag);
    }
  }
  return pairs;
}
