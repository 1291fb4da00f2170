import { describe, expect, it } from 'vitest';
import { cellToLines, entriesToLines, textToLines } from '../../src/terminal/cell-text.js';
import type { StyledLine } from '../../src/terminal/styled-text.js';

const texts = (lines: readonly StyledLine[]): string[] =>
  lines.map(({ runs }) => runs.map(({ text }) => text).join(''));

describe('the lines of a cell', () => {
  it('are none where it is empty', () => {
    expect(cellToLines({ type: 'plain', text: '' })).toEqual([]);
    expect(cellToLines({ type: 'links', links: [] })).toEqual([]);
  });

  it('are a number as it is', () => {
    expect(texts(cellToLines({ type: 'number', value: 0 }))).toEqual(['0']);
  });

  it('are sources with their words and their address', () => {
    const links = [
      { url: 'https://a.example', text: null },
      { url: 'https://b.example', text: '**The** book' },
      { url: null, text: 'Page 7' },
    ];
    expect(texts(cellToLines({ type: 'links', links }))).toEqual([
      'https://a.example',
      'The book https://b.example',
      'Page 7',
    ]);
  });

  it('do not read plain text as Markdown', () => {
    expect(texts(cellToLines({ type: 'plain', text: 'a_b_c **d**' }))).toEqual(['a_b_c **d**']);
    expect(texts(cellToLines({ type: 'markdown', text: 'a_b_c **d**' }))).toEqual(['a_b_c d']);
  });

  it('are safe to print before they are measured', () => {
    expect(texts(cellToLines({ type: 'markdown', text: 'a&#27;[31m\u009b' }))).toEqual(['a␛[31m\ufffd']);
  });
});

describe('entries', () => {
  const entry = (text: string, ...items: readonly string[]) => ({
    text,
    items: items.map((own) => ({ text: own, items: [] })),
  });

  it('have bullets where there are several', () => {
    expect(texts(entriesToLines([entry('one', 'a')]))).toEqual(['one', '  + a']);
    expect(texts(entriesToLines([entry('one', 'a'), entry('two')]))).toEqual(['• one', '  + a', '• two']);
  });

  it('hang their further lines under the first', () => {
    expect(entriesToLines([entry('one\n\nmore'), entry('two')]).map(({ indent }) => indent)).toEqual([2, 2, 2]);
    expect(texts(entriesToLines([entry('one\n\nmore'), entry('two')]))).toEqual(['• one', '  more', '• two']);
  });
});

describe('an entry of several lines', () => {
  const shown = (markdown: string) => textToLines(markdown).map((runs) => runs.map(({ text }) => text).join(''));

  it('flows, paragraph by paragraph', () => {
    expect(shown('one\ntwo\n\nthree')).toEqual(['one two', 'three']);
  });

  it('keeps the lines of its code', () => {
    expect(shown('run\n```sh\nls  -l\n\ncd ..\n```\nand look')).toEqual(['run', 'ls  -l', '', 'cd ..', 'and look']);
    expect(shown('~~~\nnever closed')).toEqual(['never closed']);
  });

  it('ends code at a fence on a line of its own only', () => {
    expect(shown('run\n~~~\nls ~~~\ncd ..\n  ~~~~\nand look')).toEqual(['run', 'ls ~~~', 'cd ..', 'and look']);
  });
});
