import { dateOnPage, inferDateOrders, type PageDateOrder, provenDays, readDates } from '../dialect/date-order.js';
import { isDateLike, readDateText } from '../dialect/date-text.js';
import { cellWeekdays, inferDayDigits, type PageDayDigits } from '../dialect/day-digits.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import type { DateOrder, DayDigits } from '../model/dialect.js';
import type { CellText, DateCell, Task, WrittenTask } from '../model/task.js';
import type { WeekPage } from '../model/week-page.js';
import type { SectionPage, Week, Worklog } from '../model/worklog.js';
import type { WrittenPage } from '../page/week-page.js';

export interface NumberedPage {
  readonly week: number;
  readonly page: WrittenPage;
}

export interface WorklogInput {
  readonly section: string;
  readonly languages: readonly string[];
  readonly language: string;
  readonly pages: readonly NumberedPage[];
  readonly sectionPages: readonly SectionPage[];
}

/** What the settings fix, by language; null where the pages are to tell. */
export interface Settled {
  readonly dateOrder: (language: string) => DateOrder | null;
  readonly dayDigits: (language: string) => DayDigits | null;
}

/** How each page's dates and day digits were understood, in the order of the input. */
interface Reading {
  readonly week: number;
  readonly page: WrittenPage;
  readonly dateOrder: PageDateOrder;
  readonly dayDigits: PageDayDigits;
}

export interface BuiltWorklog {
  readonly worklog: Worklog;
  readonly readings: readonly Reading[];
}

/** Makes the worklog of its pages: understands dates and days by the evidence of all, pairs the languages of a week. */
export function buildWorklog(input: WorklogInput, settled: Settled, vocabulary: Vocabulary): BuiltWorklog {
  const written = input.pages.map(({ page }) => page);
  const orders = inferDateOrders(
    written.map((page) => ({ language: page.language, dates: dateTexts(page) })),
    vocabulary,
    settled.dateOrder,
  );
  const readers = written.map((page, index) => dateReader(page, orders[index] as PageDateOrder, vocabulary));
  const digits = inferDayDigits(
    written.map((page, index) => ({
      language: page.language,
      rows: page.tasks.map((task) => ({
        day: task.day?.text ?? '',
        start: readers[index]?.(task.start)?.date ?? null,
      })),
    })),
    settled.dayDigits,
  );
  const weeks = new Map<number, WeekPage[]>();
  input.pages.forEach(({ week, page }, index) => {
    const read = readers[index] as DateReader;
    const { meaning } = digits[index] as PageDayDigits;
    const tasks = page.tasks.map((task) => resolveTask(task, read, meaning, vocabulary));
    const pages = weeks.get(week);
    if (pages === undefined) weeks.set(week, [weekPage(week, page, tasks)]);
    else pages.push(weekPage(week, page, tasks));
  });
  const rank = new Map(input.languages.map((language, index) => [language, index]));
  const rankOf = (page: WeekPage): number => rank.get(page.language) ?? rank.size;
  return {
    worklog: {
      section: input.section,
      languages: input.languages,
      language: input.language,
      weeks: [...weeks]
        .sort(([a], [b]) => a - b)
        .map(([number, pages]): Week => ({ number, pages: pages.sort((a, b) => rankOf(a) - rankOf(b)) })),
      sectionPages: input.sectionPages,
    },
    readings: input.pages.map(({ week, page }, index) => ({
      week,
      page,
      dateOrder: orders[index] as PageDateOrder,
      dayDigits: digits[index] as PageDayDigits,
    })),
  };
}

function dateTexts(page: WrittenPage): string[] {
  const texts: string[] = [];
  for (const { start, completion } of page.tasks) {
    if (start !== null) texts.push(start.text);
    if (completion !== null) texts.push(completion.text);
  }
  return texts;
}

type DateReader = (cell: CellText | null) => DateCell | null;

function dateReader(page: WrittenPage, order: PageDateOrder, vocabulary: Vocabulary): DateReader {
  const proven = order.evidence === 'mixed' ? provenDays(readDates(dateTexts(page), vocabulary)) : [];
  return (cell) => {
    if (cell === null) return null;
    const date = readDateText(cell.text, vocabulary);
    return { text: cell.text, span: cell.span, date: date === null ? null : dateOnPage(date, order, proven) };
  };
}

function resolveTask(task: WrittenTask, read: DateReader, digits: DayDigits, vocabulary: Vocabulary): Task {
  const { row, span, day, items, references, extra, checked, tellsCompletion } = task;
  const completion = read(task.completion);
  // Each by its name: a page has many rows, and to copy whatever an object holds takes far longer.
  return {
    row,
    span,
    day: day === null ? null : { text: day.text, span: day.span, weekdays: cellWeekdays(day.text, digits, vocabulary) },
    items,
    start: read(task.start),
    completion,
    references,
    extra,
    done: tellsCompletion ? isCompleted(completion, vocabulary) : checked,
  };
}

/** A completion cell says that work is done when it holds nothing but dates, be they wrong ones, or a word for it. */
function isCompleted(completion: DateCell | null, vocabulary: Vocabulary): boolean {
  if (completion === null) return false;
  return completion.date !== null || isDateLike(completion.text) || vocabulary.isDone(completion.text);
}

function weekPage(week: number, page: WrittenPage, tasks: readonly Task[]): WeekPage {
  const { file, language, frontMatter, sections, objectives, achievements, source, taskTable } = page;
  return {
    file,
    language,
    week,
    frontMatter,
    sections,
    objectives,
    tasks,
    achievements,
    hasTaskTable: taskTable !== null,
    taskColumns: taskTable?.columns ?? null,
    source,
  };
}
