import fc from 'fast-check';

/** Every run makes the same pages, so that a page that fails today fails tomorrow. */
export const SEED = 20_240_929;

const BULLETS = ['- ', '* ', '+ ', '-   ', '*  ', '1. ', '2. ', '3) ', '- [ ] ', '- [x] ', '-\t', '10. '];
const WORDS = [
  'Learn about AWS VM Import/Export',
  'Tìm hiểu về mạng',
  '**Bold** words',
  'see <https://000014.awsstudygroup.com/>',
  '[guide](https://example.com/a_(b) "title")',
  '`code | here`',
  'a \\| b',
  'x<br>&emsp; + y',
  'done &nbsp;',
  '29/09/2024',
  '…',
  '*',
  '-',
  'N/A',
  '(~~old~~)',
  '![image](/i.png)',
];
const CELLS = [...WORDS, '', ' ', '- one<br>- two', '2', 'Monday', '`a|b`', '\t', 'a \\', '\\|', '\u00a0x'];
const DELIMITERS = ['---', ':--', '--:', ':-:', ' --- ', '-', '----------', ' :---: '];

const word = fc.constantFrom(...WORDS);
const cell = fc.constantFrom(...CELLS);
const row = (columns: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(cell, { minLength: Math.max(1, columns - 1), maxLength: columns + 1 }),
      fc.constantFrom('| ', '|', ''),
      fc.constantFrom(' |', '|', '', ' | '),
    )
    .map(([cells, start, end]) => start + cells.join(' | ') + end);
const delimiter = (columns: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...DELIMITERS), { minLength: columns, maxLength: columns }),
      fc.constantFrom('|', '| ', ''),
      fc.constantFrom('|', ' |', ''),
    )
    .map(([dashes, start, end]) => start + dashes.join('|') + end);

/** A table's lines: its header may miss a cell or have one too many, and so may its rows. */
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((columns) =>
    fc
      .tuple(
        fc.oneof({ weight: 12, arbitrary: exactRow(columns) }, { weight: 1, arbitrary: row(columns) }),
        delimiter(columns),
        fc.array(row(columns), { maxLength: 3 }),
      )
      .map(([header, dashes, rows]) => [header, dashes, ...rows]),
  );

function exactRow(columns: number): fc.Arbitrary<string> {
  return fc.array(word, { minLength: columns, maxLength: columns }).map((cells) => `| ${cells.join(' | ')} |`);
}

const heading = fc.tuple(
  fc.constantFrom('#', '##', '###', '######', '#######'),
  fc.constantFrom(' Week 4 Objectives:', ' Tasks ##', '', ' '),
);
const line = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...BULLETS), word).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...BULLETS), fc.constantFrom(...BULLETS), word).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom('-', '*', '1.', '-  ', '- \t') },
  { weight: 2, arbitrary: heading.map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.constantFrom('---', '===', '***', '- - -', '___', '--', '=') },
);
const lines = fc.array(line, { minLength: 1, maxLength: 4 });
const code = fc
  .tuple(
    fc.constantFrom('```', '~~~', '```js', '````'),
    fc.array(line, { maxLength: 2 }),
    fc.constantFrom('```', '~~~', '', '````'),
  )
  .map(([open, inside, close]) => [open, ...inside, close]);
const html = fc
  .tuple(
    fc.constantFrom('<div>', '<!-- x', '<details><summary>', '<b>', '<br>', '</div>', '</pre>', '<p align="center">'),
    fc.array(line, { maxLength: 2 }),
    fc.constantFrom('</div>', '-->', '', '</details>'),
  )
  .map(([open, inside, close]) => [open, ...inside, close]);
const definition = fc
  .constantFrom('[guide]: https://example.com "Guide"', '[a]: /u', '[b]: <c d>', "[c]: /u 'x'", '[d]:', '[e]: /u x')
  .map((text) => [text]);
const part = fc.oneof(
  { weight: 5, arbitrary: lines },
  { weight: 4, arbitrary: table },
  { weight: 1, arbitrary: code },
  { weight: 1, arbitrary: html },
  { weight: 1, arbitrary: definition },
);
const indent = fc.constantFrom('', '', '', '', '', '', '  ', '   ', '    ', '\t', '> ', '>', '  - ', '      ');
const nested: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 5, arbitrary: part },
  // A whole part within a quote or a list item.
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        part,
        fc.constantFrom(['> ', '> '], ['> ', ''], ['- ', '  '], ['1. ', '   '], ['* ', '    '], ['- ', '\t']),
      )
      .map(([own, [first, rest]]) => own.map((text, index) => (index === 0 ? first : rest) + text)),
  },
  // Lines that are each indented as they like.
  {
    weight: 2,
    arbitrary: fc
      .array(fc.tuple(indent, line), { minLength: 1, maxLength: 4 })
      .map((own) => own.map((parts) => parts.join(''))),
  },
);

/** A page as an author might have written it: parts of a worklog, with or without blank lines between them. */
const worklogPage = fc
  .array(fc.tuple(nested, fc.constantFrom('\n', '\n\n', '\n', '\n\n', '\n \n')), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([own, gap]) => own.join('\n') + gap).join(''));

const FRAGMENTS = [
  ...[
    'a',
    'b ',
    'text',
    ' x',
    '# h',
    '## ',
    '- ',
    '* x',
    '+ ',
    '1. ',
    '2) y',
    '10.',
    '  - n',
    '  * m',
    '- [ ] t',
    '[x]',
  ],
  ...['   ', '    ', '\t', '> ', '>', '```', '~~~', '```js', '---', '===', '***', '    code', '\\|', '`|`'],
  ...['| a | b |', '|---|---|', '| - |', ':-:', 'a | b', '--- | ---', '[a]: /u', '[a]: <b c> "t"'],
  ...Array.from({ length: 9 }, () => '\n'),
];

/** Marks of every kind of block, one after the other without any sense. */
const soup = fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 2, maxLength: 16 }).map((parts) => parts.join(''));

const lineEnds = fc.constantFrom(...Array.from({ length: 11 }, () => '\n'), '\r\n');

/** The Markdown of a page, without front matter; now and then with CRLF, now and then without a final line break. */
const generatedPage: fc.Arbitrary<string> = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: worklogPage }, { weight: 2, arbitrary: soup }), lineEnds, fc.boolean())
  .map(([text, lineEnd, cut]) => (cut ? text.trimEnd() : text).replaceAll('\n', lineEnd));

export function generatedPages(count: number): string[] {
  return fc.sample(generatedPage, { numRuns: count, seed: SEED });
}
