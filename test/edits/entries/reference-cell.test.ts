import { describe, expect, test } from 'vitest';
import {
  type NewReference,
  readBack,
  withoutReference,
  withReferences,
} from '../../../src/edits/entries/reference-cell.js';
import type { Reference } from '../../../src/model/task.js';
import { readPage } from '../../page/read-page.js';

const FORM = { bare: false, separator: '<br>' };

/** A page whose only row has a reference cell. */
function cellOf(cell: string): {
  text: string;
  span: { start: number; end: number };
  references: readonly Reference[];
} {
  const page = readPage(`### Tasks\n\n| Task | Reference |\n|---|---|\n| a | ${cell} |\n`);
  const { text } = page.source;
  const start = text.lastIndexOf(`| ${cell} |`) + 2;
  return { text, span: { start, end: start + cell.length }, references: page.tasks[0]?.references ?? [] };
}

function added(cell: string, reference: NewReference, form = FORM): string {
  const { text, span, references } = cellOf(cell);
  return withReferences(text, span, references, [reference], form);
}

const LINK = { url: 'https://e.org/x', text: null };

describe('a reference is written', () => {
  test.each([
    ['an address', LINK, '<https://e.org/x>'],
    ['an address with words', { url: 'https://e.org/x', text: 'Guide' }, '[Guide](https://e.org/x)'],
    ['an address with parentheses', { url: 'https://e.org/a_(b)', text: 'Guide' }, '[Guide](<https://e.org/a_(b)>)'],
    ['an address with a pipe', { url: 'https://e.org/?a|b', text: null }, '<https://e.org/?a%7Cb>'],
    ['words with a pipe', { url: null, text: 'A | B' }, 'A \\| B'],
    ['words with brackets', { url: 'https://e.org/', text: 'A ] [' }, '[A \\] \\[](https://e.org/)'],
  ])('%s', (_, reference, expected) => {
    const content = withReferences('', { start: 0, end: 0 }, [], [reference], FORM);
    expect(content).toBe(expected);
    const [read] = cellOf(content).references;
    expect({ url: read?.url, text: read?.text }).toEqual(readBack(reference));
  });

  test('bare where the site writes them so', () => {
    expect(withReferences('', { start: 0, end: 0 }, [], [LINK], { ...FORM, bare: true })).toBe('https://e.org/x');
  });

  test('behind the others, parted as they are', () => {
    expect(added('<https://a.org>', LINK)).toBe('<https://a.org><br><https://e.org/x>');
    expect(added('<https://a.org> <https://b.org>', LINK)).toBe('<https://a.org> <https://b.org> <https://e.org/x>');
    expect(added('[A](https://a.org), [B](https://b.org)', LINK)).toBe(
      '[A](https://a.org), [B](https://b.org), <https://e.org/x>',
    );
  });
});

test.each([
  ['<https://a.org>', 0, ''],
  ['<https://a.org> <br> <https://b.org>', 0, '<https://b.org>'],
  ['<https://a.org> <br> <https://b.org>', 1, '<https://a.org>'],
])('%j without its reference %i', (cell, index, expected) => {
  const { text, span, references } = cellOf(cell);
  expect(withoutReference(text, span, references, index)).toBe(expected);
});
