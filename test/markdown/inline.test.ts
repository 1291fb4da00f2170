import { describe, expect, it } from 'vitest';
import { type Inline, type InlineContext, scanInline } from '../../src/markdown/inline.js';
import { slice } from '../../src/text/span.js';

const CONTEXT: InlineContext = { definitions: new Map([['GUIDE', '/guide']]), inTable: false };

/** The pieces of a text: what each is and what it says. */
function pieces(text: string, context = CONTEXT): string[] {
  const describePiece = (piece: Inline): string => {
    const own = slice(text, piece.span);
    switch (piece.type) {
      case 'link':
      case 'image':
        return `${piece.type} ${piece.url} (${piece.children.map(describePiece).join(', ')})`;
      case 'autolink':
        return `autolink ${piece.url}`;
      case 'code':
        return `code ${slice(text, piece.content)}`;
      case 'emphasis':
        return `${piece.opens ? 'open' : 'close'} ${own}`;
      default:
        return `${piece.type} ${own}`;
    }
  };
  return scanInline(text, { start: 0, end: text.length }, context).map(describePiece);
}

describe('text', () => {
  it('is one piece', () => {
    expect(pieces('a ! b ) c')).toEqual(['text a ! b ) c']);
    expect(pieces('')).toEqual([]);
  });

  it('is cut without gaps', () => {
    const text = 'a **b** `c` [d](/e) ![f](g) <h> \\* https://i.example [j] **';
    let at = 0;
    for (const { span } of scanInline(text, { start: 0, end: text.length }, CONTEXT)) {
      expect(span.start).toBe(at);
      at = span.end;
    }
    expect(at).toBe(text.length);
  });

  it('outside of the span is not looked at', () => {
    const text = '`a` b`';
    expect(scanInline(text, { start: 3, end: 5 }, CONTEXT)).toEqual([{ type: 'text', span: { start: 3, end: 5 } }]);
  });

  it('of a million characters is left alone', () => {
    expect(pieces('*a* '.repeat(300_000))).toHaveLength(1);
  });
});

describe('escapes', () => {
  it('are a backslash and punctuation', () => {
    expect(pieces('\\*a\\b\\')).toEqual(['escape \\*', 'text a\\b\\']);
  });

  it('take the meaning from what follows', () => {
    expect(pieces('\\[a](b)\\`c`')).toEqual(['escape \\[', 'text a](b)', 'escape \\`', 'text c`']);
  });
});

describe('code', () => {
  it('is what stands between as many backticks', () => {
    expect(pieces('`a` ``b`c`` `d')).toEqual(['code a', 'text  ', 'code b`c', 'text  `d']);
  });

  it('holds nothing else', () => {
    expect(pieces('`[a](b) <br> \\`')).toEqual(['code [a](b) <br> \\']);
  });
});

describe('HTML', () => {
  it('is a tag, a comment, an instruction, a declaration or CDATA', () => {
    const tags = ['<b>', '</b>', '<br/>', '<a href="x>y">', '<!-- a -->', '<?a?>', '<!A b>', '<![CDATA[a]]>'];
    expect(tags.flatMap((tag) => pieces(tag))).toEqual(tags.map((tag) => `html ${tag}`));
  });

  it('is not a comparison', () => {
    expect(pieces('a < b > c <3 <- <>')).toEqual(['text a < b > c <3 <- <>']);
  });
});

describe('links', () => {
  it('have a destination and words', () => {
    expect(pieces('[a *b*](/c "t") d')).toEqual(['link /c (text a , open *, text b, close *)', 'text  d']);
  });

  it('may be empty', () => {
    expect(pieces('[]()')).toEqual(['link  ()']);
  });

  it('need their destination right behind the bracket', () => {
    expect(pieces('[a] (/b)')).toEqual(['text [a] (/b)']);
  });

  it('hold no links', () => {
    expect(pieces('[a [b](/c) d](/e)')).toEqual(['text [a ', 'link /c (text b)', 'text  d](/e)']);
  });

  it('hold images, which hold links', () => {
    expect(pieces('[![a](/b)](/c)')).toEqual(['link /c (image /b (text a))']);
    expect(pieces('![a [b](/c)](/d)')).toEqual(['image /d (text a , link /c (text b))']);
  });

  it('are found in an image that holds brackets around a link', () => {
    expect(pieces('![a [b [c](/d) e] f](/g)')).toEqual(['image /g (text a [b , link /d (text c), text  e] f)']);
  });

  it('may be defined elsewhere', () => {
    expect(pieces('[guide] [Guide][] [a][guide]')).toEqual([
      ...['link /guide (text guide)', 'text  ', 'link /guide (text Guide)', 'text  ', 'link /guide (text a)'],
    ]);
  });

  it('are none where what is named is not defined', () => {
    expect(pieces('[none] [guide][none]')).toEqual(['text [none] [guide][none]']);
  });

  it('have their escapes and entities undone', () => {
    expect(pieces('[a](/b\\)&amp;c)')).toEqual(['link /b)&c (text a)']);
  });

  it('may be at the end of a hundred open brackets', () => {
    expect(pieces(`${'['.repeat(500)}[a](/b)`).at(-1)).toBe('link /b (text a)');
  });
});

describe('autolinks', () => {
  it('stand in angle brackets or bare', () => {
    expect(pieces('<https://a.example/b> https://c.example')).toEqual([
      'autolink https://a.example/b',
      'text  ',
      'autolink https://c.example',
    ]);
  });

  it('may be e-mail addresses', () => {
    expect(pieces('<me@a.example> me@b.example')).toEqual([
      'autolink mailto:me@a.example',
      'text  ',
      'autolink mailto:me@b.example',
    ]);
  });

  it('are not looked for behind a letter, an escape or an open bracket', () => {
    expect(pieces('xhttps://a.example')).toEqual(['text xhttps://a.example']);
    expect(pieces('\\(https://a.example')).toEqual(['escape \\(', 'text https://a.example']);
    expect(pieces('[https://a.example')).toEqual(['text [https://a.example']);
  });

  it('are looked for behind a break, a mark of emphasis and an unmatched backtick', () => {
    expect(pieces('<br>https://a.example').at(-1)).toBe('autolink https://a.example');
    expect(pieces('**https://a.example').at(-1)).toBe('autolink https://a.example');
    expect(pieces('`https://a.example').at(-1)).toBe('autolink https://a.example');
  });
});

describe('emphasis', () => {
  it('has marks in pairs', () => {
    expect(pieces('*a* **b** _c_')).toEqual([
      ...[
        'open *',
        'text a',
        'close *',
        'text  ',
        'open **',
        'text b',
        'close **',
        'text  ',
        'open _',
        'text c',
        'close _',
      ],
    ]);
  });

  it('ends at a link’s brackets', () => {
    expect(pieces('*[a*](/b)')).toEqual(['text *', 'link /b (text a, text *)']);
  });
});
