import { describe, expect, test } from 'vitest';
import { applyTextEdits } from '../../../src/edits/apply-text-edits.js';
import { cellEdit, rowInsertion, rowRemoval } from '../../../src/edits/entries/table-cells.js';
import type { Table } from '../../../src/markdown/blocks.js';
import { readPage } from '../../page/read-page.js';

/** The table of a page with a heading over it, and its text. */
function tableOf(table: string): { text: string; table: Table } {
  const text = `### Tasks\n\n${table}`;
  const found = readPage(text).taskTable;
  if (found === null) throw new Error('no task table');
  return { text, table: found.table };
}

function withCell(written: string, row: number, column: number, content: string): string {
  const { text, table } = tableOf(written);
  const found = table.rows[row];
  if (found === undefined) throw new Error('no such row');
  return lastLine(applyTextEdits(text, [cellEdit(text, table, found, column, content)]));
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}

const PLAIN = '| Day | Task |\n|---|---|\n';

describe('a content is put into a cell', () => {
  test.each([
    ['with the spaces of the table', '| 2 | a |', 1, 'b', '| 2 | b |'],
    ['of a row without spaces', '|2|a|', 1, 'b', '|2|b|'],
    ['of a row without a pipe at its end', '2 | a', 1, 'b', '2 | b'],
    ['that is empty', '| 2 | |', 1, 'b', '| 2 | b |'],
    ['that a short row lacks', '| 2 |', 1, 'b', '| 2 | b |'],
    ['that is to be empty', '| 2 | a |', 1, '', '| 2 | |'],
    ['that is to be empty, at the end of a row without a pipe', '| 2 | a', 1, '', '| 2 | |'],
    ['that is to be empty, at the beginning of a row without a pipe', '2 | a', 0, '', '| | a'],
  ])('%s', (_, row, column, content, expected) => {
    expect(withCell(PLAIN + row, 0, column, content)).toBe(expected);
  });

  const padded = '| Day | Task     |\n| --- | -------- |\n| 2   | a        |';

  test('of a padded table, which keeps its widths', () => {
    expect(withCell(padded, 0, 1, 'longer')).toBe('| 2   | longer   |');
    expect(withCell(padded, 0, 1, '')).toBe('| 2   |          |');
    expect(withCell(padded, 0, 1, '日本')).toBe('| 2   | 日本     |');
  });

  test('that it does not fit into: that row runs over', () => {
    expect(withCell(padded, 0, 1, 'much longer')).toBe('| 2   | much longer |');
  });
});

describe('a row is put in', () => {
  test.each([
    ['at the end', 1, '| Day | Task |\n|---|---|\n| 1 | a |\n| 2 | b |'],
    ['before the first', 0, '| Day | Task |\n|---|---|\n| 2 | b |\n| 1 | a |'],
  ])('%s', (_, index, expected) => {
    const { text, table } = tableOf(`${PLAIN}| 1 | a |\n`);
    const after = applyTextEdits(text, [rowInsertion(text, table, index, ['2', 'b'])]);
    expect(after).toBe(`### Tasks\n\n${expected}\n`);
  });

  test.each([
    ['into a table without rows', PLAIN, `${PLAIN}| 2 | |\n`],
    ['like the others without a pipe at the end', `${PLAIN}| 1 | a\n`, `${PLAIN}| 1 | a\n| 2 | |\n`],
    [
      'with CRLF',
      `${PLAIN}| 1 | a |\n`.replaceAll('\n', '\r\n'),
      `${PLAIN}| 1 | a |\n| 2 | |\n`.replaceAll('\n', '\r\n'),
    ],
    ['at the end of a page without a final newline', `${PLAIN}| 1 | a |`, `${PLAIN}| 1 | a |\n| 2 | |`],
  ])('%s', (_, before, expected) => {
    const { text, table } = tableOf(before);
    const edit = rowInsertion(text, table, table.rows.length, ['2', '']);
    expect(applyTextEdits(text, [edit])).toBe(`### Tasks\n\n${expected}`);
  });
});

test.each(['\n', '\r\n'])('a row goes with its line end %j', (eol) => {
  const { text, table } = tableOf(`${PLAIN}| 1 | a |\n| 2 | b |\n`.replaceAll('\n', eol));
  const [row] = table.rows;
  if (row === undefined) throw new Error('no row');
  const after = applyTextEdits(text, [rowRemoval(text, row)]);
  expect(after).toBe(`### Tasks\n\n${`${PLAIN}| 2 | b |\n`.replaceAll('\n', eol)}`);
});
