import { describe, expect, it } from 'vitest';
import { closestName } from '../../src/model/closest-name.js';

const KINDS = ['weeks', 'tasks', 'objectives', 'achievements', 'references'];

describe('the name that was meant', () => {
  it.each([
    ['taks', 'tasks'],
    ['task', 'tasks'],
    ['Tasks', 'tasks'],
    ['tsaks', 'tasks'],
    ['obj', 'objectives'],
    ['acheivement', 'achievements'],
  ])('behind %j is %j', (typed, meant) => {
    expect(closestName(typed, KINDS)).toBe(meant);
  });

  it.each(['', 'zzz', 'stasis', 'x'.repeat(100_000)])('nothing is guessed for %j', (typed) => {
    expect(closestName(typed, KINDS)).toBeNull();
    expect(closestName('tasks', [])).toBeNull();
  });

  it('does not guess from a beginning that several share', () => {
    expect(closestName('ref', ['reference', 'refused'])).toBeNull();
  });
});
