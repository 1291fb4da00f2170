import type { Vocabulary } from '../../locale/vocabulary.js';
import type { CalendarDate } from '../../model/calendar-date.js';
import type { Dialect } from '../../model/dialect.js';
import { Failure } from '../../model/failure.js';
import type { FileEdit } from '../../model/file-edit.js';
import type { FrontMatterReader } from '../../model/front-matter-reading.js';
import type { WeekPage } from '../../model/week-page.js';
import type { Weekday } from '../../model/weekday.js';
import type { WrittenPage } from '../../page/week-page.js';
import type { BuiltWorklog } from '../../worklog/build-worklog.js';
import { matchingRow } from '../../worklog/matching-rows.js';
import { weeksInWords } from '../../worklog/week-range.js';
import { dateWriter, usualDateOrder } from '../date-writer.js';
import { dayCellWriter } from '../day-cells.js';
import { type KnownPage, knownPages } from '../known-page.js';
import type { BulletHabit } from './bullet-changes.js';
import type { CellListForm } from './cell-list.js';
import { cellListForm, referenceForm } from './entry-forms.js';
import { PageEditor } from './page-editor.js';
import type { ReferenceForm } from './reference-cell.js';
import { repadTable } from './repad-table.js';

/** A worklog whose entries are to be changed, and what reading its pages takes. */
export interface EditedWorklog extends BuiltWorklog {
  readonly vocabulary: Vocabulary;
  readonly dialect: (language: string) => Dialect;
  /** Null where no page needs a library to read its front matter; what is edited is never that. */
  readonly frontMatter: FrontMatterReader | null;
  /** Whether the task table of a page that is changed is laid out anew, its columns as wide as their widest cell. */
  readonly repads: boolean;
}

/** How one page is written. */
export interface PageForms {
  readonly list: CellListForm;
  readonly references: ReferenceForm;
  readonly bullets: BulletHabit;
}

/** A row of a week's page in one language. */
export interface PageRow {
  readonly page: WeekPage;
  /** Its place, from 0. */
  readonly row: number;
}

/** All pages of a worklog that are being edited. What it says of days and dates is what the pages said at first. */
export class WorklogEditor {
  readonly #editors = new Map<string, PageEditor>();
  readonly #known = new Map<string, readonly KnownPage[]>();

  constructor(readonly site: EditedWorklog) {}

  get vocabulary(): Vocabulary {
    return this.site.vocabulary;
  }

  /** The pages of a week, in the order of the languages. */
  pagesOf(week: number): readonly WeekPage[] {
    return this.site.worklog.weeks.find(({ number }) => number === week)?.pages ?? [];
  }

  /**
   * The page of a week in a language.
   *
   * @throws Failure where there is none
   */
  pageOf(week: number, language: string): WeekPage {
    const pages = this.pagesOf(week);
    const page = pages.find((one) => one.language === language);
    if (page !== undefined) return page;
    const numbers = this.site.worklog.weeks.map(({ number }) => number);
    throw new Failure({
      problem: pages.length === 0 ? `There is no week ${week}` : `Week ${week} has no page in ${this.nameOf(language)}`,
      expected:
        pages.length === 0
          ? numbers.length === 0
            ? 'a week: the worklog has none yet'
            : weeksInWords(numbers)
          : pages.map((one) => one.language).join(', '),
      found: pages.length === 0 ? String(week) : language,
      advice:
        pages.length === 0
          ? `worklog new week ${week} makes it.`
          : `worklog new week ${week} --lang ${language} makes it.`,
    });
  }

  /** A language by its name. */
  nameOf(language: string): string {
    return this.vocabulary.languageName(language);
  }

