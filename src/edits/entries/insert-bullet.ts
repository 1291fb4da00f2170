import type { ListItem } from '../../markdown/blocks.js';
import type { TextEdit } from '../../model/file-edit.js';
import { nestedItems } from '../../page/bullet-items.js';
import { lineEnd, lineStart, newLineAt } from '../../page/line-prefix.js';
import type { WrittenPage } from '../../page/week-page.js';
import { slice } from '../../text/span.js';
import { addBullet, type BulletHabit, type BulletRole, bulletsOf, itemAt, withBullets } from './bullet-changes.js';
import { bulletLines, formAfter, linesBehind, nestedFormOf } from './bullet-edits.js';
import type { PageChange } from './page-editor.js';
import { type OutlineEntry, withInserted } from './page-outline.js';
import type { NewEntry } from './typed-text.js';

/**
 * Puts an entry in beside another one, into the same list and group.
 *
 * @param path the places, from 0, of the entries that lead to the neighbour
 */
export function insertBullet(
  page: WrittenPage,
  role: BulletRole,
  side: 'before' | 'behind',
  path: readonly number[],
  entry: NewEntry,
  habit: BulletHabit,
): PageChange {
  const { text } = page.source;
  const bullets = bulletsOf(page, role, habit);
  const { item, siblings } = itemAt(bullets, path);
  const nested = nestedFormOf(text, bullets, habit.marker);
  const place = path.at(-1) ?? 0;
  const group = path.length === 1 ? { group: bullets[place]?.group ?? null } : {};
  const previous = siblings[siblings.indexOf(item) - 1] ?? null;
  const edit =
    side === 'behind'
      ? linesBehind(text, item, previous, bulletLines(entry, formAfter(text, item), nested))
      : linesBefore(
          text,
          item,
          siblings[siblings.indexOf(item) + 1] ?? null,
          bulletLines(entry, formBefore(text, item), nested),
        );
  const index = side === 'behind' ? place + 1 : place;
  return {
    edits: [edit],
    outline: (outline) =>
      withBullets(outline, role, path.slice(0, -1), (items) =>
        withInserted<OutlineEntry>(items, index, { ...group, ...entry }),
      ),
  };
}

/** Puts an entry in at a place among those nested under another one. */
export function insertNested(
  page: WrittenPage,
  role: BulletRole,
  path: readonly number[],
  index: number,
  entry: NewEntry,
  habit: BulletHabit,
): PageChange | null {
  const { item } = itemAt(bulletsOf(page, role, habit), path);
  const count = nestedItems(item).length;
  if (count === 0) return addBullet(page, role, { kind: 'under', path }, entry, habit);
  return index === 0
    ? insertBullet(page, role, 'before', [...path, 0], entry, habit)
    : insertBullet(page, role, 'behind', [...path, index - 1], entry, habit);
}

/** The form of an item, for another one before it. */
function formBefore(text: string, item: ListItem): ReturnType<typeof formAfter> {
  return { ...formAfter(text, item), marker: slice(text, item.marker) };
}

/** Lines in before an item, with as many blank lines behind them as its list has between its items. */
function linesBefore(text: string, item: ListItem, next: ListItem | null, lines: readonly string[]): TextEdit {
  const at = lineStart(text, item.marker.start);
  const newLine = newLineAt(text, { start: at, end: lineEnd(text, item.span.end) });
  const own = next === null ? '' : text.slice(lineEnd(text, item.span.end), lineStart(text, next.marker.start));
  const between = /^(?:[ \t>]*\r?\n){1,3}[ \t>]*$/.test(own) ? own.replace(/(?<![ \t>])[ \t>]+$/, '') : newLine;
  return { span: { start: at, end: at }, text: lines.join(newLine) + between };
}
