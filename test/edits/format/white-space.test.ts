import { describe, it } from 'vitest';
import { expectLayout } from './examples.js';

describe('white space at the ends of lines', () => {
  const layout = { trailingSpaces: 'remove' } as const;

  it('goes', () => {
    expectLayout('# a \n\ntext\t\n \n- b  \n>  \n', layout, '# a\n\ntext\n\n- b\n>\n');
  });

  it('stays as two spaces where it breaks a line', () => {
    expectLayout('one    \ntwo \nthree  \n', layout, 'one  \ntwo\nthree\n');
  });

  it.each([
    ['code', '```\na  \n```\n\n    b  \n    c\n'],
    ['code that goes on in the next line', 'a `b \nc` d\n'],
    ['HTML', '<div>  \na  \n</div>\n'],
    ['front matter', '---\ntitle: x  \n---\n'],
    ['a finished shortcode', '{{< x >}}\na  \n{{< /x >}}\n'],
    ['a definition', '[a]: /u  \n'],
    ['a backslash before it', 'a\\ \nb\n'],
    ['a tab in it', 'a \t \nb\n'],
  ])('stays in %s', (_name, page) => {
    expectLayout(page, layout, page);
  });

  it('stays behind a list marker before CRLF, which is none without it', () => {
    expectLayout('- \r\n- a \r\n', layout, '- \r\n- a\r\n');
  });

  it('is not what is no space or tab', () => {
    expectLayout('a\u00a0\n', layout, 'a\u00a0\n');
  });
});

describe('blank lines', () => {
  const layout = { blankLines: 'normalise' } as const;

  it('stand once around headings and tables', () => {
    expectLayout(
      '---\ntitle: x\n---\n# One\ntext\n## Two\n- a\n### Three\n| b |\n| - |\n| c |\n- d\n',
      layout,
      '---\ntitle: x\n---\n\n# One\n\ntext\n\n## Two\n\n- a\n\n### Three\n\n| b |\n| - |\n| c |\n\n- d\n',
    );
  });

  it('stand between a text and the table that follows it', () => {
    expectLayout('Tasks:\n| b |\n| - |\n', layout, 'Tasks:\n\n| b |\n| - |\n');
  });

  it('never stand twice in a row', () => {
    expectLayout('\n\na\n\n \n\nb\n\n\n- c\n\n\n  d\n', layout, '\na\n\nb\n\n- c\n\n  d\n');
  });

  it('in code stay as they are', () => {
    const page = '```\na\n\n\nb\n```\n\n    c\n\n\n    d\n\n- e\n\n  ```\n\n\n  ```\n';
    expectLayout(page, layout, page);
  });

  it.each([
    ['headings and tables in lists and block quotes', '- # a\n  b\n\n> # c\n> d\n'],
    ['a comment before a heading', '<!-- worklog-disable-next-line section-empty -->\n# a\n'],
    ['a shortcode’s tag beside a heading', 'text\n\n{{% notice %}}\n# a\n{{% /notice %}}\n'],
    ['a table that would be something else', 'text\n2. a | b\n--- | ---\n'],
    ['a table with an underline', 'text\n| a |\n| - |\n---\n'],
    ['a table that breaks off in a row', '| a | b |\n| - | - |\n| 1\n- c | d |\n'],
    ['code that nothing closes', '- ```\n# a\n'],
    ['a heading inside of a finished shortcode', '{{< x >}}\na\n\n\n# b\n{{< /x >}}\n'],
  ])('are not put in or taken out: %s', (_name, page) => {
    expectLayout(page, layout, page);
  });

  it('take the line end of the line before them', () => {
    expectLayout('# a\r\nb\r\n', layout, '# a\r\n\r\nb\r\n');
  });
});

describe('the end of a page', () => {
  const layout = { finalNewline: true } as const;

  it.each([
    ['gets a line end', 'a', 'a\n'],
    ['gets it in the form of the page', 'a\r\n\r\nb', 'a\r\n\r\nb\r\n'],
    ['loses blank lines', 'a\n\n  \n', 'a\n'],
    ['may be front matter', '---\ntitle: x\n---', '---\ntitle: x\n---\n'],
    ['may be nothing', '', ''],
    ['may be blank', '\n\n', '\n\n'],
    ['may be a byte order mark', '\ufeff', '\ufeff'],
    ['stays in code that nothing closes', '```\na', '```\na'],
    ['stays behind a list marker where CRLF would make it text', 'a\r\n\r\n-', 'a\r\n\r\n-'],
  ])('%s', (_name, page, expected) => {
    expectLayout(page, layout, expected);
  });
});

describe('a page', () => {
  const all = {
    table: 'padded',
    bullet: '-',
    lineBreak: '<br>',
    finalNewline: true,
    trailingSpaces: 'remove',
    blankLines: 'normalise',
  } as const;

  it('keeps its byte order mark and its line ends, mixed ones too', () => {
    expectLayout('\ufeff# a\r\n* b \n* c\r\n', all, '\ufeff# a\r\n\r\n- b\n- c\r\n');
  });

  it.each([
    ['whose front matter never ends', '---\ntitle: x\n# a\nb\n'],
    ['with line ends of old', '# a\rb \r* c\r'],
  ])('stays as it is %s', (_name, page) => {
    expectLayout(page, all, page);
  });

  it('with a definition list gets its tables laid out and no more', () => {
    expectLayout('Term\n: * b \n\n\n|c|\n|-|\n', all, 'Term\n: * b \n\n\n| c   |\n| --- |\n');
  });
});
