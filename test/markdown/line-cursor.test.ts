import { describe, expect, it } from 'vitest';
import { LineCursor } from '../../src/markdown/line-cursor.js';

function begin(text: string): LineCursor {
  const line = new LineCursor(text);
  line.begin(0, text.length);
  return line;
}

describe('the indentation of a line', () => {
  it.each([
    ['a', 0],
    ['  a', 2],
    ['\ta', 4],
    [' \ta', 4],
    ['   \t a', 5],
  ])('of %j is %i columns', (text, indent) => {
    expect(begin(text).indent).toBe(indent);
  });

  it('shrinks as it is passed, through the middle of a tab', () => {
    const line = begin('\t\ta');
    line.passIndent(2);
    expect([line.offset, line.indent, line.unused]).toEqual([0, 6, 1]);
    line.passIndent(2);
    expect([line.offset, line.indent, line.unused]).toEqual([1, 4, 1]);
  });

  it('is never passed beyond its end', () => {
    const line = begin('  a');
    line.passIndent(10);
    expect([line.offset, line.indent]).toEqual([2, 0]);
  });
});

describe('a marker', () => {
  it('is passed with the white space before it', () => {
    const line = begin('  >  a');
    line.passMarker(1);
    expect([line.offset, line.indent, line.nonSpace]).toEqual([3, 2, 5]);
  });

  it('is followed by a tab that reaches to the next multiple of four', () => {
    const line = begin('> \ta');
    line.passMarker(1);
    line.passIndent(1);
    expect(line.indent).toBe(2);
  });

  it('of an item is followed by a tab that counts from where the container’s text begins', () => {
    const line = begin('> -\ta');
    line.passMarker(1);
    line.passIndent(1);
    line.passItemMarker(1);
    expect(line.indent).toBe(3);
  });
});

it('knows a blank line', () => {
  expect(begin(' \t').blank).toBe(true);
  expect(begin('').blank).toBe(true);
  expect(begin(' a').blank).toBe(false);
});

it('knows of tabs before the first character, but for one that is half used up', () => {
  expect(begin(' \ta').indentsByTab).toBe(true);
  const line = begin('\ta');
  line.passIndent(2);
  expect(line.indentsByTab).toBe(false);
});

it('knows where the line ends without white space', () => {
  expect(begin('a b \t').trimmedEnd).toBe(3);
});
