import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageOf, type LineRange, presenceOf } from '../../src/linter/covered-lines.js';

const LINE = fc.integer({ min: 1, max: 30 });
const LINES = fc.array(LINE, { maxLength: 12 });
/** Some end before they begin, and cover nothing. */
const RANGES = fc.array(fc.record({ from: LINE, to: LINE }), { maxLength: 12 });

function covers({ from, to }: LineRange, line: number): boolean {
  return from <= line && line <= to;
}

describe('coverageOf', () => {
  test('knows both ends of a range, and nothing beside it', () => {
    const isCovered = coverageOf([{ from: 3, to: 5 }]);
    expect([2, 3, 4, 5, 6].filter(isCovered)).toEqual([3, 4, 5]);
  });

  test('keeps a long range that a short one stands in', () => {
    const isCovered = coverageOf([
      { from: 4, to: 4 },
      { from: 2, to: 9 },
      { from: 12, to: 12 },
    ]);
    expect([1, 2, 5, 9, 10, 11, 12, 13].filter(isCovered)).toEqual([2, 5, 9, 12]);
  });

  test('covers nothing without a range', () => {
    expect(coverageOf([])(1)).toBe(false);
  });

  test('says what a look at every range says', () => {
    fc.assert(
      fc.property(RANGES, LINES, (ranges, lines) => {
        expect(lines.filter(coverageOf(ranges))).toEqual(
          lines.filter((line) => ranges.some((range) => covers(range, line))),
        );
      }),
    );
  });
});

describe('presenceOf', () => {
  test('knows a line at either end of a range', () => {
    const isMet = presenceOf([7, 3, 7]);
    expect(isMet({ from: 3, to: 4 })).toBe(true);
    expect(isMet({ from: 5, to: 7 })).toBe(true);
    expect(isMet({ from: 4, to: 6 })).toBe(false);
    expect(isMet({ from: 8, to: 9 })).toBe(false);
  });

  test('meets nothing where there is no line', () => {
    expect(presenceOf([])({ from: 1, to: 9 })).toBe(false);
  });

  test('says what a look at every line says', () => {
    fc.assert(
      fc.property(RANGES, LINES, (ranges, lines) => {
        expect(ranges.filter(presenceOf(lines))).toEqual(
          ranges.filter((range) => lines.some((line) => covers(range, line))),
        );
      }),
    );
  });
});
