import { describe, expect, test } from 'vitest';
import { CellList, type CellListForm, wholeCellList } from '../../../src/edits/entries/cell-list.js';
import { Failure } from '../../../src/model/failure.js';

const FORM: CellListForm = { lineBreak: ' <br>', item: ' - ', subItem: '&emsp; + ' };

const bare = (text: string) => ({ text, items: [] });

describe('an entry is added in the form of its neighbours', () => {
  test.each([
    ['', ' - a', '- x', 'the site’s form in an empty cell'],
    ['- a', '', '- a <br> - x', 'the site’s break behind a single item'],
    ['- a<br>- b', '', '- a<br>- b<br>- x', 'breaks without spaces'],
    ['- a <br/> - b', '', '- a <br/> - b <br/> - x', 'another break'],
    ['• a <br>• b', '', '• a <br>• b <br>• x', 'another mark'],
    ['1. a <br> 2. b', '', '1. a <br> 2. b <br> 3. x', 'the next number'],
    ['a <br> b', '', 'a <br> b <br> x', 'lines without marks'],
    ['- a <br>&emsp; + b', '', '- a <br>&emsp; + b <br> - x', 'the site’s space where only nested lines show one'],
  ])('%j', (content, _, expected) => {
    expect(new CellList(content, FORM).add([], bare('x'))).toBe(expected);
  });

  test('with what is nested under it', () => {
    const entry = { text: 'x', items: [{ text: 'y', items: [bare('z')] }] };
    expect(new CellList('', FORM).add([], entry)).toBe('- x <br>&emsp; + y <br>&emsp;&emsp;&emsp; * z');
  });

  test('under another one, like what is under it already', () => {
    expect(new CellList('- a <br>&emsp; • b <br> - c', FORM).add([0], bare('x'))).toBe(
      '- a <br>&emsp; • b <br>&emsp; • x <br> - c',
    );
  });

  test('at a place of the list', () => {
    expect(new CellList('- a <br> - b', FORM).add([], bare('x'), 0)).toBe('- x <br> - a <br> - b');
    expect(new CellList('- a <br> - b', FORM).add([], bare('x'), 1)).toBe('- a <br> - x <br> - b');
  });
});

describe('what is typed comes back', () => {
  test.each([
    ['a | b', '- a \\| b'],
    ['`a|b`', '- `a\\|b`'],
    ['- a', '- - a'],
    ['C:\\', '- C:\\'],
  ])('%j', (text, expected) => {
    const content = new CellList('', FORM).add([], bare(text));
    expect(content).toBe(expected);
    expect(new CellList(content, FORM).outline).toEqual([bare(text)]);
  });

  test('a backslash at the end does not escape the break behind it', () => {
    const content = new CellList('- a\\', FORM).add([], bare('x'));
    expect(new CellList(content, FORM).outline).toEqual([bare('a\\'), bare('x')]);
  });

  test('two braces and the break behind them are no shortcode', () => {
    const added = new CellList('- a {{', { ...FORM, lineBreak: '<br>' }).add([], { text: 'b {{', items: [bare('c')] });
    expect(added).toBe('- a {{ <br> - b {{ <br>&emsp; + c');
    expect(new CellList('- a<br>- b', FORM).replaceText([0], 'x {{')).toBe('- x {{ <br>- b');
    expect(wholeCellList([bare('{{'), bare('x')], { ...FORM, lineBreak: '<br>' })).not.toContain('{{<');
  });

  test('else nothing is written', () => {
    // Its partner stands in the other item: the break between them would be code.
    const list = new CellList('- a `b', FORM);
    expect(() => list.add([], bare('c` d'))).toThrow(Failure);
  });
});

test('other words leave the marks and what is nested under them', () => {
  expect(new CellList('- a <br>&emsp; + b <br> - c', FORM).replaceText([0], 'x')).toBe('- x <br>&emsp; + b <br> - c');
  expect(new CellList('- a <br>&emsp; + b', FORM).replaceText([0, 0], 'x | y')).toBe('- a <br>&emsp; + x \\| y');
});

test.each([
  ['- a', [0], ''],
  ['- a <br> - b', [0], '- b'],
  ['- a <br> - b', [1], '- a'],
  ['- a <br>&emsp; + b <br> - c', [0], '- c'],
  ['- a <br>&emsp; + b <br>&emsp; + c', [0, 0], '- a <br>&emsp; + c'],
])('%j without %j', (content, path, expected) => {
  expect(new CellList(content, FORM).remove(path)).toBe(expected);
});
