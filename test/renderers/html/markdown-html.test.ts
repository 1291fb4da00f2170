import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineHtml, paragraphHtml } from '../../../src/renderers/html/markdown-html.js';
import { HOSTILE_PAGES } from '../../support/hostile-pages.js';
import { hostileText } from '../../support/hostile-text.js';
import { elementsIn, type HtmlElement, readHtml } from '../../support/read-html.js';

const link = (address: string, words: string) => `<a href="${address}" rel="noopener noreferrer">${words}</a>`;
const bare = (address: string, words: string) => link(address, words).replace('<a', '<a class="address"');

/** Of everything that an entry may hold. */
const EXAMPLES = [
  ...['**bold** *italic* _too_ ~~gone~~', '***both*** **a *b* c**', 'one~tilde~', '`a < b`', 'not \\*bold\\*'],
  ...['a &amp; b &lt;c&gt; &nbsp;&#x1F600;', 'snake_case_name, 2 * 3 * 4', 'one\ntwo', 'one  \ntwo', 'one\n\ntwo'],
  ...['one\\\ntwo', 'a  &emsp; b', 'Map<Key> and <Schedule>', 'a<br>b<BR/>c', '<ul><li>one</li><li>two</li></ul>'],
  ...['<b>never closed', '<i class="x" onclick="y()">a</i>', '<script>alert(1)</script>', 'a <!-- hidden --> b'],
  ...['[words](https://example.org/a?b=1&c)', '[**b** `c`](http://a.example "title")', '<https://a.example>'],
  ...['see https://a.example/x_y_z.', 'www.a.example', '<me@a.example>', '[](https://a.example)'],
  ...['[words](javascript:alert)', '[words](JavaScript&colon;alert)', '[words](/1-worklog/)', '[w](#top) **b**'],
  ...['![a map](https://a.example/map.png)', '![a *b* c](https://a.example/map.png)', '![words](picture.png)'],
  ...['[![a](https://a.example/b.png)](https://c.example)', '**<b>a** b</b>', '{{< x >}}', '{</b>{% x %}}'],
] as const;

