import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldersMatching, isPathPattern } from '../../src/site/path-pattern.js';
import { makeSite } from '../support/temporary-site.js';

function folders(...names: readonly string[]): string {
  return makeSite(Object.fromEntries(names.map((name) => [`${name}/x.txt`, ''])));
}

function matched(root: string, pattern: string): string[] {
  return [...foldersMatching(root, pattern)].map((folder) => relative(root, folder));
}

describe('foldersMatching', () => {
  const root = () =>
    folders('a/b/report', 'a/report', 'c', 'site-2', 'site-10', '.hidden/report', 'node_modules/report');

  it.each([
    ['*', ['a', 'c', 'node_modules', 'site-2', 'site-10']],
    ['site-*', ['site-2', 'site-10']],
    ['s*-?', ['site-2']],
    ['site-??', ['site-10']],
    ['*t*e*0', ['site-10']],
    ['*/report', ['a/report', 'node_modules/report']],
    ['**/report', ['a/report', 'a/b/report']],
    ['a/**/report', ['a/report', 'a/b/report']],
    ['a*/**', ['a']],
    ['./a/*', ['a/b', 'a/report']],
    ['.h*/*', ['.hidden/report']],
    ['x*', []],
    ['*.txt', []],
    ['c/*', []],
  ])('%s', (pattern, expected) => {
    expect(matched(root(), pattern)).toEqual(expected);
  });

  it('takes an absolute pattern', () => {
    const there = root();
    expect(matched(there, join(there, 'site-?'))).toEqual(['site-2']);
  });

  it('takes no character of a name for more than itself', () => {
    expect(matched(folders('a.c', 'abc', 'a+(c)'), 'a.?')).toEqual(['a.c']);
    expect(matched(folders('a.c', 'abc', 'a+(c)'), 'a+(?)')).toEqual(['a+(c)']);
  });

  it('follows links that it matches, and none on the way of **', () => {
    const there = folders('a/b');
    symlinkSync('..', join(there, 'a/b/up'));
    symlinkSync('a', join(there, 'link'));
    expect(matched(there, '*')).toEqual(['a', 'link']);
    expect(matched(there, '**/b')).toEqual(['a/b']);
    expect(matched(there, '**/up')).toEqual(['a/b/up']);
  });

  it('takes no time for a pattern that could match in very many ways', () => {
    const there = folders('a'.repeat(200));
    expect(matched(there, `${'*a'.repeat(60)}b`)).toEqual([]);
  });

  it('finds a folder when it is asked for', () => {
    const there = root();
    expect(foldersMatching(there, '*').next().value).toBe(join(there, 'a'));
  });
});

describe('isPathPattern', () => {
  it.each([
    ['cohort', false],
    ['cohort/*', true],
    ['site-?', true],
    ['**', true],
  ])('%s: %s', (typed, expected) => expect(isPathPattern(typed)).toBe(expected));
});
