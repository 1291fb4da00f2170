import type { Vocabulary } from '../locale/vocabulary.js';
import type { TextEdit } from '../model/file-edit.js';
import { lineEnd, lineStart, newLineAt } from '../page/line-prefix.js';
import type { PageLink, WrittenSectionPage } from '../page/section-page.js';
import { type Span, slice } from '../text/span.js';

/** An entry of a section page's week list: the link to the week's page. */
export interface ListedWeek {
  readonly link: PageLink;
  readonly week: number;
  /** The path under which Hugo publishes the page, without its language: `1-worklog/1.4-week4`. */
  readonly path: string;
}

/** A week that the list is to have, and the list as it is. */
export interface NewListEntry {
  readonly section: WrittenSectionPage;
  readonly listed: readonly ListedWeek[];
  readonly week: number;
  /** What the link says, as plain text. */
  readonly title: string;
  readonly path: string;
}

/**
 * Adds a week to the week list at its place, be the first or the latest week on top, in the form of the entries there:
 * their label with the week's word and number, list markers, bold type, blank lines, rules and line breaks between them.
 * Null where that form cannot be copied, since the entries hold words of their own or are in no order.
 */
export function weekListEntry(entry: NewListEntry, vocabulary: Vocabulary): TextEdit | null {
  const { text } = entry.section.source;
  const listed = [...entry.listed].sort((a, b) => a.link.span.start - b.link.span.start);
  const order = orderOf(listed);
  if (order === null) return null;
  const last = listed.findLastIndex(({ week }) => (order === 'descending' ? week > entry.week : week < entry.week));
  const [before, place, next] = [listed[last - 1], listed[last], listed[last + 1]];
  if (place === undefined) return next === undefined ? null : firstEntry(entry, listed, vocabulary);
  const gap = (from: ListedWeek, to: ListedWeek): string | null =>
    relabelled(text.slice(from.link.span.end, to.link.span.start), to.week, entry.week, vocabulary);
  const behind = next === undefined ? restOfEntry(text, place.link) : null;
  if (next === undefined ? hasWords(behind ?? '') : gap(place, next) === null) return null;
  const lead =
    (before === undefined ? null : gap(before, place)) ??
    (next === undefined ? null : gap(place, next)) ??
    (listed.length > 1 ? null : relabelled(gapOfOnly(text, place.link), place.week, entry.week, vocabulary));
  const link = linkLike(text, place, entry, vocabulary);
  if (lead === null || link === null) return null;
  const { end } = place.link.span;
  const blank = next === undefined ? (/^[ \t]*(?=\r?\n|$)/.exec(text.slice(end))?.[0] ?? '') : '';
  const at = end + blank.length;
  return { span: { start: at, end: at }, text: (next === undefined ? behindLine(lead, blank) : lead) + link };
}

/** The order of the weeks in a list that is given in the order of its page; null where it has none. */
export function orderOf(listed: readonly Pick<ListedWeek, 'week'>[]): 'ascending' | 'descending' | null {
  const pairs = listed.slice(1).map(({ week }, index) => week - (listed[index]?.week ?? week));
  if (pairs.every((step) => step >= 0)) return 'ascending';
  return pairs.every((step) => step <= 0) ? 'descending' : null;
}

/** A week before all that are listed: the first entry's own words before its link, and what parts it from the next. */
function firstEntry(entry: NewListEntry, listed: readonly ListedWeek[], vocabulary: Vocabulary): TextEdit | null {
  const { text } = entry.section.source;
  const [first, second] = listed;
  if (first === undefined) return null;
  const start = headStart(text, first.link);
  const head = relabelled(text.slice(start, first.link.span.start), first.week, entry.week, vocabulary);
  const link = linkLike(text, first, entry, vocabulary);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const { end } = first.link.span;
  const own = text.slice(end, lineEnd(text, end));
  const parting =
    second === undefined
      ? behindLine(own + eol.repeat(isItem(text, first.link) ? 1 : 2), '')
      : text.slice(end, headStart(text, second.link));
  // A lone link without words before it may have its label in a block above.
  if (head === null || link === null || (second === undefined && head === '')) return null;
  if (hasWords(parting) || !parting.includes('\n')) return null;
  return { span: { start, end: start }, text: head + link + parting };
}

/** Where the line of an entry's label begins; the label may stand on a line before the link's. */
function headStart(text: string, { span, leaf }: PageLink): number {
  const from = leaf.type === 'table' ? span.start : (leaf.lines[0]?.start ?? span.start);
  const start = lineStart(text, from);
  return text.charCodeAt(start) === 0xfeff ? start + 1 : start;
}

/**
 * What stands between two entries, for a place at the end of a line: the blanks there count once, and before an empty line
 * they are nothing.
 */
function behindLine(lead: string, blank: string): string {
  const own = blank !== '' && lead.startsWith(blank) ? lead.slice(blank.length) : lead;
  return own.replace(/^[ \t]*(\r?\n)[ \t]*(?=\r?\n)/, '$1');
}

/** An address like the sample's that leads to another page; null where the sample's has no part of its page's path. */
export function addressLike(url: string, path: string, newPath: string): string | null {
  const [own, other] = [path.split('/'), newPath.split('/')];
  while (own.length > 1 && other.length > 1 && own[0] === other[0]) {
    own.shift();
    other.shift();
  }
  const part = own.join('/');
  const start = url.toLowerCase().lastIndexOf(part.toLowerCase());
  return start === -1 ? null : url.slice(0, start) + other.join('/') + url.slice(start + part.length);
}

