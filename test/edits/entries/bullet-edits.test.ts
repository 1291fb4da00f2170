import { describe, expect, test } from 'vitest';
import { applyTextEdits } from '../../../src/edits/apply-text-edits.js';
import {
  addBullet,
  type BulletHabit,
  type BulletPlace,
  removeBullet,
  replaceBullet,
  setChecked,
} from '../../../src/edits/entries/bullet-changes.js';
import type { NewEntry } from '../../../src/edits/entries/typed-text.js';
import { readPage } from '../../page/read-page.js';
import { vocabulary } from '../../support/vocabulary.js';

const HABIT: BulletHabit = { marker: '-', vocabulary };

const bare = (text: string): NewEntry => ({ text, items: [] });

/** What stands under the heading of the objectives once an entry is added. */
function withEntry(list: string, entry: NewEntry = bare('x'), place: BulletPlace = { kind: 'section' }): string {
  const page = readPage(`### Objectives\n\n${list}`);
  const change = addBullet(page, 'objectives', place, entry, HABIT);
  if (change === null) throw new Error('no section');
  return under(applyTextEdits(page.source.text, change.edits));
}

function under(text: string): string {
  return text.replace(/^### Objectives\r?\n\r?\n/, '');
}

describe('a bullet is added', () => {
  test.each([
    ['with the mark of the list', '* a\n* b\n', '* a\n* b\n* x\n'],
    ['with blank lines between the items', '- a\n\n- b\n', '- a\n\n- b\n\n- x\n'],
    ['with the next number', '1. a\n2. b\n', '1. a\n2. b\n3. x\n'],
    ['with the gap and the indentation of the list', '  -   a\n', '  -   a\n  -   x\n'],
    ['with an empty checkbox', '- [x] a\n', '- [x] a\n- [ ] x\n'],
    ['with CRLF', '- a\r\n', '- a\r\n- x\r\n'],
    ['without a final newline', '- a', '- a\n- x'],
    ['into one that waits to be filled', '*\n', '* x\n'],
    ['into one that waits with a space', '* \n', '* x\n'],
    ['behind what is nested under the last one', '- a\n  - b\n', '- a\n  - b\n- x\n'],
    ['in a quotation', '> - a\n', '> - a\n> - x\n'],
  ])('%s', (_, before, after) => {
    expect(withEntry(before)).toBe(after);
  });

  test('where the section has none', () => {
    expect(withEntry('### Tasks\n')).toBe('- x\n\n### Tasks\n');
  });

  test('with what is nested under it, like the lists that the page shows', () => {
    const entry = { text: 'x', items: [bare('y')] };
    expect(withEntry('* a\n    + b\n', entry)).toBe('* a\n    + b\n* x\n    + y\n');
    expect(withEntry('10. a\n', entry)).toBe('10. a\n11. x\n    - y\n');
  });

  test('under another one', () => {
    expect(withEntry('- a\n- b\n', bare('x'), { kind: 'under', path: [0] })).toBe('- a\n  - x\n- b\n');
  });

  test('at the end of a group', () => {
    const groups = '**One**\n\n- a\n\n**Two**\n\n- b\n';
    expect(withEntry(groups, bare('x'), { kind: 'group', group: 'One' })).toBe(groups.replace('- a\n', '- a\n- x\n'));
  });

  test.each([
    ['# a', '* \\# a\n'],
    ['- a', '* \\- a\n'],
    ['1. a', '* 1\\. a\n'],
  ])('%j, which would begin a block, with a backslash', (text, expected) => {
    expect(withEntry('*\n', bare(text))).toBe(expected);
  });

  test('nowhere without a section', () => {
    expect(addBullet(readPage('# Page\n'), 'objectives', { kind: 'section' }, bare('x'), HABIT)).toBeNull();
  });
});

test('other words leave what is nested under them', () => {
  const page = readPage('### Objectives\n\n- a\n  - b\n- c\n');
  const { edits } = replaceBullet(page, 'objectives', [0], '+ x', HABIT);
  expect(under(applyTextEdits(page.source.text, edits))).toBe('- \\+ x\n  - b\n- c\n');
});

test.each([
  ['- a\n- b\n', [0], '- b\n'],
  ['- a\n- b\n', [1], '- a\n'],
  ['- a\n\n- b\n\n- c\n', [1], '- a\n\n- c\n'],
  ['- a\n  - b\n  - c\n', [0, 1], '- a\n  - b\n'],
])('%j without %j', (list, path, expected) => {
  const page = readPage(`### Objectives\n\n${list}`);
  const { edits } = removeBullet(page, 'objectives', path, HABIT);
  expect(under(applyTextEdits(page.source.text, edits))).toBe(expected);
});

test('a checkbox is marked, and there is nothing to mark without one', () => {
  const page = readPage('### Tasks\n\n- [ ] a\n- b\n');
  const change = setChecked(page, 0, true, HABIT);
  expect(applyTextEdits(page.source.text, change?.edits ?? [])).toBe('### Tasks\n\n- [x] a\n- b\n');
  expect(setChecked(page, 1, true, HABIT)).toBeNull();
});
