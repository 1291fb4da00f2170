import { describe, expect, it } from 'vitest';
import { leadingDefinitions, normaliseLabel } from '../../src/markdown/definitions.js';

function read(text: string): { found: string[]; used: number } {
  let start = 0;
  const lines = text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
  const { definitions, used } = leadingDefinitions(text, lines);
  return { found: definitions.map(({ label, url }) => `${label} → ${url}`), used };
}

describe('a definition', () => {
  it.each([
    ['[a]: /u', '/u'],
    ['[a]: <u v>', 'u v'],
    ['[a]: <>', ''],
    ['[a]: /u "t"', '/u'],
    ["[a]: /u 't'", '/u'],
    ['[a]: /u (t)', '/u'],
    ['[a]:/u', '/u'],
    ['[a]:   /u  ', '/u'],
    ['[a]: /u_(v)', '/u_(v)'],
  ])('is %s', (text, url) => {
    expect(read(text)).toEqual({ found: [`A → ${url}`], used: 1 });
  });

  it.each([
    '[a] : /u',
    '[a]:',
    '[]: /u',
    '[ ]: /u',
    '[a]: /u v',
    '[a]: /u "t" x',
    '[a]: /u"t" x',
    '[a]: <u',
    '[a]: <u>"t"',
    '[a[b]]: /u',
    'a [b]: /u',
    `[${'a'.repeat(1_000)}]: /u`,
  ])('is not %s', (text) => {
    expect(read(text)).toEqual({ found: [], used: 0 });
  });

  it('may run over several lines', () => {
    expect(read('[a]:\n/u\n"t\nu"\ntext')).toEqual({ found: ['A → /u'], used: 4 });
  });

  it('does without a title that is none', () => {
    expect(read('[a]: /u\n"t" x')).toEqual({ found: ['A → /u'], used: 1 });
    expect(read('[a]: /u\n"t')).toEqual({ found: ['A → /u'], used: 1 });
  });

  it('may follow another', () => {
    expect(read('[a]: /u\n[b]: /v\ntext\n[c]: /w')).toEqual({ found: ['A → /u', 'B → /v'], used: 2 });
  });

  it('may have escaped brackets in its label', () => {
    expect(read('[a\\]b]: /u').used).toBe(1);
  });
});

describe('labels', () => {
  it('are the same whatever their case and white space', () => {
    expect(normaliseLabel(' Tài \n liệu ')).toBe(normaliseLabel('TÀI LIỆU'));
    expect(normaliseLabel('ẞ')).toBe(normaliseLabel('ss'));
  });
});
