import { describe, expect, test } from 'vitest';
import { dateShape, dateSlots, fillDateSlots, writeDate } from '../../src/edits/date-shape.js';
import { parseCalendarDate } from '../../src/model/calendar-date.js';
import { vocabulary } from '../support/vocabulary.js';

test.each([
  ['06/07/2026', 'day-first', 'DD/MM/YYYY'],
  ['06/07/2026', 'month-first', 'MM/DD/YYYY'],
  ['6-7-2026', 'day-first', 'D-M-YYYY'],
  ['2026/07/06', 'year-first', 'YYYY/MM/DD'],
  ['July 6', 'day-first', null],
] as const)('the shape of %s, %s, is %s', (written, order, shape) => {
  expect(dateShape(written, order)).toBe(shape);
});

test.each([
  ['DD/MM/YYYY', '06/07/2026'],
  ['M-D-YYYY', '7-6-2026'],
  ['YYYY.MM.DD', '2026.07.06'],
  ['D MMMM YYYY', '6 July 2026'],
])('a date in the shape %s is %s', (shape, expected) => {
  const date = parseCalendarDate('2026-07-06');
  expect(date && writeDate(date, shape, () => 'July')).toBe(expected);
});

describe('dates in a text', () => {
  test('are taken out and put in again', () => {
    const { pattern, dates } = dateSlots('Week 4 (06/07/2026 – 10/07/2026)', 'day-first', vocabulary);
    expect(pattern).toBe('Week 4 ({date} – {date})');
    expect(dates.map(({ date }) => date)).toEqual(['2026-07-06', '2026-07-10']);
    expect(fillDateSlots(pattern, ['a', 'b'])).toBe('Week 4 (a – b)');
  });

  test('stay where they are none or nobody can tell which', () => {
    expect(dateSlots('31/06/2026, 06/07/2026, 1/2', null, vocabulary).pattern).toBe('31/06/2026, 06/07/2026, 1/2');
  });
});
