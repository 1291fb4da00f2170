import { describe, expect, it } from 'vitest';
import { carriedText } from '../../../src/edits/sync/carried-entry.js';

describe('a text that is carried over', () => {
  it.each([
    ['a', 'a'],
    ['a \t\n  b', 'a b'],
    ['a\\\nb', 'a b'],
    ['a  \\\r\n\tb', 'a b'],
    ['a\n \\\nb', 'a  b'],
    ['a\tb ', 'a b'],
  ])('stands on one line: %j', (text, expected) => expect(carriedText(text)).toBe(expected));

  it.each(['a\n\nb', '```\na\n```', '{{% a %}}', ' \n'])('is none for %j', (text) =>
    expect(carriedText(text)).toBeNull(),
  );
});
