import { describe, expect, it } from 'vitest';
import { withWeekday } from '../../src/dialect/day-cell.js';
import type { DayDigits } from '../../src/model/dialect.js';
import type { Weekday } from '../../src/model/weekday.js';
import { vocabulary } from '../support/vocabulary.js';

describe('withWeekday', () => {
  it.each<[string, Weekday, Weekday, DayDigits, string | null]>([
    ['2', 'monday', 'tuesday', 'monday-is-2', '3'],
    ['**2**', 'monday', 'sunday', 'monday-is-2', '**1**'],
    ['<b>2</b>', 'tuesday', 'sunday', 'monday-is-1', '<b>7</b>'],
    ['2', 'monday', 'tuesday', 'row-number', null],
    ['Mon (25/11)', 'monday', 'tuesday', 'row-number', 'Tue (25/11)'],
    ['Wednesday', 'wednesday', 'thursday', 'row-number', 'Thursday'],
    ['TUES', 'tuesday', 'friday', 'row-number', 'FRI'],
    ['Thứ 2', 'monday', 'sunday', 'row-number', 'Chủ nhật'],
    ['thứ hai', 'monday', 'thursday', 'row-number', 'thứ năm'],
    ['T2', 'monday', 'sunday', 'row-number', 'CN'],
    ['CN', 'sunday', 'monday', 'row-number', 'T2'],
    ['Hai', 'monday', 'tuesday', 'row-number', 'Ba'],
    ['Monday, Mon', 'monday', 'tuesday', 'row-number', null],
    ['the first day', 'monday', 'tuesday', 'row-number', null],
    ['İ Mon', 'monday', 'tuesday', 'row-number', null],
    ['Mon'.padEnd(90), 'monday', 'tuesday', 'row-number', null],
  ])('%s from %s to %s by %s', (cell, from, to, meaning, expected) => {
    expect(withWeekday(cell, from, to, meaning, vocabulary)).toBe(expected);
  });
});
