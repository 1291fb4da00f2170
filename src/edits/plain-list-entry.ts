import type { Vocabulary } from '../locale/vocabulary.js';
import type { Block, List, ListItem, Paragraph } from '../markdown/blocks.js';
import type { TextEdit } from '../model/file-edit.js';
import { lineStart } from '../page/line-prefix.js';
import {
  addressLike,
  type ListedWeek,
  linkLike,
  linkWords,
  type NewListEntry,
  orderOf,
  renumbered,
} from './week-list.js';

/**
 * A link as a week's entry, under the week's number where the others stand under theirs, for a list whose entries hold words
 * of their own so that their form cannot be copied: an item or a paragraph at the end, at the top, or between two that follow
 * each other. Null where the list is in another order, or is neither of these.
 */
export function plainEntry(entry: NewListEntry, vocabulary: Vocabulary): TextEdit | null {
  const { section, listed, week, title, path } = entry;
  const { text } = section.source;
  const ordered = [...listed].sort((a, b) => a.link.span.start - b.link.span.start);
  if (orderOf(ordered) !== 'ascending') return null;
  const last = ordered.findLast((one) => one.week < week) ?? null;
  const next = ordered.find((one) => one.week > week) ?? null;
  const sample = last ?? next;
  const address = sample === null ? null : addressLike(sample.link.url, sample.path, path);
  if (sample === null || address === null) return null;
  const place =
    last === null
      ? placeBefore(text, section.blocks, sample, vocabulary)
      : placeBehind(text, section.blocks, last, next);
  if (place === null) return null;
  const label = labelLike(text, sample, week, vocabulary);
  const link = linkLike(text, sample, entry, vocabulary) ?? `[${linkWords(title)}](${address})`;
  const eol = (text.includes('\r\n') ? '\r\n' : '\n').repeat(place.isLoose ? 2 : 1);
  const own = place.marker + label + link;
  return { span: { start: place.at, end: place.at }, text: place.isTop ? own + eol : eol + own };
}

/** `**Week 4:** ` for `**[Week 3] Storage (13/07):** `; nothing where the sample's line does not begin with its week. */
function labelLike(text: string, { link, week }: ListedWeek, own: number, vocabulary: Vocabulary): string {
  const before = text.slice(lineStart(text, link.span.start), link.span.start);
  const label = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+(?:[\s.]+[\p{L}\p{M}]+)?[\s.#:_-]*)(\d{1,3})(?![\p{L}\p{N}])/u.exec(
    before,
  );
  if (label === null || vocabulary.weekNumber(label[0]) !== week) return '';
  const [, words = '', number = ''] = label;
  const mark = /(\*\*|__|)(?<![^*_])[^*_]*$/.exec(before.slice(0, label.index))?.[1] ?? '';
  return `${mark}${words}${renumbered(number, own)}:${mark} `;
}

/** The first entry of a section that had no week: a paragraph at the end of its page, under the language's word for week. */
export function firstEntryOfAll(
  { section, week, title, path }: NewListEntry,
  sectionPath: string,
  vocabulary: Vocabulary,
): TextEdit {
  const { text } = section.source;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const pack = vocabulary.packs.find((one) => one.language === section.language) ?? vocabulary.packs[0];
  const word = pack?.week[0] ?? 'week';
  const own = sectionPath === '' ? path : path.slice(sectionPath.length + 1);
  const label = `**${word.charAt(0).toUpperCase()}${word.slice(1)} ${week}:**`;
  const body = text.trimEnd();
  return {
    span: { start: body.length, end: text.length },
    text: `${eol}${eol}${label} [${linkWords(title)}](${own}/)${eol}`,
  };
}

interface Place {
  readonly at: number;
  /** What a list's items begin with, the indent before it included; nothing for paragraphs. */
  readonly marker: string;
  /** Whether an empty line stands between the entries. */
  readonly isLoose: boolean;
  /** Whether the new entry stands before the others. */
  readonly isTop: boolean;
}

function placeBehind(text: string, blocks: readonly Block[], last: ListedWeek, next: ListedWeek | null): Place | null {
  const index = blocks.findIndex((block) => holds(block, last.link.span.start));
  const holder = blocks[index];
  if (holder?.type === 'list') return behindItem(text, holder, last, next);
  // What stands between two entries belongs to one of them.
  const isNext = next === null || holds(blocks[index + 1], next.link.span.start);
  if (holder?.type !== 'paragraph' || !isNext) return null;
  return { at: endOfLine(text, lastLineEnd(holder)), marker: '', isLoose: true, isTop: false };
}

function behindItem(text: string, list: List, { link }: ListedWeek, next: ListedWeek | null): Place | null {
  const index = list.items.findIndex((one) => holds(one, link.span.start));
  const item = list.items[index];
  const after = list.items[index + 1];
  // What comes after an entry is not known to be a week, unless it is.
  const isNext = next === null ? after === undefined : holds(after, next.link.span.start);
  if (item === undefined || !isNext || list.ordered) return null;
  const isLoose =
    after === undefined ? isLooseBetween(text, list.items[index - 1], item) : isLooseBetween(text, item, after);
  return { at: endOfLine(text, item.span.end), marker: markerOf(text, item), isLoose, isTop: false };
}

function placeBefore(text: string, blocks: readonly Block[], first: ListedWeek, vocabulary: Vocabulary): Place | null {
  const index = blocks.findIndex((block) => holds(block, first.link.span.start));
  const holder = blocks[index];
  if (holder?.type === 'list') {
    const [item, after] = holder.items;
    if (item === undefined || !holds(item, first.link.span.start) || holder.ordered) return null;
    const isLoose = isLooseBetween(text, item, after);
    return { at: startOfLine(text, item.marker.start), marker: markerOf(text, item), isLoose, isTop: true };
  }
  // What stands above may be the entry's label.
  const above = blocks[index - 1];
  const isLabel = above !== undefined && vocabulary.weekNumber(text.slice(above.span.start, above.span.end)) !== null;
  if (holder?.type !== 'paragraph' || isLabel) return null;
  return { at: startOfLine(text, holder.span.start), marker: '', isLoose: true, isTop: true };
}

function markerOf(text: string, { marker }: ListItem): string {
  const indent = /(?<![ \t])[ \t]*$/.exec(text.slice(0, marker.start))?.[0] ?? '';
  return `${indent}${text.slice(marker.start, marker.end)} `;
}

function isLooseBetween(text: string, from: ListItem | undefined, to: ListItem | undefined): boolean {
  return from !== undefined && to !== undefined && /\n[ \t]*\r?\n/.test(text.slice(from.span.end, to.span.start));
}

/** The start of an offset's line, behind the byte order mark. */
function startOfLine(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return text.charCodeAt(start) === 0xfeff ? start + 1 : start;
}

function holds(block: Pick<Block, 'span'> | undefined, offset: number): boolean {
  return block !== undefined && block.span.start <= offset && offset < block.span.end;
}

function lastLineEnd(paragraph: Paragraph): number {
  return paragraph.lines.at(-1)?.end ?? paragraph.span.end;
}

/** The end of the line that an offset is in, or that it ends. */
function endOfLine(text: string, offset: number): number {
  const from = text.charAt(offset - 1) === '\n' ? offset - 1 : offset;
  const end = text.indexOf('\n', from);
  const line = end === -1 ? text.length : end;
  return text.charAt(line - 1) === '\r' ? line - 1 : line;
}
