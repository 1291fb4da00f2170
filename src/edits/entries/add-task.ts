import type { CalendarDate } from '../../model/calendar-date.js';
import { Failure } from '../../model/failure.js';
import { isBlank } from '../../model/task.js';
import type { WeekPage } from '../../model/week-page.js';
import { matchingRow } from '../../worklog/matching-rows.js';
import { addBullet, setChecked } from './bullet-changes.js';
import { rowOfDay, rowPlace, type TaskDay } from './day-rows.js';
import type { NewReference } from './reference-cell.js';
import { completeRow, setReferences, setText } from './row-cells.js';
import { addItem, hasColumn, insertRow } from './task-changes.js';
import type { NewEntry } from './typed-text.js';
import type { WorklogEditor } from './worklog-editor.js';

/** When work was done. */
interface CompletionDay {
  readonly date: CalendarDate;
  /** Whether a row that is done already keeps its own day. */
  readonly yields: boolean;
}

/** What `worklog add task` is asked. */
export interface NewTask {
  readonly week: number;
  /** The language of the entries. */
  readonly language: string;
  readonly entries: readonly NewEntry[];
  /** Their translations, by language. */
  readonly also: ReadonlyMap<string, readonly NewEntry[]>;
  readonly day: TaskDay;
  /** Null for the day itself. */
  readonly start: CalendarDate | null;
  /** Null for work that is not done. */
  readonly completion: CompletionDay | null;
  readonly references: readonly NewReference[];
  /** Whether the day gets a row of its own, whatever rows it has. */
  readonly newRow: boolean;
}

/** What was done, and what could not be. */
export interface AddedTask {
  /** Where the first of the entries stands: its row, from 0, and its place in it. */
  readonly path: readonly number[];
  readonly outcome: 'row made' | 'row filled' | 'row joined' | 'bullet';
  readonly notes: readonly string[];
}

/**
 * Adds work to its day: to the row of the day, a blank one first, else to a row that is made for it in date order in every
 * language.
 *
 * @throws Failure where a page has no place for it
 */
export function addTask(editor: WorklogEditor, task: NewTask): AddedTask {
  const page = editor.pageOf(task.week, task.language);
  for (const language of task.also.keys()) editor.pageOf(task.week, language);
  const notes: string[] = [];
  const added = addToPage(editor, page, task, task.entries, null, notes);
  for (const other of editor.pagesOf(task.week)) {
    if (other.language === page.language) continue;
    const entries = task.also.get(other.language) ?? [];
    if (other.hasTaskTable) {
      const row = added.outcome === 'row joined' || added.outcome === 'row filled' ? (added.path[0] ?? 0) : null;
      addToOther(editor, page, row, other, task, entries, notes);
    } else if (entries.length > 0) {
      addToPage(editor, other, task, entries, null, notes);
    }
  }
  return { ...added, notes };
}

/** Brings the other language's page up to what was done: a row that was made is made there too, words only where given. */
function addToOther(
  editor: WorklogEditor,
  page: WeekPage,
  row: number | null,
  other: WeekPage,
  task: NewTask,
  entries: readonly NewEntry[],
  notes: string[],
): void {
  if (row === null) {
    addToPage(editor, other, task, entries, null, notes);
    return;
  }
  const match = matchingRow(page.tasks, row, other.tasks);
  if (match !== null) {
    addToPage(editor, other, task, entries, match, notes);
  } else if (entries.length > 0) {
    addToPage(editor, other, task, entries, null, notes);
  } else if (task.references.length > 0 || task.completion !== null) {
    notes.push(
      `No row of ${other.file} is certain to be this one, so its dates and links stay as they are; worklog sync ${task.week} compares them.`,
    );
  }
}

/** @param row the row that is to be joined; null for that of the day, which is made where there is none */
function addToPage(
  editor: WorklogEditor,
  page: WeekPage,
  task: NewTask,
  entries: readonly NewEntry[],
  row: number | null,
  notes: string[],
): Pick<AddedTask, 'path' | 'outcome'> {
  if (!page.hasTaskTable) return addTaskBullets(editor, page, task, entries, notes);
  const dates = editor.rowDates(page);
  const own = row ?? (task.newRow ? null : rowOfDay(page.tasks, dates, task.day));
  if (own === null) return makeRow(editor, page, task, entries, rowPlace(dates, task.day.date), notes);
  return joinRow(editor, page, task, entries, own, notes);
}

