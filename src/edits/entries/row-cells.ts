import type { CalendarDate } from '../../model/calendar-date.js';
import type { WeekPage } from '../../model/week-page.js';
import { commonest } from '../majority.js';
import { setChecked } from './bullet-changes.js';
import type { NewReference } from './reference-cell.js';
import { distinctReferences, readBack } from './reference-cell.js';
import {
  addReferences,
  hasColumn,
  removeReference,
  setCell,
  setStatus,
  statusColumn,
  type TextColumn,
} from './task-changes.js';
import type { WorklogEditor } from './worklog-editor.js';

/** Puts a text into a cell of a row. @returns false where the table has no such column */
export function setText(
  editor: WorklogEditor,
  page: WeekPage,
  row: number,
  column: TextColumn,
  value: string | null,
): boolean {
  const pageEditor = editor.editor(page);
  if (!hasColumn(pageEditor.page, column)) return false;
  if ((pageEditor.page.tasks[row]?.[column]?.text ?? null) === value) return true;
  pageEditor.apply(setCell(pageEditor.page, row, column, value));
  return true;
}

/**
 * Says of a row that its work was done on a day: in its completion cell, else with the page's word in its status cell, else
 * in its checkbox. Null takes that back.
 *
 * @returns false where the page has none of them
 */
export function completeRow(editor: WorklogEditor, page: WeekPage, row: number, date: CalendarDate | null): boolean {
  const pageEditor = editor.editor(page);
  if (!page.hasTaskTable) {
    const change = setChecked(pageEditor.page, row, date !== null, editor.bulletHabit(page.language));
    if (change !== null) pageEditor.apply(change);
    return change !== null;
  }
  if (hasColumn(pageEditor.page, 'completion')) {
    return setText(editor, page, row, 'completion', date === null ? null : editor.dateText(page, date));
  }
  const column = statusColumn(pageEditor.page, editor.vocabulary);
  if (column === -1) return false;
  const name = pageEditor.page.taskTable?.columns[column]?.name ?? '';
  const word = date === null ? null : doneWord(editor, page, name);
  pageEditor.apply(setStatus(pageEditor.page, row, word, editor.vocabulary));
  return true;
}

/** The word by which the pages of a language say that work is done. */
function doneWord(editor: WorklogEditor, { language }: WeekPage, column: string): string {
  const said = editor.site.readings
    .filter(({ page }) => page.language === language)
    .flatMap(({ page }) => page.tasks.flatMap(({ extra }) => extra[column] ?? []))
    .filter((text) => editor.vocabulary.isDone(text));
  const pack = editor.vocabulary.packs.find((one) => one.language === language) ?? editor.vocabulary.packs[0];
  const word = pack?.done[0] ?? 'done';
  return commonest(said) ?? word.charAt(0).toUpperCase() + word.slice(1);
}

/** Adds the references that a row does not have yet. @returns false where the table has no column for them */
export function setReferences(
  editor: WorklogEditor,
  page: WeekPage,
  row: number,
  references: readonly NewReference[],
): boolean {
  const pageEditor = editor.editor(page);
  if (!hasColumn(pageEditor.page, 'reference')) return false;
  const known = pageEditor.page.tasks[row]?.references ?? [];
  const added = distinctReferences(references).filter((reference) => {
    const { url, text } = readBack(reference);
    return !known.some((one) => (url === null ? one.url === null && one.text === text : one.url === url));
  });
  if (added.length > 0) {
    pageEditor.apply(addReferences(pageEditor.page, row, added, editor.forms(page).references));
  }
  return true;
}

/** Takes a reference out of a row, by its address or its words. @returns false where the row does not have it */
export function dropReference(editor: WorklogEditor, page: WeekPage, row: number, named: string): boolean {
  const pageEditor = editor.editor(page);
  const known = pageEditor.page.tasks[row]?.references ?? [];
  const index = known.findIndex(({ url, text }) => url === named || text === named || url === `${named}/`);
  if (index === -1) return false;
  pageEditor.apply(removeReference(pageEditor.page, row, index));
  return true;
}
