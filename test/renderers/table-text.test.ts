import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableRow } from '../../src/markdown/tables.js';
import { cellText } from '../../src/page/cell-text.js';
import { type Cell, cellLines } from '../../src/renderers/cells.js';
import { renderCsv, renderMarkdown, renderTsv, type TableModel } from '../../src/renderers/table-text.js';

const plain = (text: string): Cell => ({ type: 'plain', text });
const model = (...rows: readonly (readonly Cell[])[]): TableModel => {
  const names = (rows[0] ?? []).map((_, index) => `column-${index + 1}`);
  return { names, headings: names, rows };
};
const one = (text: string): TableModel => model([plain(text), plain('last')]);

/** Reads CSV as RFC 4180 has it, and knows nothing of how worklog writes it. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let at = 0;
  const endField = (): void => {
    row.push(field);
    field = '';
  };
  while (at < csv.length) {
    if (csv[at] === '"' && field === '') {
      at++;
      while (at < csv.length && !(csv[at] === '"' && csv[at + 1] !== '"')) {
        field += csv[at];
        at += csv[at] === '"' ? 2 : 1;
      }
      at++;
    } else if (csv[at] === ',') {
      endField();
      at++;
    } else if (csv.startsWith('\r\n', at)) {
      endField();
      rows.push(row);
      row = [];
      at += 2;
    } else {
      field += csv[at];
      at++;
    }
  }
  expect([row, field], 'the last line is ended too').toEqual([[], '']);
  return rows;
}

const readTsv = (tsv: string): string[][] =>
  tsv
    .split('\n')
    .slice(0, -1)
    .map((line) =>
      line
        .split('\t')
        .map((field) =>
          field.replace(/\\(.)/g, (_, code: string) => ({ t: '\t', n: '\n', r: '\r', '\\': '\\' })[code] ?? ''),
        ),
    );

/** Text without other control characters than those that have a form of their own in a file. */
const texts = fc.string({ unit: fc.constantFrom(...'ab,;"\'\t\n\r\\|*_<&ệ漢=-+@1'), maxLength: 12 });
const tables = fc
  .integer({ min: 1, max: 4 })
  .chain((columns) =>
    fc.array(fc.array(texts, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
  );

describe('CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "hello"', '"say ""hello"""'],
    ['one\ntwo', '"one\ntwo"'],
    ['Tìm hiểu', 'Tìm hiểu'],
    [' space ', ' space '],
    ['', ''],
  ])('writes %j as %j', (text, field) => {
    expect(renderCsv(one(text))).toBe(`column-1,column-2\r\n${field},last\r\n`);
  });

  it.each([
    '=1+1',
    '+1',
    '-x',
    '@SUM(A1)',
    ' =1',
    '\n=1',
    '\t=1',
    '\tx',
    '\rx',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '=HYPERLINK("http://x","y")',
  ])('writes %j as no formula', (text) => {
    expect(readCsv(renderCsv(one(text)))[1]).toEqual([`'${text}`, 'last']);
  });

  it.each(['-1', '-2.5', '7', '2024-01-01', 'a=b', 'x -1'])('leaves %j as it is', (text) => {
    expect(readCsv(renderCsv(one(text)))[1]).toEqual([text, 'last']);
  });

  it('is read back as it was, but for formulas', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const [head, ...body] = readCsv(renderCsv(model(...rows.map((row) => row.map(plain)))));
        expect(head).toHaveLength(rows[0]?.length ?? 0);
        expect(body.map((row) => row.map((text) => text.replace(/^'(?=\s*[=+\-@\t\r])/, '')))).toEqual(
          rows.map((row) => row.map((text) => text.replace(/^'(?=\s*[=+\-@\t\r])/, ''))),
        );
        for (const text of body.flat()) expect(text).not.toMatch(/^\s*[=+@]|^\s*-(?!\d+(?:\.\d+)?$)/);
      }),
    );
  });

  it('shows other control characters', () => {
    expect(readCsv(renderCsv(one('\u001b[31m\u009b\u202e')))[1]).toEqual(['␛[31m\ufffd\ufffd', 'last']);
  });
});

describe('TSV', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const tsv = renderTsv(model(...rows.map((row) => row.map(plain))));
        expect(readTsv(tsv).slice(1)).toEqual(rows);
        expect(tsv.split('\n')).toHaveLength(rows.length + 2);
      }),
    );
  });
});

describe('Markdown', () => {
  const read = (markdown: string, columns: number): string[][] =>
    markdown
      .split('\n')
      .slice(2, -1)
      .map((line) =>
        tableRow(line, { start: 0, end: line.length }, columns).cells.map(({ span }) => cellText(line, span)),
      );

  it('is a table with an entry a line', () => {
    const entries = [
      { text: 'Read', items: [{ text: 'twice', items: [{ text: 'aloud', items: [] }] }] },
      { text: 'Sign', items: [] },
    ];
    const links = [
      { url: 'https://a.example/', text: null },
      { url: 'https://b.example/', text: 'B' },
      { url: null, text: 'Book' },
    ];
    expect(
      renderMarkdown(
        model([
          { type: 'entries', entries },
          { type: 'links', links },
          { type: 'number', value: 7 },
        ]),
      ),
    ).toBe(`\
| column-1 | column-2 | column-3 |
| --- | --- | --- |
| Read<br>&emsp;+ twice<br>&emsp;&emsp;+ aloud<br>Sign | https://a.example/<br>B <https://b.example/><br>Book | 7 |
`);
  });

  it('gives back its cells to our own reader of tables', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        // What a backslash before a pipe means is Markdown's own affair.
        const own = rows.map((row) => row.map((text) => text.replaceAll('\\', '/')));
        const cells = own.map((row) => row.map(plain));
        const expected = cells.map((row) =>
          row.map((cell) =>
            cellLines(cell)
              .join('<br>')
              .replace(/\s*\r?\n\s*/g, ' ')
              .trim(),
          ),
        );
        const written = renderMarkdown(model(...cells)).replace(/&emsp;/g, '');
        expect(read(written, rows[0]?.length ?? 0).map((row) => row.map((text) => text.replace(/\r/g, '')))).toEqual(
          expected.map((row) => row.map((text) => text.replace(/\r/g, '').trim())),
        );
      }),
    );
  });

  it.each([
    ['a|b', 'a|b'],
    ['`a|b`', '`a|b`'],
    ['a\\|b', 'a|b'],
    ['a\\\\|b', 'a\\\\|b'],
    ['a\\\\\\|b', 'a\\\\|b'],
    ['|', '|'],
    ['||', '||'],
  ])('%j is one cell and means %j', (text, meant) => {
    expect(read(renderMarkdown(one(text)), 2)).toEqual([[meant, 'last']]);
  });
});
