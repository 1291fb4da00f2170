import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNaturally } from '../../src/site/natural-order.js';

test('runs of digits count by their value', () => {
  const names = [
    '1.10-Week10',
    '1.2-Week2',
    '1.1-Week1',
    'week-02',
    'week-2',
    'week',
    '1.02-Week2b',
    '99999999999999999999',
  ];
  expect(names.sort(compareNaturally)).toEqual(
    ['1.1-Week1', '1.02-Week2b', '1.2-Week2', '1.10-Week10', '99999999999999999999', 'week', 'week-02', 'week-2'].sort(
      compareNaturally,
    ),
  );
  expect(names.indexOf('1.2-Week2')).toBeLessThan(names.indexOf('1.10-Week10'));
  expect(names.indexOf('week-02')).toBeLessThan(names.indexOf('week-2'));
});

const name = fc.string({ unit: fc.constantFrom('a', 'b', '.', '0', '1', '9'), maxLength: 6 });

test('it is an order: total, the same from both sides, transitive', () => {
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(compareNaturally(a, b))).toBe(-Math.sign(compareNaturally(b, a)) + 0);
      expect(compareNaturally(a, b) === 0).toBe(a === b);
      if (compareNaturally(a, b) < 0 && compareNaturally(b, c) < 0) expect(compareNaturally(a, c)).toBeLessThan(0);
    }),
    { numRuns: 2000 },
  );
});
