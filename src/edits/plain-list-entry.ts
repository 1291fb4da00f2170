import type { Vocabulary } from '../locale/vocabulary.js';
import type { Block, List, Paragraph } from '../markdown/blocks.js';
import type { TextEdit } from '../model/file-edit.js';
import { addressLike, type ListedWeek, linkWords, type NewListEntry } from './week-list.js';

/**
 * A bare link as a week's entry, for a list whose entries hold words of their own so that their form cannot be copied: an
 * item behind the last one, or a paragraph behind the last one. Null where the list goes on behind the new week, is in
 * another order, or is neither of these.
 */
export function plainEntry({ section, listed, week, title, path }: NewListEntry): TextEdit | null {
  const { text } = section.source;
  const ordered = [...listed].sort((a, b) => a.link.span.start - b.link.span.start);
  const last = ordered.at(-1);
  if (last === undefined || ordered.some((entry) => entry.week >= week)) return null;
  if (ordered.some((entry, index) => entry.week < (ordered[index - 1]?.week ?? 0))) return null;
  const address = addressLike(last.link.url, last.path, path);
  if (address === null) return null;
  const link = `[${linkWords(title)}](${address})`;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const place = placeBehind(text, section.blocks, ordered);
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

function placeBehind(text: string, blocks: readonly Block[], entries: readonly ListedWeek[]): Place | null {
  const last = entries.at(-1);
  if (last === undefined) return null;
  const holder = blocks.find((block) => holds(block, last.link.span.start));
  if (holder?.type === 'paragraph') return { end: lastLineEnd(holder), marker: '', isLoose: true };
  return holder?.type === 'list' ? behindItem(text, holder, last) : null;
}

function behindItem(text: string, list: List, { link }: ListedWeek): Place | null {
  const index = list.items.findIndex(({ span }) => span.start <= link.span.start && link.span.start < span.end);
  const item = list.items[index];
  // Behind the last item only: what comes after an entry in the middle is not known to be a week.
  if (item === undefined || index !== list.items.length - 1 || list.ordered) return null;
  const before = list.items[index - 1];
  const gap = before === undefined ? '' : text.slice(before.span.end, item.span.start);
  const marker = text.slice(item.marker.start, item.marker.end);
  const indent = /[ \t]*$/.exec(text.slice(0, item.marker.start))?.[0] ?? '';
  return { end: item.span.end, marker: `${indent}${marker} `, isLoose: /\n[ \t]*\r?\n/.test(gap) };
}

function holds({ span }: Block, offset: number): boolean {
  return span.start <= offset && offset < span.end;
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
