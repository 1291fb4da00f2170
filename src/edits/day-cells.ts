import { bareDigits } from '../dialect/day-digits.js';
import { fold } from '../locale/fold.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import type { CalendarDate } from '../model/calendar-date.js';
import type { DateOrder } from '../model/dialect.js';
import { WEEKDAYS, type Weekday } from '../model/weekday.js';
import { writeDate } from './date-shape.js';
import type { KnownPage } from './known-page.js';
import { commonest, isMost } from './majority.js';
import { rowWeekday } from './week-calendar.js';

const ANY_DATE =
  /(?<![\d/.-])(?:\d{4}([/.-])\d{1,2}\1\d{1,2}|\d{1,2}([/.-])\d{1,2}\2\d{4}|\d{1,2}\/\d{1,2}|\d{2}-\d{2})(?![\d/-])/g;

/** Writes the day cell of a row, whose number counts from 1; empty where it would hold a date that nobody knows. */
export type DayCellWriter = (date: CalendarDate | null, weekday: Weekday, row: number) => string;

/** How a site writes its day cells: what most rows of the weekday, or with numbers most rows at that place, have. */
export function dayCellWriter(
  pages: readonly KnownPage[],
  language: string,
  order: DateOrder | null,
  vocabulary: Vocabulary,
): DayCellWriter {
  const cells = pages.flatMap((page) =>
    page.tasks.flatMap((task, index) => {
      if (task.day === null) return [];
      const digits = bareDigits(task.day.text);
      return [
        {
          text: cellPattern(task.day.text, order),
          weekday: rowWeekday(page, index),
          place: index + 1,
          isNumber: digits?.length === 1 && task.day.weekdays.length === 0,
        },
      ];
    }),
  );
  if (cells.length === 0) return () => '';
  if (isMost(cells.filter(({ isNumber }) => isNumber).length, cells.length)) return numberWriter(cells);
  const named = cells.filter(({ weekday, text }) => weekday !== null && isOfDay(text, vocabulary));
  if (!isMost(named.length, cells.length)) return ordinalWriter(cells);
  return (date, weekday) => {
    const own =
      commonest(named.filter((cell) => cell.weekday === weekday).map(({ text }) => text)) ??
      likeAnother(named, weekday, vocabulary) ??
      weekdayName(weekday, language, vocabulary);
    return fill(own, date);
  };
}

/** Whether a cell names its weekday or its date, and not only the row that it stands in. */
function isOfDay(text: string, vocabulary: Vocabulary): boolean {
  return text.includes('{') || bareDigits(text) !== null || vocabulary.weekdayNames(text).length > 0;
}

/** Words with a number, as `Day 1`, are counted through; any other words are nobody's to guess. */
function ordinalWriter(cells: readonly { readonly text: string }[]): DayCellWriter {
  const form = commonest(cells.map(({ text }) => text.replace(/\d+/g, '#'))) ?? '';
  return (_, __, row) => (form.split('#').length === 2 ? form.replace('#', String(row)) : '');
}

/** The numbers that the rows have, one after another. */
function numberWriter(
  cells: readonly { readonly text: string; readonly place: number; readonly isNumber: boolean }[],
): DayCellWriter {
  const numbers = cells.filter(({ isNumber }) => isNumber);
  const first = commonest(numbers.filter(({ place }) => place === 1).map(({ text }) => text)) ?? '1';
  const from = Number(/\d+/.exec(first)?.[0] ?? 1);
  return (_, __, row) => first.replace(/\d+/, String(from + row - 1));
}

/** A day cell with the dates in it as their shapes: `Mon ({DD/MM})`. */
function cellPattern(text: string, order: DateOrder | null): string {
  return text.replace(ANY_DATE, (written) => {
    const separator = /[/.-]/.exec(written)?.[0] ?? '/';
    const parts = written.split(separator);
    const isPadded = parts.every((part) => part.length > 1);
    const [day, month] = isPadded ? ['DD', 'MM'] : ['D', 'M'];
    const [one = '', two = ''] = parts;
    if (one.length === 4) return `{${['YYYY', month, day].join(separator)}}`;
    const isMonthFirst = Number(two) > 12 || (Number(one) <= 12 && order === 'month-first');
    const shape = [...(isMonthFirst ? [month, day] : [day, month]), ...(parts.length === 3 ? ['YYYY'] : [])];
    return `{${shape.join(separator)}}`;
  });
}

/** The pattern for a date; a brace that the cell has itself, before a shape, stays in it. */
function fill(pattern: string, date: CalendarDate | null): string {
  if (date === null) return pattern.includes('{') ? '' : pattern;
  return pattern.replace(/\{([^{}]*)\}/g, (_, shape: string) => writeDate(date, shape));
}

/** The cell of a weekday that the site has no row of, in the words and the form of another one's. */
function likeAnother(
  cells: readonly { readonly text: string; readonly weekday: Weekday | null }[],
  weekday: Weekday,
  vocabulary: Vocabulary,
): string | null {
  for (const { text, weekday: other } of cells) {
    if (other === null) continue;
    const digit = bareDigits(text);
    if (digit?.length === 1) {
      const next = (digit[0] ?? 0) + WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(other);
      return text.replace(/\d/, String(next > 0 ? next : next + 7));
    }
    if (!/\p{L}/u.test(text.replace(/\{[^{}]*\}/g, ''))) return text;
    // The longest name of any language first: "thứ hai" holds "hai", and "thứ 5" the English "thu".
    const names = vocabulary.packs
      .flatMap(({ weekdays }) => weekdays[other].map((name, index) => ({ name, instead: weekdays[weekday][index] })))
      .sort((a, b) => b.name.length - a.name.length);
    const found = names.find(({ name, instead }) => instead !== undefined && fold(text).includes(fold(name)));
    if (found?.instead === undefined || fold(text).length !== text.length) continue;
    const at = fold(text).indexOf(fold(found.name));
    const end = at + found.name.length;
    return text.slice(0, at) + inCaseOf(text.slice(at, end), found.instead) + text.slice(end);
  }
  return null;
}

function inCaseOf(written: string, name: string): string {
  if (written === written.toUpperCase()) return name.toUpperCase();
  const isTitle = written.split(' ').every((word) => word.charAt(0) === word.charAt(0).toUpperCase());
  if (isTitle) return name.replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
  return written.charAt(0) === written.charAt(0).toUpperCase() ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** The first name of a weekday in a language, as a heading has it. */
export function weekdayName(weekday: Weekday, language: string, vocabulary: Vocabulary): string {
  const pack = vocabulary.packs.find((one) => one.language === language) ?? vocabulary.packs[0];
  const name = pack?.weekdays[weekday][0] ?? weekday;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
