/** Makes a page of about that many characters. */
type Maker = (length: number) => string;

const repeat =
  (unit: string): Maker =>
  (length) =>
    unit.repeat(Math.ceil(length / unit.length));

const inTable =
  (maker: Maker): Maker =>
  (length) =>
    `| a |\n| - |\n| ${maker(length)} |\n`;

/** One line of nothing but a mark that may begin something. */
export const HOSTILE_LINES = ['[', '*', '>', '`', '|', '<', '- ', '{{%', '&', '('] as const;

const UNITS = [
  ...HOSTILE_LINES,
  ...[
    '_',
    '~~',
    '!',
    '![',
    ']',
    '[](',
    '[](<',
    '[a](b "',
    "[a](b '",
    '[a](b (',
    '](u)',
    '[a][',
    '[[a]',
    'x]',
    '\\',
    '\\[',
  ],
  ...[
    "<a b='",
    '<a b="',
    '<a b="\' c="',
    '<a b="" ',
    '<!--',
    '<!-- -',
    '<?',
    '<!A ',
    '<![CDATA[',
    '<a ',
    '</a ',
    '<a:',
    '<a@',
  ],
  ...['*a', 'a*', '*a**', '_a ', '**a*b', '`` ` ', '`a` ', '&nbsp;', '&#', '&a', '<br>', '<br>- ', '<br>&emsp; + '],
  ...[
    'http://a.b ',
    'http://',
    'www.',
    'https://a.b/)',
    'https://a.b/(',
    'https://a.b/;&',
    'a@b.c ',
    'a@',
    '@',
    "'",
    '"',
    '--',
  ],
  ...[
    '- a\n  ',
    '1. ',
    '> - ',
    '-\t',
    '- \n',
    '-\n',
    '---\n',
    '===\n',
    '# \n',
    '## a {',
    '{#a.b.c ',
    '     x\n',
    'a\n',
    '> a\nb\n',
  ],
  ...[
    '|-',
    '-|',
    '|-|\n',
    '| a \n',
    '|a|\n|-|\n\n',
    '[a]: /u\n',
    '[a]: <',
    '[a]:\n',
    '[a]: /u "t\n',
    '[^1]: a\n',
    ': a\n',
  ],
  ...[
    '~~~\n',
    '```\n',
    '<div>\n',
    '<pre>\n',
    '<!-- \n',
    '{',
    '{"',
    '{{',
    '{{<',
    '{{< x >}}',
    '{{< /x >}}',
    '{{% x %}}',
    '}}',
  ],
  ...[' ', '\t', '\n', '\r', '\r\n', '\u00a0', '\u200b', '\ufeff', '\ud800', '\udc00', '\0', '• ', '🚀', 'đ'],
];

/** Pages made to take a careless reader for ever, by name. */
export const HOSTILE_PAGES: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ...UNITS.map((unit) => [`${JSON.stringify(unit)} again and again`, repeat(unit)] as const),
  ...UNITS.filter((unit) => !/[\n|]/.test(unit)).map(
    (unit) => [`${JSON.stringify(unit)} again and again in a cell`, inTable(repeat(unit))] as const,
  ),
  [
    'runs of backticks, each longer by one',
    (length) => Array.from({ length: Math.sqrt(2 * length) }, (_, i) => '`'.repeat(i)).join(' '),
  ],
  ['white space before a word', (length) => `${' '.repeat(length)}x`],
  ['white space between words', (length) => `x${' '.repeat(length)}x`],
  ['brackets that close late', (length) => '['.repeat(length / 2) + ']'.repeat(length / 2)],
  ['images in images', (length) => '!['.repeat(length / 6) + '](u)'.repeat(length / 6)],
  ['parentheses in a destination', (length) => `[a](${'('.repeat(length / 2)}${')'.repeat(length / 2)})`],
  ['a title that is never closed', (length) => `[a](b "${'\\"'.repeat(length / 2)}`],
  ['a definition’s title that is never closed', (length) => `[a]: b "${'\\"'.repeat(length / 2)}`],
  ['a label that is never closed', (length) => `[${'\\]'.repeat(length / 2)}`],
  ['definitions', (length) => Array.from({ length: length / 12 }, (_, i) => `[a${i}]: /u`).join('\n')],
  ['attributes in a tag that ends', (length) => `x <a${' b="c"'.repeat(length / 6)}>`],
  ['attributes in a tag that does not', (length) => `x <a${' b="c"'.repeat(length / 6)}`],
  ['angle brackets that close late', (length) => `${'[](<'.repeat(length / 4)}>`],
  ['columns', (length) => `${'|a'.repeat(length / 4)}\n${'|-'.repeat(length / 4)}\n`],
  ['rows', (length) => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(length / 6)}`],
  ['extra cells', (length) => `|a|\n|-|\n${'|b'.repeat(length / 2)}\n`],
  ['nested quotes', (length) => `${'>'.repeat(length / 2)}a\n${'>'.repeat(length / 2)}b`],
  ['list markers before a word', (length) => `${'- '.repeat(length / 2)}x`],
  [
    'lists that nest',
    (length) => Array.from({ length: length / 33 }, (_, i) => `${'  '.repeat(i % 30)}- a`).join('\n'),
  ],
  [
    'items that nest in a cell',
    inTable((length) =>
      Array.from({ length: Math.sqrt(2 * length) }, (_, i) => `<br>${'\u2003'.repeat(i)}- x`).join(''),
    ),
  ],
  ['an e-mail address', (length) => `${'a'.repeat(length)}@b.c`],
  ['a host', (length) => `http://${'a.'.repeat(length / 2)}`],
  ['front matter', (length) => `---\n${'a: b\n'.repeat(length / 5)}`],
  ['a fence of front matter', (length) => `---\n${'-'.repeat(length)}`],
  ['a JSON string', (length) => `{"a":"${'\\"'.repeat(length / 2)}`],
]);
