/** A text made of so many of what its name says. */
export interface Adversary {
  readonly name: string;
  /** How many there are in the largest that is counted; also of a half and of a quarter. */
  readonly count: number;
  readonly make: (count: number) => string;
  /** How many times as often as one of the others a character of it may be looked at. */
  readonly times?: number;
}

const repeated =
  (unit: string) =>
  (count: number): string =>
    unit.repeat(count);

const table = (header: string, delimiter: string, row: string): string => `${header}|\n${delimiter}|\n${row}|\n`;

const TASKS = '| Day | Task |\n| --- | --- |\n';

/** Deeper than containers nest. */
const DEEP = 1_000;

/** What somebody writes who wants a reader to go over the same text again and again, each with the size that was thought of. */
export const ADVERSARIES: readonly Adversary[] = [
  { name: 'open brackets', count: 10_000, make: repeated('[') },
  { name: 'open images', count: 10_000, make: repeated('![') },
  // Parentheses in a destination nest 32 deep at most: so many characters each of these looks ahead.
  { name: 'links without an end', count: 10_000, make: repeated('[]('), times: 4 },
  { name: 'links in angle brackets without an end', count: 10_000, make: repeated('[](<') },
  { name: 'pairs of brackets, one in the other', count: 10_000, make: (n) => '['.repeat(n) + ']'.repeat(n) },
  { name: 'links, one in the other', count: 10_000, make: (n) => '['.repeat(n) + '](u)'.repeat(n) },
  { name: 'references to what is not defined', count: 10_000, make: repeated('[a][b] ') },
  { name: 'pipes', count: 100_000, make: repeated('|') },
  { name: 'pipes in a row of a table', count: 100_000, make: (n) => table('|a', '|-', '|'.repeat(n)) },
  {
    name: 'columns of a table',
    count: 100_000,
    make: (n) => table('|a'.repeat(n), '|-'.repeat(n), '|b'.repeat(n)),
  },
  { name: 'columns of a header alone', count: 100_000, make: (n) => `${'|a'.repeat(n)}|\n` },
  { name: 'columns of a delimiter alone', count: 100_000, make: (n) => `|a|\n${'|-'.repeat(n)}|\n` },
  { name: 'tables of one column', count: 10_000, make: repeated('|a|\n|-|\n\n') },
  { name: 'rows that are no table', count: 10_000, make: repeated('|a|\n') },
  {
    name: 'lists, one in the other as deep as they nest',
    count: 10_000,
    make: (n) => Array.from({ length: n }, (_, index) => `${'  '.repeat(index % 99)}- a\n`).join(''),
  },
  {
    name: 'lists, one in the other deeper than they nest',
    count: 4 * DEEP,
    make: (n) => Array.from({ length: n }, (_, index) => `${'  '.repeat(index % DEEP)}- a\n`).join(''),
  },
  { name: 'list markers on one line', count: 10_000, make: (n) => `${'- '.repeat(n)}a\n` },
  { name: 'lines of an item without its indentation', count: 10_000, make: (n) => `- a\n${'b\n'.repeat(n)}` },
  { name: 'quotes, one in the other', count: 10_000, make: (n) => `${'>'.repeat(n)}a\n` },
  { name: 'lines, quoted as deep as quotes nest', count: 1_000, make: repeated(`${'>'.repeat(100)}a\n`) },
  { name: 'lines, quoted deeper than quotes nest', count: 400, make: repeated(`${'>'.repeat(DEEP)}a\n`) },
  { name: 'quotes and items in turn', count: 10_000, make: repeated('> - ') },
  {
    name: 'runs of backticks, each longer by one',
    count: 400,
    make: (n) => Array.from({ length: n }, (_, index) => '`'.repeat(index + 1)).join(' '),
  },
  {
    name: 'runs of backticks, each shorter by one',
    count: 400,
    make: (n) => Array.from({ length: n }, (_, index) => '`'.repeat(n - index)).join(' '),
  },
  { name: 'backticks', count: 10_000, make: repeated('` ') },
  { name: 'fences that nothing closes', count: 10_000, make: repeated('```\n~~~\n') },
  { name: 'angle brackets', count: 10_000, make: repeated('<') },
  { name: 'comments without an end', count: 10_000, make: repeated('<!--') },
  { name: 'instructions without an end', count: 10_000, make: repeated('<?') },
  { name: 'tags without an end', count: 10_000, make: repeated('<a b="') },
  { name: 'elements, one in the other', count: 10_000, make: (n) => '<i>'.repeat(n) + '</i>'.repeat(n) },
  { name: 'stars', count: 10_000, make: repeated('*') },
  { name: 'stars and words', count: 10_000, make: repeated('*a **b ') },
  { name: 'underscores and words', count: 10_000, make: repeated('_a __b ') },
  { name: 'emphasis, one in the other', count: 10_000, make: (n) => '*a '.repeat(n) + 'b* '.repeat(n) },
  { name: 'runs of three and of two', count: 10_000, make: repeated('***a**b') },
  { name: 'tildes', count: 10_000, make: repeated('~~a~') },
  { name: 'entities', count: 10_000, make: repeated('&amp;&') },
  { name: 'entities without an end', count: 10_000, make: repeated('&a') },
  { name: 'shortcodes without an end', count: 10_000, make: repeated('{{<') },
  { name: 'shortcodes that nothing closes', count: 10_000, make: repeated('{{< a >}}') },
  { name: 'shortcodes, one in the other', count: 10_000, make: (n) => '{{< a >}}'.repeat(n) + '{{< /a >}}'.repeat(n) },
  { name: 'broken lines with spaces', count: 10_000, make: repeated('<br>&emsp;') },
  { name: 'bullets on broken lines', count: 10_000, make: repeated('<br>&emsp; + ') },
  { name: 'emoji', count: 10_000, make: repeated('👩‍💻') },
  { name: 'addresses', count: 10_000, make: repeated('https://a.b/ www.a.b a@b.c ') },
  { name: 'beginnings of addresses', count: 10_000, make: repeated('http://') },
  { name: 'backslashes', count: 10_000, make: repeated('\\') },
  { name: 'spaces before a word', count: 100_000, make: (n) => `a${' '.repeat(n)}b` },
  { name: 'tabs before a word', count: 100_000, make: (n) => `${'\t'.repeat(n)}b` },
  { name: 'full stops before a word', count: 100_000, make: (n) => `a${'.'.repeat(n)}b` },
  { name: 'dashes before a word', count: 100_000, make: (n) => `a ${'-'.repeat(n)}b` },
  { name: 'angle brackets that close', count: 100_000, make: (n) => `a ${'>'.repeat(n)}b` },
  { name: 'colons and spaces before a word', count: 10_000, make: (n) => `a${' :'.repeat(n)}b` },
  { name: 'brackets before a word', count: 10_000, make: (n) => `a${'([<'.repeat(n)}b` },
  { name: 'digits', count: 100_000, make: (n) => `${'1'.repeat(n)}b` },
  { name: 'numbers of a chapter', count: 10_000, make: (n) => `${'1.'.repeat(n)}b` },
  { name: 'dates', count: 10_000, make: repeated('01/02/2024 ') },
  { name: 'beginnings of dates', count: 10_000, make: repeated('01/02/') },
  { name: 'slashes and dashes', count: 10_000, make: repeated('/-') },
  { name: 'weeks', count: 10_000, make: repeated('Week 1 ') },
  { name: 'days', count: 10_000, make: repeated('Monday, ') },
  { name: 'quotation marks', count: 10_000, make: repeated('"\'') },
  { name: 'letters with marks', count: 10_000, make: repeated('e\u0302\u0301') },
  { name: 'words of no end', count: 100_000, make: repeated('a') },
  {
    name: 'a second table that is all borders',
    count: 10_000,
    make: (n) => `### Tasks\n\n${TASKS}| 2 | - a |\n\n${TASKS}${'| '.repeat(n)}b\n`,
  },
  { name: 'spaces in a shortcode', count: 100_000, make: (n) => `{{<${' '.repeat(n)}>}}` },
  { name: 'spaces in a pair of shortcodes', count: 100_000, make: (n) => `{{< a >}}${' '.repeat(n)}b{{< /a >}}` },
  { name: 'letters of a shortcode', count: 100_000, make: (n) => `{{<${'a'.repeat(n)}` },
  { name: 'full stops before a bracket', count: 100_000, make: (n) => `${'.'.repeat(n)})` },
  { name: 'full stops behind a placeholder', count: 100_000, make: (n) => `TODO ${'.'.repeat(n)}b` },
  { name: 'number signs before a word', count: 100_000, make: (n) => `a ${'#'.repeat(n)}b` },
  { name: 'a fence as long as a page', count: 100_000, make: (n) => `a\n\n~~~\n${'~'.repeat(n)}b\n` },
  { name: 'a fence as long as a page, last', count: 100_000, make: (n) => `a\n${'~'.repeat(n)}` },
  { name: 'comments for one line', count: 10_000, make: repeated('<!-- worklog-disable suppression-unused -->') },
  {
    name: 'comments that switch off and on',
    count: 10_000,
    make: repeated('<!-- worklog-disable suppression-unused -->\n\n<!-- worklog-enable -->\n\n'),
  },
  {
    name: 'paragraphs with comments for the rest of the page',
    count: 1_000,
    make: repeated('a <!-- worklog-disable suppression-unused --> <!-- worklog-disable week-order -->\n\n'),
  },
  {
    name: 'comments for the line behind many blank ones',
    count: 1_000,
    make: (n) => '<!-- worklog-disable-next-line suppression-unused -->'.repeat(n) + '\n'.repeat(10 * n),
  },
  {
    name: 'names in a comment',
    count: 10_000,
    make: (n) => `<!-- worklog-disable ${'suppression-unused '.repeat(n)}-->`,
  },
  { name: 'dashes of a comment', count: 100_000, make: (n) => `<!-- worklog-disable${'-'.repeat(n)}` },
  { name: 'comments without an end', count: 10_000, make: repeated('<!-- worklog-disable ') },
  { name: 'blank lines', count: 100_000, make: repeated('\n') },
  { name: 'definitions', count: 10_000, make: (n) => Array.from({ length: n }, (_, i) => `[a${i}]: /u\n`).join('') },
  { name: 'headings', count: 10_000, make: repeated('# a\n') },
  { name: 'underlines', count: 10_000, make: repeated('a\n===\n') },
];
