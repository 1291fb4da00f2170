import fc from 'fast-check';
import { typedText } from '../../../src/edits/entries/typed-text.js';

const FRAGMENTS = [
  ...[
    'Learn',
    'Học',
    'Tiếng Việt',
    'Tiê\u0301ng Viê\u0323t',
    'שלום',
    '\u202bمرحبا\u202c',
    '🎉',
    '👩‍💻',
    'x',
    '2024',
    'S3',
  ],
  ...[
    '|',
    '\\',
    '\\|',
    '`',
    '``',
    '`a | b`',
    '*',
    '**',
    '**bold:**',
    '_',
    '~~',
    '#',
    '>',
    '-',
    '+',
    '•',
    '1.',
    '2)',
    '[ ]',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</b>',
    '&',
    '&amp;',
    '&nbsp;',
    '&emsp;',
    '[',
    ']',
    '[a](https://e.com/)',
    '](',
    '!',
    ':',
    '---',
    '===',
  ],
  ...[
    '<https://e.com/?a=1&b=2>',
    'https://e.com/a_b',
    '{',
    '}}',
    '"',
    "'",
    '$',
    '%',
    '\u00a0',
    '\u200b',
    '\u2003',
    '|---|',
    '\t',
  ],
];

/** What a user may type as the words of one entry. */
export const typed = fc
  .array(fc.tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom('', ' ', ' ')), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.map((part) => part.join('')).join(''))
  .filter(isOneEntry);

function isOneEntry(text: string): boolean {
  try {
    typedText(text, 'the text');
    return true;
  } catch {
    return false;
  }
}

const words = fc.constantFrom(
  'Learn about AWS VM Import/Export:',
  'Tìm hiểu về mạng',
  '**Practice:** create an instance',
  'Read the `guide`',
  'see <https://000014.awsstudygroup.com/>',
  'a \\| b and c',
  '`x \\| y`',
  'Use [the console](https://example.com/a_(b))',
  'Học 🎉',
);

interface CellStyle {
  readonly gap: string;
  readonly item: string;
  readonly sub: string;
}

const CELL_STYLES: readonly CellStyle[] = [
  { gap: ' <br>', item: ' - ', sub: '&emsp; + ' },
  { gap: '<br>', item: '- ', sub: '&emsp; + ' },
  { gap: '<br/>', item: '', sub: '- ' },
  { gap: ' <br> ', item: '• ', sub: '&nbsp;&nbsp; + ' },
  { gap: '<br />', item: ' + ', sub: '\u2003* ' },
];

/** A task cell: items, some of them with others under them. */
const cell = (style: CellStyle): fc.Arbitrary<string> =>
  fc.array(fc.tuple(words, fc.array(words, { maxLength: 2 })), { maxLength: 3 }).map((items) =>
    items
      .flatMap(([own, subs]) => [style.item + own, ...subs.map((sub) => style.sub + sub)])
      .join(style.gap)
      .trim(),
  );

const date = fc.constantFrom('29/09/2024', '30/09/2024', '01/10/2024', '');
const reference = fc.constantFrom(
  '',
  '<https://example.com/>',
  '[Guide](https://example.com/g)',
  'N/A',
  'https://a.b/ https://c.d/',
);

interface Layout {
  readonly pad: boolean;
  readonly open: string;
  readonly close: string;
  readonly join: string;
}

const LAYOUTS: readonly Layout[] = [
  { pad: false, open: '| ', close: ' |', join: ' | ' },
  { pad: true, open: '| ', close: ' |', join: ' | ' },
  { pad: false, open: '|', close: '|', join: '|' },
  { pad: false, open: '| ', close: '', join: ' | ' },
];

const table = fc.tuple(fc.constantFrom(...CELL_STYLES), fc.constantFrom(...LAYOUTS)).chain(([style, layout]) =>
  fc
    .array(fc.tuple(fc.constantFrom('2', '**3**', 'Mon', ''), cell(style), date, date, reference), {
      minLength: 1,
      maxLength: 4,
    })
    .map((rows) => tableText(rows, layout)),
);

function tableText(rows: readonly (readonly string[])[], { pad, open, close, join }: Layout): string[] {
  const header = ['Day', 'Task', 'Start Date', 'Completion Date', 'Reference Material'];
  const widths = header.map((head) => (pad ? head.length + 12 : 0));
  const line = (cells: readonly string[]): string =>
    open +
    cells.map((text, index) => (text || (close === '' && !pad ? '-' : '')).padEnd(widths[index] ?? 0)).join(join) +
    close;
  return [line(header), line(widths.map((width) => '-'.repeat(Math.max(width, 3)))), ...rows.map(line)];
}

const bullets = fc
  .tuple(
    fc.constantFrom('* ', '- ', '+ ', '1. ', '-   ', '* [ ] '),
    fc.boolean(),
    fc.array(fc.tuple(words, fc.array(words, { maxLength: 2 })), { maxLength: 3 }),
  )
  .map(([marker, loose, items]) =>
    items.flatMap(([own, subs], index) => [
      ...(loose && index > 0 ? [''] : []),
      marker + own,
      ...subs.map((sub) => `${' '.repeat(marker.replace('[ ] ', '').length)}- ${sub}`),
    ]),
  );

/** A week page as an author might have written it: its bullets, table, line ends and byte order mark in many forms. */
export const weekPage = fc
  .tuple(bullets, table, bullets, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\ufeff'), fc.boolean())
  .map(([objectives, tasks, achievements, eol, mark, ends]) => {
    const lines = [
      ...['---', 'title: "Week 4 Worklog"', 'weight: 4', '---', '', '### Week 4 Objectives:', ''],
      ...objectives,
      ...['', '### Tasks to be carried out this week:', ...tasks, '', '### Week 4 Achievements:', ''],
      ...achievements,
    ];
    return mark + lines.join(eol) + (ends ? eol : '');
  });
