import { expect, it } from 'vitest';
import {
  isAsciiDigit,
  isAsciiLetter,
  isAsciiPunctuation,
  isAsciiSpace,
  isUnicodePunctuation,
  isUnicodeSpace,
} from '../../src/markdown/characters.js';

function asciiWhere(test: (code: number) => boolean): string {
  return String.fromCharCode(...Array.from({ length: 128 }, (_, code) => code).filter(test));
}

it('the classes of ASCII are those of Goldmark', () => {
  expect(asciiWhere(isAsciiSpace)).toBe('\t\n\v\f\r ');
  expect(asciiWhere(isAsciiPunctuation)).toBe('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');
  expect(asciiWhere(isAsciiDigit)).toBe('0123456789');
  expect(asciiWhere(isAsciiLetter)).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
});

it('white space is Unicode’s, without the byte order mark', () => {
  const codes = [0x20, 0x85, 0xa0, 0x2003, 0x3000, 0xfeff, 0x200b, 0x61];
  expect(codes.map(isUnicodeSpace)).toEqual([true, true, true, true, true, false, false, false]);
});

it('punctuation is Unicode’s, without symbols', () => {
  expect([...'.“…→€a'].map((sign) => isUnicodePunctuation(sign.charCodeAt(0)))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
