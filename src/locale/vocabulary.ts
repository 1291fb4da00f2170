import { SECTION_ROLES, type SectionRole } from '../model/week-page.js';
import { WEEKDAYS, type Weekday } from '../model/weekday.js';
import { fold, foldLabel } from './fold.js';
import type { ColumnRole, DateOrder, LocalePack } from './locale-pack.js';

/** What the words of a heading say of its section. */
export interface HeadingReading {
  /** The roles that the words name; the main three shut out the others. */
  readonly roles: readonly SectionRole[];
  /**
   * `sure`: a section heading; `numbered`: it would be one but for a number before it; `likely`: its words are used for
   * this role, though for others too.
   */
  readonly certainty: 'sure' | 'numbered' | 'likely';
}

const MAIN_ROLES: readonly SectionRole[] = ['objectives', 'tasks', 'achievements'];
const COLUMN_ROLES: readonly ColumnRole[] = ['start', 'completion', 'reference', 'task', 'day'];

/** The words of all the languages at once: a page in one language may use another's. */
export class Vocabulary {
  readonly #headings: readonly (readonly [SectionRole, RegExp])[];
  readonly #likelyHeadings = new Map<string, SectionRole>();
  readonly #columns = new Map<string, ColumnRole>();
  readonly #likelyTask: RegExp;
  readonly #otherColumn: RegExp;
  readonly #chapter: RegExp;
  readonly #weekday: RegExp;
  readonly #weekdays = new Map<string, Weekday>();
  readonly #months = new Map<string, number>();
  readonly #none: ReadonlySet<string>;
  readonly #done: ReadonlySet<string>;
  readonly #week: RegExp;
  readonly #countedWeek: RegExp;
  readonly #readHeadings = new Map<string, HeadingReading | null>();

  constructor(readonly packs: readonly LocalePack[]) {
    const all = (pick: (pack: LocalePack) => readonly string[] | undefined): string[] =>
      packs.flatMap((pack) => pick(pack) ?? []).map(fold);
    this.#headings = SECTION_ROLES.map((role) => [role, wordPattern(all((pack) => pack.headings[role]))]);
    for (const role of SECTION_ROLES) {
      for (const words of all((pack) => pack.likelyHeadings[role])) this.#likelyHeadings.set(words, role);
    }
    for (const role of COLUMN_ROLES) for (const words of all((pack) => pack.columns[role])) this.#columns.set(words, role);
    this.#likelyTask = wordPattern(all((pack) => pack.likelyTaskColumns));
    this.#otherColumn = wordPattern(all((pack) => pack.otherColumns));
    this.#chapter = new RegExp(`^(?:${alternatives(all((pack) => pack.notSections))})\\s*\\d+\\.\\d+`);
    for (const day of WEEKDAYS) for (const name of all((pack) => pack.weekdays[day])) this.#weekdays.set(name, day);
    this.#weekday = new RegExp(wordPattern([...this.#weekdays.keys()]).source, 'g');
    for (const pack of packs) {
      for (const [month, names] of Object.entries(pack.months)) {
        for (const name of names) this.#months.set(fold(name), Number(month));
      }
    }
    this.#none = new Set(all((pack) => pack.none));
    this.#done = new Set(all((pack) => pack.done));
    const week = alternatives(all((pack) => pack.week));
    this.#week = new RegExp(`(?<![a-z])(?:${week})[\\s_.#:-]*0*(\\d{1,3})(?![\\d])`);
    this.#countedWeek = new RegExp(`(?<!\\d)0*(\\d{1,3})(?:st|nd|rd|th)?[\\s_.-]+(?:${week})(?![a-z])`);
  }

  /** Reads a heading's words; null where they name no section. */
  heading(text: string): HeadingReading | null {
    const known = this.#readHeadings.get(text);
    if (known !== undefined) return known;
    const reading = this.#readHeading(foldLabel(text));
    this.#readHeadings.set(text, reading);
    return reading;
  }

  #readHeading(label: string): HeadingReading | null {
    if (this.#chapter.test(label)) return null;
    const numbered = /^\d+[.)][\d.]*\s*/.exec(label)?.[0] ?? '';
    const found = this.#headings.filter(([, words]) => words.test(label)).map(([role]) => role);
    const evident = found.filter((role) => role === 'evidence');
    const main = found.filter((role) => MAIN_ROLES.includes(role));
    if (found.length > 0) {
      const roles = evident.length > 0 ? evident : main.length > 0 ? main : found;
      // A number before a heading makes it a chapter among others ("1. Tasks of the bucket owner"), unless it has none
      // of the main roles, where it ends a section all the same.
      return { roles, certainty: numbered !== '' && main.length > 0 && evident.length === 0 ? 'numbered' : 'sure' };
    }
    const bare = label.slice(numbered.length).replace(this.#week, '').replace(/\s+/g, ' ').trim();
    const role = this.#likelyHeadings.get(bare);
    return role === undefined ? null : { roles: [role], certainty: 'likely' };
  }

  /** The role of a table column by its heading, or null. */
  column(text: string): ColumnRole | null {
    const label = columnLabel(text);
    return this.#columns.get(label) ?? this.#columns.get(label.replace(/\s*[(/].*$/, '')) ?? null;
  }

  /** Whether a column without a role holds tasks if another column of its table is known. */
  isLikelyTaskColumn(text: string): boolean {
    const label = columnLabel(text);
    return this.#likelyTask.test(label) && !this.#otherColumn.test(label);
  }

  /** The weekdays that a text names, in its order. */
  weekdayNames(text: string): Weekday[] {
    return [...fold(text).matchAll(this.#weekday)].map((found) => this.#weekdays.get(found[0]) as Weekday);
  }

  /** A month's number by its name or short name, or null. */
  month(name: string): number | null {
    return this.#months.get(fold(name)) ?? null;
  }

  /** Whether a cell says that there is nothing: a dash, N/A, or a word for it. */
  isNone(text: string): boolean {
    return /^[\s.–—-]*$/.test(text) || this.#none.has(fold(text).trim());
  }

  isDone(text: string): boolean {
    return this.#done.has(foldLabel(text)) || /[✓✔✅☑]/u.test(text);
  }

  /** The week's number in a folder name, a file name or a title, or null. */
  weekNumber(text: string): number | null {
    const folded = fold(text);
    const found = this.#week.exec(folded) ?? this.#countedWeek.exec(folded);
    return found === null ? null : Number(found[1]);
  }

  /** The date order that is safe to assume in a language without evidence, or null. */
  defaultDateOrder(language: string): DateOrder | null {
    return this.packs.find((pack) => pack.language === language)?.dateOrder ?? null;
  }
}

function columnLabel(text: string): string {
  return foldLabel(text.replace(/\([^)]*\)/g, ' ')).replace(/:$/, '');
}

/** A pattern that finds any of the words or phrases, each as a whole. */
function wordPattern(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(words)})(?![\\p{L}\\p{N}])`, 'u');
}

/** The longest first, so that "next week plan" is not taken for "next week". */
function alternatives(words: readonly string[]): string {
  const distinct = [...new Set(words)].sort((a, b) => b.length - a.length);
  return distinct.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '\\s+')).join('|') || '(?!)';
}
