import { describe, expect, it } from 'vitest';
import { copied, KeptTexts } from '../../src/text/copied-text.js';

/** As a page is: a long text of its own, out of which others are cut. */
function cutOut(index: number): string {
  return `${String(index).padStart(20, '0')}${'x'.repeat(1_000_000)}`.slice(0, 20);
}

describe('a copied text', () => {
  it('is the same text', () => {
    for (const text of ['', 'short', 'a text of many words', 'tiếng Việt có dấu', '\ud800 alone at the front']) {
      expect(copied(text)).toBe(text);
    }
  });

  it('keeps nothing of what it was cut out of', () => {
    // Together they were cut out of four times the memory that there is.
    const texts = new KeptTexts();
    const kept = Array.from({ length: 8_000 }, (_, index) => texts.copyOf({ id: cutOut(index) }));
    expect(kept.at(-1)).toEqual({ id: '00000000000000007999' });
  });
});

describe('copies of what is kept', () => {
  it('say the same as what they were made of', () => {
    const value = {
      name: 'a',
      none: null,
      weeks: [
        { week: 1, pages: ['one', 'two'] },
        { week: 2, pages: [] },
      ],
      is: true,
    };
    const copy = new KeptTexts().copyOf(value);
    expect(copy).toEqual(value);
    expect(copy).not.toBe(value);
    expect(copy.weeks[0]).not.toBe(value.weeks[0]);
  });
});
