import { cutTopic } from '../dialect/common-pattern.js';
import { readDateText, resolveDate } from '../dialect/date-text.js';
import { weekPattern } from '../dialect/week-pattern.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import type { CalendarDate } from '../model/calendar-date.js';
import type { DateOrder } from '../model/dialect.js';
import type { Task } from '../model/task.js';
import { type FrontMatterField, frontMatterFields } from '../page/front-matter-fields.js';
import type { WrittenPage } from '../page/week-page.js';
import type { BuiltWorklog } from '../worklog/build-worklog.js';
import { dateSlots } from './date-shape.js';
import { commonest } from './majority.js';
import { type PagePart, pageParts } from './page-parts.js';

/** A week page of the site, of which a new page takes its form. */
export interface KnownPage {
  readonly week: number;
  readonly page: WrittenPage;
  /** With their days and dates understood. */
  readonly tasks: readonly Task[];
  readonly order: DateOrder | null;
  /** The day of each row of its tasks: its start, else the date that its day cell is. */
  readonly rowDates: readonly (CalendarDate | null)[];
  readonly parts: readonly KnownPart[];
  readonly fields: readonly FrontMatterField[];
}

/** A part of a page, and what it has in common with parts of other pages. */
export interface KnownPart extends PagePart {
  /** What it is compared by: its roles, or its words; null for what is the author's own. */
  readonly key: string | null;
  /** Its text with `{date}` for dates; the week's number is still in it. */
  readonly words: string;
  readonly dates: ReturnType<typeof dateSlots>['dates'];
}

/** The pages of one language, by week. Of two that claim one week the first counts. */
export function knownPages(built: BuiltWorklog, language: string, vocabulary: Vocabulary): KnownPage[] {
  const readings = new Map(built.readings.map((reading) => [reading.page.file, reading]));
  const usual = usualOrder(built.readings.map(({ page }) => page).filter((page) => page.language === language));
  return built.worklog.weeks.flatMap(({ number, pages }): KnownPage[] => {
    const own = pages.find((page) => page.language === language);
    const reading = own === undefined ? undefined : readings.get(own.file);
    if (own === undefined || reading === undefined) return [];
    const { page } = reading;
    const order = reading.dateOrder.order ?? usual;
    return [
      {
        week: number,
        page,
        tasks: own.tasks,
        order,
        rowDates: own.tasks.map(({ day, start }) => start?.date ?? dateOfDay(day?.text ?? '', order, vocabulary)),
        parts: pageParts(page).map((part) => knownPart(part, page, number, order, vocabulary)),
        fields: page.frontMatterBlock === null ? [] : frontMatterFields(page.source.text, page.frontMatterBlock),
      },
    ];
  });
}

/** The order that the dates outside of tables prove, for pages whose tables have none. */
function usualOrder(pages: readonly WrittenPage[]): DateOrder | null {
  const orders = pages.flatMap(({ source }) =>
    [...source.text.matchAll(/(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2\d{4}(?![\d/-])/g)].flatMap(
      ([, first, , second]): DateOrder[] =>
        Number(first) > 12 ? ['day-first'] : Number(second) > 12 ? ['month-first'] : [],
    ),
  );
  return commonest(orders);
}

function dateOfDay(text: string, order: DateOrder | null, vocabulary: Vocabulary): CalendarDate | null {
  const date = readDateText(text, vocabulary);
  return date === null ? null : resolveDate(date, order);
}

function knownPart(
  part: PagePart,
  page: WrittenPage,
  week: number,
  order: DateOrder | null,
  vocabulary: Vocabulary,
): KnownPart {
  const text = part.kind === 'text' ? datedLabel(part.text) : part.text;
  const { pattern, dates } = dateSlots(text, order, vocabulary);
  const head = part.kind === 'heading' ? (cutTopic(pattern, week)?.text ?? pattern) : pattern;
  return { ...part, text, key: keyOf(part, weekPattern(head, week), dates.length, page), words: pattern, dates };
}

/** The first line of a paragraph that is a bold label and a date: `**Period:** 20/07/2026 – 26/07/2026`. */
function datedLabel(text: string): string {
  return text.split('\n').find((line) => /^(\*\*|__)[^*_]+\1.*\d{4}/.test(line)) ?? '';
}

function keyOf(part: PagePart, pattern: string, dates: number, page: WrittenPage): string | null {
  const [role] = part.roles;
  switch (part.kind) {
    case 'heading':
    case 'bold':
      return role === undefined ? `${part.kind} ${pattern}` : `section ${role}`;
    case 'tag':
      return isPairHalf(part.text, page.source.text) ? null : `tag ${pattern}`;
    case 'table':
      return part.block === page.taskTable?.table ? 'table' : null;
    case 'text':
      return dates > 0 ? `label ${pattern}` : null;
    case 'rule':
    case 'list':
      return null;
  }
}

/** Tags that enclose something are the author's own, with what they enclose. */
function isPairHalf(tag: string, text: string): boolean {
  const name = /^\s*\{\{[%<]\s*(?:\/\s*)?([\w-]+)/.exec(tag)?.[1];
  return name !== undefined && new RegExp(`\\{\\{[%<]\\s*/\\s*${name}\\b`).test(text);
}
