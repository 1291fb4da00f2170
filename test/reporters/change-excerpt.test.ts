import { expect, test } from 'vitest';
import type { FileEdit } from '../../src/model/file-edit.js';
import { changeExcerpt } from '../../src/reporters/change-excerpt.js';

function excerpt(before: string, after: string): string[] {
  const edit: FileEdit = {
    kind: 'change',
    file: 'a.md',
    before,
    edits: [{ span: { start: 0, end: before.length }, text: after }],
  };
  const { line, lines } = changeExcerpt(edit);
  return [String(line), ...lines.map(({ sign, pieces }) => `${sign} ${pieces.map(({ text }) => text).join('')}`)];
}

test('a line that only has something more is told once', () => {
  expect(excerpt('a\n| x |\n', 'a\n| x | y |\n')).toEqual(['2', '+ | x | y |']);
});

test('a line that has something else is told before and after', () => {
  expect(excerpt('a b\n', 'a c\n')).toEqual(['1', '- a b', '+ a c']);
});

test('a line that lost something is told before and after', () => {
  expect(excerpt('a b\n', 'a\n')).toEqual(['1', '- a b', '+ a']);
});

test('a line that is gone, and one that is new, are told as a whole', () => {
  expect(excerpt('a\nb\nc\n', 'a\nc\n')).toEqual(['2', '- b']);
  expect(excerpt('a\n', 'a\nb\n')).toEqual(['2', '+ b']);
});

test('what is alike in a long line is cut short', () => {
  const long = 'word '.repeat(20);
  expect(excerpt(`${long}old ${long}\n`, `${long}new ${long}\n`)).toEqual([
    '1',
    '- …word word word word old word word word word…',
    '+ …word word word word new word word word word…',
  ]);
});

test('padding is nothing to read', () => {
  expect(excerpt('| a      |\n', '| a b    |\n')).toEqual(['1', '+ | a b |']);
});

test('a made file is told by its lines', () => {
  const { line, lines } = changeExcerpt({ kind: 'create', file: 'a.md', text: 'a\n\nb\n' });
  expect([line, lines.map(({ sign }) => sign)]).toEqual([1, ['+', '+']]);
});
