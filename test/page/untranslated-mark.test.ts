import { describe, expect, it } from 'vitest';
import { readUntranslated, untranslatedMark } from '../../src/page/untranslated-mark.js';

describe('the mark of a text that waits for its translation', () => {
  it('is a comment that names the language of the text', () => {
    expect(untranslatedMark('Learn RDS', 'en')).toBe('<!-- untranslated en 1360 -->');
  });

  it('is no part of the text', () => {
    expect(readUntranslated('Learn RDS <!-- untranslated en 1360 -->')).toEqual({
      text: 'Learn RDS',
      untranslated: { language: 'en', fingerprint: '1360', isAsCarried: true },
    });
  });

  it('tells that the text is another one by now', () => {
    const { untranslated } = readUntranslated('Tìm hiểu RDS <!-- untranslated en 1360 -->');
    expect(untranslated?.isAsCarried).toBe(false);
  });

  it('may be written by hand, without telling which text was carried over', () => {
    expect(readUntranslated('Learn RDS<!--untranslated en-->').untranslated).toEqual({
      language: 'en',
      fingerprint: null,
      isAsCarried: null,
    });
  });

  it.each([
    'Learn RDS',
    'Learn RDS <!-- see the guide -->',
    'The comment `<!-- untranslated en -->` is code',
    '<!-- untranslated en -->',
  ])('does not stand in %j', (text) => {
    expect(readUntranslated(text)).toEqual({ text });
  });
});
