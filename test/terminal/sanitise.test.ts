import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitise, sanitiseLines } from '../../src/terminal/sanitise.js';

describe('a text that is safe to print', () => {
  it.each([
    ['plain', 'plain'],
    ['Tìm hiểu 👩‍💻 🇻🇳', 'Tìm hiểu 👩‍💻 🇻🇳'],
    // Without the selector, on whose width terminals disagree.
    ['⚠\ufe0f 1\ufe0f\u20e3 🏳\ufe0f\u200d🌈', '⚠ 1 🏳\ufe0f\u200d🌈'],
    ['\u001b[31mred', '␛[31mred'],
    ['\u001b]0;title\u0007', '␛]0;title␇'],
    ['\u0000\u0008\u007f', '␀␈␡'],
    ['a\tb\r\nc\u2028d\u2029e', 'a b  c d e'],
    ['\u009b31m\u0085', '\ufffd31m\ufffd'],
    ['abc\u202edef\u2066\u200f\u061c', 'abc\ufffddef\ufffd\ufffd\ufffd'],
    ['zero\u200bwidth\ufeff soft\u00adhyphen\u2060', 'zerowidth softhyphen'],
  ])('of %j is %j', (text, safe) => {
    expect(sanitise(text)).toBe(safe);
  });

  it('holds no control character, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sanitise(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u2028\u2029]/u);
      }),
    );
  });

  it('keeps the lines of a message', () => {
    expect(sanitiseLines('one\n\ttwo\u001b\n')).toBe('one\n two␛\n');
  });
});
