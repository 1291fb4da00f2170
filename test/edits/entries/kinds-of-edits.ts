import {
  type AddedBullet,
  addBullet,
  type BulletHabit,
  type BulletRole,
  removeBullet,
  replaceBullet,
} from '../../../src/edits/entries/bullet-changes.js';
import { cellListForm, referenceForm } from '../../../src/edits/entries/entry-forms.js';
import type { PageChange } from '../../../src/edits/entries/page-editor.js';
import type { NewReference } from '../../../src/edits/entries/reference-cell.js';
import {
  addItem,
  addReferences,
  hasColumn,
  insertRow,
  removeItem,
  removeReference,
  removeRow,
  replaceItem,
  setCell,
} from '../../../src/edits/entries/task-changes.js';
import type { NewEntry } from '../../../src/edits/entries/typed-text.js';
import type { Entry } from '../../../src/model/entry.js';
import type { WrittenPage } from '../../../src/page/week-page.js';
import { vocabulary } from '../../support/vocabulary.js';

/** One edit that a page could have: made when it is asked for; null where the page has no place for it. */
export interface PossibleEdit {
  readonly kind: string;
  readonly make: () => PageChange | AddedBullet | null;
}

const HABIT: BulletHabit = { marker: '-', vocabulary };

/** Every kind of edit at every place of a page. */
export function possibleEdits(page: WrittenPage, entry: NewEntry, references: readonly NewReference[]): PossibleEdit[] {
  return [...(page.taskTable === null ? [] : tableEdits(page, entry, references)), ...bulletEdits(page, entry)];
}

function tableEdits(page: WrittenPage, entry: NewEntry, references: readonly NewReference[]): PossibleEdit[] {
  const forms = { list: cellListForm([page]), references: referenceForm([page]) };
  const row = { day: '2', start: '29/09/2024', completion: null, items: [entry], references };
  const of = page.tasks.flatMap((task, index): PossibleEdit[] => [
    { kind: 'add an item', make: () => addItem(page, index, [], entry, forms.list) },
    ...task.items.flatMap((item, place) => itemEdits(page, index, item, [place], entry)),
    ...(['day', 'start', 'completion'] as const)
      .filter((column) => hasColumn(page, column))
      .flatMap((column): PossibleEdit[] => [
        { kind: `fill a ${column} cell`, make: () => setCell(page, index, column, '01 | 02') },
        { kind: `empty a ${column} cell`, make: () => setCell(page, index, column, null) },
      ]),
    ...(hasColumn(page, 'reference')
      ? [
          { kind: 'add a reference', make: () => addReferences(page, index, references, forms.references) },
          ...task.references.map((_, place) => ({
            kind: 'remove a reference',
            make: () => removeReference(page, index, place),
          })),
        ]
      : []),
    { kind: 'insert a row', make: () => insertRow(page, index, row, forms, vocabulary) },
    { kind: 'remove a row', make: () => removeRow(page, index) },
  ]);
  return [...of, { kind: 'append a row', make: () => insertRow(page, page.tasks.length, row, forms, vocabulary) }];
}

function itemEdits(
  page: WrittenPage,
  row: number,
  item: Entry,
  path: readonly number[],
  entry: NewEntry,
): PossibleEdit[] {
  const form = cellListForm([page]);
  return [
    { kind: 'add an item under another', make: () => addItem(page, row, path, entry, form) },
    { kind: 'change an item', make: () => replaceItem(page, row, path, { text: entry.text }, form) },
    { kind: 'remove an item', make: () => removeItem(page, row, path, form) },
    ...item.items.flatMap((child, place) => itemEdits(page, row, child, [...path, place], entry)),
  ];
}

function bulletEdits(page: WrittenPage, entry: NewEntry): PossibleEdit[] {
  const roles: readonly BulletRole[] = [
    'objectives',
    'achievements',
    ...(page.taskTable === null ? (['tasks'] as const) : []),
  ];
  return roles.flatMap((role) => {
    const bullets = role === 'tasks' ? page.tasks.map(({ items }) => items[0]) : page[role];
    return [
      { kind: 'add a bullet', make: () => addBullet(page, role, { kind: 'section' }, entry, HABIT) },
      ...bullets.flatMap((bullet, place) =>
        bullet === undefined ? [] : oneBullet(page, role, bullet, [place], entry),
      ),
    ];
  });
}

function oneBullet(
  page: WrittenPage,
  role: BulletRole,
  bullet: Entry,
  path: readonly number[],
  entry: NewEntry,
): PossibleEdit[] {
  return [
    { kind: 'add a bullet under another', make: () => addBullet(page, role, { kind: 'under', path }, entry, HABIT) },
    { kind: 'change a bullet', make: () => replaceBullet(page, role, path, { text: entry.text }, HABIT) },
    { kind: 'remove a bullet', make: () => removeBullet(page, role, path, HABIT) },
    ...bullet.items.flatMap((child, place) => oneBullet(page, role, child, [...path, place], entry)),
  ];
}
