import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceExcerpt } from '../../src/terminal/source-excerpt.js';
import { displayWidth } from '../../src/text/display-width.js';

/** The excerpt with its underline, as it is drawn. */
function underlined(line: string, fault: string, width = 40): string[] {
  const start = line.indexOf(fault);
  const excerpt = sourceExcerpt(line, start, start + fault.length, width);
  return [excerpt.line, `${' '.repeat(excerpt.before)}${'^'.repeat(excerpt.marked)}`];
}

describe('the fault is underlined', () => {
  test.each([
    ['plain text', 'weight: 3', '3', ['weight: 3', '        ^']],
    ['Vietnamese in composed letters', 'Tuần bốn: sai', 'sai', ['Tuần bốn: sai', '          ^^^']],
    [
      'Vietnamese with combining marks',
      'Tuần: sai'.normalize('NFD'),
      'sai',
      ['Tuần: sai'.normalize('NFD'), '      ^^^'],
    ],
    ['wide letters', '週報: 3', '3', ['週報: 3', '      ^']],
    ['behind an emoji', '🚀 go: 3', '3', ['🚀 go: 3', '       ^']],
    ['an emoji itself', 'a 👩‍💻 b', '👩‍💻', ['a 👩‍💻 b', '  ^^']],
    ['a tab before it', '\tweight: 3', '3', [' weight: 3', '         ^']],
    ['a zero-width space before it', 'a\u200bb 3', '3', ['ab 3', '   ^']],
    ['an escape sequence', '\u001b[31mred', 'red', ['␛[31mred', '     ^^^']],
  ])('with %s', (_, line, fault, expected) => {
    expect(underlined(line, fault)).toEqual(expected);
  });

  test('where nothing stands', () => {
    expect(sourceExcerpt('date:', 5, 5, 40)).toEqual({ line: 'date:', before: 5, marked: 1 });
  });

  test('in the middle of a long line, which is cut on both sides', () => {
    const line = `${'a'.repeat(100)} fault ${'z'.repeat(100)}`;
    expect(underlined(line, 'fault')).toEqual(['…aaaaaaaaaaa fault zzzzzzzzzzzzzzzzzzzz…', '             ^^^^^']);
  });

  test('as far as there is room', () => {
    expect(underlined(`ab ${'x'.repeat(100)}`, 'x'.repeat(100), 20)).toEqual([
      'ab xxxxxxxxxxxxxxxx…',
      '   ^^^^^^^^^^^^^^^^^',
    ]);
  });
});

test('an excerpt never takes more than its width', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 10, max: 60 }),
      (line, a, b, width) => {
        const [start, end] = [a % (line.length + 1), b % (line.length + 1)].sort((x, y) => x - y) as [number, number];
        const excerpt = sourceExcerpt(line, start, end, width);
        expect(displayWidth(excerpt.line)).toBeLessThanOrEqual(width);
        expect(excerpt.before).toBeLessThanOrEqual(width);
        expect(excerpt.marked).toBeGreaterThan(0);
      },
    ),
  );
});
