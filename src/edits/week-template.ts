import type { CalendarDate } from '../model/calendar-date.js';
import { writeDate } from './date-shape.js';
import type { NewRow } from './new-rows.js';

/** How the templates that come with worklog write the dates of tables. */
export const TEMPLATE_DATES = 'DD/MM/YYYY';

/** What a template of a week page can show; see docs/templates.md. */
export interface WeekTemplateView {
  readonly language: string;
  readonly week: number;
  /** The week's number with a zero before it where it has one digit. */
  readonly paddedWeek: string;
  /** What the week is about; empty where nobody said. */
  readonly topic: string;
  /** The same for a place between double quotation marks, as YAML, TOML and JSON read it. */
  readonly topicInQuotes: string;
  /** The first day of the week's rows, `YYYY-MM-DD`. */
  readonly date: string;
  /** The first and the last day of its rows, in the form of the table. */
  readonly start: string;
  readonly end: string;
  readonly weight: number;
  /** `1.4` in a section that has the number 1; empty in one without a number. */
  readonly menuNumber: string;
  readonly rows: readonly {
    readonly number: number;
    /** The weekday's name in the language. */
    readonly day: string;
    readonly start: string;
    /** `YYYY-MM-DD` */
    readonly date: string;
  }[];
}

/** What a template of a section's page can show. */
export interface SectionTemplateView {
  readonly language: string;
  readonly date: string;
  readonly weight: number;
  readonly menuNumber: string;
}

/** The tags of a week's template that stand in its rows only. */
export const WEEK_LISTS = {
  rows: ['number', 'day', 'start', 'date'] satisfies readonly (keyof WeekTemplateView['rows'][number])[],
};

/** What the view of a template of a week page is made of. */
export interface WeekTemplateInput {
  readonly language: string;
  readonly week: number;
  readonly topic: string | null;
  readonly weekStart: CalendarDate;
  readonly weight: number;
  readonly menuNumber: string;
  readonly rows: readonly NewRow[];
  /** Such as `DD/MM/YYYY`. */
  readonly dateFormat: string;
  readonly dayName: (row: NewRow) => string;
}

export function weekTemplateView(input: WeekTemplateInput): WeekTemplateView {
  const { language, week, topic, weekStart, weight, menuNumber, rows, dateFormat, dayName } = input;
  const first = rows[0]?.date ?? weekStart;
  const last = rows.at(-1)?.date ?? first;
  return {
    language,
    week,
    paddedWeek: String(week).padStart(2, '0'),
    topic: topic ?? '',
    topicInQuotes: JSON.stringify(topic ?? '').slice(1, -1),
    date: first,
    start: writeDate(first, dateFormat),
    end: writeDate(last, dateFormat),
    weight,
    menuNumber,
    rows: rows.map((row, index) => ({
      number: index + 1,
      day: dayName(row),
      start: writeDate(row.date, dateFormat),
      date: row.date,
    })),
  };
}
