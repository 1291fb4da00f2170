import { describe, expect, it } from 'vitest';
import { scanInline } from '../../src/markdown/inline.js';
import { slice } from '../../src/text/span.js';

/** The text with its marks of emphasis as tags. */
function marked(text: string): string {
  return scanInline(text, { start: 0, end: text.length }, { definitions: new Map(), inTable: false })
    .map((piece) => {
      if (piece.type !== 'emphasis') return slice(text, piece.span);
      const name = piece.strong ? 'b' : 'i';
      return piece.opens ? `<${name}>` : `</${name}>`;
    })
    .join('');
}

describe('emphasis, as CommonMark pairs it', () => {
  it.each([
    ['*a*', '<i>a</i>'],
    ['**a**', '<b>a</b>'],
    ['***a***', '<i><b>a</b></i>'],
    ['*a **b** c*', '<i>a <b>b</b> c</i>'],
    ['**a *b***', '<b>a <i>b</i></b>'],
    ['~~a~~', '<b>a</b>'],
    ['a*b*c', 'a<i>b</i>c'],
    ['a_b_c', 'a_b_c'],
    ['* a *', '* a *'],
    ['** a**', '** a**'],
    ['*a', '*a'],
    ['a*', 'a*'],
    ['~a~', '~a~'],
    ['*a _b* c_', '<i>a _b</i> c_'],
    ['**a*', '*<i>a</i>'],
    ['*a**', '<i>a</i>*'],
    ['*foo**bar*', '<i>foo**bar</i>'],
  ])('%s is %s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it('is not closed by marks between punctuation and a letter', () => {
    expect(marked('**Bold:**text')).toBe('**Bold:**text');
    expect(marked('**Bold:** text')).toBe('<b>Bold:</b> text');
  });

  it('takes letters, arrows and emoji alike, unlike punctuation', () => {
    expect(marked('**a→**b')).toBe('<b>a→</b>b');
    expect(marked('**a🚀**b')).toBe('<b>a🚀</b>b');
    expect(marked('**a”**b')).toBe('**a”**b');
  });

  it('knows no-break spaces for spaces', () => {
    expect(marked('**\u00a0a**')).toBe('**\u00a0a**');
  });

  it('works in Vietnamese', () => {
    expect(marked('**Tìm hiểu**: _đường_')).toBe('<b>Tìm hiểu</b>: <i>đường</i>');
  });
});
