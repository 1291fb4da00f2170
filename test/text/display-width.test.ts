import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/display-width.js';

describe('the width of a text on a terminal', () => {
  it.each([
    ['', 0],
    ['worklog', 7],
    ['Tìm hiểu đội ngũ', 16],
    ['Tìm hiểu đội ngũ'.normalize('NFD'), 16],
    ['漢字', 4],
    ['한국'.normalize('NFD'), 4],
    ['ｶﾞ', 2],
    ['👩‍💻', 2],
    ['👨‍👩‍👧‍👦', 2],
    ['👍🏽', 2],
    ['🇻🇳', 2],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2],
    ['1️⃣', 2],
    ['❤️', 2],
    ['❤', 1],
    ['⌚', 2],
    ['✓ • → … – ─', 11],
    ['\u200b\u200d\ufeff', 0],
    ['नि', 2],
  ])('%s takes %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  it('is what string-width says of what people write', () => {
    const pieces = [
      ...['a', 'Z', '0', ' ', '.', '-', 'Tìm', 'hiểu', 'đ', 'Ướt', 'é', 'ü', '—', '…', '“', '•', '→', '✓', '★', '─'],
      ...['Tìm', 'hiểu', 'Ướt', 'é'].map((word) => word.normalize('NFD')),
      ...['漢', '字', '가', '각', 'か', '。', '！', 'Ａ', '　'],
      ...['👩‍💻', '👨‍👩‍👧', '👍🏽', '🇻🇳', '🏳️‍🌈', '1️⃣', '#️⃣', '❤️', '❤', '✈️', '⌚', '🎉', '⚠️', 'ℹ️', '☀︎', '™', '©', '①'],
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(displayWidth(text)).toBe(stringWidth(text));
      }),
      { numRuns: 2000 },
    );
  });

  // Measured by the rules that terminals share (wcwidth): a cluster has the width of its base, an emoji selector makes it 2.
  it.each([
    ['two letters of flags that make no flag are drawn as a pair', '🇻🇻', 2, 1],
    ['a mark on an emoji or a flag does not make it narrower', '❤️\u0302', 2, 1],
    ['a keycap without the emoji selector stays a digit', '1⃣', 1, 2],
    ['a Thai vowel that stands by itself has its own column', 'กำ', 2, 1],
    ['half-width signs have their own column behind an emoji', '👩‍💻ﾞ', 3, 2],
  ])('differs from string-width where terminals do: %s', (_, text, columns, theirs) => {
    expect(displayWidth(text)).toBe(columns);
    expect(stringWidth(text)).toBe(theirs);
  });

  it('is never negative, and that of the parts at spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (left, right) => {
        expect(displayWidth(`${left} ${right}`)).toBe(displayWidth(`${left} `) + displayWidth(right));
      }),
    );
  });

  it('takes no time that grows faster than the text', () => {
    expect(displayWidth('👩‍'.repeat(200_000))).toBeGreaterThan(0);
    expect(displayWidth(`a${'\u0301'.repeat(200_000)}`)).toBe(1);
    expect(displayWidth('\u200d'.repeat(200_000))).toBe(0);
  });
});
