import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../../src/markdown/scanner.js';
import { slice } from '../../src/text/span.js';
import { outline } from '../support/outline.js';

describe('headings', () => {
  it('have as many levels as marks, and closing marks are no part of them', () => {
    expect(outline('# One\n### Three ###\n###### Six #\n')).toEqual([
      'heading 1: One',
      'heading 3: Three',
      'heading 6: Six',
    ]);
  });

  it('need white space behind the marks', () => {
    expect(outline('#One\n')).toEqual(['paragraph: #One']);
  });

  it('may be empty', () => {
    expect(outline('##\n# #\n')).toEqual(['heading 2: ', 'heading 1: ']);
  });

  it('interrupt a paragraph', () => {
    expect(outline('text\n# One\ntext\n')).toEqual(['paragraph: text', 'heading 1: One', 'paragraph: text']);
  });

  it('may be underlined, over several lines', () => {
    expect(outline('One\nmore\n===\nTwo\n---\n')).toEqual(['heading 1: One / more', 'heading 2: Two']);
  });

  it('are none where a definition is all that the underline is under', () => {
    expect(outline('[a]: /u\n===\n')).toEqual(['definition: [a]: /u', 'paragraph: ===']);
  });

  it('lose the attributes that Hugo takes off them', () => {
    expect(outline('# One {#id}\nTwo {.a key="v"}\n---\n# Set {a}\n')).toEqual([
      'heading 1: One',
      'heading 2: Two',
      'heading 1: Set {a}',
    ]);
  });
});

describe('paragraphs', () => {
  it('go on to a blank line, each line without its indentation', () => {
    expect(outline('one\n   two\n      three\n\nfour\n')).toEqual(['paragraph: one / two / three', 'paragraph: four']);
  });

  it('end at a thematic break, but become a heading above dashes', () => {
    expect(outline('one\n***\ntwo\n---\n')).toEqual(['paragraph: one', 'break', 'heading 2: two']);
  });

  it('have a span without the white space behind them', () => {
    const [block] = scanBlocks('  one  \ntwo  \n\n');
    expect(block?.span).toEqual({ start: 2, end: 11 });
  });
});

describe('lists', () => {
  it('hold items that hold lists', () => {
    expect(outline('* a\n  * b\n    * c\n* d\n')).toEqual([
      'list',
      '  *',
      '    paragraph: a',
      '    list',
      '      *',
      '        paragraph: b',
      '        list',
      '          *',
      '            paragraph: c',
      '  *',
      '    paragraph: d',
    ]);
  });

  it('end where the marker changes', () => {
    expect(outline('- a\n* b\n1. c\n2) d\n')).toEqual([
      ...['list', '  -', '    paragraph: a'],
      ...['list', '  *', '    paragraph: b'],
      ...['ordered list', '  1.', '    paragraph: c'],
      ...['ordered list', '  2)', '    paragraph: d'],
    ]);
  });

  it('go on over blank lines', () => {
    expect(outline('- a\n\n\n- b\n')).toEqual(['list', '  -', '    paragraph: a', '  -', '    paragraph: b']);
  });

  it('follow a line of text directly, but only from 1 and not with an empty item', () => {
    expect(outline('text\n- a\n')).toEqual(['paragraph: text', 'list', '  -', '    paragraph: a']);
    expect(outline('text\n2. a\n')).toEqual(['paragraph: text / 2. a']);
    expect(outline('text\n*\n')).toEqual(['paragraph: text / *']);
  });

  it('have spans from the first marker to the end of the last item', () => {
    const text = 'x\n\n- a\n  b\n- c\n\n\ny\n';
    expect(scanBlocks(text).map((block) => slice(text, block.span))).toEqual(['x', '- a\n  b\n- c', 'y']);
  });
});

