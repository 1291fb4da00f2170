import { describe, expect, it } from 'vitest';
import { encodeUrl, linkDestination, unescapeUrl } from '../../src/markdown/link-destination.js';

function read(text: string): string | null {
  const found = linkDestination(text, 0, text.length);
  return found === null ? null : `${found.url} ${text.slice(found.end)}`;
}

describe('a link’s destination', () => {
  it.each([
    ['(/a)b', '/a b'],
    ['()b', ' b'],
    ['( /a )b', '/a b'],
    ['(<a b>)c', 'a b c'],
    ['(<a<b>)c', 'a<b c'],
    ['(a(b)c)d', 'a(b)c d'],
    ['(a\\)b)c', 'a\\)b c'],
    ['(a "b")c', 'a c'],
    ["(a 'b)')c", 'a c'],
    ['(a (b))c', 'a c'],
    ['(<a>"b")c', 'a c'],
    ['(a "b\\"c")d', 'a d'],
  ])('is read from %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['(a', '(a b)', '(a "b)', '(a "b" c)', '(<a)', '(<a\n>)', '(a (b(c))d', '('])('is not in %j', (text) => {
    expect(read(text)).toBeNull();
  });

  it('holds parentheses thirty-two deep, and no deeper', () => {
    const nested = (depth: number): string => `(${'('.repeat(depth)}${')'.repeat(depth)})`;
    expect(read(nested(32))).not.toBeNull();
    expect(read(nested(33))).toBeNull();
  });
});

describe('an address', () => {
  it('is unescaped as Markdown', () => {
    expect(unescapeUrl('a\\_b\\c&amp;d&#47;')).toBe('a_b\\c&d/');
  });

  it('is encoded as Hugo writes it', () => {
    expect(encodeUrl('https://a.example/b c?d=ễ&e=[f]|{g}"`')).toBe(
      'https://a.example/b%20c?d=%E1%BB%85&e=%5Bf%5D%7C%7Bg%7D%22%60',
    );
  });

  it('keeps what is encoded already', () => {
    expect(encodeUrl('a%20b%zz')).toBe('a%20b%25zz');
  });

  it('may hold half a surrogate pair', () => {
    expect(encodeUrl('a\ud800b')).toBe('a%EF%BF%BDb');
  });
});
