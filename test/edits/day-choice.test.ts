import { expect, test } from 'vitest';
import { parseDays } from '../../src/edits/day-choice.js';
import { vocabulary } from '../support/vocabulary.js';

test.each([
  ['mon..fri', 'monday tuesday wednesday thursday friday'],
  ['fri..mon', 'monday friday saturday sunday'],
  ['Wed', 'wednesday'],
  ['thứ 2..thứ 4, CN', 'monday tuesday wednesday sunday'],
  ['sat,sat', 'saturday'],
])('%s is %s', (typed, days) => {
  expect(parseDays(typed, vocabulary)?.join(' ')).toBe(days);
});

test.each(['', 'mon..', 'x', 'mon..tue..wed', 'mon tue', ',', '2'])('%j is no choice of days', (typed) => {
  expect(parseDays(typed, vocabulary)).toBeNull();
});