describe('items', () => {
  it('go on over several lines, indented or not', () => {
    expect(outline('- a\n  b\nc\n')).toEqual(['list', '  -', '    paragraph: a / b / c']);
  });

  it('hold paragraphs, code, quotes and tables that are indented', () => {
    expect(outline('- a\n\n  b\n\n      c\n  > d\n\n  | e |\n  |---|\n')).toEqual([
      'list',
      '  -',
      '    paragraph: a',
      '    paragraph: b',
      '    code: c',
      '    quote',
      '      paragraph: d',
      '    table',
      '      e',
    ]);
  });

  it('hold fences, in which nothing else counts', () => {
    expect(outline('- a\n  ```\n  - b\n  | c |\n  ```\n- d\n')).toEqual([
      'list',
      '  -',
      '    paragraph: a',
      '    fence: ``` / - b / | c | / ```',
      '  -',
      '    paragraph: d',
    ]);
  });

  it('may be indented by a tab', () => {
    expect(outline('- a\n\t- b\n')).toEqual([
      'list',
      '  -',
      '    paragraph: a',
      '    list',
      '      -',
      '        paragraph: b',
    ]);
  });

  it('may begin with a checkbox', () => {
    expect(outline('- [ ] a\n- [x] b\n- [X]c\n- [y] d\n')).toEqual([
      ...['list', '  - unchecked', '    paragraph: [ ] a', '  - checked', '    paragraph: [x] b'],
      ...['  - checked', '    paragraph: [X]c', '  -', '    paragraph: [y] d'],
    ]);
  });

  it('may be empty, and then take only a marker for their sibling', () => {
    expect(outline('-\n  - a\n')).toEqual(['list', '  -', '  -', '    paragraph: a']);
  });

  it('that are empty end all lists at a blank line, unless an item follows', () => {
    expect(outline('- a\n\n  -\n\n  b\n').at(-1)).toBe('paragraph: b');
    expect(outline('-\n\n- b\n')).toEqual(['list', '  -', '  -', '    paragraph: b']);
  });

  it('need white space behind the marker, which CRLF alone is not', () => {
    expect(outline('-a\n')).toEqual(['paragraph: -a']);
    expect(outline('-\r\n')).toEqual(['paragraph: -']);
    expect(outline('- \r\n')).toEqual(['list', '  -']);
  });
});

describe('quotes', () => {
  it('hold whatever their lines hold without the marks', () => {
    expect(outline('> # a\n> - b\n>   c\n>\n> | d |\n> |---|\n')).toEqual([
      'quote',
      '  heading 1: a',
      '  list',
      '    -',
      '      paragraph: b / c',
      '  table',
      '    d',
    ]);
  });

  it('go on with a line of a paragraph that lacks the mark, and with nothing else', () => {
    expect(outline('> a\nb\n')).toEqual(['quote', '  paragraph: a / b']);
    expect(outline('> a\n- b\n')).toEqual(['quote', '  paragraph: a', 'list', '  -', '    paragraph: b']);
  });

  it('end at a blank line without a mark', () => {
    expect(outline('> a\n\n> b\n')).toEqual(['quote', '  paragraph: a', 'quote', '  paragraph: b']);
  });

  it('nest no deeper than a hundred times', () => {
    expect(
      outline(`${'>'.repeat(150)}a`)
        .at(-1)
        ?.trim(),
    ).toBe(`paragraph: ${'>'.repeat(50)}a`);
  });
});

describe('code', () => {
  it('is fenced by at least three marks, and ends at as many of the same', () => {
    expect(outline('````\n```\n~~~~\n````\nb\n')).toEqual(['fence: ```` / ``` / ~~~~ / ````', 'paragraph: b']);
  });

  it('runs to the end of its container where nobody closes it', () => {
    expect(outline('- ```\n  a\nb\n')).toEqual(['list', '  -', '    open fence: ``` / a', 'paragraph: b']);
  });

  it('is indented by four columns, without the blank lines behind it', () => {
    expect(outline('    a\n\n\tb\n\n\nc\n')).toEqual(['code: a /  / b', 'paragraph: c']);
  });

  it('does not interrupt a paragraph by indentation', () => {
    expect(outline('a\n    b\n')).toEqual(['paragraph: a / b']);
  });
});

