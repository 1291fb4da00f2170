import { expect, it } from 'vitest';
import { codeSpan, lastTicks } from '../../src/markdown/code-spans.js';

function code(text: string): string | null {
  const found = codeSpan(text, 0, text.length, lastTicks(text, 0, text.length));
  return found === null ? null : text.slice(found.content.start, found.content.end);
}

it.each([
  ['`a`', 'a'],
  ['``a`b``', 'a`b'],
  ['` a `', ' a '],
  ['`a``b`', 'a``b'],
])('%s holds code', (text, expected) => {
  expect(code(text)).toBe(expected);
});

it.each(['`', '`a', '``a`', '`a``'])('%s holds none', (text) => {
  expect(code(text)).toBeNull();
});

it('each length of backticks is known where it stands last', () => {
  expect([...lastTicks('` `` ` ```', 0, 10)]).toEqual([
    [1, 5],
    [2, 2],
    [3, 7],
  ]);
});
