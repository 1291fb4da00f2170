import fc from 'fast-check';

const PIECES = [
  ...[
    '<b>',
    '</b>',
    '<i>',
    '</i >',
    '<ul>',
    '</ul>',
    '<ol>',
    '<li>',
    '</li>',
    '<br>',
    '<code>',
    '</code>',
    '<u x=">">',
  ],
  ...['<script>', '</script>', '<img src=x onerror=y>', '<!--', '-->', '<a href="javascript:x">', ']]>', '<![CDATA['],
  ...['*', '**', '_', '~~', '`', '``', '[', ']', '(', ')', '![', '](', '](https://a.b)', '](javascript:x)', '\\'],
  ...[
    'https://a.b',
    'www.a.b',
    'a@b.c',
    '<https://a.b>',
    '&lt;',
    '&#60;',
    '&quot;',
    '&',
    '{',
    '{{',
    '}}',
    '<',
    '>',
    '"',
  ],
  ...["'", ' ', '  \n', '\n', '\n\n', '\u00a0', '\u202e', '\u001b', '\0', '\ud800', 'x', 'é', '- ', '# ', '> ', '    '],
];

/** Text out of what may go wrong in the HTML of an entry, in any order. */
export function hostileText(): fc.Arbitrary<string> {
  const piece = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string() });
  return fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
}
