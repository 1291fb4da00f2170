/**
 * Shortcodes, which Hugo replaces before Goldmark sees the page: a tag with percent signs gives way to its template's
 * output around Markdown that stays; a pair with angle brackets is one piece of finished HTML, whatever stands inside.
 * A tag whose inside is a comment is an escaped one and stays as text.
 * https://gohugo.io/content-management/shortcodes/
 */
interface Tag {
  readonly start: number;
  readonly end: number;
  /** `{{% %}}` */
  readonly isMarkdown: boolean;
  readonly name: string;
  readonly role: 'opens' | 'closes' | 'stands alone';
}

const PERCENT = 37;
const ANGLE = 60;
/** White space stands in it twice only with a slash between: two runs side by side could share the same spaces in as many ways. */
const NAME = /\s*(?:(\/)\s*)?([^\s>/"'`%]+)/y;

/**
 * A stand-in of equal length for the block scanner, with the same line breaks outside of `{{< >}}` pairs: Markdown
 * tags become spaces, each finished piece of HTML becomes one unbroken word. Offsets into it are offsets into the page.
 */
export function maskShortcodes(text: string): string {
  if (!text.includes('{{')) return text;
  const tags = findTags(text);
  if (tags.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  const cover = (start: number, end: number, stand: string): void => {
    parts.push(text.slice(done, start), stand.repeat(end - start));
    done = end;
  };
  const closing = closingTags(tags);
  for (const tag of tags) {
    if (tag.start < done) continue;
    if (tag.isMarkdown) {
      if (!text.slice(tag.start, tag.end).includes('\n')) cover(tag.start, tag.end, ' ');
    } else if (tag.role !== 'closes') {
      cover(tag.start, (closing.get(tag) ?? tag).end, 'x');
    }
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** One that Hugo puts in its place while it renders a page; on one that a page holds of its own it fails. */
const STAND_IN = 'HAHAHUGOSHORTCODE';

/** An escaped tag that is shown as a tag which no HTML can begin with. */
const ESCAPED = /\{\{(?:<\/\*\s(?:(?!\{\{|\*\/>\}\})[\s\S])*\*\/>\}\}|%\/\*(?:(?!\{\{|\*\/%\}\})[\s\S])*\*\/%\}\})/y;

/**
 * All that Hugo would run in a text, or fail on, each as it is written: a pair of finished HTML with what stands between its
 * tags, any other tag, what only begins like one, and what Hugo itself puts in the place of one.
 */
export function shortcodeTexts(text: string): string[] {
  const tags = text.includes('{{') ? findTags(text) : [];
  const closing = closingTags(tags);
  const ends = new Map(tags.map((tag) => [tag.start, (closing.get(tag) ?? tag).end]));
  const found: string[] = [];
  for (const { index } of text.matchAll(/\{\{[<%]/g)) {
    ESCAPED.lastIndex = index;
    if (!ends.has(index) && ESCAPED.test(text)) continue;
    found.push(text.slice(index, ends.get(index) ?? endOfOpenTag(text, index)));
  }
  return [...found, ...(text.match(new RegExp(`${STAND_IN}\\S*`, 'g')) ?? [])];
}

/** A tag that does not end goes on to the next one, or to the end of its line. */
function endOfOpenTag(text: string, start: number): number {
  const [open = ''] = /^\{\{[^{\n]*/.exec(text.slice(start, start + LONGEST_SHOWN)) ?? [];
  return start + open.length;
}

/** Enough to tell one from another where none of them works. */
const LONGEST_SHOWN = 200;

/** The tags that end before another begins; on one that does not, Hugo's build fails. */
function findTags(text: string): Tag[] {
  const tags: Tag[] = [];
  let next = text.indexOf('{{');
  while (next !== -1) {
    const start = next;
    const mark = text.charCodeAt(start + 2);
    next = text.indexOf('{{', start + 2);
    if (mark !== PERCENT && mark !== ANGLE) continue;
    if (text.startsWith('/*', start + 3)) continue;
    const inside = text.slice(start + 3, next === -1 ? text.length : next);
    const close = inside.indexOf(mark === PERCENT ? '%}}' : '>}}');
    if (close === -1) continue;
    NAME.lastIndex = 0;
    const found = NAME.exec(inside.slice(0, close));
    if (found === null) continue;
    const role = found[1] === '/' ? 'closes' : inside.charCodeAt(close - 1) === 47 ? 'stands alone' : 'opens';
    tags.push({ start, end: start + 3 + close + 3, isMarkdown: mark === PERCENT, name: found[2] ?? '', role });
  }
  return tags;
}

/** Pairs each opening tag of finished HTML with the one that closes it; a tag that nothing closes stands alone. */
function closingTags(tags: readonly Tag[]): Map<Tag, Tag> {
  const pairs = new Map<Tag, Tag>();
  const open = new Map<string, Tag[]>();
  for (const tag of tags) {
    if (tag.isMarkdown || tag.role === 'stands alone') continue;
    if (tag.role === 'closes') {
      const opening = open.get(tag.name)?.pop();
      if (opening !== undefined) pairs.set(opening, tag);
    } else {
      const stack = open.get(tag.name);
      if (stack === undefined) open.set(tag.name, [tag]);
      else stack.push(tag);
    }
  }
  return pairs;
}
