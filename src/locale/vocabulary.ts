import type { DateOrder } from '../model/dialect.js';
import type { ColumnRole } from '../model/task.js';
import { isMainRole, SECTION_ROLES, type SectionRole } from '../model/week-page.js';
import { WEEKDAYS, type Weekday } from '../model/weekday.js';
import { AnswerMemory } from './answer-memory.js';
import { bareWords } from './bare-words.js';
import { fold, foldLabel, WORD_CHARACTERS } from './fold.js';
import type { LocalePack } from './locale-pack.js';
import { Phrases } from './phrases.js';

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

/** What the words of a column heading say of its cells. */
export interface ColumnReading {
  readonly role: ColumnRole;
  /** `likely`: the words are used for this role, though another column of the table may have a better claim. */
  readonly certainty: 'sure' | 'likely';
}

const COLUMN_ROLES: readonly ColumnRole[] = ['start', 'completion', 'reference', 'task', 'day'];

const LETTER_BEFORE_DIGIT = new RegExp(`(?<=(?!\\d)[${WORD_CHARACTERS}])\\.? ?(?=\\d)`, 'g');

/** The words of all the languages at once: a page in one language may use another's. */
export class Vocabulary {
  readonly #headings: Phrases<SectionRole>;
  readonly #likelyHeadings = new Map<string, SectionRole>();
  readonly #columns = new Map<string, ColumnRole>();
  readonly #likelyColumns = new Map<string, ColumnRole>();
  readonly #statusColumns: ReadonlySet<string>;
  readonly #countColumns: ReadonlySet<string>;
  readonly #likelyTask: Phrases<true>;
  readonly #otherColumn: Phrases<true>;
  readonly #chapter: RegExp;
  readonly #weekday: RegExp;
  readonly #weekdays = new Map<string, Weekday>();
  readonly #rangeWords: ReadonlySet<string>;
  readonly #moreDigits: RegExp;
  readonly #dateWords: ReadonlySet<string>;
  readonly #ordinal: RegExp;
  readonly #months = new Map<string, number>();
  readonly #none: ReadonlySet<string>;
  readonly #done: ReadonlySet<string>;
  readonly #week: RegExp;
  readonly #countedWeek: RegExp;
  readonly #shortWeek: RegExp;
  readonly #worklogNames: readonly string[];
  // Most headings of a site are alike.
  readonly #readHeadings = new AnswerMemory<HeadingReading | null>();
  readonly #readColumns = new AnswerMemory<ColumnReading | null>();

