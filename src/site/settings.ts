import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CalendarDate, parseCalendarDate } from '../model/calendar-date.js';
import { DATE_ORDERS, DAY_DIGITS, type DateOrder, type DayDigits } from '../model/dialect.js';
import { Failure, type FailureDetails } from '../model/failure.js';
import { BULLET_MARKERS, type LayoutSettings, LINE_BREAK_TAGS, TABLE_LAYOUTS } from '../model/layout.js';
import type { Settled } from '../worklog/build-worklog.js';
import { sitePath } from './inside-site.js';
import { findSettingsMistakes } from './settings-mistakes.js';
import { FORMAT_KEY, LANGUAGES_KEY, RULES_KEY } from './settings-schema.js';
import { readSiteText } from './site-text.js';
import { isTable, parseToml } from './structured-text.js';
import { findTomlKeys, type TomlKey } from './toml-keys.js';

/** The name of the settings file, at the root of a site. */
export const SETTINGS_FILE = 'worklog.toml';

/** What a site's `worklog.toml` says. What it does not say is null. */
export interface Settings {
  /** The file that was read; null when there is none. */
  readonly file: string | null;
  /** What stands in it; null when there is none. */
  readonly text: string | null;
  /** The folder of the worklog section, relative to the site. */
  readonly section: string | null;
  /** The language that commands show by default: a code in lower case. */
  readonly language: string | null;
  /** The weeks that need no page. */
  readonly excusedWeeks: readonly number[];
  /** Days on which nobody works, as ranges of which both ends are included. */
  readonly holidays: readonly DateRange[];
  /** By language code, in lower case. */
  readonly languages: ReadonlyMap<string, LanguageSettings>;
  /** How pages are to be laid out. */
  readonly format: LayoutSettings;
  /** The `[rules]` table, unread: only the commands that run rules know them. */
  readonly rules: Readonly<Record<string, unknown>>;
}

