import { type Address, formatAddress } from '../../model/address.js';
import type { Entry } from '../../model/entry.js';
import { Failure } from '../../model/failure.js';
import type { WeekPage } from '../../model/week-page.js';
import { isSameShape } from '../../worklog/matching-rows.js';
import { addBullet, type BulletRole, removeBullet, replaceBullet } from './bullet-changes.js';
import { changeRow, isRowChange, type RowChanges } from './change-row.js';
import { addItem, removeItem, removeRow, replaceItem } from './task-changes.js';
import type { NewEntry } from './typed-text.js';
import type { WorklogEditor } from './worklog-editor.js';

/** An entry that is to be changed. */
export interface NamedEntry {
  readonly address: Address;
  readonly page: WeekPage;
  /** The entry itself; null for a row, which is not one entry. */
  readonly entry: Entry | null;
}

/**
 * Finds the entry of an address on the page of a language.
 *
 * @throws Failure where there is none
 */
export function namedEntry(editor: WorklogEditor, address: Address, language: string): NamedEntry {
  const page = editor.pageOf(address.week, language);
  const { kind, path } = address;
  const [first = 0] = path;
  if (kind === 'tasks' && page.tasks[first] === undefined) throw noEntry(editor, page, address, 0, page.tasks.length);
  const depth = kind === 'tasks' ? 1 : 0;
  let entries: readonly Entry[] = kind === 'tasks' ? (page.tasks[first]?.items ?? []) : page[kind];
  let entry: Entry | null = null;
  for (const [step, place] of path.slice(depth).entries()) {
    entry = entries[place] ?? null;
    if (entry === null) throw noEntry(editor, page, address, depth + step, entries.length);
    entries = entry.items;
  }
  return { address, page, entry };
}

/** @param place the step of the path, from 0, that leads nowhere; there are so many entries at it */
function noEntry(editor: WorklogEditor, page: WeekPage, address: Address, place: number, count: number): Failure {
  const { kind, week, path } = address;
  const at = (last: number): string => formatAddress({ ...address, path: [...path.slice(0, place), last] });
  const isBlankRow = kind === 'tasks' && place > 0 && page.tasks[path[0] ?? 0]?.items.length === 0;
  const above = formatAddress({ ...address, path: path.slice(0, place) });
  const none =
    place === 0 ? `no ${kind} on the page` : isBlankRow ? `${above} is a blank row` : `nothing under ${above}`;
  return new Failure({
    problem: `There is no ${formatAddress(address)} in ${editor.nameOf(page.language)}`,
    file: page.file,
    expected: count === 0 ? 'an entry of the page' : count === 1 ? at(0) : `${at(0)} to ${at(count - 1)}`,
    found: count === 0 ? none : formatAddress(address),
    advice: `worklog list ${kind} --week ${week} --lang ${page.language} lists the entries with their addresses.`,
  });
}

/** What `worklog edit` is asked; null and empty lists ask for nothing. */
export interface EntryChanges extends RowChanges {
  readonly text: string | null;
  readonly subEntries: readonly NewEntry[];
}

/**
 * Changes an entry: its text in its language, its days, dates and links in every language.
 *
 * @param only the language whose page alone is changed; null for all
 */
export function editEntry(editor: WorklogEditor, named: NamedEntry, changes: EntryChanges, only: string | null): void {
  const { address, page } = named;
  if (isRowChange(changes) && address.kind !== 'tasks') {
    throw new Failure({
      problem: `${formatAddress(address)} has no day, dates or links of its own`,
      expected: 'the row of a task, such as 4.3',
      found: formatAddress(address),
    });
  }
  if (isRowChange(changes)) {
    const row = address.path[0] ?? 0;
    for (const place of editor.rowInLanguages({ page, row }, only))
      changeRow(editor, place, changes, place.page === page);
  }
  if (changes.text !== null) replaceText(editor, named, changes.text);
  for (const entry of changes.subEntries) addUnder(editor, named, entry);
}

