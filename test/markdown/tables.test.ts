import { describe, expect, it } from 'vitest';
import { findTable, tableRow } from '../../src/markdown/tables.js';
import { slice } from '../../src/text/span.js';

function cells(text: string, columns = 9): string[] {
  return tableRow(text, { start: 0, end: text.length }, columns).cells.map((cell) => slice(text, cell.span));
}

/** How the columns of a table with this delimiter row are aligned; null where there is no table. */
function alignments(delimiterRow: string): unknown {
  const text = `|\n${delimiterRow}`;
  const lines = [
    { start: 0, end: 1 },
    { start: 2, end: text.length },
  ];
  return findTable(text, lines, () => true)?.alignments ?? null;
}

describe('a row', () => {
  it('is split at its pipes, and its borders are no cells', () => {
    expect(cells('| a | b |')).toEqual(['a', 'b']);
    expect(cells('a | b')).toEqual(['a', 'b']);
    expect(cells('| a | b')).toEqual(['a', 'b']);
  });

  it('is not split at a pipe behind a backslash', () => {
    expect(cells('| a \\| b | c |')).toEqual(['a \\| b', 'c']);
  });

  it('is split at a pipe in code', () => {
    expect(cells('| `a|b` |')).toEqual(['`a', 'b`']);
  });

  it('ends at its last pipe, even one behind a backslash', () => {
    expect(cells('| a | b \\|')).toEqual(['a', 'b \\']);
  });

  it('keeps empty cells', () => {
    expect(cells('|a||b| |')).toEqual(['a', '', 'b', '']);
  });

  it('has cells without the white space around them, but no-break spaces stay', () => {
    expect(cells('|\t a \t|\u00a0b |')).toEqual(['a', '\u00a0b']);
  });

  it('knows the room between the pipes', () => {
    const text = '|  a | b |';
    const { cells: found } = tableRow(text, { start: 0, end: text.length }, 2);
    expect(found.map((cell) => slice(text, cell.slot))).toEqual(['  a ', ' b ']);
  });

  it('drops the cells beyond the last column', () => {
    const text = '| a | b | c |';
    const row = tableRow(text, { start: 0, end: text.length }, 2);
    expect(row.dropped.map((cell) => slice(text, cell.span))).toEqual(['c']);
  });

  it('without cells is possible', () => {
    expect(cells('|')).toEqual([]);
    expect(cells('')).toEqual([]);
  });
});

describe('a delimiter row', () => {
  it('says how its columns are aligned', () => {
    expect(alignments('|---|:--|--:|:-:|')).toEqual([null, 'left', 'right', 'center']);
  });

  it('needs no border pipes, and for one column no pipe', () => {
    expect(alignments('- | -')).toEqual([null, null]);
    expect(alignments(':-:')).toEqual(['center']);
  });

  it.each(['', '|', '| a |', '|-|:|', '|- -|', '|--:--|', '||-|'])('is not %j', (text) => {
    expect(alignments(text)).toBeNull();
  });
});

describe('a table in a paragraph', () => {
  const find = (text: string, mayDelimit = (): boolean => true): number | null => {
    let start = 0;
    const lines = text.split('\n').map((line) => {
      const span = { start, end: start + line.length };
      start = span.end + 1;
      return span;
    });
    return findTable(text, lines, mayDelimit)?.headerIndex ?? null;
  };

  it('begins at the line above the first delimiter row', () => {
    expect(find('| a |\n|---|')).toBe(0);
    expect(find('text\n| a |\n|---|')).toBe(1);
  });

  it('may have a header that is narrower than the delimiter row, but not wider', () => {
    expect(find('| a |\n|---|---|')).toBe(0);
    expect(find('| a | b |\n|---|')).toBeNull();
  });

  it('is given up where the first delimiter row does not fit', () => {
    expect(find('| a | b |\n|---|\n|---|')).toBeNull();
  });

  it('needs a delimiter row that may be one', () => {
    expect(find('| a |\n|---|', () => false)).toBeNull();
  });
});
