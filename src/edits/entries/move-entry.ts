import { type Address, formatAddress } from '../../model/address.js';
import type { Entry } from '../../model/entry.js';
import { Failure } from '../../model/failure.js';
import type { WeekPage } from '../../model/week-page.js';
import { addBullet, hasCheckbox, removeBullet, setChecked } from './bullet-changes.js';
import { entryInLanguages, type NamedEntry } from './change-entry.js';
import { rowPlace } from './day-rows.js';
import { moveBullet } from './move-bullet.js';
import { type Target, targetsOf } from './move-target.js';
import { outlineEntry, outlineTask } from './page-outline.js';
import { addItem, cellContents, droppedContent, removeItem, removeRow, rowChange } from './task-changes.js';
import type { WorklogEditor } from './worklog-editor.js';

/**
 * Moves an entry, in every language: an address as long as its own names the place that it takes, one that is a step
 * shorter the week, the row or the entry that it becomes the last of.
 *
 * @throws Failure where it cannot go there, or the pages of the languages do not correspond
 */
export function moveEntry(editor: WorklogEditor, named: NamedEntry, to: Address, only: string | null): void {
  const { address } = named;
  if (address.kind === 'tasks' && !named.page.hasTaskTable && address.path.length > 1) {
    throw new Failure({
      problem: `${formatAddress(address)} cannot be moved: without a table, a task is one bullet`,
      file: named.page.file,
      expected: `the task itself, ${formatAddress({ ...address, path: address.path.slice(0, 1) })}`,
      found: formatAddress(address),
    });
  }
  const depth = address.path.length;
  const isPlace = to.path.length === depth;
  if ((!isPlace && to.path.length !== depth - 1) || (to.path.length > 0 && to.kind !== address.kind)) {
    throw new Failure({
      problem: `${formatAddress(address)} cannot be moved to ${formatAddress(to)}`,
      expected: expectedTargets(address),
      found: formatAddress(to),
    });
  }
  if (isPlace && formatAddress(address) === formatAddress(to)) return;
  const places = entryInLanguages(editor, named, only);
  const targets = targetsOf(editor, named, to, places, only);
  places.forEach((place, index) => {
    const target = targets[index];
    if (target === undefined) return;
    const goal: Target = { ...target, index: isPlace ? (target.address.path.at(-1) ?? 0) : null };
    if (address.kind !== 'tasks' || !place.page.hasTaskTable) moveInLists(editor, place, goal);
    else if (depth === 1) moveRow(editor, place, goal);
    else moveItem(editor, place, goal);
  });
}

function expectedTargets({ week, kind, path }: Address): string {
  const place = formatAddress({ week, kind, path: path.map(() => 0) });
  const parent =
    path.length === 1
      ? 'a week, such as 5'
      : `what it belongs under, such as ${formatAddress({ week, kind, path: path.slice(1).map(() => 0) })}`;
  return `the place that it is to take, such as ${place}, or ${parent}`;
}

function moveRow(editor: WorklogEditor, { page, address }: Pick<NamedEntry, 'page' | 'address'>, target: Target): void {
  const [row = 0] = address.path;
  const task = page.tasks[row];
  const source = editor.editor(page);
  const goal = editor.editor(target.page);
  if (task === undefined) return;
  const written = source.page.tasks[row];
  if (written === undefined || goal.page.taskTable === null) {
    throw new Failure({
      problem: `${target.page.file} has no task table`,
      file: target.page.file,
      expected: 'a table that the row can go to',
      found: 'none',
    });
  }
  const dropped = droppedContent(source.page, row);
  if (dropped !== '') {
    throw new Failure({
      problem: `Row ${row + 1} of ${page.file} has more cells than its table has columns`,
      file: page.file,
      expected: 'a row whose cells all have a column',
      found: dropped,
      advice: 'Hugo does not show them. Mend the row first: worklog validate tells where.',
    });
  }
  const contents = fittingCells(page, target.page, cellContents(source.page, row), editor);
  const outline = outlineTask(written);
  source.apply(removeRow(source.page, row));
  const dates = editor.rowDates(target.page);
  const known = target.page === page ? dates.filter((_, at) => at !== row) : dates;
  const index =
    target.index === null ? rowPlace(known, editor.rowDates(page)[row] ?? null) : Math.min(target.index, known.length);
  goal.apply(rowChange(goal.page, index, contents, outline));
}

