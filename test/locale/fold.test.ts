import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldLabel } from '../../src/locale/fold.js';

describe('fold', () => {
  test.each([
    ['Tìm hiểu', 'tim hieu'],
    ['ĐẠT ĐƯỢC', 'dat duoc'],
    ['Nguồn tài liệu', 'nguon tai lieu'],
    ['Café', 'cafe'],
    ['plain', 'plain'],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('both Unicode normal forms fold to the same', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => fold(text.normalize('NFC')) === fold(text.normalize('NFD')),
      ),
    );
  });

  test('folding twice is folding once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('foldLabel', () => {
  test.each([
    ['Week 4 Objectives:', 'week 4 objectives'],
    ['**Mục tiêu tuần 4:**', 'muc tieu tuan 4'],
    ['🏆  Achievements', 'achievements'],
    ['Task<br>description', 'task description'],
    ['Start&nbsp;Date', 'start date'],
    ['1. Objectives', '1. objectives'],
  ])('%s becomes %s', (text, label) => {
    expect(foldLabel(text)).toBe(label);
  });
});
