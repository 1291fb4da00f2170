import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { findFrontMatter } from '../../src/markdown/front-matter-block.js';
import { pageInput } from '../../src/page/content-page.js';
import { frontMatter, scanPlainFrontMatter } from '../../src/page/front-matter.js';
import { readWeekPage } from '../../src/page/week-page.js';
import { loadFrontMatterReader } from '../../src/site/front-matter-reader.js';
import { vocabulary } from '../support/vocabulary.js';
import { readPage } from './read-page.js';

function scan(text: string): Record<string, unknown> | null {
  const block = findFrontMatter(text);
  return block === null ? null : scanPlainFrontMatter(text, block);
}

describe('plain front matter is read without a library (page format §3.2)', () => {
  test('text, numbers, truth values and nothing', () => {
    const text = `---
title: "Week 4 Worklog"
date: 2026-06-22
weight: 4
chapter: false
pre: ' <b> 1.4. </b> '
draft:
---
`;
    expect(scan(text)).toEqual({
      title: 'Week 4 Worklog',
      date: '2026-06-22',
      weight: 4,
      chapter: false,
      pre: ' <b> 1.4. </b> ',
      draft: null,
    });
  });

  test('CRLF and a longer closing fence', () => {
    expect(scan('---\r\ntitle: Week 4\r\n-----\r\n')).toEqual({ title: 'Week 4' });
  });

  test('a date in words of another language stays text', () => {
    expect(scan('---\ndate: "`r Sys.Date()`"\n---\n')).toEqual({ date: '`r Sys.Date()`' });
  });

  test.each([
    ['a list', 'tags: [a, b]'],
    ['a nested table', 'menu:\n  main: 1'],
    ['an escape', 'title: "a\\tb"'],
    ['a doubled key', 'title: a\ntitle: b'],
    ['a comment behind a value', 'title: a # b'],
    ['an anchor', 'title: &a b'],
    ['a block', 'title: |\n  a'],
    ['a colon inside', 'title: a: b'],
    ['a number in another form', 'weight: 0x1F'],
    ['a number with a sign and without a whole part', 'title: +.1e3'],
    ['a truth value in another case', 'chapter: True'],
    ['a tab for indentation', 'title: a\n\tb: c'],
    ['a key that is no text', 'null: a'],
  ])('%s needs the library', (_, yaml) => {
    expect(scan(`---\n${yaml}\n---\n`)).toBeNull();
  });

  test('what it accepts, the YAML library reads the same', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'Tuần',
        '0',
        '1',
        '12',
        '.',
        '-',
        '+',
        '_',
        'e',
        'x',
        ':',
        ' ',
        '\t',
        '#',
        '"',
        "'",
        '\\',
        '[',
        '{',
        ',',
      ],
      ...[
        '&',
        '*',
        '!',
        '|',
        '>',
        '%',
        '@',
        '`',
        '~',
        '?',
        'true',
        'False',
        'null',
        'NULL',
        'yes',
        '.inf',
        '.NaN',
        '0o7',
      ],
      ...['1_000', '1e3', '2026-06-22', '<b>', '\u00a0', '\u0085', '\u200b', '\u2028', '\ufeff', '\u0007'],
    );
    const value = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    const key = fc.constantFrom(
      'title',
      'date',
      'a-b',
      '_x',
      'y',
      'on',
      'null',
      'True',
      'constructor',
      '__proto__',
      '0',
    );
    const line = fc.oneof(
      {
        weight: 8,
        arbitrary: fc.tuple(key, fc.constantFrom(': ', ':  ', ':\t', ':', ' : '), value).map((all) => all.join('')),
      },
      { weight: 1, arbitrary: value },
      { weight: 1, arbitrary: fc.constantFrom('', '# note', '  ', '\t', '- x', '...', '  k: v') },
    );
    const page = fc
      .tuple(fc.array(line, { maxLength: 4 }), fc.constantFrom('\n', '\r\n'))
      .map(([lines, end]) => ['---', ...lines, '---', ''].join(end));
    fc.assert(
      fc.property(page, (text) => {
        const scanned = scan(text);
        if (scanned === null) return;
        const content = text.slice(3, text.lastIndexOf('---')).replace(/^\r?\n/, '');
        const document = parseDocument(content, { version: '1.2', schema: 'core', uniqueKeys: true });
        expect(document.errors).toEqual([]);
        expect(Object.entries(scanned)).toEqual(Object.entries((document.toJS() ?? {}) as object));
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('the keys that worklog knows (page format §3.3)', () => {
  test('are matched in any case; all others are kept', () => {
    const { title, weight, other } = frontMatter({ Title: 'Week 4', WEIGHT: 4, tags: ['a'], Draft: true });
    expect({ title, weight, other }).toEqual({ title: 'Week 4', weight: 4, other: { tags: ['a'], Draft: true } });
  });

  test('are null where they are absent or of another type', () => {
    expect(frontMatter({ title: ['a'], weight: 'heavy', chapter: 'no' })).toEqual({
      title: null,
      date: null,
      weight: null,
      chapter: null,
      pre: null,
      other: {},
    });
  });

  test('a weight may stand in quotation marks, a title may be a number', () => {
    const { title, weight } = frontMatter({ title: 4, weight: '1.5' });
    expect([title, weight]).toEqual(['4', 1.5]);
  });

  test('a key cannot reach the prototype', () => {
    const { other } = frontMatter(JSON.parse('{"__proto__": "a", "constructor": "b"}') as Record<string, unknown>);
    expect(Object.entries(other)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
  });
});

describe('front matter that is more than plain', () => {
  const text = '---\ntitle: Week 4\ntags: [a, b]\n---\n\n### Objectives\n\n- a\n';

  test('says that it needs the reader', () => {
    expect(pageInput('a.md', 'en', text).frontMatter.data).toBeNull();
    expect(pageInput('a.md', 'en', '---\ntitle: Week 4\n---\n').frontMatter.data).toEqual({ title: 'Week 4' });
    expect(pageInput('a.md', 'en', '# no front matter').frontMatter.data).toEqual({});
  });

  test('is read by it', async () => {
    const reader = await loadFrontMatterReader();
    const page = readWeekPage(pageInput('a.md', 'en', text), { vocabulary, frontMatter: reader });
    expect(page.frontMatter.other).toEqual({ tags: ['a', 'b'] });
  });

  test('is a problem with a place where it is broken; the rest is read (page format §3.4)', async () => {
    const reader = await loadFrontMatterReader();
    const broken = text.replace('[a, b]', '[a, b');
    const page = readWeekPage(pageInput('a.md', 'en', broken), { vocabulary, frontMatter: reader });
    expect(page.problems).toMatchObject([{ kind: 'front-matter-invalid', file: 'a.md' }]);
    expect(page.frontMatter.title).toBeNull();
    expect(page.objectives.map((bullet) => bullet.text)).toEqual(['a']);
  });

  test('is a bug of the caller where there is no reader', () => {
    expect(() => readPage(text)).toThrow(TypeError);
  });
});

test('front matter without its closing line reaches to the first line that can only be Markdown (page format §3.4)', () => {
  const page = readPage('---\ntitle: Week 4\n\n### Objectives\n\n- a\n');
  expect(page.problems).toMatchObject([{ kind: 'front-matter-invalid', line: 1, column: 1 }]);
  expect(page.objectives).toHaveLength(1);
});

test('a page without front matter has none, and no problem', () => {
  const page = readPage('\ufeff### Objectives\n\n- a\n');
  expect(page.frontMatterBlock).toBeNull();
  expect(page.problems).toEqual([]);
  expect(page.objectives).toHaveLength(1);
});
