import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newWeight } from '../../src/edits/new-weight.js';
import type { WeekWeight } from '../../src/worklog/menu-weights.js';
import { SEED } from '../support/generated-pages.js';

/** Weights by their weeks. */
function weights(byWeek: Readonly<Record<number, number>>): WeekWeight[] {
  return Object.entries(byWeek).map(([week, weight]) => ({ week: Number(week), weight }));
}

describe('the weight of a new week', () => {
  test.each([
    ['goes on as the site counts', { 1: 11, 2: 12, 3: 13 }, 4, 14],
    ['is its number where the others have none', { 1: 0, 2: 0 }, 3, 3],
    ['is its number where all have the same', { 1: 1, 2: 1 }, 3, 3],
    ['is behind a week that is further back than its number', { 1: 1, 2: 2, 3: 40 }, 4, 41],
    ['fits between two that leave room', { 1: 1, 2: 5, 4: 9, 5: 20 }, 3, 6],
    ['is behind the last where its own is taken', { 1: 1, 2: 2, 3: 4 }, 4, 5],
    ['goes on where the site counts backwards', { 1: 20, 2: 19, 3: 18 }, 4, 17],
    ['stands in front where they count backwards with gaps', { 1: 30, 2: 29, 3: 28, 4: 20, 5: 18 }, 6, 17],
    ['is the one that the site counts to where a copied 1 leaves none in front', { 1: 20, 2: 19, 3: 18, 4: 1 }, 5, 16],
    // Hugo puts negative weights first, and those without a weight last.
    ['is negative where they counted backwards down to one', { 1: 3, 2: 2, 3: 1 }, 4, -1],
  ] as const)('%s', (_, byWeek, week, expected) => {
    expect(newWeight(weights(byWeek), week)).toBe(expected);
  });

  test('is the next free one behind where weeks on both sides leave no room', () => {
    expect(newWeight(weights({ 1: 1, 2: 5, 4: 6, 5: 7 }), 3)).toBe(8);
  });

  test('is a whole number that no other week has, whatever weights they have', () => {
    const some = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 30 })), {
      selector: ([week]) => week,
      minLength: 1,
    });
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 31 }), (pairs, week) => {
        const all = pairs
          .map(([number, weight]) => ({ week: number, weight }))
          .filter((one) => one.week !== week)
          .sort((a, b) => a.week - b.week);
        const own = newWeight(all, week);
        expect(Number.isSafeInteger(own)).toBe(true);
        expect(own).not.toBe(0);
        expect(all.map(({ weight }) => weight)).not.toContain(own);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});
