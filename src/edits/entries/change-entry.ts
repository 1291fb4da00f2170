import { type Address, formatAddress } from '../../model/address.js';
import type { CalendarDate } from '../../model/calendar-date.js';
import { weekdayOf } from '../../model/calendar-date.js';
import type { Entry } from '../../model/entry.js';
import { Failure } from '../../model/failure.js';
import type { WeekPage } from '../../model/week-page.js';
import type { Weekday } from '../../model/weekday.js';
import { isSameShape } from '../../worklog/matching-rows.js';
import { addBullet, type BulletRole, removeBullet, replaceBullet } from './bullet-changes.js';
import { sameWeekDay } from './day-rows.js';
import type { NewReference } from './reference-cell.js';
import { completeRow, dropReference, setReferences, setText } from './row-cells.js';
import { addItem, hasColumn, removeItem, removeRow, replaceItem } from './task-changes.js';
import type { NewEntry } from './typed-text.js';
import type { PageRow, WorklogEditor } from './worklog-editor.js';

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
  const [first, ...rest] = address.path;
  if (first === undefined) throw noEntry(page, address, page.tasks.length);
  if (address.kind === 'tasks') {
    const task = page.tasks[first];
    if (task === undefined) throw noEntry(page, address, page.tasks.length);
    return { address, page, entry: rest.length === 0 ? null : entryAt(page, address, task.items, rest) };
  }
  return { address, page, entry: entryAt(page, address, page[address.kind], address.path) };
}

function entryAt(page: WeekPage, address: Address, entries: readonly Entry[], path: readonly number[]): Entry {
  const [first = 0, ...rest] = path;
  const entry = entries[first];
  if (entry === undefined) throw noEntry(page, address, entries.length);
  return rest.length === 0 ? entry : entryAt(page, address, entry.items, rest);
}

function noEntry(page: WeekPage, address: Address, count: number): Failure {
  const list = { tasks: 'tasks', objectives: 'objectives', achievements: 'achievements' }[address.kind];
  return new Failure({
    problem: `There is no ${formatAddress(address)} in ${page.file}`,
    file: page.file,
    expected:
      count === 0
        ? 'an entry of the page: there is none at that place'
        : `a number from 1 to ${count} at the place where it differs`,
    found: formatAddress(address),
    advice: `worklog list ${list} --week ${address.week} --lang ${page.language} lists them with their addresses.`,
  });
}

/** What `worklog edit` is asked; null and empty lists ask for nothing. */
export interface EntryChanges {
  readonly text: string | null;
  readonly subEntries: readonly NewEntry[];
  readonly day: Weekday | null;
  /** `'none'` empties the cell. */
  readonly start: CalendarDate | 'none' | null;
  readonly completion: CalendarDate | 'none' | null;
  readonly references: readonly NewReference[];
  /** By their address or their words. */
  readonly removedReferences: readonly string[];
}

/**
 * Changes an entry: its text in its language, its days, dates and links in every language.
 *
 * @param only the language whose page alone is changed; null for all
 */
export function editEntry(editor: WorklogEditor, named: NamedEntry, changes: EntryChanges, only: string | null): void {
  const { address, page } = named;
  const isRowChange =
    changes.day !== null ||
    changes.start !== null ||
    changes.completion !== null ||
    changes.references.length > 0 ||
    changes.removedReferences.length > 0;
  if (isRowChange && address.kind !== 'tasks') {
    throw new Failure({
      problem: `${formatAddress(address)} has no day, dates or links of its own`,
      expected: 'the row of a task, such as 4.3',
      found: formatAddress(address),
    });
  }
  if (isRowChange) {
    const row = address.path[0] ?? 0;
    for (const place of editor.rowInLanguages({ page, row }, only))
      changeRow(editor, place, changes, place.page === page);
  }
  if (changes.text !== null) replaceText(editor, named, changes.text);
  for (const entry of changes.subEntries) addUnder(editor, named, entry);
}

