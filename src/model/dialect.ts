import type { SectionRole } from './week-page.js';

/** Which part of a date comes first. */
export const DATE_ORDERS = ['day-first', 'month-first', 'year-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/**
 * What a bare digit in the day column means. `monday-is-2` is the Vietnamese count (Thứ 2 is Monday, 1 Sunday),
 * `monday-is-1` that of ISO 8601, `row-number` names no day.
 */
export const DAY_DIGITS = ['monday-is-1', 'monday-is-2', 'row-number'] as const;
export type DayDigits = (typeof DAY_DIGITS)[number];

/** Where a trait of the dialect comes from. */
type TraitSource = 'pages' | 'worklog.toml' | 'language' | 'none';

/** One habit of a site, and what speaks for it. */
export interface Trait<Value> {
  /** Null where the pages do not show it. */
  readonly value: Value | null;
  readonly source: TraitSource;
  /** How many of those that show the habit show this value. */
  readonly agreeing: number;
  /** How many show the habit at all. */
  readonly total: number;
  /** What is counted: pages, dates, rows, bullets. */
  readonly unit: 'page' | 'date' | 'row' | 'bullet' | 'heading';
  /** What else speaks for it, in words; null where the counts say all. */
  readonly note: string | null;
}

/**
 * How a site writes its worklog in one language. `{week}` stands for a week's number, `{week:2}` for one padded with a
 * zero.
 */
export interface Dialect {
  readonly language: string;
  readonly pages: number;
  readonly dateOrder: Trait<string>;
  readonly dateFormat: Trait<string>;
  readonly dayDigits: Trait<string>;
  /** Name of a week's page, from its section on. */
  readonly fileName: Trait<string>;
  readonly title: Trait<string>;
  readonly pre: Trait<string>;
  readonly frontMatterKeys: Trait<string>;
  /** How the title's value is quoted: `double`, `single`, `plain`. */
  readonly quoting: Trait<string>;
  /** The headings of the sections, with their marks. */
  readonly headings: Readonly<Record<SectionRole, Trait<string>>>;
  readonly columns: Trait<string>;
  readonly tableStyle: Trait<string>;
  /** The marker of the bullets of objectives and achievements. */
  readonly bullet: Trait<string>;
  /** What begins a line of a task cell at the top level, and below another. */
  readonly cellItem: Trait<string>;
  readonly cellSubItem: Trait<string>;
  readonly lineBreak: Trait<string>;
}

/** The part of it that the rules ask for: it takes little reading. */
export type Wording = Pick<Dialect, 'title' | 'pre' | 'headings'>;
