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
