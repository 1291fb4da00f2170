import { describe, expect, test } from 'vitest';
import { slice } from '../../src/text/span.js';
import { readPage, trees } from './read-page.js';

const objectives = (...lines: string[]) => trees(readPage(['### Objectives', '', ...lines, ''].join('\n')).objectives);

describe('bullets are entries, with the lists under them as their items (page format §10.1)', () => {
  test.each(['*', '-', '+', '1.', '1)'])('with the marker %s', (marker) => {
    expect(objectives(`${marker} a`)).toEqual(['a']);
  });

  test('nested to any depth', () => {
    expect(objectives('- a', '  - b', '    - c', '  - d', '- e')).toEqual([['a', ['b', 'c'], 'd'], 'e']);
  });

  test('nested ordered lists', () => {
    expect(objectives('1. a', '   1. b', '   2. c', '2. d')).toEqual([['a', 'b', 'c'], 'd']);
  });

  test('right behind their heading, with loose items and with tabs', () => {
    expect(trees(readPage('### Objectives\n- a\n\n- b\n\t- c\n').objectives)).toEqual(['a', ['b', 'c']]);
  });

  test('an item of another marker begins a new list, not a new section', () => {
    expect(objectives('- a', '* b')).toEqual(['a', 'b']);
  });

  test('CRLF pages read alike', () => {
    expect(trees(readPage('### Objectives\r\n\r\n- a\r\n  - b\r\n').objectives)).toEqual([['a', 'b']]);
  });

  test('a section with two roles gives its bullets to the achievements', () => {
    const page = readPage('### Tasks and achievements\n\n- a\n');
    expect([trees(page.achievements), page.tasks]).toEqual([['a'], []]);
  });
});

describe("an entry's text (page format §10.2)", () => {
  test('is its Markdown, marks of emphasis and links included', () => {
    expect(objectives('- **Learn** [Go](https://go.dev) and `make`')).toEqual([
      '**Learn** [Go](https://go.dev) and `make`',
    ]);
  });

  test('holds all lines of the item without their indentation', () => {
    expect(objectives('- one', '  two', 'three')).toEqual(['one\ntwo\nthree']);
  });

  test('holds further paragraphs behind an empty line', () => {
    expect(objectives('- one', '', '  two')).toEqual(['one\n\ntwo']);
  });

  test('holds a code fence with its inner indentation', () => {
    expect(objectives('- run', '', '  ```sh', '  if true', '    echo', '  ```')).toEqual([
      'run\n\n```sh\nif true\n  echo\n```',
    ]);
  });

  test('a bullet inside of a fence is code', () => {
    expect(objectives('- run', '  ```', '  - x', '  ```', '- b')).toEqual(['run\n\n```\n- x\n```', 'b']);
  });

  test('holds a block quote with its mark', () => {
    expect(objectives('- a', '  > b')).toEqual(['a\n\n> b']);
  });

  test('leaves the checkbox out', () => {
    expect(objectives('- [ ] a', '- [x] b', '- [link](u)')).toEqual(['a', 'b', '[link](u)']);
  });

  test('may be empty', () => {
    expect(objectives('-', '- b')).toEqual(['', 'b']);
  });

  test('stands where its span says', () => {
    const text = '### Objectives\n\n- [x]  one\n  two\n  - deep\n';
    const [entry] = readPage(text).objectives;
    expect(entry && slice(text, entry.span)).toBe('one\n  two');
    expect(entry?.items[0] && slice(text, entry.items[0].span)).toBe('deep');
  });
});

describe('groups (page format §10.3)', () => {
  const groups = (text: string) =>
    readPage(`### Achievements\n\n${text}`).achievements.map(({ group, text }) => [group, text]);

  test('a bold paragraph heads the lists behind it', () => {
    expect(groups('- a\n\n**Go:**\n\n- b\n\ntext\n\n- c\n')).toEqual([
      [null, 'a'],
      ['Go', 'b'],
      ['Go', 'c'],
    ]);
  });

  test('so does a heading without a role', () => {
    expect(groups('#### `Go` modules:\n- a\n#### SQL\n- b\n')).toEqual([
      ['Go modules', 'a'],
      ['SQL', 'b'],
    ]);
  });

  test('a group ends with its section', () => {
    const page = readPage('### Achievements\n\n**Go**\n\n- a\n\n### Objectives\n\n- b\n');
    expect(page.objectives[0]?.group).toBeNull();
  });

  test('a bold bullet with items is an entry, not a group', () => {
    expect(groups('- **Go:**\n  - a\n')).toEqual([[null, '**Go:**']]);
  });
});

describe('lists inside of other blocks (page format §10.5)', () => {
  test('a block quote and an alert are looked through', () => {
    expect(objectives('> [!TIP]', '> - a')).toEqual(['a']);
  });

  test('a Markdown shortcode is looked through', () => {
    expect(objectives('{{% notice note %}}', '- a', '{{% /notice %}}')).toEqual(['a']);
  });

  test('a finished shortcode is not', () => {
    expect(objectives('- a', '', '{{< tabs >}}', '- b', '{{< /tabs >}}')).toEqual(['a']);
  });
});

describe('tasks without a table (page format §11.1)', () => {
  const page = readPage('### Tasks\n\n- [x] a\n  - b\n- [ ] c\n\n**Later:**\n\n- d\n');

  test('are the top-level bullets, numbered through', () => {
    expect(page.tasks.map(({ row, items }) => [row, ...trees(items)])).toEqual([
      [1, ['a', 'b']],
      [2, 'c'],
      [3, 'd'],
    ]);
  });

  test('a checkbox says whether one is done', () => {
    expect(page.tasks.map(({ checked }) => checked)).toEqual([true, false, null]);
  });

  test('have neither day nor dates', () => {
    expect(page.tasks[0]).toMatchObject({ day: null, start: null, completion: null, references: [], extra: {} });
  });

  test('are none where there is a table', () => {
    expect(readPage('### Tasks\n\n- a\n\n| Task |\n| --- |\n| b |\n').tasks.map(({ items }) => trees(items))).toEqual([
      ['b'],
    ]);
  });
});