/** The cells of a row for another table: by the roles and the headings of its columns. */
function fittingCells(from: WeekPage, to: WeekPage, cells: readonly string[], editor: WorklogEditor): string[] {
  const [own, other] = [editor.editor(from).page.taskTable, editor.editor(to).page.taskTable];
  const columns = own?.columns ?? [];
  const used = new Set<number>();
  const fitting = (other?.table.alignments ?? []).map((_, at) => {
    const column = other?.columns[at];
    const index = columns.findIndex(
      (one, place) =>
        !used.has(place) &&
        (column?.role == null ? one.role === null && one.name === column?.name : one.role === column.role),
    );
    if (index !== -1) used.add(index);
    return cells[index] ?? '';
  });
  const lost = cells.findIndex((cell, index) => cell !== '' && !used.has(index));
  if (lost === -1) return fitting;
  throw new Failure({
    problem: `The table of ${to.file} has no column for ${JSON.stringify(columns[lost]?.heading ?? '')}`,
    file: to.file,
    expected: 'a place for each cell of the row',
    found: cells[lost] ?? '',
    advice: 'Add the column to that table, or empty the cell first.',
  });
}

function moveItem(
  editor: WorklogEditor,
  { page, address }: Pick<NamedEntry, 'page' | 'address'>,
  target: Target,
): void {
  const [row = 0, ...path] = address.path;
  const [goalRow = 0, ...goalPath] = target.address.path;
  let entries: readonly Entry[] = page.tasks[row]?.items ?? [];
  let entry: Entry | undefined;
  for (const place of path) {
    entry = entries[place];
    entries = entry?.items ?? [];
  }
  if (entry === undefined) return;
  const moved = outlineEntry(entry);
  const source = editor.editor(page);
  source.apply(removeItem(source.page, row, path, editor.forms(page).list));
  const goal = editor.editor(target.page);
  const holder = target.index === null ? goalPath : goalPath.slice(0, -1);
  const list = editor.forms(target.page).list;
  goal.apply(addItem(goal.page, goalRow, holder, moved, list, target.index ?? undefined));
}

function moveInLists(
  editor: WorklogEditor,
  { page, address }: Pick<NamedEntry, 'page' | 'address'>,
  target: Target,
): void {
  const role = address.kind;
  const source = editor.editor(page);
  const habit = editor.bulletHabit(page.language);
  const path = bulletPath(address);
  const isInItsList = path.slice(0, -1).join() === bulletPath(target.address).slice(0, -1).join();
  if (
    target.page === page &&
    target.index !== null &&
    path.length === bulletPath(target.address).length &&
    isInItsList
  ) {
    const change = moveBullet(source.page, role, path, target.index, habit);
    if (change !== null) {
      source.apply(change);
      return;
    }
  }
  const entries: readonly Entry[] = role === 'tasks' ? page.tasks.flatMap(({ items }) => items) : page[role];
  let entry: Entry | undefined;
  let list = entries;
  for (const place of path) {
    entry = list[place];
    list = entry?.items ?? [];
  }
  if (entry === undefined || target.index !== null) {
    throw new Failure({
      problem: `${formatAddress(address)} cannot be put between the entries of another list`,
      file: page.file,
      expected: 'a place in its own list, or the week or the entry that it becomes the last of',
      found: formatAddress(target.address),
    });
  }
  const goal = editor.editor(target.page);
  const checked = role === 'tasks' ? (source.page.tasks[path[0] ?? 0]?.checked ?? null) : null;
  if (hasCheckbox(source.page, role, path, habit) && (checked === null || path.length > 1)) {
    throw new Failure({
      problem: `${formatAddress(address)} has checkboxes, which would be lost in another list`,
      file: page.file,
      expected: 'an entry without a checkbox, or a place in its own list',
      found: formatAddress(target.address),
    });
  }
  const under = bulletPath(target.address);
  const place = under.length === 0 ? ({ kind: 'section' } as const) : ({ kind: 'under', path: under } as const);
  const added = addBullet(goal.page, role, place, outlineEntry(entry), editor.bulletHabit(target.page.language));
  if (added === null) {
    throw new Failure({
      problem: `${target.page.file} has no section for ${role}`,
      file: target.page.file,
      expected: 'a section that the entry can go to',
      found: 'none',
    });
  }
  goal.apply(added);
  if (checked !== null && under.length === 0) {
    const marked = setChecked(goal.page, added.path[0] ?? 0, checked, editor.bulletHabit(target.page.language));
    if (marked !== null) goal.apply(marked);
    else if (checked) throw notRecorded(target.page);
  }
  // What stood before it in its own list still does.
  source.apply(removeBullet(source.page, role, path, habit));
}

function notRecorded({ file }: WeekPage): Failure {
  return new Failure({
    problem: `${file} has no checkboxes that would say that the task is done`,
    file,
    expected: 'a list of tasks with checkboxes',
    found: 'one without',
  });
}

/** The places that lead to a bullet: without a table a task is its bullet, and its only item is too. */
function bulletPath({ kind, path }: Address): readonly number[] {
  const [row, ...items] = path;
  return kind === 'tasks' && row !== undefined ? [row, ...items.slice(1)] : path;
}