  /** The editor of a page. */
  editor({ file }: Pick<WeekPage, 'file'>): PageEditor {
    const known = this.#editors.get(file);
    if (known !== undefined) return known;
    const editor = new PageEditor(this.#written(file), {
      vocabulary: this.vocabulary,
      frontMatter: this.site.frontMatter,
    });
    this.#editors.set(file, editor);
    return editor;
  }

  /** How a page writes its entries. */
  forms({ file, language }: Pick<WeekPage, 'file' | 'language'>): PageForms {
    const own = this.#written(file);
    const pages = [
      own,
      ...this.site.readings.map(({ page }) => page).filter((page) => page !== own && page.language === language),
    ];
    return { list: cellListForm(pages), references: referenceForm(pages), bullets: this.bulletHabit(language) };
  }

  /** How a language's bullets are written. */
  bulletHabit(language: string): BulletHabit {
    const marker = this.site.dialect(language).bullet.value ?? '*';
    return { marker: /^[-*+]$/.test(marker) ? marker : '-', vocabulary: this.vocabulary };
  }

  /** A date as a page writes it, else as its site does. */
  dateText(page: WeekPage, date: CalendarDate): string {
    return dateWriter(this.#knownOf(page), this.site.dialect(page.language), this.vocabulary)(date);
  }

  /**
   * The day cell of a row as a page writes it, else as its site does; empty where it tells nothing of the day.
   *
   * @param date null where nothing tells when the week is
   * @param row its number, from 1
   */
  dayText(page: WeekPage, date: CalendarDate | null, weekday: Weekday, row: number): string {
    const { language } = page;
    const pages = this.#knownOf(page);
    const order = usualDateOrder(pages, this.site.dialect(language), this.vocabulary);
    return dayCellWriter(pages, language, order, this.vocabulary)(date, weekday, row);
  }

  /** The day of each row: its start, else the date that its day cell is. */
  rowDates({ file, language }: WeekPage): readonly (CalendarDate | null)[] {
    return this.knownPages(language).find(({ page }) => page.file === file)?.rowDates ?? [];
  }

  knownPages(language: string): readonly KnownPage[] {
    const known = this.#known.get(language) ?? knownPages(this.site, language, this.vocabulary);
    this.#known.set(language, known);
    return known;
  }

  /**
   * The same row in every language of its week.
   *
   * @param only the language whose page alone is meant; null for all
   * @throws Failure where another page has rows, of which none is certain to be it
   */
  rowInLanguages({ page, row }: PageRow, only: string | null): readonly PageRow[] {
    const others = only === null ? this.pagesOf(page.week).filter((one) => one.language !== page.language) : [];
    return [
      { page, row },
      ...others.flatMap((other): PageRow[] => {
        if (other.tasks.length === 0 || other.hasTaskTable !== page.hasTaskTable) return [];
        const found = matchingRow(page.tasks, row, other.tasks);
        if (found === null) {
          throw this.noCounterpart(page, other, `Row ${page.week}.${row + 1}`, [page.tasks.length, other.tasks.length]);
        }
        return [{ page: other, row: found }];
      }),
    ];
  }

  /**
   * Why nothing is done where the pages of two languages do not correspond.
   *
   * @param rows how many rows the two pages have, where it is rows that differ
   */
  noCounterpart(page: WeekPage, other: WeekPage, what: string, rows: readonly [number, number] | null = null): Failure {
    const [own, others] = rows ?? [0, 0];
    return new Failure({
      problem: `${what} has no certain counterpart in ${this.nameOf(other.language)}`,
      file: other.file,
      expected:
        rows === null
          ? 'as many entries in both languages, at each step down to it'
          : 'as many rows in both languages, with the same dates, or a single row of that day',
      found:
        rows === null
          ? 'lists that are out of step'
          : own === others
            ? 'a row with another date'
            : `${own} in ${this.nameOf(page.language)}, ${others} in ${this.nameOf(other.language)}`,
      advice: `Change this page alone with --only ${page.language}, or bring them in step with worklog sync ${page.week}.`,
    });
  }

  /** The changes of all pages. */
  edits(): FileEdit[] {
    if (this.site.repads) for (const editor of this.#editors.values()) repadTable(editor);
    return [...this.#editors.values()].flatMap((editor) => editor.fileEdit() ?? []);
  }

  /** The page itself where it shows enough of its own, else all pages of its language. */
  #knownOf({ file, language }: Pick<WeekPage, 'file' | 'language'>): readonly KnownPage[] {
    const pages = this.knownPages(language);
    const own = pages.filter(({ page }) => page.file === file);
    const dated = own[0]?.tasks.filter(({ start, day }) => start?.date != null && day !== null).length ?? 0;
    return dated >= FEWEST_DATED ? own : pages;
  }

  #written(file: string): WrittenPage {
    const found = this.site.readings.find(({ page }) => page.file === file)?.page;
    if (found === undefined) throw new TypeError(`${file} is no page of the worklog`);
    return found;
  }
}

/** A page shows how it writes days and dates by so many rows. */
const FEWEST_DATED = 2;