  constructor(readonly packs: readonly LocalePack[]) {
    const all = (pick: (pack: LocalePack) => readonly string[] | undefined): string[] =>
      packs.flatMap((pack) => pick(pack) ?? []).map(fold);
    this.#headings = new Phrases(
      SECTION_ROLES.flatMap((role) => all((pack) => pack.headings[role]).map((words) => [words, role] as const)),
    );
    for (const role of SECTION_ROLES) {
      for (const words of all((pack) => pack.likelyHeadings[role])) this.#likelyHeadings.set(words, role);
    }
    for (const role of COLUMN_ROLES) {
      for (const words of all((pack) => pack.columns[role])) this.#columns.set(words, role);
      for (const words of all((pack) => pack.likelyColumns[role])) this.#likelyColumns.set(words, role);
    }
    this.#statusColumns = new Set(all((pack) => pack.statusColumns));
    this.#countColumns = new Set(all((pack) => pack.countColumns));
    this.#likelyTask = new Phrases(all((pack) => pack.likelyTaskColumns).map((words) => [words, true]));
    this.#otherColumn = new Phrases(all((pack) => pack.otherColumns).map((words) => [words, true]));
    this.#chapter = new RegExp(`^(?:${alternatives(all((pack) => pack.notSections))})\\s*\\d+\\.\\d+`);
    for (const day of WEEKDAYS)
      for (const name of all((pack) => pack.weekdays[day])) this.#weekdays.set(weekdayForm(name), day);
    // A year alone behind a name makes another word of it: "năm 2025" is no Thursday.
    this.#weekday = new RegExp(`${wordPattern([...this.#weekdays.keys()]).source}(?! \\d{4}(?![\\d/.-]))`, 'g');
    const ranges = all((pack) => pack.rangeWords);
    this.#rangeWords = new Set(ranges);
    const joints = alternatives([...ranges, ...all((pack) => pack.andWords)]);
    this.#moreDigits = new RegExp(`^(?: ?(?:[,;&+–~-]|${joints}) ?\\d(?![\\d/.]))+`);
    this.#dateWords = new Set(all((pack) => pack.dateWords));
    const ordinal = alternatives(all((pack) => pack.ordinals));
    this.#ordinal = new RegExp(`(?<=\\d)(?:${ordinal})(?![\\p{L}\\d])`, 'giu');
    for (const pack of packs) {
      for (const [month, names] of Object.entries(pack.months)) {
        for (const name of names) this.#months.set(fold(name), Number(month));
      }
    }
    this.#none = new Set(all((pack) => pack.none));
    this.#done = new Set(all((pack) => pack.done));
    // File names have other signs for a space.
    const week = alternatives(all((pack) => pack.week)).replaceAll('\\s+', '[\\s_.-]+');
    this.#week = new RegExp(`(?<![a-z])(?:${week})[\\s_.#:-]*0*(\\d{1,3})(?![\\d])`);
    this.#countedWeek = new RegExp(`(?<!\\d)0*(\\d{1,3})(?:${ordinal})?[\\s_.-]+(?:${week})(?![a-z])`);
    this.#shortWeek = new RegExp(
      `^(?:\\d+\\.)*(?:\\d+[-_ ])?(?:${alternatives(all((pack) => pack.weekShort))})(\\d{1,3})$`,
    );
    this.#worklogNames = all((pack) => pack.worklogNames).map(withoutSpaces);
  }

  /** Reads a heading's words; null where they name no section. */
  heading(text: string): HeadingReading | null {
    return this.#readHeadings.answer(text, (own) => this.#readHeading(foldLabel(own)));
  }

  #readHeading(label: string): HeadingReading | null {
    if (this.#chapter.test(label)) return null;
    const numbered = /^\d+[.)][\d.]*\s*/.exec(label)?.[0] ?? '';
    const named = this.#headings.in(label);
    const found = SECTION_ROLES.filter((role) => named.has(role));
    const evident = found.filter((role) => role === 'evidence');
    const main = found.filter(isMainRole);
    if (found.length > 0) {
      const roles = evident.length > 0 ? evident : main.length > 0 ? main : found;
      // A number before a heading makes it a chapter among others ("1. Tasks of the bucket owner"), unless it has none
      // of the main roles, where it ends a section all the same.
      return { roles, certainty: numbered !== '' && main.length > 0 && evident.length === 0 ? 'numbered' : 'sure' };
    }
    const bare = label
      .slice(numbered.length)
      .replace(this.#week, '')
      .replace(/\s+/g, ' ')
      .replace(/^[\s:.-]+|[\s:.-]+$/g, '');
    const role = this.#likelyHeadings.get(bare);
    return role === undefined ? null : { roles: [role], certainty: 'likely' };
  }

  /** The role of a table column by its heading, or null. */
  column(text: string): ColumnReading | null {
    return this.#readColumns.answer(text, (own) => this.#readColumn(own));
  }

  #readColumn(text: string): ColumnReading | null {
    const role = this.#columns.get(foldLabel(text));
    if (role !== undefined) return { role, certainty: 'sure' };
    const label = columnLabel(text);
    const bare = label.replace(/\s*[(/].*$/, '');
    const likely =
      this.#likelyColumns.get(label) ??
      this.#columns.get(label) ??
      this.#columns.get(bare) ??
      this.#likelyColumns.get(bare);
    return likely === undefined ? null : { role: likely, certainty: 'likely' };
  }

  /** Whether the column says how far the work is. */
  isStatusColumn(text: string): boolean {
    return this.#statusColumns.has(columnLabel(text));
  }

  /** Whether the column counts the rows. */
  isCountColumn(text: string): boolean {
    return this.#countColumns.has(columnLabel(text));
  }

  /** Whether a column without a role holds tasks if another column of its table is known. */
  isLikelyTaskColumn(text: string): boolean {
    const label = columnLabel(text);
    return this.#likelyTask.in(label).size > 0 && this.#otherColumn.in(label).size === 0;
  }

  /** The weekdays that a text names, in its order; digits may follow a name that ends in one ("thứ 2, 3"). */
  weekdayNames(text: string): Weekday[] {
    return this.#findWeekdays(weekdayForm(text)).map(({ day }) => day);
  }

  /** Whether a text names two weekdays as the ends of a range: nothing but a dash, a word such as "to", or dates between. */
  isWeekdayRange(text: string): boolean {
    const label = weekdayForm(text);
    const [from, to, ...others] = this.#findWeekdays(label);
    if (from === undefined || to === undefined || others.length > 0) return false;
    const between = label
      .slice(from.end, to.start)
      .replace(/[\d/.\s()]+/g, ' ')
      .trim();
    return /^[–—~→-]$/.test(between) || this.#rangeWords.has(between);
  }

  #findWeekdays(label: string): { day: Weekday; start: number; end: number }[] {
    return [...label.matchAll(this.#weekday)].flatMap((found) => {
      const name = found[0];
      const end = found.index + name.length;
      const first = { day: this.#weekdays.get(name) as Weekday, start: found.index, end };
      if (!/\d$/.test(name)) return [first];
      const more = this.#moreDigits.exec(label.slice(end))?.[0] ?? '';
      const rest = [...more.matchAll(/\d/g)].flatMap((digit) => {
        const day = this.#weekdays.get(name.slice(0, -1) + digit[0]);
        return day === undefined ? [] : [{ day, start: end + digit.index, end: end + digit.index + 1 }];
      });
      return [first, ...rest];
    });
  }

  /**
   * A text without the words that may stand between the parts of a date, "ngày 29 tháng 9 năm 2025", and without the endings
   * of ordinals, "29th September 2025".
   */
  withoutDateWords(text: string): string {
    return text
      .replace(this.#ordinal, '')
      .split(' ')
      .filter((word) => !this.#dateWords.has(fold(word)))
      .join(' ');
  }

  /** A month's number by its name or short name, or null. */
  month(name: string): number | null {
    return this.#months.get(fold(name)) ?? null;
  }

  /** Whether a cell says that there is nothing: a dash, N/A, or a word for it. */
  isNone(text: string): boolean {
    return /^[\s.–—-]*$/.test(text) || this.#none.has(fold(text).trim());
  }

  /** Whether a completion or status cell says that the work is done: a word for it, a tick, an x, or 100 %. */
  isDone(text: string): boolean {
    const label = columnLabel(text);
    return this.#done.has(label) || label === 'x' || /[✓✔✅☑]/u.test(text) || /^100 ?%$/.test(bareWords(text));
  }

  /** The week's number in a folder name, a file name or a title, or null. */
  weekNumber(text: string): number | null {
    const folded = fold(text);
    const found = this.#week.exec(folded) ?? this.#countedWeek.exec(folded);
    return found === null ? null : Number(found[1]);
  }

  /** The week's number in the name of a folder or file, which may be short: `w4`. */
  nameWeekNumber(name: string): number | null {
    const short = this.#shortWeek.exec(fold(name));
    return this.weekNumber(name) ?? (short === null ? null : Number(short[1]));
  }

  /** Whether the name of a folder, or of one above it in its path, says that it holds a worklog. */
  isWorklogName(path: string): boolean {
    const bare = withoutSpaces(fold(path));
    return this.#worklogNames.some((name) => bare.includes(name));
  }

  /** A language by its name, such as Vietnamese; by its code where its pack is not known. */
  languageName(code: string): string {
    return this.packs.find((pack) => pack.language === code)?.name ?? code;
  }

  /** The date order that is safe to assume in a language without evidence, or null. */
  defaultDateOrder(language: string): DateOrder | null {
    return this.packs.find((pack) => pack.language === language)?.dateOrder ?? null;
  }
}

function withoutSpaces(name: string): string {
  return name.replace(/[\s_-]+/g, '');
}

function columnLabel(text: string): string {
  return foldLabel(bareWords(text).replace(/\([^)]*\)/g, ' '));
}

/** The form in which weekdays are compared: one space before a digit, so that `T2`, `Thứ2` and `Thứ  2` read alike. */
function weekdayForm(text: string): string {
  return fold(bareWords(text)).replace(LETTER_BEFORE_DIGIT, ' ');
}

/** A pattern that finds any of the words or phrases, each as a whole. */
function wordPattern(words: readonly string[]): RegExp {
  return new RegExp(`(?<![${WORD_CHARACTERS}])(?:${alternatives(words)})(?![${WORD_CHARACTERS}])`);
}

/** The longest first, so that "next week plan" is not taken for "next week". */
function alternatives(words: readonly string[]): string {
  const distinct = [...new Set(words)].sort((a, b) => b.length - a.length);
  return distinct.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '\\s+')).join('|') || '(?!)';
}