function replaceText(editor: WorklogEditor, { address, page }: NamedEntry, text: string): void {
  const pageEditor = editor.editor(page);
  const habit = editor.bulletHabit(page.language);
  if (address.kind !== 'tasks') {
    pageEditor.apply(replaceBullet(pageEditor.page, address.kind, address.path, { text }, habit));
    return;
  }
  const [row = 0, ...path] = address.path;
  const item = path.length > 0 ? path : onlyItem(page, address);
  if (page.hasTaskTable) {
    const { list } = editor.forms(page);
    pageEditor.apply(
      item === null
        ? addItem(pageEditor.page, row, [], { text, items: [] }, list)
        : replaceItem(pageEditor.page, row, item, { text }, list),
    );
  } else {
    pageEditor.apply(replaceBullet(pageEditor.page, 'tasks', [row, ...(item ?? [0]).slice(1)], { text }, habit));
  }
}

/** The place of the item that stands for its row; null for a blank row. */
function onlyItem(page: WeekPage, address: Address): readonly number[] | null {
  const items = page.tasks[address.path[0] ?? 0]?.items ?? [];
  if (items.length === 0) return null;
  if (items.length === 1) return [0];
  throw new Failure({
    problem: `Row ${formatAddress(address)} holds ${items.length} entries`,
    file: page.file,
    expected: `one of them: ${formatAddress({ ...address, path: [...address.path, 0] })} to ${formatAddress({ ...address, path: [...address.path, items.length - 1] })}`,
    found: formatAddress(address),
  });
}

function addUnder(editor: WorklogEditor, { address, page }: NamedEntry, entry: NewEntry): void {
  const pageEditor = editor.editor(page);
  const habit = editor.bulletHabit(page.language);
  const [row = 0, ...path] = address.path;
  if (address.kind === 'tasks' && page.hasTaskTable) {
    // The row may have been blank until now.
    const isFilled = (pageEditor.page.tasks[row]?.items.length ?? 0) === 1;
    const item = path.length > 0 ? path : isFilled ? [0] : (onlyItem(page, address) ?? []);
    pageEditor.apply(addItem(pageEditor.page, row, item, entry, editor.forms(page).list));
    return;
  }
  const role: BulletRole = address.kind;
  const above = role === 'tasks' ? [row, ...path.slice(1)] : address.path;
  const change = addBullet(pageEditor.page, role, { kind: 'under', path: above }, entry, habit);
  if (change !== null) pageEditor.apply(change);
}

/** Takes an entry out, with what is nested under it, in every language. */
export function removeEntry(editor: WorklogEditor, named: NamedEntry, only: string | null): void {
  for (const place of entryInLanguages(editor, named, only)) removeOne(editor, place);
}

function removeOne(editor: WorklogEditor, { page, address }: Pick<NamedEntry, 'page' | 'address'>): void {
  const pageEditor = editor.editor(page);
  const habit = editor.bulletHabit(page.language);
  const [row = 0, ...path] = address.path;
  if (address.kind !== 'tasks') {
    pageEditor.apply(removeBullet(pageEditor.page, address.kind, address.path, habit));
  } else if (!page.hasTaskTable) {
    pageEditor.apply(removeBullet(pageEditor.page, 'tasks', [row, ...path.slice(1)], habit));
  } else if (path.length === 0) {
    pageEditor.apply(removeRow(pageEditor.page, row));
  } else {
    pageEditor.apply(removeItem(pageEditor.page, row, path, editor.forms(page).list));
  }
}

/**
 * The same entry in every language: of the matching row, or among as many bullets, and of lists of the same shape.
 *
 * @throws Failure where another page's entries do not correspond
 */
export function entryInLanguages(
  editor: WorklogEditor,
  { address, page }: Pick<NamedEntry, 'address' | 'page'>,
  only: string | null,
): readonly Pick<NamedEntry, 'address' | 'page'>[] {
  const { kind, path } = address;
  const what = `Entry ${formatAddress(address)}`;
  if (kind === 'tasks') {
    const [row = 0, ...rest] = path;
    return editor.rowInLanguages({ page, row }, only).map((place) => {
      const [items, others] = [page.tasks[row]?.items ?? [], place.page.tasks[place.row]?.items ?? []];
      if (!isSameShape(items, others, rest)) throw editor.noCounterpart(page, place.page, what);
      return { page: place.page, address: { ...address, path: [place.row, ...rest] } };
    });
  }
  const others = only === null ? editor.pagesOf(page.week).filter(({ language }) => language !== page.language) : [];
  return [
    { page, address },
    ...others.flatMap((other) => {
      if (other[kind].length === 0) return [];
      if (!isSameShape(page[kind], other[kind], path)) throw editor.noCounterpart(page, other, what);
      return [{ page: other, address }];
    }),
  ];
}
