import { expect, test } from 'vitest';
import { countEntries, type Entry } from '../../src/model/entry.js';

const entry = (...items: Entry[]): Entry => ({ text: 'a', items, span: { start: 0, end: 1 } });

test('entries are counted with those that are nested', () => {
  expect([countEntries([]), countEntries([entry(entry(), entry(entry())), entry()])]).toEqual([0, 5]);
});
