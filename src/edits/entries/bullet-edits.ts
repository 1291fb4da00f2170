import type { ListItem } from '../../markdown/blocks.js';
import type { TextEdit } from '../../model/file-edit.js';
import { nestedItems, type PlacedBullet } from '../../page/bullet-items.js';
import { withLeadingEscape } from '../../page/leading-escape.js';
import { lineEnd, lineStart, newLineAt } from '../../page/line-prefix.js';
import { slice } from '../../text/span.js';
import { type NewEntry, ownMarkdown } from './typed-text.js';

/** How the items of a list are set. */
export interface BulletForm {
  /** What stands before the marker on its line: indentation, the marks of quotes. */
  readonly prefix: string;
  readonly marker: string;
  /** White space between the marker and the text, a checkbox included: ` `, ` [ ] `. */
  readonly gap: string;
}

/** How a list under an item is set, where the page shows none: the marker of a site's bullets. */
export interface NestedForm {
  readonly marker: string;
  /** How far in it is, from the marker of the item above. */
  readonly indent: number;
}

/** The form of an item, for another one behind it: the next number, an empty checkbox. */
export function formAfter(text: string, item: ListItem): BulletForm {
  const start = lineStart(text, item.marker.start);
  const before = text.slice(start, item.marker.start).replace('\ufeff', '');
  const own = slice(text, item.marker);
  const marker = own.replace(/^\d+/, (number) => String(Number(number) + 1));
  const space = /^[ \t]+(?=\S)/.exec(text.slice(item.marker.end, lineEnd(text, item.marker.end)))?.[0] ?? ' ';
  return {
    // An item may stand on the line of the one above it: `- - a`.
    prefix: before.replace(/[^>\s]/g, ' '),
    marker,
    gap: (space.length > 4 ? ' ' : space) + (item.checkbox === null ? '' : '[ ] '),
  };
}

/** The lines of an entry and of what is nested under it. */
export function bulletLines(entry: NewEntry, form: BulletForm, nested: NestedForm): string[] {
  const { prefix, marker, gap } = form;
  const own = `${prefix}${marker}${gap}${withLeadingEscape(ownMarkdown(entry))}`;
  const content = marker.length + (/^\s+/.exec(gap)?.[0].length ?? 1);
  const inner: BulletForm = {
    prefix: prefix + ' '.repeat(Math.max(content, nested.indent)),
    marker: nested.marker,
    gap: ' ',
  };
  return [own, ...entry.items.flatMap((item) => bulletLines(item, inner, { ...nested, indent: 0 }))];
}

/** How lists under other items of the page are set, else a usual form. */
export function nestedFormOf(text: string, bullets: readonly PlacedBullet[], usual: string): NestedForm {
  const parent = bullets.findLast(({ item }) => nestedItems(item).length > 0)?.item;
  const child = parent === undefined ? undefined : nestedItems(parent)[0];
  if (parent === undefined || child === undefined) return { marker: usual, indent: 0 };
  const column = (item: ListItem): number => item.marker.start - lineStart(text, item.marker.start);
  return { marker: unordered(slice(text, child.marker), usual), indent: column(child) - column(parent) };
}

function unordered(marker: string, usual: string): string {
  return /^\d/.test(marker) ? usual : marker;
}

/** Puts lines in behind an item, with as many blank lines before them as its list has between its items. */
export function linesBehind(
  text: string,
  item: ListItem,
  previous: ListItem | null,
  lines: readonly string[],
): TextEdit {
  const at = lineEnd(text, item.span.end);
  const newLine = newLineAt(text, { start: item.span.start, end: at });
  const own = previous === null ? '' : text.slice(lineEnd(text, previous.span.end), lineStart(text, item.marker.start));
  const between = /^(?:[ \t>]*\r?\n){1,3}[ \t>]*$/.test(own) ? own.replace(/(?<![ \t>])[ \t>]+$/, '') : newLine;
  return { span: { start: at, end: at }, text: between + lines.join(newLine) };
}

/** Fills a bullet that has no words yet. */
export function filledBullet(text: string, item: ListItem, entry: NewEntry, nested: NestedForm): TextEdit {
  const from = item.checkbox?.span.end ?? item.marker.end;
  const end = lineEnd(text, item.marker.end);
  const form = formAfter(text, item);
  const [first = '', ...others] = bulletLines(entry, form, nested);
  const words = first.slice(form.prefix.length + form.marker.length + form.gap.length);
  const newLine = newLineAt(text, { start: item.span.start, end });
  return { span: { start: from, end }, text: [` ${words}`, ...others].join(newLine) };
}

/** Takes an item out with its lines, and with the blank lines before it where it is not the first of its list. */
export function bulletRemoval(text: string, item: ListItem, siblings: readonly ListItem[]): TextEdit {
  const index = siblings.indexOf(item);
  const previous = siblings[index - 1];
  const next = siblings[index + 1];
  const end = lineEnd(text, item.span.end);
  const start = lineStart(text, item.marker.start);
  const isAlone = /^[\s>\ufeff]*$/.test(text.slice(start, item.marker.start));
  if (!isAlone) return { span: { start: item.marker.start, end }, text: '' };
  if (previous !== undefined && isBlankBetween(text, previous, item)) {
    return { span: { start: lineEnd(text, previous.span.end), end }, text: '' };
  }
  if (next !== undefined && isBlankBetween(text, item, next)) {
    return { span: { start, end: lineStart(text, next.marker.start) }, text: '' };
  }
  const feed = text.indexOf('\n', end);
  return { span: { start, end: feed === -1 ? text.length : feed + 1 }, text: '' };
}

function isBlankBetween(text: string, one: ListItem, other: ListItem): boolean {
  return /^[\s>]*$/.test(text.slice(lineEnd(text, one.span.end), lineStart(text, other.marker.start)));
}
