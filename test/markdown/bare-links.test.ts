import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareLink, mayFollow, RunLengths } from '../../src/markdown/bare-links.js';

function link(text: string): string | null {
  return bareLink(text, 0, text.length, true)?.url ?? null;
}

describe('a bare link', () => {
  it.each([
    ['https://a.example', 'https://a.example'],
    ['http://a.example/b?c=d#e', 'http://a.example/b?c=d#e'],
    ['ftp://a.example', 'ftp://a.example'],
    ['https://a.example:80/b', 'https://a.example:80/b'],
    ['www.a.example/b', 'https://www.a.example/b'],
    ['me@a.example', 'mailto:me@a.example'],
  ])('is %s', (text, url) => {
    expect(link(text)).toBe(url);
  });

  it.each([
    'http://localhost',
    'HTTP://A.EXAMPLE',
    'a.example',
    'www.',
    'https://',
    'me@host',
    'me@a.example_',
    '.me@a.example',
    'mailto:',
  ])('is not %s', (text) => {
    expect(link(text)).toBeNull();
  });

  it.each(['.', ',', '!', '?', ':', '*', '_', '~', '...', '.,'])('does not end with %j', (tail) => {
    expect(link(`https://a.example/b${tail}`)).toBe('https://a.example/b');
  });

  it('does not end with a parenthesis that it did not open', () => {
    expect(link('https://a.example/b)')).toBe('https://a.example/b');
    expect(link('https://a.example/b_(c)')).toBe('https://a.example/b_(c)');
    expect(link('https://a.example/b_(c))')).toBe('https://a.example/b_(c)');
  });

  it('does not end with an entity', () => {
    expect(link('https://a.example/b&nbsp;')).toBe('https://a.example/b');
    expect(link('https://a.example/b?c&d;e')).toBe('https://a.example/b?c&d;e');
  });

  it('ends at a letter that no address holds', () => {
    expect(link('https://a.example/tài')).toBe('https://a.example/t');
  });

  it('does not reach beyond the end', () => {
    expect(bareLink('https://a.example/bc', 0, 19, false)?.url).toBe('https://a.example/b');
  });
});

describe('a bare link may begin', () => {
  it.each([' ', '\t', '(', '~', "'", ' "', '("', '--', '---', '...', '>>'])('behind %j', (before) => {
    expect(mayFollow(before, 0, before.length)).toBe(true);
  });

  it.each(['a', '-', '.', '..', '>', 'a"', ':', '/', '[', 'đ', '\u00a0'])('but not behind %j', (before) => {
    expect(mayFollow(before, 0, before.length)).toBe(false);
  });
});

describe('a bare link behind a run of dots, dashes or angle brackets', () => {
  it('is told at each place of a text as if it were the only one', () => {
    const texts = fc.string({ unit: fc.constantFrom('.', '-', '>', ' ', '(', 'a'), maxLength: 14 });
    fc.assert(
      fc.property(texts, fc.nat(4), (text, from) => {
        const runs = new RunLengths();
        for (let at = from; at <= text.length; at++) {
          expect(mayFollow(text, from, at, runs)).toBe(mayFollow(text, from, at));
        }
      }),
    );
  });
});
