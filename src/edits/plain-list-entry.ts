import type { Vocabulary } from '../locale/vocabulary.js';
import type { Block, List, Paragraph } from '../markdown/blocks.js';
import type { TextEdit } from '../model/file-edit.js';
import { addressLike, type ListedWeek, linkWords, type NewListEntry, orderOf } from './week-list.js';

/**
 * A bare link as a week's entry, for a list whose entries hold words of their own so that their form cannot be copied: an
 * item or a paragraph behind the last one, or between two that follow each other. Null where the list is in another order,
 * or is neither of these.
 */
export function plainEntry({ section, listed, week, title, path }: NewListEntry): TextEdit | null {
  const { text } = section.source;
  const ordered = [...listed].sort((a, b) => a.link.span.start - b.link.span.start);
  if (orderOf(ordered) !== 'ascending') return null;
  const last = ordered.findLast((entry) => entry.week < week);
  const next = ordered.find((entry) => entry.week > week) ?? null;
  if (last === undefined) return null;
  const address = addressLike(last.link.url, last.path, path);
  if (address === null) return null;
  const link = `[${linkWords(title)}](${address})`;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const place = placeBehind(text, section.blocks, last, next);
  if (place === null) return null;
  const at = endOfLine(text, place.end);
  return { span: { start: at, end: at }, text: `${eol.repeat(place.isLoose ? 2 : 1)}${place.marker}${link}` };
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
  readonly end: number;
  readonly marker: string;
  /** Whether an empty line stands between the entries. */
  readonly isLoose: boolean;
}

function placeBehind(text: string, blocks: readonly Block[], last: ListedWeek, next: ListedWeek | null): Place | null {
  const index = blocks.findIndex((block) => holds(block, last.link.span.start));
  const holder = blocks[index];
  if (holder?.type === 'list') return behindItem(text, holder, last, next);
  // What stands between two entries belongs to one of them.
  const isNext = next === null || holds(blocks[index + 1], next.link.span.start);
  return holder?.type === 'paragraph' && isNext ? { end: lastLineEnd(holder), marker: '', isLoose: true } : null;
}

function behindItem(text: string, list: List, { link }: ListedWeek, next: ListedWeek | null): Place | null {
  const index = list.items.findIndex((one) => holds(one, link.span.start));
  const item = list.items[index];
  const after = list.items[index + 1];
  // What comes after an entry is not known to be a week, unless it is.
  const isNext = next === null ? after === undefined : holds(after, next.link.span.start);
  if (item === undefined || !isNext || list.ordered) return null;
  const [from, to] = after === undefined ? [list.items[index - 1], item] : [item, after];
  const gap = from === undefined ? '' : text.slice(from.span.end, to.span.start);
  const marker = text.slice(item.marker.start, item.marker.end);
  const indent = /[ \t]*$/.exec(text.slice(0, item.marker.start))?.[0] ?? '';
  return { end: item.span.end, marker: `${indent}${marker} `, isLoose: /\n[ \t]*\r?\n/.test(gap) };
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
