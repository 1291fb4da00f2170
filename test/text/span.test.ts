import { describe, expect, it } from 'vitest';
import { isWhiteSpace, slice, trimSpan } from '../../src/text/span.js';

it('a slice is the text that the span holds', () => {
  expect(slice('abcd', { start: 1, end: 3 })).toBe('bc');
});

describe('a span that is trimmed', () => {
  it('loses white space of every kind at both ends, and none within', () => {
    const text = ' \t\u00a0\uFEFFa b\u2003\r\n';
    expect(slice(text, trimSpan(text, { start: 0, end: text.length }))).toBe('a b');
  });

  it('of nothing but white space is empty', () => {
    const { start, end } = trimSpan('   ', { start: 0, end: 3 });
    expect(end - start).toBe(0);
  });

  it('looks at nothing outside', () => {
    expect(trimSpan(' a b ', { start: 1, end: 3 })).toEqual({ start: 1, end: 2 });
  });
});

it('white space is what String.prototype.trim takes off', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const character = String.fromCharCode(code);
    expect([code, isWhiteSpace(code)]).toEqual([code, character.trim() === '']);
  }
});