function changeRow(editor: WorklogEditor, { page, row }: PageRow, changes: EntryChanges, isOwn: boolean): void {
  if (changes.day !== null) changeDay(editor, { page, row }, changes.day);
  for (const column of ['start', 'completion'] as const) {
    const value = changes[column];
    if (value === null) continue;
    const text = value === 'none' ? null : editor.dateText(page, value);
    const isTold =
      column === 'completion'
        ? completeRow(editor, page, row, value === 'none' ? null : value)
        : setText(editor, page, row, column, text);
    if (!isTold && isOwn) throw noPlace(page, column === 'start' ? 'start dates' : 'completion');
  }
  if (changes.references.length > 0 && !setReferences(editor, page, row, changes.references) && isOwn) {
    throw noPlace(page, 'references');
  }
  for (const reference of changes.removedReferences) {
    if (!dropReference(editor, page, row, reference) && isOwn) {
      const known = page.tasks[row]?.references.map(({ url, text }) => url ?? text) ?? [];
      throw new Failure({
        problem: `Row ${row + 1} of ${page.file} has no reference ${JSON.stringify(reference)}`,
        file: page.file,
        expected: known.length === 0 ? 'a reference of the row: it has none' : known.join(', '),
        found: JSON.stringify(reference),
      });
    }
  }
}

function changeDay(editor: WorklogEditor, { page, row }: PageRow, weekday: Weekday): void {
  const date = editor.rowDates(page)[row] ?? null;
  const day = date === null ? null : sameWeekDay(editor, date, weekday);
  const known = editor.knownPages(page.language).flatMap(({ rowDates }) => rowDates.flatMap((one) => one ?? []));
  const base = day ?? sameWeekDay(editor, known[0] ?? ('2024-01-01' as CalendarDate), weekday);
  const text = editor.dayText(page, base, weekday, row + 1);
  if (!hasColumn(editor.editor(page).page, 'day')) throw noPlace(page, 'days');
  if (
    text === '' ||
    (page.tasks[row]?.day?.text === text &&
      weekdayOf(base) === weekday &&
      page.tasks[row]?.day?.weekdays[0] !== weekday)
  ) {
    throw new Failure({
      problem: `The Day column of ${page.file} names no weekdays`,
      file: page.file,
      expected: 'day cells that tell the day of the week',
      found: page.tasks[row]?.day?.text ?? 'an empty cell',
      advice: 'Change the start of the row, with --start.',
    });
  }
  setText(editor, page, row, 'day', text);
}

function noPlace(page: WeekPage, what: string): Failure {
  return new Failure({
    problem: `${page.file} has no place for ${what}`,
    file: page.file,
    expected: page.hasTaskTable ? 'a column for it in the task table' : 'a task table',
    found: 'none',
  });
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
    const item = path.length > 0 ? path : (onlyItem(page, address) ?? []);
    pageEditor.apply(addItem(pageEditor.page, row, item, entry, editor.forms(page).list));
    return;
  }
  const role: BulletRole = address.kind;
  const above = role === 'tasks' ? [row, ...path.slice(1)] : address.path;
  const change = addBullet(pageEditor.page, role, { kind: 'under', path: above }, entry, habit);
  if (change !== null) pageEditor.apply(change);
}

/** Marks the row of an entry as done on a day, in every language. */
export function completeEntry(
  editor: WorklogEditor,
  { address, page }: NamedEntry,
  date: CalendarDate,
  only: string | null,
): void {
  if (address.kind !== 'tasks' || address.path.length !== 1) {
    throw new Failure({
      problem: `${formatAddress(address)} is not a row`,
      expected: 'the row of a task, such as 4.3: a page records of whole rows when they were done',
      found: formatAddress(address),
    });
  }
  const row = address.path[0] ?? 0;
  for (const place of editor.rowInLanguages({ page, row }, only)) {
    if (!completeRow(editor, place.page, place.row, date) && place.page === page) throw noPlace(page, 'completion');
  }
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
