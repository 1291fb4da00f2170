import type { Span } from '../text/span.js';
import type { CalendarDate } from './calendar-date.js';
import type { Entry } from './entry.js';
import type { Weekday } from './weekday.js';

/** What a column of a task table is for. */
export type ColumnRole = 'day' | 'task' | 'start' | 'completion' | 'reference';

/** A column of a page's task table. */
export interface TaskColumn {
  /** Null for a column without a role, whose cells are a task's `extra`. */
  readonly role: ColumnRole | null;
  /** The heading that tells it from every other column: of two with one heading the second is `Note (2)`. */
  readonly name: string;
}

/** What a cell of a table says, as Markdown, with the table's own escapes undone. Never empty. */
export interface CellText {
  readonly text: string;
  readonly span: Span;
}

interface Day extends CellText {
  /** The weekdays that the cell names; empty where it is a row number, a date or a word. */
  readonly weekdays: readonly Weekday[];
}

export interface DateCell extends CellText {
  /** Null where the text is no date, or day and month cannot be told apart. */
  readonly date: CalendarDate | null;
}

/** A source that a task names. Plain text is `{url: null, text}`; a link without words of its own `{url, text: null}`. */
export interface Reference {
  readonly url: string | null;
  readonly text: string | null;
  readonly span: Span;
}

/** What a task has in common before and after its days and dates are understood. */
interface TaskCore {
  /** Its row in the task table, from 1; without a table, its number among the bullets. */
  readonly row: number;
  readonly span: Span;
  /** The task cell's pseudo-list. Empty in a blank row, which waits to be filled and is not counted. */
  readonly items: readonly Entry[];
  readonly references: readonly Reference[];
  /** The columns without a role, by their heading as written. Empty cells are left out. */
  readonly extra: Readonly<Record<string, string>>;
}

/** A row of the task table as it is written. */
export interface WrittenTask extends TaskCore {
  readonly day: CellText | null;
  readonly start: CellText | null;
  readonly completion: CellText | null;
  /** What a checkbox says where the tasks are bullets, or a status column where no column tells of completion; else null. */
  readonly checked: boolean | null;
  /** False where the table has no completion column, so that an empty one says nothing. */
  readonly tellsCompletion: boolean;
}

/** One day's row of the task table. */
export interface Task extends TaskCore {
  readonly day: Day | null;
  readonly start: DateCell | null;
  readonly completion: DateCell | null;
  /** Null where the page does not say: no completion column, no status column and no checkbox. */
  readonly done: boolean | null;
}

/** A row whose task cell is empty waits to be filled, and is not counted. */
export function isBlank({ items }: { readonly items: readonly unknown[] }): boolean {
  return items.length === 0;
}

/** Whether there is work that the page says is not done; where it does not say, the task is not open. */
export function isOpen(task: { readonly items: readonly unknown[]; readonly done: boolean | null }): boolean {
  return !isBlank(task) && task.done === false;
}
