import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/renderers/cells.js';
import { sanitise } from '../../src/terminal/sanitise.js';
import { makeStyle } from '../../src/terminal/style.js';
import { drawTable } from '../../src/terminal/table.js';

const plain = makeStyle(false);
const cell = (text: string): Cell => ({ type: 'plain', text });
const table = (headings: readonly string[], ...rows: readonly (readonly string[])[]) => ({
  names: headings,
  headings,
  rows: rows.map((row) => row.map(cell)),
});
const draw = (model: ReturnType<typeof table>, width: number | null, spaced = false): string =>
  drawTable(model, plain, width, { spaced });

describe('a table', () => {
  it('gives every column what it needs if there is room', () => {
    expect(draw(table(['Week', 'Title'], ['1', 'Begin'], ['10', 'Tìm hiểu 👩‍💻']), 80)).toBe(
      'Week  Title\n─────────────────\n1     Begin\n10    Tìm hiểu 👩‍💻\n',
    );
  });

  it('lines up what is wider or narrower than its characters', () => {
    const names = ['Tìm', 'Tìm'.normalize('NFD'), '漢', '👩‍💻', '🇻🇳', 'abc'];
    const lines = draw(table(['Name', 'After'], ...names.map((name) => [name, '|'])), 80)
      .split('\n')
      .slice(2, -1);
    expect(lines.map((line) => stringWidth(line.slice(0, line.indexOf('|'))))).toEqual(names.map(() => 6));
  });

  it('wraps the long columns, not the short ones', () => {
    expect(draw(table(['Day', 'Task', 'Date'], ['Mon', 'one two three four', '2024-01-01']), 29)).toBe(
      'Day  Task          Date\n─────────────────────────────\nMon  one two       2024-01-01\n     three four\n',
    );
  });

  it('puts an address that is too long below its row, whole', () => {
    const url = `https://example.org/${'long/'.repeat(10)}`;
    expect(draw(table(['Address', 'Source', 'Link'], ['1.1', 'Manual', url], ['1.2', 'Book', '']), 40)).toBe(
      `Address  Source\n───────────────\n1.1      Manual\n  Link  ${url}\n1.2      Book\n`,
    );
  });

  it('puts the last columns below where the terminal is narrow', () => {
    expect(draw(table(['Week', 'Title', 'First', 'Last'], ['1', 'Begin', '2024-01-01', '2024-01-05']), 24)).toBe(
      'Week  Title  First\n───────────────────────\n1     Begin  2024-01-01\n  Last  2024-01-05\n',
    );
  });

  it('has no limit without a width', () => {
    const long = 'word '.repeat(100).trim();
    expect(draw(table(['A', 'B'], [long, long]), null).split('\n')[2]).toBe(`${long}  ${long}`);
  });

  it('parts rows by a blank line where any has several lines', () => {
    const model = table(['A', 'B'], ['one two three four five six', 'x'], ['seven', 'y']);
    expect(drawTable(model, plain, 20)).toBe(
      'A                  B\n────────────────────\none two three      x\nfour five six\n\nseven              y\n',
    );
  });

  it('shows entries as a list, nested ones marked and indented', () => {
    const entries = [
      { text: 'Read **the rules**', items: [{ text: 'twice', items: [{ text: 'aloud', items: [] }] }] },
      { text: 'Sign', items: [] },
    ];
    expect(
      drawTable({ names: ['t'], headings: ['Task'], rows: [[{ type: 'entries', entries }]] }, plain, 80, {
        spaced: false,
      }),
    ).toBe('Task\n────────────────\n• Read the rules\n  + twice\n    + aloud\n• Sign\n');
  });

  it('lays out a long table as it does a short one', () => {
    const lines = draw(table(['N', 'M'], ...Array.from({ length: 200 }, (_, index) => [`${index}`, 'm'])), 80).split(
      '\n',
    );
    expect(lines.slice(2, -1)).toEqual(Array.from({ length: 200 }, (_, index) => `${String(index).padEnd(3)}  m`));
  });

  it('takes a cell of any length below its row', () => {
    const long = `${'word '.repeat(400_000)}${'x'.repeat(100)}`;
    expect(draw(table(['A', 'B'], ['a', long]), 20).split('\n').length).toBeGreaterThan(100_000);
  });

  it('may hold x, the letter that stands in for text while it is laid out', () => {
    expect(draw(table(['x', 'xx'], ['xxx', 'x x'], ['', 'x']), 80)).toBe('x    xx\n────────\nxxx  x x\n     x\n');
  });
});

