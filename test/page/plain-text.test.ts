import { expect, test } from 'vitest';
import { isAllBold, plainText } from '../../src/page/plain-text.js';

const words = (text: string) => plainText(text, { start: 0, end: text.length });
const bold = (text: string) => isAllBold(text, { start: 0, end: text.length });

test.each([
  ['  plain  ', 'plain'],
  ['**Week** _4_', 'Week 4'],
  ['`code` & [a **link**](https://go.dev/)', 'code & a link'],
  ['<https://go.dev/>', 'https://go.dev/'],
  ['a\\*b &amp; c&nbsp;d', 'a*b & c d'],
  ['<u>a</u><br>b', 'a b'],
  ['![picture](a.png) text', 'text'],
])('of %s a reader sees %s', (text, seen) => {
  expect(words(text)).toBe(seen);
});

test.each(['**a**', '__a__', ' **a b:** ', '**a**:'])('"%s" is bold from end to end (page format §4.5)', (text) => {
  expect(bold(text)).toBe(true);
});

test.each(['**a** b', 'a **b**', '**a** and **b**', '*a*', '****', 'a'])('"%s" is not', (text) => {
  expect(bold(text)).toBe(false);
});
