import { describe, expect, it } from 'vitest';
import { parseWeekRange } from '../../src/worklog/week-range.js';

const chosen = (text: string) => [0, 1, 2, 3, 4, 9999].filter((week) => parseWeekRange(text)?.(week));

describe('a choice of weeks', () => {
  it.each([
    ['2', [2]],
    ['02', [2]],
    ['1..3', [1, 2, 3]],
    ['3..', [3, 4, 9999]],
    ['..1', [0, 1]],
    ['0,4', [0, 4]],
    ['1 .. 2 , 4', [1, 2, 4]],
    ['2..2', [2]],
  ])('%j is %j', (text, weeks) => {
    expect(chosen(text)).toEqual(weeks);
  });

  it.each(['', ' ', ',', '1,', '..', 'two', '1-3', '3..1', '1...3', '12345', '-1', '1.5'])('%j is none', (text) => {
    expect(parseWeekRange(text)).toBeNull();
  });
});
