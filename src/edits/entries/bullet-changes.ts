import type { Vocabulary } from '../../locale/vocabulary.js';
import type { ListItem } from '../../markdown/blocks.js';
import type { TextEdit } from '../../model/file-edit.js';
import { bulletSections, nestedItems, type PlacedBullet, placedBullets } from '../../page/bullet-items.js';
import { withLeadingEscape, withoutLeadingEscape } from '../../page/leading-escape.js';
import { lineEnd, newLineAt } from '../../page/line-prefix.js';
import type { WrittenPage } from '../../page/week-page.js';
import { type Span, slice } from '../../text/span.js';
import {
  bulletLines,
  bulletRemoval,
  filledBullet,
  formAfter,
  linesBehind,
  type NestedForm,
  nestedFormOf,
} from './bullet-edits.js';
import type { PageChange } from './page-editor.js';
import {
  type OutlineBullet,
  type OutlineEntry,
  type OutlineTask,
  type PageOutline,
  withInserted,
  withItemsAt,
  withMember,
  withoutMember,
} from './page-outline.js';
import { type NewEntry, ownMarkdown } from './typed-text.js';

/** What bullets are entries of; those of `tasks` are the tasks of a page without a table. */
export type BulletRole = 'objectives' | 'achievements' | 'tasks';

/** How a site writes its bullets, for places that do not show it themselves. */
export interface BulletHabit {
  /** `-`, `*` or `+`. */
  readonly marker: string;
  readonly vocabulary: Vocabulary;
}

/** Where a bullet goes: behind the last one of its section, of a group in it, or under another one. */
export type BulletPlace =
  | { readonly kind: 'section' }
  | { readonly kind: 'group'; readonly group: string }
  /** The places, from 0, of the entries that lead to the one above it. */
  | { readonly kind: 'under'; readonly path: readonly number[] };

/** The bullets of a role on a page, where they are written. */
export function bulletsOf(page: WrittenPage, role: BulletRole, { vocabulary }: BulletHabit): PlacedBullet[] {
  return placedBullets(bulletSections(page, role, vocabulary));
}

/** The item at the end of a path, and its siblings. */
export function itemAt(
  bullets: readonly PlacedBullet[],
  path: readonly number[],
): { readonly item: ListItem; readonly siblings: readonly ListItem[] } {
  const [first = 0, ...rest] = path;
  const top = bullets[first];
  if (top === undefined) throw new RangeError(`no bullet at ${path.join('.')}`);
  let item = top.item;
  let siblings: readonly ListItem[] = top.list.items;
  for (const place of rest) {
    siblings = nestedItems(item);
    const next = siblings[place];
    if (next === undefined) throw new RangeError(`no bullet at ${path.join('.')}`);
    item = next;
  }
  return { item, siblings };
}

/** A change that adds an entry, and the places, from 0, that lead to it. */
export interface AddedBullet extends PageChange {
  readonly path: readonly number[];
}

/** Adds an entry; a bullet without words is filled first. Null where the page has no section for it. */
export function addBullet(
  page: WrittenPage,
  role: BulletRole,
  place: BulletPlace,
  typed: NewEntry,
  habit: BulletHabit,
): AddedBullet | null {
  const entry = asRead(typed);
  const { text } = page.source;
  const sections = bulletSections(page, role, habit.vocabulary);
  const bullets = placedBullets(sections);
  const nested = nestedFormOf(text, bullets, habit.marker);
  if (place.kind === 'under') {
    const { item } = itemAt(bullets, place.path);
    return {
      edits: [addUnder(text, item, entry, nested)],
      path: [...place.path, nestedItems(item).length],
      outline: (outline) => withBullets(outline, role, place.path, (items) => withInserted(items, items.length, entry)),
    };
  }
  const isInPlace = ({ group }: PlacedBullet): boolean => place.kind === 'section' || group === place.group;
  const blank = bullets.findIndex((bullet, index) => isInPlace(bullet) && isWithoutWords(page, role, index));
  const blankItem = bullets[blank]?.item;
  if (blankItem !== undefined) {
    return {
      edits: [filledBullet(text, blankItem, entry, nested)],
      path: [blank],
      outline: (outline) =>
        withBullets(outline, role, [], (list) => withMember(list, blank, (bullet) => ({ ...bullet, ...entry }))),
    };
  }
  const last = bullets.findLastIndex(isInPlace);
  const placed = bullets[last];
  if (placed !== undefined) {
    const previous = placed.list.items[placed.list.items.indexOf(placed.item) - 1] ?? null;
    const lines = bulletLines(entry, formAfter(text, placed.item), nested);
    return {
      edits: [linesBehind(text, placed.item, previous, lines)],
      path: [last + 1],
      outline: (outline) =>
        withBullets(outline, role, [], (list) => withInserted(list, last + 1, { group: placed.group, ...entry })),
    };
  }
  const section = sections.at(-1);
  if (section === undefined || place.kind === 'group') return null;
  return { ...firstBullet(page, role, section.span, entry, nested, habit), path: [0] };
}

