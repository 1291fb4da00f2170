import fc from 'fast-check';
import { SEED } from './generated-pages.js';

const URLS = [
  'https://example.com',
  'https://example.com/',
  'http://a.b.co/path?x=1&y=2#frag',
  'https://example.com/a_(b)_c',
  'https://example.com/a)b',
  'ftp://files.example.com/x',
  'https://example.com:8080/y',
  'www.example.com',
  'www.example.com/x_y',
  'https://vi.wikipedia.org/wiki/Hà_Nội',
  'https://ví-dụ.vn/đường',
  'http://localhost:1313/',
  'http://aws.amazon.com/*x*',
  'https://example.com/&amp;z',
  'https://example.com/a%20b%zz',
  "https://example.com/it's",
  'https://example.com/[x]{y}',
  'HTTPS://EXAMPLE.COM',
  'mailto:me@example.com',
];
const EMAILS = ['me@example.com', 'a.b+c@sub.example.org', 'x@localhost', '1a@b.co-x', 'me@example.com_'];
const TAILS = [
  '.',
  ',',
  '!',
  '?',
  ':',
  ';',
  ')',
  '))',
  '.)',
  '...',
  '"',
  "'",
  '>',
  '*',
  '**',
  '_',
  '~',
  '&amp;',
  '&copy;',
  '|',
  '/',
  '(x',
  '-',
];
const HEADS = [
  '(',
  '"',
  "'",
  '“',
  '<',
  '*',
  '**',
  '_',
  '~',
  '~~',
  '--',
  '---',
  '…',
  '...',
  ':',
  'x',
  '\\',
  '\\(',
  '`',
  '>',
  '>>',
  '<<',
  '[',
  '!',
  '-',
  'đ',
  '1',
  '/',
];
const WORDS = [
  'Learn',
  'về mạng',
  'a',
  '*b*',
  '**c**',
  '_d_',
  '`e`',
  '`f',
  '<br>',
  '<br/>',
  '<b>',
  '</b>',
  '&nbsp;',
  '→',
  '🚀',
  '- ',
  '+ ',
  ' ',
  '\\',
  '\\*',
  ']',
  '[',
  '(',
  ')',
  '<!-- c -->',
  '<a href="https://h.example">',
];
const LABELS = [
  'text',
  '*em*',
  '`co]de`',
  'a [b] c',
  '![i](/i.png)',
  'Tài liệu',
  '',
  'x\\]y',
  '<b>',
  'https://in.example',
];
const TITLES = ['', ' "t"', " 't'", ' (t)', ' "a (b)"', ' "unclosed', '"t"', ' t'];
const DESTINATIONS = [
  ...URLS,
  '/x',
  '<https://a.example/b c>',
  '<x',
  '',
  'a b',
  'a\\)b',
  'x(y(z))',
  '#top',
  '<>',
  'đ.html',
  'a\\|b',
];
const REFERENCES = [
  '[guide]',
  '[Guide][]',
  '[text][guide]',
  '[text][none]',
  '[none]',
  '![alt][guide]',
  '[a][b][guide]',
  '[GUIDE]',
  '[bold *x*][Hà nội]',
  '[gu\\ide]',
];

const url = fc.constantFrom(...URLS);
const piece: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('', ' ', ...HEADS), url, fc.constantFrom('', ' ', ...TAILS))
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('', ' ', ...HEADS), fc.constantFrom(...EMAILS), fc.constantFrom('', ...TAILS))
      .map((parts) => parts.join('')),
  },
  {
    weight: 2,
    arbitrary: fc
      .oneof(url, fc.constantFrom(...EMAILS), fc.constantFrom('x y', 'b', '/b', 'a:b'))
      .map((inside) => `<${inside}>`),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom('[', '![', '*[', '\\['),
        fc.constantFrom(...LABELS),
        fc.constantFrom('](', '] (', ']( '),
        fc.constantFrom(...DESTINATIONS),
        fc.constantFrom(...TITLES),
        fc.constantFrom(')', ')', ')*', ' )', ''),
      )
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...REFERENCES) },
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
);

/** What may stand in a reference cell: links in every form, whole and broken, between words and punctuation. */
const generatedCell: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.tuple(piece, fc.constantFrom('', ' ', '', '<br>', ', ')), { minLength: 1, maxLength: 5 }))
  .map(([parts]) =>
    parts
      .map((part) => part.join(''))
      .join('')
      .replaceAll(/(?<!\\)\|/g, '\\|'),
  );

/** The link reference definitions that the cells refer to. */
export const CELL_DEFINITIONS = '[guide]: https://guide.example/x_y "Guide"\n[hà nội]: <https://vi.example/a b>\n';

export function generatedCells(count: number): string[] {
  return fc.sample(generatedCell, { numRuns: count, seed: SEED });
}
