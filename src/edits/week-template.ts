import Mustache from 'mustache';
import type { CalendarDate } from '../model/calendar-date.js';
import { closestName } from '../model/closest-name.js';
import { writeDate } from './date-shape.js';
import type { NewRow } from './new-rows.js';

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

/**
 * Fills in a template with `<% %>` tags. What a tag gives is put in as it is; a template holds no code.
 *
 * @throws Error where the template is broken, with the reason
 */
export function renderTemplate(template: string, view: WeekTemplateView | SectionTemplateView): string {
  const names = new Set(Object.entries(view).flatMap(([name, value]) => [name, ...namesIn(value)]));
  for (const [kind, name] of tagsIn(Mustache.parse(template, TAGS))) {
    if (kind === '>') throw new Error(`<%> ${name} %> takes in another template, and there are none`);
    const near = closestName(name, [...names]);
    if (!names.has(name)) {
      throw new Error(`there is no tag <% ${name} %>${near === null ? '' : `; did you mean <% ${near} %>?`}`);
    }
  }
  return Mustache.render(template, bare(view), {}, { tags: TAGS, escape: (value: unknown) => String(value) });
}

const TAGS: [string, string] = ['<%', '%>'];

/** The names in the rows of a list. */
function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((row: object) => Object.keys(row)) : [];
}

/** The tags of a template, those inside of sections too, by their kinds (https://mustache.github.io/mustache.5.html). */
function tagsIn(tokens: unknown): [kind: string, name: string][] {
  if (!Array.isArray(tokens)) return [];
  return tokens.flatMap((token: unknown): [string, string][] => {
    const [kind, name, , , inside] = token as [string, string, number, number, unknown];
    if (kind === 'text' || kind === '!' || kind === '=') return [];
    return [[kind, name], ...tagsIn(inside)];
  });
}

/** The same without what objects inherit: `<% constructor %>` would call it. */
function bare(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const copy = Array.isArray(value)
    ? value.map(bare)
    : Object.fromEntries(Object.entries(value).map(([key, own]) => [key, bare(own)]));
  return Object.setPrototypeOf(copy, null);
}

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
