import { describe, expect, it } from 'vitest';
import { type CellItem, cellItems, cellLines, trimCellText } from '../../src/markdown/cell-items.js';
import { slice } from '../../src/text/span.js';

function lines(cell: string): string[] {
  return cellLines(cell, { start: 0, end: cell.length }).map(
    ({ indent, marker, span }) => `${indent}${marker ?? ''} ${slice(cell, span)}`,
  );
}

type Tree = readonly (string | readonly [string, Tree])[];

function tree(cell: string): Tree {
  const asTree = (items: readonly CellItem[]): Tree =>
    items.map((item) => {
      const text = slice(cell, item.span);
      return item.items.length === 0 ? text : ([text, asTree(item.items)] as const);
    });
  return asTree(cellItems(cellLines(cell, { start: 0, end: cell.length })));
}

describe('the lines of a cell', () => {
  it('end at line break tags of every spelling', () => {
    expect(lines('a<br>b<br/>c<br />d<BR>e')).toEqual(['0 a', '0 b', '0 c', '0 d', '0 e']);
  });

  it('do not end at a tag in code', () => {
    expect(lines('`a<br>b`<br>c')).toEqual(['0 `a<br>b`', '0 c']);
  });

  it('lose marker and indentation', () => {
    expect(lines('- a<br>&emsp; + b<br>• c<br>1. d')).toEqual(['0- a', '2+ b', '0• c', '01. d']);
  });

  it('are as far indented as a reader sees', () => {
    expect(lines('&emsp;a<br>&nbsp;&nbsp;b<br>\u2003c<br>  d<br>&#8195;e<br>&emspf')).toEqual([
      ...['2 a', '2 b', '2 c', '0 d', '2 e', '2 f'],
    ]);
  });

  it('that say nothing are none', () => {
    expect(lines('<br>a<br>&nbsp;<br>- <br>')).toEqual(['0 a']);
    expect(lines('')).toEqual([]);
  });

  it('have no marker in a dash, a number or a sign that belongs to the words', () => {
    expect(lines('--a<br>-5 degrees<br>1.5 hours<br>*a*<br>3D')).toEqual([
      ...['0 --a', '0 -5 degrees', '0 1.5 hours', '0 *a*', '0 3D'],
    ]);
  });

  it('have a marker right before a letter, as people write it', () => {
    expect(lines('-a<br>+b<br>•c')).toEqual(['0- a', '0+ b', '0• c']);
  });

  it('may have their marker escaped', () => {
    expect(lines('\\- a<br>\\* b')).toEqual(['0- a', '0* b']);
  });
});

describe('the items of a cell', () => {
  it('are its lines', () => {
    expect(tree('- a<br>- b<br>- c')).toEqual(['a', 'b', 'c']);
  });

  it('hang under the item that is less indented', () => {
    expect(tree('- a<br>&emsp; + b<br>&emsp; + c<br>- d')).toEqual([['a', ['b', 'c']], 'd']);
  });

  it('hang under a marked item where the marker is a new one', () => {
    expect(tree('- a<br>+ b<br>+ c<br>- d')).toEqual([['a', ['b', 'c']], 'd']);
  });

  it('hang under a plain first line', () => {
    expect(tree('a:<br>- b<br>- c')).toEqual([['a:', ['b', 'c']]]);
  });

  it('nest as deep as they are indented', () => {
    expect(tree('- a<br>&emsp;- b<br>&emsp;&emsp;- c<br>&emsp;- d<br>- e')).toEqual([['a', [['b', ['c']], 'd']], 'e']);
  });

  it('stay siblings where the indent is off by one no-break space', () => {
    expect(tree('- a<br>&emsp;+ b<br>&emsp;&nbsp;+ c')).toEqual([['a', ['b', 'c']]]);
  });

  it('go on with the outermost list after a plain line', () => {
    expect(tree('- a<br>plain<br>- b')).toEqual(['a', 'plain', 'b']);
  });

  it('are the same whatever their numbers', () => {
    expect(tree('1. a<br>2. b<br>10. c')).toEqual(['a', 'b', 'c']);
  });
});

describe('the text of a cell', () => {
  const trim = (text: string): string => slice(text, trimCellText(text, { start: 0, end: text.length }));

  it('loses white space in each of its forms, at both ends', () => {
    expect(trim(' \u00a0&nbsp;\u200b&emsp a&nbsp;b &ensp;&EMSP;\t')).toBe('a&nbsp;b');
  });

  it('keeps what only looks like an entity', () => {
    expect(trim('nbsp;')).toBe('nbsp;');
    expect(trim('&amp; a;')).toBe('&amp; a;');
  });

  it('may be empty', () => {
    expect(trim('&nbsp; &nbsp')).toBe('');
  });

  it('loses as much as there is', () => {
    expect(trim(`a${'&nbsp;'.repeat(1_000)}`)).toBe('a');
  });
});
