import { describe, expect, it } from 'vitest';
import type { PageProblem } from '../../src/model/page-problem.js';
import { failureText, problemText } from '../../src/reporters/problem-text.js';

describe('a failure in words', () => {
  it('says where, what, what was expected, what was found, what to do', () => {
    expect(
      failureText({
        problem: 'It is not valid',
        file: 'worklog.toml',
        line: 3,
        column: 7,
        expected: 'this',
        found: 'that',
        advice: 'Mend it.',
      }),
    ).toBe('worklog.toml:3:7: It is not valid.\n  expected: this\n  found:    that\n  Mend it.');
  });

  it.each([
    [{}, 'It broke.'],
    [{ file: 'a.md' }, 'a.md: It broke.'],
    [{ file: 'a.md', line: 2 }, 'a.md:2: It broke.'],
    [{ file: 'a.md', line: 2, column: 1 }, 'a.md:2:1: It broke.'],
  ])('has as much of a place as there is: %j', (place, text) => {
    expect(failureText({ problem: 'It broke', ...place })).toBe(text);
  });

  it('names a file once', () => {
    expect(failureText({ problem: 'a.toml is too large', file: 'a.toml' })).toBe('a.toml is too large.');
    expect(failureText({ problem: 'a.toml is broken', file: 'a.toml', line: 1 })).toBe('a.toml:1: a.toml is broken.');
  });

  it('tells its causes under it, ten at most', () => {
    const causes = Array.from({ length: 12 }, (_, index) => ({ problem: `Mistake ${index + 1}`, advice: 'Mend it.' }));
    const lines = failureText({ problem: 'There are mistakes', causes }).split('\n');
    expect(lines.slice(0, 3)).toEqual(['There are mistakes.', '  Mistake 1.', '    Mend it.']);
    expect(lines.at(-1)).toBe('  … and 2 more.');
    expect(lines).toHaveLength(22);
  });

  it('is not fooled by line breaks in names', () => {
    const forged = 'x\nworklog: all is well';
    expect(failureText({ problem: forged, file: forged, expected: forged, found: forged, advice: forged })).toBe(
      [
        'x worklog: all is well: x worklog: all is well.',
        '  expected: x worklog: all is well',
        '  found:    x worklog: all is well',
        '  x worklog: all is well',
      ].join('\n'),
    );
  });
});

describe('a page that could not be read', () => {
  const file = 'content/week-1.md';
  it.each<[PageProblem, string]>([
    [{ kind: 'not-utf8', file, offset: 9 }, 'not read: byte 10 is not UTF-8. Save the page as UTF-8.'],
    [{ kind: 'not-a-file', file, found: 'a named pipe' }, 'not read: it is a named pipe, not a file.'],
    [{ kind: 'no-permission', file }, 'not read: you have no permission to. Check its mode.'],
    [
      { kind: 'too-large', file, bytes: 2 ** 25, limit: 2 ** 24 },
      'not read: it is larger than 16 MiB, which no worklog page is.',
    ],
    [{ kind: 'link-outside-site', file }, 'not read: it is a symbolic link that leads out of the site.'],
    [{ kind: 'directory-loop', file }, 'not followed: it is a symbolic link back to a folder above it.'],
    [{ kind: 'unreadable', file, reason: 'the disk cannot read it' }, 'not read: the disk cannot read it.'],
    [
      { kind: 'front-matter-invalid', file, line: null, column: null, reason: 'it ends too soon.' },
      'the front matter cannot be read: it ends too soon. The rest of the page is shown.',
    ],
  ])('%j', (problem, text) => {
    expect(problemText(problem)).toBe(`${file}: ${text}`);
  });

  it('has the place in its front matter where it is known', () => {
    const problem = { kind: 'front-matter-invalid', file, reason: 'x' } as const;
    expect(problemText({ ...problem, line: 2, column: null })).toMatch(/^content\/week-1\.md:2: /);
    expect(problemText({ ...problem, line: 2, column: 5 })).toMatch(/^content\/week-1\.md:2:5: /);
  });
});
