import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../../src/markdown/scanner.js';
import { slice } from '../../src/text/span.js';
import { outline } from '../support/outline.js';

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
