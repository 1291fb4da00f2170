import { describe, expect, it } from 'vitest';
import { namedWeeks, parseWeekRange, weekRuns } from '../../src/worklog/week-range.js';

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

describe('the weeks of a choice that are named one by one', () => {
  it.each([
    ['4', [4]],
    ['1, 3..5, 08', [1, 8]],
    ['6..', []],
  ])('of %j are %j', (choice, weeks) => {
    expect(namedWeeks(choice)).toEqual(weeks);
  });
});

describe('runs of weeks', () => {
  it('join those that follow each other', () => {
    expect(weekRuns([1, 2, 3, 5, 7, 8])).toEqual([
      { from: 1, to: 3 },
      { from: 5, to: 5 },
      { from: 7, to: 8 },
    ]);
    expect(weekRuns([])).toEqual([]);
  });
});
