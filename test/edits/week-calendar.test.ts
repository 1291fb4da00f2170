import { describe, expect, test } from 'vitest';
import { weekStarts, workingWeek } from '../../src/edits/week-calendar.js';
import { isSampleDay, pagesOf } from './known-weeks.js';

const start = (weeks: Readonly<Record<number, readonly string[]>>, week: number): string | null =>
  weekStarts(pagesOf(weeks), 'monday', isSampleDay)(week);

describe('the start of a week', () => {
  test.each([
    ['seven days behind the last', { 1: ['2026-06-15'], 2: ['2026-06-22'] }, 3, '2026-06-29'],
    ['by the numbers of the weeks', { 1: ['2026-06-15'], 2: ['2026-06-22'] }, 6, '2026-07-20'],
    ['before the first', { 3: ['2026-06-29'], 4: ['2026-07-06'] }, 2, '2026-06-22'],
    ['on the Monday of a week that starts late', { 1: ['2026-06-17'], 2: ['2026-06-24'] }, 3, '2026-06-29'],
    ['whatever a copied last week says', { 1: ['2026-06-15'], 2: ['2026-06-22'], 3: ['2026-06-15'] }, 4, '2026-07-06'],
    [
      'whatever a week of another year says',
      { 1: ['2026-06-15'], 2: ['2026-06-22'], 3: ['2027-06-29'] },
      4,
      '2026-07-06',
    ],
    ['behind a break', { 1: ['2026-06-15'], 2: ['2026-06-22'], 3: ['2026-07-13'] }, 4, '2026-07-20'],
    ['behind a short week', { 1: ['2026-06-15'], 2: ['2026-06-22'], 3: ['2026-06-25'] }, 4, '2026-06-29'],
    ['without the days of the sample', { 1: ['2026-06-15'], 2: ['2025-08-11'], 3: ['2025-08-11'] }, 4, '2026-07-06'],
    [
      'in a gap before a break',
      { 1: ['2026-06-15'], 2: ['2026-06-22'], 4: ['2026-07-20'], 5: ['2026-07-27'], 6: ['2026-08-03'] },
      3,
      '2026-06-29',
    ],
    [
      'before the first, with a break behind it',
      { 2: ['2026-06-22'], 3: ['2026-07-13'], 4: ['2026-07-20'] },
      1,
      '2026-06-15',
    ],
    ['with one week', { 5: ['2026-06-15'] }, 6, '2026-06-22'],
    ['with its own dates where it is there', { 1: ['2026-06-15'], 2: ['2026-07-09'] }, 2, '2026-07-06'],
  ])('%s', (_, weeks, week, expected) => {
    expect(start(weeks as Record<number, string[]>, week)).toBe(expected);
  });

  test('is told by the front matter where no row has a date, and by nothing where there is none', () => {
    expect(weekStarts(pagesOf({ 1: [] }, '2026-06-17'), 'monday', () => false)(2)).toBe('2026-06-22');
    expect(weekStarts(pagesOf({ 1: [] }), 'monday', () => false)(2)).toBeNull();
  });

  test('looks at each page once, however many weeks are asked for', () => {
    let looks = 0;
    const startOf = weekStarts(pagesOf({ 1: [], 2: [], 3: [] }, '2026-06-17'), 'monday', () => {
      looks++;
      return false;
    });
    for (let week = 1; week <= 9; week++) startOf(week);
    expect(looks).toBe(3);
  });
});

describe('the working days', () => {
  const week = (...days: string[]) => days.map((day) => `2026-06-${day}`);
  test.each([
    [
      'those of most pages',
      { 1: week('15', '16'), 2: week('22', '23', '27'), 3: week('29', '30') },
      'monday',
      'monday tuesday',
    ],
    ['from Sunday on', { 1: week('14', '15', '16'), 2: week('21', '22', '23') }, 'sunday', 'sunday monday tuesday'],
    ['late ones', { 1: week('16', '20'), 2: week('23', '27') }, 'monday', 'tuesday saturday'],
    [
      'as many as usual of changing ones',
      { 1: week('15', '17'), 2: week('22', '25'), 3: [] },
      'monday',
      'monday wednesday',
    ],
  ])('%s', (_, weeks, first, days) => {
    const found = workingWeek(pagesOf(weeks as Record<number, string[]>));
    expect([found.first, found.days.join(' ')]).toEqual([first, days]);
  });
});
