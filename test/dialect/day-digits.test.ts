import { describe, expect, test } from 'vitest';
import { bareDigits, cellWeekdays, inferDayDigits } from '../../src/dialect/day-digits.js';
import { parseCalendarDate } from '../../src/model/calendar-date.js';
import type { DayDigits } from '../../src/model/dialect.js';
import { vocabulary } from '../support/vocabulary.js';

/** A page of rows: the day cell and the day of June 2026, whose first is a Monday. */
function page(language: string, ...rows: [day: string, june: number | null][]) {
  return {
    language,
    rows: rows.map(([day, june]) => ({
      day,
      start: june === null ? null : parseCalendarDate(`2026-06-${String(june).padStart(2, '0')}`),
    })),
  };
}

function meanings(pages: ReturnType<typeof page>[], settled: (language: string) => DayDigits | null = () => null) {
  return inferDayDigits(pages, settled).map(({ meaning, evidence }) => `${evidence} ${meaning}`);
}

describe('a cell of bare digits (page format §8.2)', () => {
  test.each([
    ['2', [2]],
    ['**3**', [3]],
    [' 4 ', [4]],
    ['3,4', [3, 4]],
    ['4 ,5', [4, 5]],
    ['2 & 3', [2, 3]],
    ['2-4', [2, 3, 4]],
    ['2–3', [2, 3]],
    ['2 (15/06)', [2]],
    ['2<br>', [2]],
    ['4-2', [4]],
  ])('%s', (text, digits) => {
    expect(bareDigits(text)).toEqual(digits);
  });

  test.each(['10', '6.1', 'Day 1', 'T2', '29/06/2026', '', '2 x'])('"%s" is none', (text) => {
    expect(bareDigits(text)).toBeNull();
  });
});

describe('what bare digits mean (page format §8.3)', () => {
  test('every dated row of the page agrees with one count', () => {
    expect(meanings([page('vi', ['2', 1], ['3', 2], ['6', 5])])).toEqual(['page monday-is-2']);
    expect(meanings([page('en', ['1', 1], ['2', 2], ['7', 7])])).toEqual(['page monday-is-1']);
  });

  test('rows without a digit or a date say nothing', () => {
    expect(meanings([page('en', ['1', 1], ['2', null], ['Wed', 4], ['10', 5])])).toEqual(['page monday-is-1']);
  });

  test('Sunday is 1 or 8 in the Vietnamese count', () => {
    expect(meanings([page('vi', ['1', 7]), page('vi', ['8', 14])])).toEqual(['page monday-is-2', 'page monday-is-2']);
  });

  test('a row of several digits agrees by one of them', () => {
    expect(meanings([page('vi', ['2-4', 1])])).toEqual(['page monday-is-2']);
  });

  test('a page whose rows agree with both counts follows its site', () => {
    const both = page('en', ['2-4', 2]);
    expect(meanings([both, page('en', ['1', 1])])).toEqual(['site monday-is-1', 'page monday-is-1']);
    expect(meanings([both, page('en', ['2', 1])])).toEqual(['site monday-is-2', 'page monday-is-2']);
  });

  test('else 60 % of the rows of the site in the language do', () => {
    const [mixed] = meanings([page('vi', ['2', 1], ['5', 2]), page('vi', ['2', 1], ['3', 2], ['3', 3])]);
    expect(mixed).toBe('site monday-is-2');
  });

  test('else they are row numbers', () => {
    expect(meanings([page('en', ['2', 1], ['3', 3]), page('en', ['1', 3], ['4', 6], ['2', 1])])[0]).toBe(
      'none row-number',
    );
  });

  test('another language does not count', () => {
    expect(meanings([page('en', ['1', 3]), page('vi', ['2', 1], ['3', 2])])[0]).toBe('none row-number');
  });

  test('a page without dates follows its site', () => {
    expect(meanings([page('vi', ['2', null]), page('vi', ['2', 1])])).toEqual(['site monday-is-2', 'page monday-is-2']);
  });

  test('a site without dates tells nothing', () => {
    expect(meanings([page('vi', ['2', null])])).toEqual(['none row-number']);
  });

  test('the settings take the place of it all', () => {
    expect(meanings([page('vi', ['2', 1])], () => 'row-number')).toEqual(['setting row-number']);
  });
});

describe('the weekdays of a day cell (page format §8.1)', () => {
  const weekdays = (text: string, meaning: DayDigits = 'monday-is-2') => cellWeekdays(text, meaning, vocabulary);

  test.each([
    ['2', ['monday']],
    ['1', ['sunday']],
    ['8', ['sunday']],
    ['**7**', ['saturday']],
    ['3,4', ['tuesday', 'wednesday']],
    ['2-4', ['monday', 'tuesday', 'wednesday']],
    ['9', []],
    ['0', []],
  ])('%s in the Vietnamese count', (text, expected) => {
    expect(weekdays(text)).toEqual(expected);
  });

  test.each([
    ['1', ['monday']],
    ['7', ['sunday']],
    ['8', []],
  ])('%s counted from Monday', (text, expected) => {
    expect(weekdays(text, 'monday-is-1')).toEqual(expected);
  });

  test('a row number names none', () => {
    expect(weekdays('2', 'row-number')).toEqual([]);
  });

  test.each([
    ['Mon', ['monday']],
    ['**Monday**', ['monday']],
    ['Monday 29/06', ['monday']],
    ['Thứ 2 (06/07)', ['monday']],
    ['CN', ['sunday']],
    ['Sat & Sun', ['saturday', 'sunday']],
    ['Mon, Mon', ['monday']],
    ['Mon–Wed', ['monday', 'tuesday', 'wednesday']],
    ['Thứ 2 đến Thứ 4', ['monday', 'tuesday', 'wednesday']],
    ['T2-6', ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']],
    ['Sat - Mon', ['saturday', 'sunday', 'monday']],
    ['Day 1 (Mon)', ['monday']],
    ['Day 1', []],
    ['29/06/2026', []],
  ])('%s, whatever digits mean', (text, expected) => {
    expect([weekdays(text), weekdays(text, 'row-number')]).toEqual([expected, expected]);
  });
});