describe('the Markdown of an entry as HTML', () => {
  it.each([
    ['plain words', 'plain words'],
    ['**bold** *italic* _too_ ~~gone~~', '<strong>bold</strong> <em>italic</em> <em>too</em> <del>gone</del>'],
    ['one~tilde~', 'one~tilde~'],
    ['`a < b`', '<code>a &lt; b</code>'],
    ['a &amp; b &lt;c&gt; &eacute;&#x1F600;', 'a &amp; b &lt;c&gt; é😀'],
    ['not \\*bold\\*', 'not *bold*'],
    ['snake_case_name, 2 * 3 * 4', 'snake_case_name, 2 * 3 * 4'],
    ['two  &emsp; spaces', 'two spaces'],
    ['one\ntwo', 'one two'],
    ['one  \ntwo', 'one<br>two'],
    ['one\n\ntwo', 'one<br>two'],
    ['', ''],
  ])('%j is %j', (markdown, expected) => {
    expect(String(inlineHtml(markdown))).toBe(expected);
  });

  it.each(['1. x', '# x', '- x', '* x', '+ x', '> x', '    x', '---', '===', '~~~ x', '[a]: b', '| a |'])(
    'has no blocks: %j is words',
    (markdown) => {
      expect(String(inlineHtml(markdown))).toBe(markdown.trim().replace('>', '&gt;'));
    },
  );

  it.each([
    ['[words](https://example.org/a?b=1&c)', link('https://example.org/a?b=1&amp;c', 'words')],
    ['[**b**](http://a.example "title")', link('http://a.example', '<strong>b</strong>')],
    ['<https://a.example>', bare('https://a.example', 'https://a.example')],
    ['see https://a.example/x_y_z.', `see ${bare('https://a.example/x_y_z', 'https://a.example/x_y_z')}.`],
    ['www.a.example', bare('https://www.a.example', 'www.a.example')],
    ['[www.a.example](http://www.a.example)', bare('http://www.a.example', 'www.a.example')],
    ['<me@a.example>', bare('mailto:me@a.example', 'me@a.example')],
    ['[](https://a.example)', bare('https://a.example', 'https://a.example')],
    ['[a](<https://a.example/b c>)', link('https://a.example/b%20c', 'a')],
  ])('has links: %j', (markdown, expected) => {
    expect(String(inlineHtml(markdown))).toBe(expected);
  });

  it.each([
    '[words](javascript:alert)',
    '[words](JavaScript&colon;alert)',
    '[words](java&#10;script:alert)',
    '[words](&#1;javascript:alert)',
    '[words](data:text/html,x)',
    '[words](vbscript:x)',
    '[words](file:///etc/passwd)',
    '[words](//a.example)',
    '[words](/1-worklog/)',
    '[words](#top)',
    '[words](https://a.example/&#8238;fdp.exe)',
    '[words](ht&#9;tps://a.example)',
    '![words](picture.png)',
  ])('has the words alone where the link is none to follow: %j', (markdown) => {
    expect(String(inlineHtml(markdown))).toBe('words');
  });

  it('has a link for a picture, which loads nothing', () => {
    expect(String(inlineHtml('![a map](https://a.example/map.png)'))).toBe(link('https://a.example/map.png', 'a map'));
  });

  it.each([
    ['a<br>b<BR/>c<br class="x">d', 'a<br>b<br>c<br>d'],
    ['<i class="x" onclick="y()">a</i>', '<i>a</i>'],
    ['<b>never closed', '<b>never closed</b>'],
    ['never opened</b>', 'never opened'],
    ['<b><i>a</b></i> b', '<b><i>a</i></b> b'],
    ['**<b>a** b</b>', '<strong><b>a</b></strong> b'],
    ['<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['<ul>a</ul>', '<ul><li>a</li></ul>'],
    ['<li>a</li><li>b', '<ul><li>a</li><li>b</li></ul>'],
    ['<ul><li><b>a</li></ul></b>', '<ul><li><b>a</b></li></ul>'],
    ['<b><ul><li>a</b>b</ul>c', '<b><ul><li>ab</li></ul>c</b>'],
    ['a <!-- hidden --> b', 'a  b'],
  ])('has the tags that cells use, closed: %j', (markdown, expected) => {
    expect(String(inlineHtml(markdown))).toBe(expected);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe src="https://a.example">',
    '<style>*{}</style>',
    '<ba>x</ba>',
    '<![CDATA[x]]>',
    '<?php x ?>',
    ']]>',
    'a <Schedule> b',
  ])('shows any other tag as words: %j', (markdown) => {
    const read = readHtml(String(inlineHtml(markdown)));
    expect(elementsIn(read)).toEqual([]);
    expect(read.children).toEqual([markdown]);
  });

  it.each(['{{< x >}}', '{{<b>}}', '{</b>{% x %}}', '{{% notice %}}', '`{{< x >}}`', '[a](https://a.example/{{x}})'])(
    'has no shortcode for Hugo: %j',
    (markdown) => {
      expect(String(inlineHtml(markdown))).not.toContain('{{');
    },
  );

  it('shows control characters and marks of direction', () => {
    expect(String(inlineHtml('a\u001b[31m*b*\u202ec'))).toBe('a␛[31m<em>b</em>�c');
  });

  it.each(EXAMPLES)('is the same in an entry of any length: %j', (markdown) => {
    const words = 'word '.repeat(1_000);
    const short = String(inlineHtml(`word ${markdown}`));
    expect(String(inlineHtml(words + markdown))).toBe(words + short.slice('word '.length));
  });

  it('is a paragraph, or a block where it holds a list', () => {
    expect(String(paragraphHtml('a *b*'))).toBe('<p>a <em>b</em></p>');
    expect(String(paragraphHtml('<ul><li>a</ul>'))).toBe('<div><ul><li>a</li></ul></div>');
  });
});

describe('whatever an entry holds', () => {
  it('comes out as balanced elements of a few kinds, whose only attributes are those of links to the web', () => {
    fc.assert(
      fc.property(hostileText(), (markdown) => {
        expectSafe(String(inlineHtml(markdown)));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([...HOSTILE_PAGES.keys()])('comes out in time: %s', (name) => {
    for (const length of [1_900, 20_000]) expectSafe(String(inlineHtml(HOSTILE_PAGES.get(name)?.(length) ?? '')));
  });
});

const TAGS = new Set('a b strong i em u s del ins mark small sub sup code kbd ul ol li br'.split(' '));

function expectSafe(text: string): void {
  expect(text).not.toContain('{{');
  expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|(?![\t\n\r])\p{Cc}/u);
  const read = readHtml(text);
  for (const element of elementsIn(read)) {
    expect(TAGS).toContain(element.tag);
    expectAttributes(element);
    if (element.tag === 'ul' || element.tag === 'ol') {
      expect(element.children.every((child) => typeof child !== 'string' && child.tag === 'li')).toBe(true);
    }
    if (element.tag === 'a') expect(elementsIn(element).map(({ tag }) => tag)).not.toContain('a');
  }
}

function expectAttributes({ tag, attributes }: HtmlElement): void {
  expect(Object.keys(attributes)).toEqual(
    tag !== 'a' ? [] : 'class' in attributes ? ['class', 'href', 'rel'] : ['href', 'rel'],
  );
  if (tag !== 'a') return;
  expect(attributes.rel).toBe('noopener noreferrer');
  expect(attributes.href).toMatch(/^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu);
}