/** An entry as it reads back: a backslash before what would be a mark says no more than the mark does in words. */
function asRead(entry: NewEntry): NewEntry {
  return { ...entry, text: withoutLeadingEscape(entry.text), items: entry.items.map(asRead) };
}

function addUnder(text: string, item: ListItem, entry: NewEntry, nested: NestedForm): TextEdit {
  const children = nestedItems(item);
  const last = children.at(-1);
  if (last !== undefined) {
    return linesBehind(text, last, children.at(-2) ?? null, bulletLines(entry, formAfter(text, last), nested));
  }
  const form = formAfter(text, item);
  const [, ...lines] = bulletLines({ text: 'x', items: [entry] }, form, nested);
  return linesBehind(text, item, null, lines);
}

/** The first bullet of a section that has none: a lone marker in it is filled, else it goes to the section's end. */
function firstBullet(
  page: WrittenPage,
  role: BulletRole,
  section: Span,
  entry: NewEntry,
  nested: NestedForm,
  { marker }: BulletHabit,
): PageChange {
  const { text } = page.source;
  const outline = (before: PageOutline): PageOutline =>
    withBullets(before, role, [], (list) => withInserted(list, 0, { group: null, ...entry }));
  const lines = (own: string): string[] => bulletLines(entry, { prefix: '', marker: own, gap: ' ' }, nested);
  const lone = page.blocks.find(
    ({ type, span }) =>
      type === 'paragraph' &&
      span.start >= section.start &&
      span.end <= section.end &&
      /^[-+*]$/.test(slice(text, span).trim()),
  );
  if (lone !== undefined) {
    const newLine = newLineAt(text, lone.span);
    const own = slice(text, lone.span).trim();
    const withoutMark = (paragraphs: readonly string[]): readonly string[] =>
      paragraphs.filter((paragraph) => paragraph.trim() !== own);
    return {
      edits: [
        { span: { start: lone.span.start, end: lineEnd(text, lone.span.start) }, text: lines(own).join(newLine) },
      ],
      outline: (before) => {
        const after = outline(before);
        const sections = after.sections.map((one) =>
          one.roles.includes(role) ? { ...one, paragraphs: withoutMark(one.paragraphs) } : one,
        );
        return { ...after, sections };
      },
    };
  }
  // Under a sub-heading it would be of that one's group.
  const topic = page.blocks.find(
    ({ type, span }) => type === 'heading' && span.start > section.start && span.start < section.end,
  );
  const heading = page.blocks.find(({ span }) => span.start === section.start);
  const at = lineEnd(text, topic === undefined ? section.end : (heading?.span.end ?? section.end));
  const newLine = newLineAt(text, { start: section.start, end: at });
  return { edits: [{ span: { start: at, end: at }, text: newLine + newLine + lines(marker).join(newLine) }], outline };
}

function isWithoutWords(page: WrittenPage, role: BulletRole, index: number): boolean {
  if (role === 'tasks') return page.tasks[index]?.items.length === 0;
  const bullet = page[role][index];
  return bullet !== undefined && bullet.text === '' && bullet.items.length === 0;
}

