import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/text/source-text.js';

describe('a position', () => {
  it('counts lines and columns from 1', () => {
    const source = new SourceText('ab\ncd\n');
    expect(source.position(0)).toEqual({ line: 1, column: 1 });
    expect(source.position(4)).toEqual({ line: 2, column: 2 });
  });

  it('of a line break is on the line that it ends', () => {
    expect(new SourceText('ab\ncd').position(2)).toEqual({ line: 1, column: 3 });
  });

  it('at the end is on a line of its own after a final line break', () => {
    expect(new SourceText('ab\n').position(3)).toEqual({ line: 2, column: 1 });
  });

  it('past the end is that of the end', () => {
    expect(new SourceText('ab').position(99)).toEqual({ line: 1, column: 3 });
  });

  it('counts columns in UTF-16 units, as editors do', () => {
    expect(new SourceText('🚀x').position(2)).toEqual({ line: 1, column: 3 });
  });

  it('counts the byte order mark', () => {
    expect(new SourceText('\uFEFFx').position(1)).toEqual({ line: 1, column: 2 });
  });
});

describe('lines', () => {
  it('end at LF, CRLF and a lone CR', () => {
    expect(new SourceText('a\nb\r\nc\rd').lineStarts).toEqual([0, 2, 5, 7]);
  });

  it('are one in an empty text', () => {
    expect(new SourceText('').lineStarts).toEqual([0]);
    expect(new SourceText('').lineOf(0)).toBe(1);
  });

  it('are found by any offset in them', () => {
    const source = new SourceText('a\n\nbc');
    expect([0, 1, 2, 3, 4, 5].map((offset) => source.lineOf(offset))).toEqual([1, 1, 2, 3, 3, 3]);
  });
});
