import { describe, expect, test } from 'vitest';
import { rowOfDay, rowPlace } from '../../../src/edits/entries/day-rows.js';
import type { CalendarDate } from '../../../src/model/calendar-date.js';
import type { Task } from '../../../src/model/task.js';
import type { Weekday } from '../../../src/model/weekday.js';

const span = { start: 0, end: 0 };
const day = (text: string) => text as CalendarDate;

/** A row: its weekday, its start, and whether there is work in it. */
function task(weekday: Weekday | null, start: string | null, hasWork = true): Task {
  return {
    row: 1,
    span,
    items: hasWork ? [{ text: 'a', items: [], span }] : [],
    day: weekday === null ? null : { text: weekday, weekdays: [weekday], span },
    start: start === null ? null : { text: start, date: day(start), span },
    completion: null,
    references: [],
    extra: {},
    done: null,
  };
}

function rowOf(tasks: readonly Task[], date: string | null, weekday: Weekday): number | null {
  const dates = tasks.map(({ start }) => start?.date ?? null);
  return rowOfDay(tasks, dates, { date: date === null ? null : day(date), weekday });
}

describe('the row of a day', () => {
  test('starts on it', () => {
    expect(rowOf([task('monday', '2024-01-08'), task('tuesday', '2024-01-09')], '2024-01-09', 'tuesday')).toBe(1);
  });

  test('is the blank one of several, else the last', () => {
    const rows = [task(null, '2024-01-09'), task(null, '2024-01-09', false), task(null, '2024-01-09')];
    expect(rowOf(rows, '2024-01-09', 'tuesday')).toBe(1);
    expect(rowOf([rows[0], rows[2]] as Task[], '2024-01-09', 'tuesday')).toBe(1);
  });

  test('names its weekday where it has no start', () => {
    expect(rowOf([task('monday', null), task('tuesday', null)], '2024-01-09', 'tuesday')).toBe(1);
  });

  test('is not that of the same weekday in another week', () => {
    expect(rowOf([task('tuesday', '2024-01-02')], '2024-01-09', 'tuesday')).toBeNull();
  });

  test('may be any row that says nothing yet', () => {
    expect(rowOf([task('monday', '2024-01-08'), task(null, null, false)], '2024-01-09', 'tuesday')).toBe(1);
  });

  test('is found by its weekday where nobody knows the date', () => {
    expect(rowOf([task('monday', '2024-01-08'), task('tuesday', '2024-01-09')], null, 'tuesday')).toBe(1);
  });
});

test.each([
  ['2024-01-08', 0],
  ['2024-01-09', 1],
  ['2024-01-10', 1],
  ['2024-01-13', 3],
  [null, 3],
])('the row of %s goes to place %i', (date, place) => {
  const dates = [day('2024-01-09'), null, day('2024-01-11')];
  expect(rowPlace(dates, date === null ? null : day(date))).toBe(place);
});
