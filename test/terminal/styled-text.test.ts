import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/renderers/inline-runs.js';
import { longestWord, textLine, wrapLine } from '../../src/terminal/styled-text.js';
import { displayWidth } from '../../src/text/display-width.js';

const wrapped = (text: string, width: number, indent = 0): string[] =>
  wrapLine(textLine(text, 'plain', indent), width).map(({ runs }) => runs.map((run) => run.text).join(''));

describe('a line that is wrapped', () => {
  it.each([
    ['one two three', 20, 0, ['one two three']],
    ['one two three', 7, 0, ['one two', 'three']],
    ['one two three', 1, 0, ['one', 'two', 'three']],
    ['• one two three', 9, 2, ['• one two', '  three']],
    ['Tìm hiểu đội ngũ', 8, 0, ['Tìm hiểu', 'đội ngũ']],
    ['👩‍💻 👩‍💻 👩‍💻', 5, 0, ['👩‍💻 👩‍💻', '👩‍💻']],
    ['see https://example.org/a-long-address now', 10, 0, ['see', 'https://example.org/a-long-address', 'now']],
    ['', 10, 0, ['']],
  ])('%j in %i columns', (text, width, indent, lines) => {
    expect(wrapped(text, width, indent)).toEqual(lines);
  });

  it('does not begin a line for a word that has no more room there', () => {
    expect(wrapped('Link  https://example.org/long', 10, 6)).toEqual(['Link  https://example.org/long']);
  });

  it('keeps a word whole that changes its style midway', () => {
    const runs: Run[] = [
      { text: 'one tw', style: 'plain' },
      { text: 'o, ', style: 'bold' },
      { text: 'three', style: 'plain' },
    ];
    const lines = wrapLine({ runs, indent: 0 }, 5);
    expect(lines.map((line) => line.runs.map((run) => run.text).join(''))).toEqual(['one', 'two,', 'three']);
  });

  it('takes a word of any number of stretches', () => {
    const runs = Array.from({ length: 300_000 }, (): Run => ({ text: 'x', style: 'plain' }));
    expect(wrapLine({ runs: [{ text: 'a ', style: 'plain' }, ...runs], indent: 0 }, 10)).toHaveLength(2);
  });

  it('loses no word, cuts none, and is no wider than it must be', () => {
    const words = fc.array(
      fc.constantFrom('a', 'word', 'hiểu', 'hiểu'.normalize('NFD'), '👩‍💻', '漢字', 'x'.repeat(30)),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 40 }), fc.integer({ min: 0, max: 4 }), (own, width, indent) => {
        const lines = wrapped(own.join(' '), width, indent);
        expect(lines.flatMap((line) => line.split(' ').filter(Boolean))).toEqual(own);
        for (const line of lines) {
          const beforeTheLastWord = displayWidth(line.slice(0, line.lastIndexOf(' ') + 1));
          expect(displayWidth(line) <= width || beforeTheLastWord <= indent, line).toBe(true);
        }
      }),
    );
  });

  it('knows its longest word, with the indent it stands behind', () => {
    expect(longestWord(textLine('one three', 'plain', 4))).toBe(9);
    expect(longestWord(textLine('three one'))).toBe(5);
  });
});