function makeRow(
  editor: WorklogEditor,
  page: WeekPage,
  task: NewTask,
  entries: readonly NewEntry[],
  row: number,
  notes: string[],
): Pick<AddedTask, 'path' | 'outcome'> {
  const { date, weekday } = task.day;
  const start = task.start ?? date;
  const pageEditor = editor.editor(page);
  const day = weekday !== null ? editor.dayText(page, date, weekday, row + 1) : '';
  pageEditor.apply(
    insertRow(
      pageEditor.page,
      row,
      {
        day: day === '' ? null : day,
        start: start === null ? null : editor.dateText(page, start),
        completion: null,
        items: entries,
        references: task.references,
      },
      editor.forms(page),
      editor.vocabulary,
    ),
  );
  complete(editor, page, row, task, notes);
  if (task.start !== null && !hasColumn(pageEditor.page, 'start')) notes.push(NO_START(page));
  if (task.references.length > 0 && !hasColumn(pageEditor.page, 'reference')) notes.push(NO_REFERENCES(page));
  return { path: [row], outcome: 'row made' };
}

function joinRow(
  editor: WorklogEditor,
  page: WeekPage,
  task: NewTask,
  entries: readonly NewEntry[],
  row: number,
  notes: string[],
): Pick<AddedTask, 'path' | 'outcome'> {
  const known = page.tasks[row];
  const wasBlank = known === undefined || isBlank(known);
  const pageEditor = editor.editor(page);
  const { list } = editor.forms(page);
  const { date, weekday } = task.day;
  for (const entry of entries) pageEditor.apply(addItem(pageEditor.page, row, [], entry, list));
  if (wasBlank && known?.day === null && weekday !== null) {
    setText(editor, page, row, 'day', editor.dayText(page, date, weekday, row + 1) || null);
  }
  startRow(editor, page, row, task, notes);
  complete(editor, page, row, task, notes);
  if (task.references.length > 0 && !setReferences(editor, page, row, task.references)) {
    notes.push(NO_REFERENCES(page));
  }
  const place = known?.items.length ?? 0;
  return { path: wasBlank ? [row] : [row, place], outcome: wasBlank ? 'row filled' : 'row joined' };
}

function addTaskBullets(
  editor: WorklogEditor,
  page: WeekPage,
  task: NewTask,
  entries: readonly NewEntry[],
  notes: string[],
): Pick<AddedTask, 'path' | 'outcome'> {
  const pageEditor = editor.editor(page);
  const place = pageEditor.page.tasks.length;
  for (const entry of entries) {
    const change = addBullet(pageEditor.page, 'tasks', { kind: 'section' }, entry, editor.bulletHabit(page.language));
    if (change === null) {
      throw new Failure({
        problem: `${page.file} has no place for tasks`,
        file: page.file,
        expected: 'a task table, or a section for tasks',
        found: 'neither',
        advice: 'Add the heading of a task section to the page; worklog new week makes pages that have one.',
      });
    }
    pageEditor.apply(change);
    if (task.completion === null) continue;
    const row = pageEditor.page.tasks.length - 1;
    const done = setChecked(pageEditor.page, row, true, editor.bulletHabit(page.language));
    if (done === null) notes.push(NO_COMPLETION(page));
    else pageEditor.apply(done);
  }
  if (task.references.length > 0) notes.push(`${page.file} has no task table: the links are left out.`);
  return { path: [place], outcome: 'bullet' };
}

/** Writes the start of a row that is joined; other work's own start stays. */
function startRow(editor: WorklogEditor, page: WeekPage, row: number, task: NewTask, notes: string[]): void {
  const known = page.tasks[row];
  const own = known?.start ?? null;
  const start = task.start ?? task.day.date;
  if (start === null || own?.date === start) return;
  const hasWork = known !== undefined && !isBlank(known);
  if (task.start === null && (hasWork || own !== null)) return;
  if (hasWork && own !== null) {
    if (page.language !== task.language) return;
    const row = `Row ${page.week}.${known.row} of ${page.file}`;
    notes.push(`${row} holds other work and keeps its start, ${own.text}; --new-row makes one for this.`);
    return;
  }
  if (!setText(editor, page, row, 'start', editor.dateText(page, start)) && task.start !== null) {
    notes.push(NO_START(page));
  }
}

function complete(editor: WorklogEditor, page: WeekPage, row: number, { completion }: NewTask, notes: string[]): void {
  if (completion === null || (completion.yields && isDone(editor, page, row))) return;
  if (!completeRow(editor, page, row, completion.date)) notes.push(NO_COMPLETION(page));
}

/** A row that was just made is not done. */
function isDone(editor: WorklogEditor, page: WeekPage, row: number): boolean {
  const { tasks } = editor.editor(page).page;
  return tasks.length === page.tasks.length && page.tasks[row]?.done === true;
}

const NO_START = ({ file }: WeekPage): string => `${file} has no column for start dates: it is not recorded there.`;
const NO_REFERENCES = ({ file }: WeekPage): string => `${file} has no column for references: the links are left out.`;
const NO_COMPLETION = ({ file }: WeekPage): string =>
  `${file} has no column that says what is done: it is not recorded there.`;
