import type { DateOrder } from '../model/dialect.js';
import type { ColumnRole } from '../model/task.js';
import type { SectionRole } from '../model/week-page.js';
import type { Weekday } from '../model/weekday.js';

/**
 * The words of a language, as `templates/<language>/locale.json` holds them: data, no code. Accents, case and emphasis
 * do not matter when they are compared.
 */
export interface LocalePack {
  readonly language: string;
  /** The language's own name. */
  readonly name: string;
  /** Words before a week's number. */
  readonly week: readonly string[];
  /** Short words for week, which count only in a name that is nothing else but one of them and a number. */
  readonly weekShort: readonly string[];
  /** A folder whose name holds one of these is likely a worklog's. Spaces, `-` and `_` do not matter. */
  readonly worklogNames: readonly string[];
  /** A heading that holds one of these words has the role. */
  readonly headings: Readonly<Record<SectionRole, readonly string[]>>;
  /** A heading that is one of these, but for a week's number, has the role if no other heading of the page has it. */
  readonly likelyHeadings: Readonly<Partial<Record<SectionRole, readonly string[]>>>;
  /** Words before a number that make a heading a chapter of the course, not a section ("Module 5.1"). */
  readonly notSections: readonly string[];
  /** A column heading that is one of these has the role. */
  readonly columns: Readonly<Record<ColumnRole, readonly string[]>>;
  /** A column heading that is one of these has the role if no other column of its table has it. */
  readonly likelyColumns: Readonly<Partial<Record<ColumnRole, readonly string[]>>>;
  /** A column heading that holds one of these is the task column of a table that has another known column. */
  readonly likelyTaskColumns: readonly string[];
  /** A column heading that holds one of these is no task column. */
  readonly otherColumns: readonly string[];
  /** A column heading that is one of these counts the rows: its digits are no days, unless the dates beside them say so. */
  readonly countColumns: readonly string[];
  /** A column heading that is one of these says whether the work is done; its cells stay a task's `extra`. */
  readonly statusColumns: readonly string[];
  readonly weekdays: Readonly<Record<Weekday, readonly string[]>>;
  /** Words between two weekdays that mean all the days from one to the other. */
  readonly rangeWords: readonly string[];
  readonly andWords: readonly string[];
  /** Names of the months, by their number. */
  readonly months: Readonly<Record<string, readonly string[]>>;
  /** Words that may stand between the parts of a date, or before it. */
  readonly dateWords: readonly string[];
  /** What stands behind the digits of an ordinal: `th` of "4th". */
  readonly ordinals: readonly string[];
  /** How dates are written where no page of the site tells; null where the language has no safe default. */
  readonly dateOrder: DateOrder | null;
  /** Words for "nothing" in a cell. */
  readonly none: readonly string[];
  /** Words in a completion or status cell that say that the work is done. */
  readonly done: readonly string[];
  /** Phrases of the template's notice that its text must not be handed in as it is. */
  readonly templateWarnings: readonly string[];
  /** What is written where an entry is still to come; ` #` at the end stands for a number or a letter. */
  readonly placeholders: readonly string[];
  /** Words for a day on which nobody works, as a task begins or ends with them; accents count. */
  readonly daysOff: readonly string[];
  /** Frequent words by which a sentence of the language is known, with their accents. */
  readonly commonWords: readonly string[];
  /** Small letters that no other of the languages writes, all in one; empty where there are none. */
  readonly ownLetters: string;
}
