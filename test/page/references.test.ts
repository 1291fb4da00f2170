import { describe, expect, test } from 'vitest';
import { readPage, tablePage } from './read-page.js';

function references(cell: string, after = ''): [string | null, string | null][] {
  const [task] = readPage(tablePage(`| 2 | a | | | ${cell} |`) + after).tasks;
  return (task?.references ?? []).map(({ url, text }) => [url, text]);
}

describe('each form of a reference (page format §9.1, §9.2)', () => {
  test.each<[string, [string | null, string | null]]>([
    ['<https://go.dev/>', ['https://go.dev/', null]],
    ['[Go](https://go.dev/)', ['https://go.dev/', 'Go']],
    ['[**Go** tour](<https://go.dev/tour> "Tour")', ['https://go.dev/tour', '**Go** tour']],
    ['https://go.dev/doc/', ['https://go.dev/doc/', null]],
    ['www.example.org/a', ['https://www.example.org/a', null]],
    ['<a href="https://go.dev/">Go</a>', ['https://go.dev/', 'Go']],
    ["<a href='https://go.dev/'></a>", ['https://go.dev/', null]],
    ['Docs: <https://go.dev/>', ['https://go.dev/', 'Docs']],
    ['Team handbook, chapter 3', [null, 'Team handbook, chapter 3']],
    ['**Handbook** of the team', [null, '**Handbook** of the team']],
    ['C++', [null, 'C++']],
    ['/wiki/go/', [null, '/wiki/go/']],
    ['[a\\|b](https://go.dev/)', ['https://go.dev/', 'a|b']],
    ['[Go](/docs/go)', ['/docs/go', 'Go']],
  ])('%s', (cell, expected) => {
    expect(references(cell)).toEqual([expected]);
  });

  test('a link by its label finds its definition anywhere on the page', () => {
    expect(references('[Go][go]', '\n[GO]: https://go.dev/\n')).toEqual([['https://go.dev/', 'Go']]);
  });
});

describe('several references (page format §9.3)', () => {
  test.each(['<br>', ' ', ', ', '; ', ' / ', ' & ', ' + ', ' - ', '<br>- ', '<br/>• ', ' \\| '])(
    'separated by "%s"',
    (separator) => {
      expect(references(`<https://a.example/>${separator}<https://b.example/>`)).toEqual([
        ['https://a.example/', null],
        ['https://b.example/', null],
      ]);
    },
  );

  test('numbers before them are no text', () => {
    expect(references('1. <https://a.example/> <br> 2. [B](https://b.example/)')).toEqual([
      ['https://a.example/', null],
      ['https://b.example/', 'B'],
    ]);
  });

  test('nor are numbers in brackets', () => {
    expect(references('[1] https://a.example/ [2] https://b.example/')).toEqual([
      ['https://a.example/', null],
      ['https://b.example/', null],
    ]);
  });

  test('text between links is a reference of its own', () => {
    expect(references('[Go](https://go.dev/)<br>Docs: <https://pkg.go.dev/>, team handbook')).toEqual([
      ['https://go.dev/', 'Go'],
      ['https://pkg.go.dev/', 'Docs'],
      [null, 'team handbook'],
    ]);
  });

  test('each line of text is one', () => {
    expect(references('Handbook<br>Wiki')).toEqual([
      [null, 'Handbook'],
      [null, 'Wiki'],
    ]);
  });
});

test.each(['', '-', '—', 'N/A', 'None', 'Không có', '...', '&nbsp;', '<br>'])(
  '"%s" is no reference (page format §9.4)',
  (cell) => {
    expect(references(cell)).toEqual([]);
  },
);

test('text with a dash in it is one', () => {
  expect(references('Go - the handbook')).toEqual([[null, 'Go - the handbook']]);
});
