import { describe, expect, it } from 'vitest';
import { newLiveContent } from '../../../src/edits/live-content/new-live-content.js';
import { readWritten } from '../../renderers/week-page/rendering.js';

/** The pieces that a page has and another one does not, each as `kind text`. */
function added(before: string, after: string): string[] {
  return newLiveContent(readWritten(before), readWritten(after)).map(({ kind, key, text }) =>
    [kind, ...(key === null ? [] : [`${key}:`]), text].join(' '),
  );
}

const page = (body: string, front = 'title: x'): string => `---\n${front}\n---\n\n### Lessons\n\n${body}\n`;

describe('a page that takes the place of another', () => {
  it.each([
    ['a shortcode', 'See {{< ref "x" >}}.'],
    ['a pair with HTML in it', '{{< raw >}}<script>a()</script>{{< /raw >}}'],
    ['Markdown of a shortcode', '{{% notice %}}\n`<b onclick="a()">`\n{{% /notice %}}'],
    ['HTML', '<div class="x"><img src="a.png" onerror="a()"></div>'],
    ['a script', '<script>\na();\n</script>'],
    ['a link to elsewhere', '[a](javascript:a()) and <ftp://b.c/>'],
    ['attributes', 'words\n{style="color:red"}'],
    ['a footnote', 'a[^1]\n\n[^1]: `<script>`'],
  ])('may have %s that is there', (_, body) => {
    expect(added(page(body), page(body))).toEqual([]);
    expect(added(page(body), page(body.replace(/ +/g, '  ')).replaceAll('\n', '\r\n'))).toEqual([]);
    expect(added(page('words'), page(body))).not.toEqual([]);
  });

  it('may have each piece as often as it is there, and a link anywhere', () => {
    expect(added(page('{{< x >}}'), page('{{< x >}} {{< x >}}'))).toEqual(['shortcode {{< x >}}']);
    expect(added(page('<img src="a.png">'), page('<img src="a.png"><img src="a.png">'))).toEqual([
      'html <img src="a.png">',
    ]);
    expect(added(page('<ftp://a.b/>'), page('[x](ftp://a.b/) ftp://a.b/'))).toEqual([]);
  });

  it.each([
    ['a shortcode with another parameter', '{{< x a="1" >}}', '{{< x a="2" >}}', 'shortcode {{< x a="2" >}}'],
    [
      'other words in a pair',
      '{{< raw >}}a{{< /raw >}}',
      '{{< raw >}}b{{< /raw >}}',
      'shortcode {{< raw >}}b{{< /raw >}}',
    ],
    ['another script', '<script>a()</script>', '<script>b()</script>', 'html <script>b()'],
    ['HTML that was code', '`<script>`', '<script>', 'html <script>'],
    ['a link that was code', '`[a](javascript:b)`', '[a](javascript:b)', 'link javascript:b'],
  ])('is not let through with %s', (_, before, after, piece) => {
    expect(added(page(before), page(after))).toContain(piece);
  });

  it('does not make HTML of what was code by another way to read it', () => {
    const code = '`<script>a()</script>`';
    expect(added(page(code), page('term\n: `a\n: <script>a()</script>`'))).not.toEqual([]);
    expect(added(page(code), page(`{{% x %}}\n${code}\n{{% /x %}}`))).toContain('html <script>');
  });

  it.each([
    ['title: "<b onclick=a()>"', 'html title: <b onclick=a()>'],
    ['pre: "<i></i><script>a()</script>"', 'html pre: <script>a()'],
    ['Extra: {Deep: ["{{< x >}}"]}', 'shortcode deep: {{< x >}}'],
    ['"<script>": 1', 'html <script>: <script>'],
    ['link: " java\\tscript:a()"', 'address link: java script:a()'],
    ['image: "data:text/html;base64,eA=="', 'address image: data:text/html;base64,eA=='],
    ['markup: html', 'language markup: html'],
    ['cascade: [{Markup: org}]', 'language markup: org'],
  ])('has no front matter with %s that is not there', (front, piece) => {
    expect(added(page('a'), page('a', `weight: 1\n${front}`))).toContain(piece);
    expect(added(page('a', front), page('a', front))).toEqual([]);
  });

  it.each([
    'markup: goldmark',
    'title: "JavaScript: the good parts"',
    'note: "data: a lake, and more"',
    'pre: " <b> 1.4. </b> "',
  ])('may have the front matter %s', (front) => {
    expect(added(page('a', 'title: y'), page('a', front))).toEqual([]);
  });

  it('is compared in a moment, however it is made', () => {
    const many = (text: string): string => page(text.repeat(20_000));
    for (const text of [
      '{{< ',
      '{{</* ',
      '{{%',
      '<script>',
      '<script ',
      '<a href="',
      '<!-- ',
      '[x](',
      ']: ',
      '{=}',
      '`<b',
      '\\<b ',
      '<b>\n',
    ]) {
      expect(added(many(text), many(text))).toEqual([]);
    }
  });
});
