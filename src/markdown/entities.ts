/** The named character references that worklogs use; any other named one is left as it stands. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    zwnj: '\u200c',
    zwj: '\u200d',
    shy: '\u00ad',
    hellip: '…',
    mdash: '—',
    ndash: '–',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    bull: '•',
    middot: '·',
    larr: '←',
    rarr: '→',
    uarr: '↑',
    darr: '↓',
    harr: '↔',
    rArr: '⇒',
    check: '✓',
    cross: '✗',
    times: '×',
    divide: '÷',
    plusmn: '±',
    deg: '°',
    le: '≤',
    ge: '≥',
    ne: '≠',
    asymp: '≈',
    copy: '©',
    reg: '®',
    trade: '™',
    sect: '§',
    para: '¶',
    euro: '€',
    num: '#',
    ast: '*',
    lowbar: '_',
    vert: '|',
    verbar: '|',
    lbrack: '[',
    rbrack: ']',
    lsqb: '[',
    rsqb: ']',
    bsol: '\\',
    grave: '`',
    Tab: '\t',
    NewLine: '\n',
  }),
);

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g;

/** Replaces character references by their characters (CommonMark 0.31.2 §2.5). */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16);
    const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return valid ? String.fromCodePoint(code) : '\ufffd';
  });
}