/** What stands between two entries, for another week; null where it says more than the week. */
export function relabelled(gap: string, from: number, to: number, vocabulary: Vocabulary): string | null {
  if (gap.length > LONGEST_GAP || gap.includes('](') || /<[^>]*\d[^>]*>/.test(gap)) return null;
  const bare = withoutTags(gap);
  if ([...bare.matchAll(/\d+/g)].some(([number]) => Number(number) !== from)) return null;
  const words = bare.match(/[\p{L}\p{M}]+/gu) ?? [];
  const names = (some: readonly string[]): boolean => vocabulary.weekNumber(`${some.join(' ')} ${from}`) === from;
  if (words.length > 0 && !(words.length <= 3 && /\d/.test(bare) && names(words))) return null;
  if (words.length > 1 && names(words.slice(1))) return null;
  return gap.replace(/\d+/g, (number) => renumbered(number, to));
}

const LONGEST_GAP = 400;

/** A week's number in the form of another's: with a zero before it where that one has it. */
export function renumbered(number: string, to: number): string {
  return number.startsWith('0') ? String(to).padStart(number.length, '0') : String(to);
}

function withoutTags(text: string): string {
  return text.replace(/<[^<>]*>|&[a-z]+;/gi, ' ');
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(withoutTags(text));
}

/** What stands behind the last link in its row or paragraph. */
function restOfEntry(text: string, { span, leaf }: PageLink): string {
  const end = leaf.type === 'table' ? lineEnd(text, span.end) : (leaf.lines.at(-1)?.end ?? span.end);
  return text.slice(span.end, Math.max(span.end, end));
}

/** What would stand between the only entry and another like it. */
function gapOfOnly(text: string, link: PageLink): string {
  const { span } = link;
  const newLines = newLineAt(text, span).repeat(isItem(text, link) ? 1 : 2);
  return text.slice(span.end, lineEnd(text, span.end)) + newLines + wordsBefore(text, link);
}

/** Whether an entry is an item of a list or a row of a table, which stand on lines that follow each other. */
function isItem(text: string, link: PageLink): boolean {
  return link.leaf.type === 'table' || /^\s*(?:[-*+]|\d+[.)])\s/.test(wordsBefore(text, link));
}

/** What stands before a link in its row or paragraph, from the start of that one's first line. */
function wordsBefore(text: string, { span, leaf }: PageLink): string {
  const first = leaf.type === 'table' ? span.start : (leaf.lines[0]?.start ?? span.start);
  return text.slice(lineStart(text, first), span.start).replace('\ufeff', '');
}

/** A link to a week's page in the form of a sample's; null where that form holds more than a link and its words. */
export function linkLike(text: string, sample: ListedWeek, entry: NewListEntry, vocabulary: Vocabulary): string | null {
  const { span, textSpan, url, urlSpan, leaf } = sample.link;
  const words = slice(text, textSpan);
  const address = addressLike(url, sample.path, entry.path);
  if (urlSpan === null || address === null || /(?<!\\)\]\(/.test(words)) return null;
  const closing = text.slice(urlSpan.end, span.end);
  if (!/^>?\)$/.test(closing)) return null;
  const escaped = linkWords(entry.title, leaf.type === 'table');
  const own = wordsLike(words, sample.week, { week: entry.week, title: escaped }, vocabulary);
  const opening: Span = { start: textSpan.end, end: urlSpan.start };
  return `[${own}${slice(text, opening)}${address}${closing}`;
}

/**
 * Plain words as the Markdown of a link that says just these. A shortcode in them, which Hugo would run here though not in
 * a title, becomes text too: Hugo looks for `{{%` and `{{<` before Markdown sees the page.
 */
export function linkWords(title: string, inTable = false): string {
  const line = title.replace(/\s+/g, ' ').trim();
  const escaped = line.replace(/[[\]\\*_`~<>]|&(?=#?\w+;)|\{(?=%)/g, '\\$&');
  return inTable ? escaped.replaceAll('|', '\\|') : escaped;
}

/** The words of a link are no longer; what is longer is no sample. */
const LONGEST_SAMPLE = 400;

/** The link's words, with the emphasis of the sample's and the week before them where the sample has it there. */
function wordsLike(
  sample: string,
  from: number,
  { week, title }: Pick<NewListEntry, 'week' | 'title'>,
  vocabulary: Vocabulary,
): string {
  if (sample.length > LONGEST_SAMPLE) return title;
  const marked = /^(\*\*|__|\*|_)(.*)\1$/s.exec(sample);
  if (marked?.[1] !== undefined) {
    return marked[1] + wordsLike(marked[2] ?? '', from, { week, title }, vocabulary) + marked[1];
  }
  const label = /^[^\p{L}\p{N}]*[\p{L}\p{M}]+(?:[\s.]+[\p{L}\p{M}]+)?[\s.#:_-]*\d{1,3}/u.exec(sample)?.[0];
  if (label === undefined || vocabulary.weekNumber(label) !== from) return title;
  const own = label.replace(/(?<!\d)\d+$/, (number) => renumbered(number, week));
  const rest = sample.slice(label.length);
  if (!hasWords(rest)) return own + rest;
  const separator = /^\s*(?:[\])]\s*)?[:–—.|-]+\s*/.exec(rest)?.[0];
  return separator === undefined || vocabulary.weekNumber(title) !== null ? title : own + separator + title;
}
