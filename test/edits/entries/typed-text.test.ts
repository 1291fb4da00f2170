import { expect, test } from 'vitest';
import { cellMarkdown, typedText } from '../../../src/edits/entries/typed-text.js';

test.each([
  ['  a  ', 'a'],
  ['a\n  b', 'a b'],
  ['a\r\nb', 'a b'],
  ['a <b>c</b>', 'a <b>c</b>'],
])('%j is the entry %j', (typed, text) => {
  expect(typedText(typed, 'The text')).toBe(text);
});

test.each([
  ['', 'The text is empty'],
  [' \n ', 'The text is empty'],
  ['a\u0007', 'The text holds a control character'],
  ['a<BR />b', 'The text holds a <br>'],
  ['{{% notice %}}', 'The text holds a shortcode'],
])('%j is none', (typed, problem) => {
  expect(() => typedText(typed, 'The text')).toThrow(problem);
});

test('a pipe is escaped, in code too', () => {
  expect(cellMarkdown('a | `b|c`')).toBe('a \\| `b\\|c`');
});
