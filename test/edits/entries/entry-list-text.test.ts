import { expect, test } from 'vitest';
import { readEntryLines } from '../../../src/edits/entries/entry-list-text.js';

const bare = (text: string) => ({ text, items: [] });

test('each line is an entry', () => {
  expect(readEntryLines('a\n\nb\r\n', 'stdin')).toEqual([bare('a'), bare('b')]);
});

test('marks of lists are none of its words', () => {
  expect(readEntryLines('\ufeff- a\n2) b\n• c\n-d\n', 'stdin')).toEqual([bare('a'), bare('b'), bare('c'), bare('-d')]);
});

test('what is further in belongs under the line above', () => {
  expect(readEntryLines('- a\n  - b\n\t- c\n- d\n', 'stdin')).toEqual([
    { text: 'a', items: [{ text: 'b', items: [bare('c')] }] },
    bare('d'),
  ]);
});

test('a text without lines holds none', () => {
  expect(() => readEntryLines(' \n', 'What stands on stdin')).toThrow('What stands on stdin holds no entry');
});
