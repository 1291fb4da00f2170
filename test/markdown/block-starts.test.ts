import { describe, expect, it } from 'vitest';
import {
  atxHeading,
  fenceStart,
  isFenceEnd,
  listMarker,
  setextLevel,
  thematicBreakUpTo,
  withoutAttributes,
} from '../../src/markdown/block-starts.js';

describe('a thematic break', () => {
  it.each(['***', '---', '___', '* * *', '- - -\t', '_____'])('is %j', (line) => {
    expect(thematicBreakUpTo(line, 0, line.length)).toBe(line.length);
  });

  it.each([
    ['--', 0],
    ['--a', 2],
    ['- - x', 4],
    ['**-', 2],
    ['+++', 0],
  ])('is not %j, as is known at %i', (line, upTo) => {
    expect(thematicBreakUpTo(line, 0, line.length)).toBe(upTo);
  });
});

describe('an ATX heading', () => {
  const read = (line: string): string | null => {
    const found = atxHeading(line, 0, line.length);
    return found === null ? null : `${found.level}: ${line.slice(found.contentStart, found.contentEnd)}`;
  };

  it.each([
    ['# a', '1: a'],
    ['###### a ', '6: a'],
    ['# a #', '1: a'],
    ['# a ## ', '1: a'],
    ['# a#', '1: a#'],
    ['# #', '1: '],
    ['#', '1: '],
    ['#\ta', '1: a'],
    ['# a {#b}', '1: a'],
    ['# a # {.b}', '1: a'],
  ])('is %j', (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  it.each(['#a', '####### a', 'a', '\\# a'])('is not %j', (line) => {
    expect(read(line)).toBeNull();
  });
});

describe('attributes', () => {
  it.each(['{#a}', '{.a .b}', '{a="b c"}', '{ #a, .b c=1 d=e }', '{#tài-liệu}'])('are %s', (attributes) => {
    const line = `x ${attributes} `;
    expect(withoutAttributes(line, 0, line.length)).toBe(1);
  });

  it.each(['{a}', '{a, b}', '{ a: b }', '}', '{#a', '{a=}', '{#a!}'])('are not %s', (text) => {
    expect(withoutAttributes(text, 0, text.length)).toBe(text.length);
  });
});

it.each([
  ['===', 1],
  ['=  ', 1],
  ['-', 2],
  ['--- ', 2],
  ['=-', 0],
  ['= =', 0],
  ['', 0],
])('the underline %j is of level %i', (line, level) => {
  expect(setextLevel(line, 0, line.length)).toBe(level);
});

describe('a fence', () => {
  it.each(['```', '~~~~', '```js', '~~~ a`b'])('is begun by %s', (line) => {
    expect(fenceStart(line, 0, line.length)).not.toBeNull();
  });

  it.each(['``', '~~', '``` a`b', 'a'])('is not begun by %s', (line) => {
    expect(fenceStart(line, 0, line.length)).toBeNull();
  });

  it('is ended by as many of the same marks or more, and nothing else', () => {
    const fence = { mark: 96, length: 3 };
    const ends = (line: string): boolean => isFenceEnd(line, 0, line.length, fence);
    expect(['```', '```` ', '``', '~~~', '``` a'].map(ends)).toEqual([true, true, false, false, false]);
  });
});

describe('a list marker', () => {
  it.each([
    ['- a', 1],
    ['*', 1],
    ['+\ta', 1],
    ['1. a', 2],
    ['123456789) a', 10],
  ])('is at the start of %j', (line, length) => {
    expect(listMarker(line, 0, line.length)?.length).toBe(length);
  });

  it.each(['-a', '1.a', '1a', '1234567890. a', '.', 'a', '1'])('is not in %j', (line) => {
    expect(listMarker(line, 0, line.length)).toBeNull();
  });

  it('knows its number and the sign that tells lists apart', () => {
    expect(listMarker('12) a', 0, 5)).toEqual({ mark: 41, ordered: true, number: 12, length: 3 });
  });

  it('is text where only the line break, CRLF, is behind it', () => {
    expect(listMarker('-\r\n', 0, 1)).toBeNull();
    expect(listMarker('-\n', 0, 1)).not.toBeNull();
  });
});
