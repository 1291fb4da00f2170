import { expect, test } from 'vitest';
import { bulletAddress, nestedAddress, taskAddress } from '../../src/model/address.js';

test('a task is named by its week and row', () => {
  expect(taskAddress(4, 3)).toBe('4.3');
});

test('a bullet by its week, its kind and its place', () => {
  expect([bulletAddress(4, 'objectives', 2), bulletAddress(4, 'achievements', 1)]).toEqual(['4.o2', '4.a1']);
});

test('a nested entry goes on with a dot', () => {
  expect([nestedAddress('4.3', 2), nestedAddress('4.a1', 2)]).toEqual(['4.3.2', '4.a1.2']);
});