/** Puts another text in the place of a bullet's own words, its mark included; what is nested under it stays. */
export function replaceBullet(
  page: WrittenPage,
  role: BulletRole,
  path: readonly number[],
  words: Omit<NewEntry, 'items'>,
  habit: BulletHabit,
): PageChange {
  const { text, untranslated } = { ...words, text: withoutLeadingEscape(words.text) };
  const { item } = itemAt(bulletsOf(page, role, habit), path);
  const span = ownSpan(page, role, path, item);
  const gap = span.start === item.marker.end ? ' ' : '';
  return {
    edits: [
      {
        span: { start: span.start, end: Math.max(span.end, span.start) },
        text: gap + withLeadingEscape(ownMarkdown(words)),
      },
    ],
    outline: (outline) =>
      withBullets(outline, role, path.slice(0, -1), (items) =>
        withMember(items, path.at(-1) ?? 0, (entry) => ({ ...entry, text, untranslated })),
      ),
  };
}

/** Where an item's own words stand. */
function ownSpan(page: WrittenPage, role: BulletRole, path: readonly number[], item: ListItem): Span {
  const [first = 0, ...rest] = path;
  const top = role === 'tasks' ? page.tasks[first]?.items[0] : page[role][first];
  let entry = top;
  for (const place of rest) entry = entry?.items[place];
  return entry === undefined ? { start: item.marker.end, end: item.marker.end } : entry.span;
}

/** Takes a bullet out, with what is nested under it. */
export function removeBullet(
  page: WrittenPage,
  role: BulletRole,
  path: readonly number[],
  habit: BulletHabit,
): PageChange {
  const { item, siblings } = itemAt(bulletsOf(page, role, habit), path);
  return {
    edits: [bulletRemoval(page.source.text, item, siblings)],
    outline: (outline) =>
      withBullets(outline, role, path.slice(0, -1), (items) => withoutMember(items, path.at(-1) ?? 0)),
  };
}

/** Whether a bullet, or one that is nested under it, has a checkbox. */
export function hasCheckbox(page: WrittenPage, role: BulletRole, path: readonly number[], habit: BulletHabit): boolean {
  const has = (item: ListItem): boolean => item.checkbox !== null || nestedItems(item).some(has);
  return has(itemAt(bulletsOf(page, role, habit), path).item);
}

/** Marks the checkbox of a task without a table; null where it has none. */
export function setChecked(page: WrittenPage, row: number, checked: boolean, habit: BulletHabit): PageChange | null {
  const box = bulletsOf(page, 'tasks', habit)[row]?.item.checkbox;
  if (box === null || box === undefined) return null;
  return {
    edits: [{ span: box.span, text: checked ? '[x]' : '[ ]' }],
    outline: (outline) => ({ ...outline, tasks: withMember(outline.tasks, row, (task) => ({ ...task, checked })) }),
  };
}

/** A bullet of an outline; one that is a task keeps what else is known of it. */
interface AnyBullet extends OutlineBullet {
  readonly task?: OutlineTask;
}

const BULLET_TASK: OutlineTask = {
  day: null,
  items: [],
  start: null,
  completion: null,
  references: [],
  extra: {},
  checked: null,
};

/** An outline with the list of bullets at the end of a path changed; without a table the tasks are bullets too. */
export function withBullets(
  outline: PageOutline,
  role: BulletRole,
  path: readonly number[],
  change: (items: readonly AnyBullet[]) => readonly (OutlineEntry | AnyBullet)[],
): PageOutline {
  const changed = (bullets: readonly AnyBullet[]): readonly AnyBullet[] =>
    withItemsAt(bullets, path, change as (items: readonly OutlineEntry[]) => readonly OutlineEntry[]);
  if (role !== 'tasks') return { ...outline, [role]: changed(outline[role]) };
  const hasBoxes = outline.tasks.at(-1)?.checked != null;
  const bullets = outline.tasks.map(
    (task): AnyBullet => ({ group: null, text: '', items: [], ...task.items[0], task }),
  );
  const tasks = changed(bullets).map(({ text, items, untranslated, task }): OutlineTask => {
    const own = text === '' && items.length === 0 ? [] : [{ text, items, untranslated }];
    return { ...(task ?? { ...BULLET_TASK, checked: hasBoxes ? false : null }), items: own };
  });
  return { ...outline, tasks };
}
