import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
  localDate,
  midnight,
  parseCalendarDate,
  weekdayOf,
} from '../../src/model/calendar-date.js';

const day = (text: string) => parseCalendarDate(text) as CalendarDate;
const anyDay = fc.integer({ min: -300_000, max: 700_000 }).map((days) => addDays(day('2026-06-29'), days));

describe('a calendar date', () => {
  test.each(['2026-06-29', '2024-02-29', '1000-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(parseCalendarDate(text)).toBe(text);
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-06-31',
    '2026-6-9',
    '26-06-29',
    '2026-W27',
    '2026-06-29T00:00',
    '',
  ])('"%s" is none', (text) => {
    expect(parseCalendarDate(text)).toBeNull();
  });

  test('a year has four digits', () => {
    expect([calendarDate(24, 1, 1), calendarDate(999, 1, 1), calendarDate(10000, 1, 1)]).toEqual([null, null, null]);
  });

  test('is the day where the person is', () => {
    expect(localDate(new Date(2026, 5, 29, 23, 59))).toBe('2026-06-29');
  });

  test('later days compare as greater', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === daysBetween(a, b) > 0));
  });

  test('adding days and counting them agree', () => {
    const span = fc.integer({ min: -5000, max: 5000 });
    fc.assert(fc.property(anyDay, span, (from, days) => daysBetween(from, addDays(from, days)) === days));
  });

  test.each([
    ['2026-06-29', 'monday'],
    ['2026-07-05', 'sunday'],
    ['2024-02-29', 'thursday'],
  ])('%s is a %s', (text, weekday) => {
    expect(weekdayOf(day(text))).toBe(weekday);
  });

  test('starts at local midnight', () => {
    expect(midnight(day('2026-06-29'))).toEqual(new Date(2026, 5, 29));
  });
});