describe('HTML', () => {
  it('goes on to a blank line', () => {
    expect(outline('<div>\n- a\n\n- b\n')).toEqual(['html: <div> / - a', 'list', '  -', '    paragraph: b']);
  });

  it('that is a comment goes on to its end, over blank lines', () => {
    expect(outline('<!-- a\n\n- b -->\n- c\n')).toEqual([
      'html: <!-- a /  / - b -->',
      'list',
      '  -',
      '    paragraph: c',
    ]);
  });

  it('that is one lone tag begins a block, but not within a paragraph', () => {
    expect(outline('<b>\n# a\n')).toEqual(['html: <b> / # a']);
    expect(outline('a\n<b>\n')).toEqual(['paragraph: a / <b>']);
  });

  it('that is a comment in an item takes the line behind its end into the item', () => {
    expect(outline('- <!--\n  -->\n- a\n')).toEqual([
      'list',
      '  -',
      '    html: <!-- / -->',
      '    list',
      '      -',
      '        paragraph: a',
    ]);
  });
});

describe('tables', () => {
  const TABLE = '| a | b |\n|---|---|\n| c | d |\n';
  const OUTLINE = ['table', '  a | b', '  c | d'];

  it('are a header, a delimiter row and rows', () => {
    expect(outline(TABLE)).toEqual(OUTLINE);
  });

  it('follow a line of text directly', () => {
    expect(outline(`text\n${TABLE}`)).toEqual(['paragraph: text', ...OUTLINE]);
  });

  it('take a line of text for a row, up to a blank line', () => {
    expect(outline(`${TABLE}e\n\n| f |\n`)).toEqual([...OUTLINE, '  e', 'paragraph: | f |']);
  });

  it('end where another block begins', () => {
    expect(outline(`${TABLE}- e\n`)).toEqual([...OUTLINE, 'list', '  -', '    paragraph: e']);
    expect(outline(`${TABLE}***\n`)).toEqual([...OUTLINE, 'break']);
  });

  it('end at an underline, which is then text', () => {
    expect(outline(`${TABLE}===\n`)).toEqual([...OUTLINE, 'paragraph: ===']);
  });

  it('join the item on the line before', () => {
    expect(outline(`- x\n${TABLE}`)).toEqual([
      'list',
      '  -',
      '    paragraph: x',
      ...OUTLINE.map((line) => `    ${line}`),
    ]);
  });

  it('need a delimiter row', () => {
    expect(outline('| a |\n| b |\n')).toEqual(['paragraph: | a | / | b |']);
  });

  it('need a delimiter row that is indented by less than four columns', () => {
    expect(outline('| a |\n    |---|\n')).toEqual(['paragraph: | a | / |---|']);
  });
});

describe('definitions', () => {
  it('stand at the head of a paragraph', () => {
    expect(outline('[a]: /u\n[b]: <v> "t"\ntext\n')).toEqual([
      'definition: [a]: /u',
      'definition: [b]: <v> "t"',
      'paragraph: text',
    ]);
    expect(outline('text\n[a]: /u\n')).toEqual(['paragraph: text / [a]: /u']);
  });
});

describe('a part of a page', () => {
  it('is read with offsets into the whole', () => {
    const text = '---\ntitle: x\n---\n# a\n# b\n';
    expect(scanBlocks(text, 17, 21).map((block) => slice(text, block.span))).toEqual(['# a']);
  });

  it('of no characters has no blocks', () => {
    expect(scanBlocks('')).toEqual([]);
    expect(scanBlocks('\n \n\t\n')).toEqual([]);
  });
});

it('reads lines that end with CRLF like others', () => {
  const text = '# a\n\n- b\n  c\n\n| d | e |\n|---|---|\n| f | g |\n\n```\nh\n```\n';
  expect(outline(text.replaceAll('\n', '\r\n'))).toEqual(outline(text));
});