describe('any table', () => {
  const words = fc.constantFrom(
    ...['a', 'task', 'Tìm', 'hiểu', 'x', 'xx', 'đội', '漢字', '👩‍💻', '🇻🇳', '1️⃣', '⚠️', '$&', '$1'],
    'Tìm hiểu'.normalize('NFD').replace(' ', '-'),
    'https://example.org/a/very/long/address?that=nobody&may=cut#short',
  );
  // As they are printed: an emoji loses its selector, on whose width terminals disagree.
  const text = fc.array(words, { maxLength: 8 }).map((own) => sanitise(own.join(' ')));
  const tables = fc.integer({ min: 1, max: 5 }).chain((columns) =>
    fc.record({
      headings: fc.array(fc.constantFrom('Task', 'References', 'Day'), { minLength: columns, maxLength: columns }),
      rows: fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
    }),
  );
  const widths = fc.constantFrom(20, 30, 60, 80, 200);
  const wordsOf = (drawn: string): string[] => drawn.split(/\s+/).filter(Boolean);

  it('holds every word whole', () => {
    fc.assert(
      fc.property(tables, widths, ({ headings, rows }, width) => {
        const shown = wordsOf(draw(table(headings, ...rows), width)).sort();
        for (const word of rows.flat().flatMap(wordsOf)) {
          const at = shown.indexOf(word);
          expect(at, word).not.toBe(-1);
          shown.splice(at, 1);
        }
      }),
    );
  });

  it('holds the words of a cell in their order', () => {
    fc.assert(
      fc.property(tables, fc.nat(), widths, ({ headings, rows }, pick, width) => {
        // Every word is told apart by its place, so that what is drawn can be read back.
        const numbered = rows.map((row, y) =>
          row.map((own, x) =>
            wordsOf(own)
              .map((word, z) => `${word}·${y}·${x}·${z}`)
              .join(' '),
          ),
        );
        const shown = wordsOf(draw(table(headings, ...numbered), width));
        const y = pick % rows.length;
        for (const own of numbered[y] ?? []) {
          const places = wordsOf(own).map((word) => shown.indexOf(word));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(places).not.toContain(-1);
        }
      }),
    );
  });

  it('has no line wider than the terminal but one that a single word makes so', () => {
    fc.assert(
      fc.property(tables, widths, ({ headings, rows }, width) => {
        for (const line of draw(table(headings, ...rows), width).split('\n')) {
          if (stringWidth(line) <= width) continue;
          // The word alone, or behind the name of its column.
          const [word, ...others] = wordsOf(line).reverse();
          expect(others.length === 0 || headings.some((heading) => heading === others.join(' ')), line).toBe(true);
          expect(stringWidth(word ?? ''), line).toBeGreaterThan(width - 14);
        }
      }),
    );
  });

  it('begins each column at the same place in every line', () => {
    fc.assert(
      fc.property(tables, ({ headings, rows }) => {
        const marked = rows.map((row) => row.map((own) => `¦${own}`));
        const [first = '', , ...lines] = draw(
          table(
            headings.map(() => '¦'),
            ...marked,
          ),
          null,
        ).split('\n');
        const starts = (line: string) => [...line.matchAll(/¦/g)].map(({ index }) => stringWidth(line.slice(0, index)));
        for (const line of lines.filter(Boolean)) expect(starts(line)).toEqual(starts(first));
      }),
    );
  });

  it('has no white space at the end of a line, and no colour', () => {
    fc.assert(
      fc.property(tables, widths, ({ headings, rows }, width) => {
        expect(draw(table(headings, ...rows), width)).not.toMatch(/[ \t]\n|(?!\n)\p{Cc}/u);
      }),
    );
  });
});