interface DateRange {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The settings of one language. */
interface LanguageSettings {
  readonly dateOrder: DateOrder | null;
  /** Such as `DD/MM/YYYY`. */
  readonly dateFormat: string | null;
  readonly dayDigits: DayDigits | null;
  /** Files of the site. */
  readonly weekTemplate: string | null;
  readonly sectionTemplate: string | null;
}

/**
 * Reads the settings of a site.
 *
 * @param root the site's folder
 * @throws Failure when the file cannot be read or parsed, or holds mistakes: one of them is the failure itself, several
 *   are its `causes`
 */
export function readSettings(root: string): Settings {
  const text = readSettingsText(root);
  if (text === null) {
    return {
      file: null,
      text: null,
      section: null,
      language: null,
      excusedWeeks: [],
      holidays: [],
      languages: new Map(),
      format: layoutSettings({}),
      rules: {},
    };
  }
  return parseSettings(text);
}

/**
 * What stands in the settings file of a site; null where there is none.
 *
 * @param root the site's folder
 * @throws Failure when the file cannot be read
 */
export function readSettingsText(root: string): string | null {
  return existsSync(join(root, SETTINGS_FILE)) ? readSiteText(root, SETTINGS_FILE) : null;
}

/** Reads the text of a settings file; see {@link readSettings}. */
export function parseSettings(text: string): Settings {
  const reading = parseToml(text);
  if (!reading.ok) {
    throw failureOf([
      {
        problem: `${SETTINGS_FILE} cannot be parsed`,
        file: SETTINGS_FILE,
        ...(reading.line === null ? {} : { line: reading.line }),
        ...(reading.column === null ? {} : { column: reading.column }),
        expected: 'TOML',
        found: reading.reason,
      },
    ]);
  }
  const value = isTable(reading.value) ? reading.value : {};
  const keys = findTomlKeys(text);
  const mistakes = findSettingsMistakes(SETTINGS_FILE, value, keys);
  if (mistakes.length > 0) throw failureOf(mistakes);
  const section = textOf(value.section);
  const languages = value[LANGUAGES_KEY];
  return {
    file: SETTINGS_FILE,
    text,
    section: section === null ? null : sitePath(section),
    language: textOf(value.language)?.toLowerCase() ?? null,
    excusedWeeks: (value['excused-weeks'] ?? []) as readonly number[],
    holidays: ((value.holidays ?? []) as readonly string[]).map((days) => dateRange(days, keys)),
    languages: new Map(
      Object.entries(isTable(languages) ? languages : {}).map(([code, table]) => [
        code.toLowerCase(),
        languageSettings(isTable(table) ? table : {}),
      ]),
    ),
    format: layoutSettings(isTable(value[FORMAT_KEY]) ? value[FORMAT_KEY] : {}),
    rules: isTable(value[RULES_KEY]) ? value[RULES_KEY] : {},
  };
}

/** @throws Failure for a day that no calendar has, or a range that ends before it begins */
function dateRange(text: string, keys: readonly TomlKey[]): DateRange {
  const [first = '', last = first] = text.split('..');
  const from = parseCalendarDate(first);
  const to = parseCalendarDate(last);
  if (from !== null && to !== null && from <= to) return { from, to };
  const place = keys.find(({ path }) => path[0] === 'holidays')?.value;
  throw failureOf([
    {
      problem: 'holidays is not valid',
      file: SETTINGS_FILE,
      ...(place == null ? {} : { line: place.line, column: place.column }),
      expected: 'days of the calendar, such as "2025-09-02" or "2026-02-14..2026-02-22"',
      found: JSON.stringify(text),
    },
  ]);
}

/**
 * Where a setting stands that proved wrong only when the site was read.
 *
 * @param path its names in lower case, `['languages', 'vi']`
 */
export function placeOfSetting(
  root: string,
  path: readonly string[],
): { readonly file: string; readonly line?: number; readonly column?: number } {
  const found = findTomlKeys(readSiteText(root, SETTINGS_FILE)).find((key) =>
    path.every((name, index) => key.path[index]?.toLowerCase() === name),
  );
  if (found === undefined) return { file: SETTINGS_FILE };
  const { line, column } = (found.path.length === path.length ? found.value : null) ?? found.key;
  return { file: SETTINGS_FILE, line, column };
}

/** What the settings fix of a site's dates and days, for whoever understands its pages. */
export function settledBy({ languages }: Pick<Settings, 'languages'>): Settled {
  return {
    dateOrder: (language) => languages.get(language)?.dateOrder ?? null,
    dayDigits: (language) => languages.get(language)?.dayDigits ?? null,
  };
}

function languageSettings(table: Readonly<Record<string, unknown>>): LanguageSettings {
  const dateFormat = textOf(table['date-format']);
  return {
    dateOrder: oneOf(DATE_ORDERS, table['date-order']) ?? orderOf(dateFormat),
    dateFormat,
    dayDigits: oneOf(DAY_DIGITS, table['day-digits']),
    weekTemplate: textOf(table['week-template']),
    sectionTemplate: textOf(table['section-template']),
  };
}

function layoutSettings(table: Readonly<Record<string, unknown>>): LayoutSettings {
  return {
    table: oneOf([...TABLE_LAYOUTS, 'keep'], table.table),
    bullet: oneOf([...BULLET_MARKERS, 'keep'], table.bullet),
    lineBreak: oneOf([...LINE_BREAK_TAGS, 'keep'], table['line-break']),
    finalNewline: oneOf([true, false], table['final-newline']),
    trailingSpaces: oneOf(['remove', 'keep'], table['trailing-spaces']),
    blankLines: oneOf(['normalise', 'keep'], table['blank-lines']),
  };
}

function oneOf<const Value>(values: readonly Value[], value: unknown): Value | null {
  return values.find((one) => one === value) ?? null;
}

/** A format says the order too. */
function orderOf(format: string | null): DateOrder | null {
  if (format === null) return null;
  if (format.startsWith('D')) return 'day-first';
  return format.startsWith('M') ? 'month-first' : 'year-first';
}

/** Whether the settings say that nobody works on a day. */
export function isHoliday({ holidays }: Settings, date: CalendarDate): boolean {
  return holidays.some(({ from, to }) => from <= date && date <= to);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** One mistake is the failure itself, several are its `causes`. */
export function failureOf(mistakes: readonly FailureDetails[]): Failure {
  const [only, ...others] = mistakes;
  if (only !== undefined && others.length === 0) return new Failure(only);
  return new Failure({
    problem: `${SETTINGS_FILE} has ${mistakes.length} mistakes`,
    file: SETTINGS_FILE,
    causes: mistakes,
  });
}
