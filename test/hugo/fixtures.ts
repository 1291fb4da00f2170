import { asPage } from '../support/hugo-pages.js';

type Fixture = readonly [name: string, page: string];

const TABLE =
  '| Day | Task | Reference |\n| --- | --- | --- |\n| 2 | - Learn VPC<br>&emsp; + subnets | <https://vpc.example> |\n';

/** Whole pages, each with its front matter, on which Hugo is asked. Written for these tests. */
export const FIXTURES: readonly Fixture[] = [
  [
    'a week page',
    asPage(
      `### Week 4 Objectives:\n\n* Learn VPC\n* Learn IAM\n\n### Tasks:\n${TABLE}\n### Achievements\n\n- a\n  - b\n    - c\n- d\n`,
    ),
  ],
  [
    'a shortcode with Markdown inside',
    asPage('{{% notice warning %}}\n- copied *text*\n- **more**\n{{% /notice %}}\n\n# After\n'),
  ],
  ['a shortcode around a table', asPage(`{{% notice %}}\n${TABLE}{{% /notice %}}\ntext\n`)],
  [
    'a shortcode of finished HTML, whatever stands inside',
    asPage(
      'before\n\n{{< x >}}\n# no heading\n\n- no item\n{{< /x >}}\n\n- item {{< x >}}*in*{{< /x >}} line\n',
    ).replaceAll(/# no heading|- no item|\*in\*/g, '…'),
  ],
  ['a shortcode that stands alone', asPage('- a {{< x />}} b\n- {{< x />}}\n')],
  [
    'HTML blocks',
    asPage('<div>\n\n- item\n\n</div>\n\n<div>\n- no item\n</div>\n\n<b>\n- text\n\n<span>a</span> <b>b</b>\n- item\n'),
  ],
  ['HTML comments', asPage('<!-- a -->\n# b\n<!--\n- c\n-->\n- d\n  <!-- e\n  - f -->\n- g\n')],
  ['a script and what follows it', asPage('<script>\n- a\n\n- b\n</script>\n- c\n')],
  [
    'setext headings',
    asPage('One\n===\n\nTwo\nlines\n---\n\n- in an item\n  ---\n\n> in a quote\n> ===\n\n> lazy\n---\n'),
  ],
  [
    'headings of every kind',
    asPage('# a\n##b\n## c ##\n### d #\n#### *e* {#id .class}\n##### \n###### g\n####### h\n    # i\n   # j\n#\tk\n'),
  ],
  [
    'headings with attributes',
    asPage('### Tasks {#tasks}\n### Goals ### {.a key="v"}\n### Set {a} notation\n### {x\n\nUnder {#u}\n---\n'),
  ],
  [
    'fences in list items',
    asPage(
      '- a\n\n  ```yaml\n  - no item\n  | no | table |\n  |---|---|\n  ```\n\n- b\n  ~~~\n  # no heading\n  ~~~\n  c\n',
    ),
  ],
  ['a fence that the end of its item closes', asPage('- a\n  ```\n  x\n- b\n\ntext\n')],
  ['a fence that nobody closes', asPage('text\n\n```\n# a\n\n- b\n')],
  ['fences of different lengths', asPage('````\n```\n````\n# a\n```js\n````\n# b\n')],
  ['a fence in a quote', asPage('> ```\n> a\n\n> b\n> ~~~\n> c\nd\n')],
  ['a backtick fence with a backtick in its info string', asPage('``` a`b\n# c\n```\n')],
  ['bullets over several lines', asPage('* one\n  goes on\n* two\n  and on\n\n  with a paragraph\n* three\n')],
  ['lazy continuation', asPage('* one\ngoes on\n> quote\ngoes on\n- a\n> b\nc\n')],
  ['bullets straight after text', asPage('text\n* a\n* b\ntext\n')],
  ['an ordered list after text', asPage('text\n1. a\n2. b\n\ntext\n2. c\n')],
  ['markers that change', asPage('- a\n- b\n* c\n+ d\n1. e\n2) f\n')],
  ['loose and tight lists', asPage('- a\n\n- b\n- c\n\n\n- d\n\n  e\n')],
  ['indentation by two, three, four and by tab', asPage('* a\n  * b\n   * c\n    * d\n\t* e\n\t\t* f\n')],
  ['an item that begins with code', asPage('-     code\n- \tx\n-\ty\n\n      more\n')],
  ['empty items', asPage('-\n- a\n-\n\n-\n\n  text\n\n*\n  - child\n')],
  ['checkboxes', asPage('- [ ] open\n- [x] done\n- [X] done\n- [x]tight\n- [y] none\n- [ ]\n')],
  ['rules between lists', asPage('- a\n***\n- b\n- - -\n- c\n---\n')],
  [
    'a table in a list item',
    asPage('- a\n\n  | x | y |\n  |---|---|\n  | 1 | 2 |\n- b\n  | x | y |\n  |---|---|\n  | 3 | 4 |\n'),
  ],
  ['a table in a quote', asPage('> | x | y |\n> |---|---|\n> | 1 | 2 |\n> text\n\ntext\n')],
  ['a table right after text', asPage(`Tasks:\n${TABLE}\ntext\n`)],
  ['a table right after a bullet joins it', asPage(`- a\n${TABLE}\ntext\n`)],
  ['text right after a table', asPage(`${TABLE}Note: done\n\ntext\n`)],
  [
    'blocks right after a table',
    asPage(`${TABLE}***\n${TABLE}# a\n${TABLE}- b\n\n${TABLE}> c\n\n${TABLE}\`\`\`\nd\n\`\`\`\n`),
  ],
  ['rows after a blank line', asPage(`${TABLE}\n| 3 | more | |\n`)],
  ['a delimiter row wider than the header', asPage('| a | b |\n|---|---|---|\n| 1 | 2 | 3 |\n')],
  ['a delimiter row narrower than the header', asPage('| a | b | c |\n|---|---|\n| 1 | 2 | 3 |\n')],
  ['a delimiter row of one column without a pipe', asPage('a\n:-:\nb\n\n| c |\n---\n')],
  ['rows with too many and too few cells', asPage('| a | b |\n|---|---|\n| 1 | 2 | 3 | 4 |\n| 5\n6 | 7\n||\n|||\n')],
  ['a table without border pipes', asPage('a | b\n:-- | --:\n1 | 2\n')],
  [
    'escaped pipes',
    asPage('| a | b |\n|---|---|\n| 1 \\| 2 | 3 |\n| \\|\\| | `x \\| y` |\n| 5 | 6 \\|\n| 7 \\\\| 8 |\n'),
  ],
  ['pipes in code', asPage('| a | b |\n|---|---|\n| `x|y` | z |\n| ``x|`` | `z` |\n')],
  ['no delimiter row', asPage('| a | b |\n| 1 | 2 |\n')],
  [
    'alignments and odd delimiter rows',
    asPage('| a | b |\n| :-: | :- |\n| 1 | 2 |\n\n| a |\n| -- -- |\n\n| a | b |\n|:---|---:|:|\n'),
  ],
  ['tabs in a table', asPage('|\ta\t|\tb\t|\n|\t---\t|\t---\t|\n|\t1\t|\t2\t|\n')],
  [
    'no-break and wide spaces',
    asPage('|\u00a0a |\u2003b\u00a0|\n|---|---|\n|\u00a0|\u00a01\u00a0|\n\n-\u00a0no item\n\u00a0\u00a0- no item\n'),
  ],
  ['a row broken over two lines', asPage('| a | b |\n|---|---|\n| 1 | one\nand two |\n| 3 | 4 |\n')],
  [
    'definitions',
    asPage('[a]: /u "t"\n[b]:\n/v\n[c]: <w x>\n\'two\nlines\'\ntext [a] [b]\n\n[d]: /u x\n\n[e]: /u\n"t" x\n'),
  ],
  ['CRLF', asPage(`### A\n\n* b\n* c\n\n${TABLE}\nd\n===\n\n-\n- e\n`).replaceAll('\n', '\r\n')],
  ['a byte order mark', `\uFEFF${asPage(`# a\n${TABLE}`)}`],
  ['a byte order mark and CRLF', `\uFEFF${asPage('# a\n- b\n')}`.replaceAll('\n', '\r\n')],
  ['no line break at the end', asPage('# a\n\n| b |\n|---|\n| c |')],
  ['only a heading', asPage('#')],
  ['TOML front matter', '+++\ntitle = "x"\n+++\n# a\n'],
  ['TOML front matter with a long fence', '+++\ntitle = "x"\n++++\n# a\n'],
  ['JSON front matter', '{\n  "title": "x } y",\n  "a": {"b": "\\"{"}\n}\n# a\n'],
  ['JSON front matter and text on its last line', '{"title": "x"}# a\n- b\n'],
  ['a long closing fence', '---\ntitle: x\n-----\n# a\n'],
  ['white space before the front matter', '\n \n---\ntitle: x\n---\n# a\n'],
  ['no front matter', 'text\n# a\n'],
  ['a rule in the front matter’s place', '***\ntitle: x\n---\n# a\n'],
  ['dashes inside a front matter value', '---\ntitle: "a --- b"\nx: |\n  text\n---\n# a\n'],
  ['quotes of every kind', asPage('> a\n>b\n> > c\n>> d\n\n>\n> e\n> - f\n>   g\n\n> [!TIP]\n> h\n')],
  [
    'a deep mixture',
    asPage(
      '1. a\n   - b\n     > c\n     > 1. d\n     >    | x |\n     >    |---|\n     >    | y |\n   - e\n\n      f\n2. g\n',
    ),
  ],
  ['emphasis that Goldmark does not render', asPage('**Bold:**text\n\n- **Bold:** text\n- *a*b*\n')],
];
