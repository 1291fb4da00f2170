import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { buildSite, contentOf } from '../support/built-site.js';
import { hostileSite } from '../support/hostile-site.js';
import { hostileText } from '../support/hostile-text.js';
import { describeWithHugo } from '../support/hugo.js';
import { ONE_LANGUAGE, RAW_HTML } from '../support/overview-weeks.js';
import { elementsIn, type HtmlElement, readHtml, wordsIn } from '../support/read-html.js';
import { makeSite } from '../support/temporary-site.js';

/** Hugo builds no site whose shortcodes it does not know, and the hostile pages name these; in an overview they would shout. */
const SHORTCODES = Object.fromEntries(
  ['notice', 'figure', 'x', 'y'].map((name) => [`layouts/shortcodes/${name}.html`, 'SHORTCODE']),
);

/** The elements that an overview is made of, and the attributes that they may have. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'thead tbody tr td table ul ol li br p wbr b i u s strong em del code mark kbd sub sup'
      .split(' ')
      .map((tag) => [tag, []]),
  ),
  ...{
    a: ['href', 'class', 'rel'],
    div: ['class', 'role', 'aria-label', 'tabindex', 'style'],
    figure: ['class', 'style'],
  },
  ...{
    figcaption: [],
    details: [],
    summary: [],
    span: ['style', 'class'],
    th: ['scope'],
    h2: ['id'],
    h3: [],
    h4: ['class'],
  },
  ...{ ul: ['class'], ol: ['start'], li: ['class'] },
};

/**
 * Builds the overview of a site, and reads it as nothing laxer than what worklog writes. Its pictures are left out.
 *
 * @param isBuilt whether the weeks are built with it; Hugo refuses those that hold pieces of shortcodes themselves
 */
async function builtOverview(files: Readonly<Record<string, string>>, isBuilt = true): Promise<HtmlElement> {
  const root = makeSite({ ...files, ...SHORTCODES });
  const { status, stderr } = await runHere(['render', 'overview'], { cwd: root, now: () => new Date(2026, 6, 1) });
  expect([status, stderr]).toEqual([0, '']);
  if (!isBuilt) for (const file of Object.keys(files).filter((name) => /week-/.test(name))) rmSync(join(root, file));
  const [page = ''] = [...buildSite(root)].flatMap(([path, text]) => (/overview/.test(path) ? [contentOf(text)] : []));
  expect(page).toContain('<svg ');
  return readHtml(page.replace(/<svg .*?<\/svg>/gs, ''));
}

function expectInert(overview: HtmlElement): void {
  for (const { tag, attributes } of elementsIn(overview)) {
    expect([tag, Object.keys(attributes).filter((name) => !ELEMENTS[tag]?.includes(name))]).toEqual([tag, []]);
    if (attributes.href !== undefined) expect(attributes.href).toMatch(/^(?:https?:|mailto:|(?:\.\.?\/)+[^:]*$)/i);
    if (attributes.style !== undefined)
      expect(attributes.style).toMatch(
        /^(?:overflow-wrap:anywhere|overflow-x:auto;white-space:nowrap|white-space:nowrap|margin:0 0 1em|max-width:36rem)$/,
      );
  }
  const words = wordsIn(overview);
  expect(words).not.toMatch(/SHORTCODE|HAHAHUGO|raw HTML omitted/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
  expect(words).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
}

describeWithHugo.each([
  ['Markdown', RAW_HTML],
  ['HTML', ''],
])('an overview in %s that Hugo builds', (_, configuration) => {
  it('says what hostile pages say, and does nothing', async () => {
    const site = hostileSite();
    const overview = await builtOverview({ ...site, 'hugo.toml': `${site['hugo.toml']}${configuration}` });
    expectInert(overview);
    const words = wordsIn(overview);
    expect(words).toContain('<script>alert(1)</script>');
    expect(words).toContain('{{< figure src="x" >}} {{% notice %}} {{ printf "x" }}');
    expect(words).toContain('=cmd()');
    expect(words).toContain(']]>');
    expect(words).toContain('w'.repeat(5_000));
  });

  it('is built whatever the weeks say', async () => {
    const pieces = fc.oneof({ weight: 3, arbitrary: hostileText() }, { weight: 2, arbitrary: shortcodeText() });
    const texts = fc
      .sample(pieces, { numRuns: 200, seed: 20_260_601 })
      .map((text) => text.replace(/\p{Cs}|[\r\n]/gu, ' '));
    const weeks = Array.from({ length: 20 }, (__, index) => {
      const own = texts.slice(10 * index, 10 * index + 10);
      const bullets = own.map((text) => `- x ${text}`).join('\n');
      const rows = own.map((text) => `| - x | <https://${text.replace(/[\s|/?#]/g, '')}x.example/> |`).join('\n');
      const title = JSON.stringify(`Week ${index + 1} ${own[0]}`);
      const page = `---\ntitle: ${title}\n---\n\n### Tasks:\n\n| Task | Reference |\n| - | - |\n${rows}\n\n### Achievements:\n\n${bullets}\n`;
      return [`content/worklog/week-${index + 1}.md`, page] as const;
    });
    const site = { 'hugo.toml': `${ONE_LANGUAGE.replace(RAW_HTML, '')}${configuration}`, ...Object.fromEntries(weeks) };
    expectInert(await builtOverview(site, false));
  });
});

/** Pieces of shortcodes, and what may vanish between them. */
function shortcodeText(): fc.Arbitrary<string> {
  const pieces = [
    '{',
    '{{',
    '%',
    '<',
    '{%',
    '% x %}}',
    '< x >}}',
    '<!-- c -->',
    '<b>',
    '</b>',
    '**',
    '`',
    '\\',
    '&#123;',
    '&lbrace;',
    '[',
    '](u)',
    '<i></i>',
    '\u0000',
    ' ',
  ];
  return fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 8 }).map((chosen) => chosen.join(''));
}

describe('the pieces of shortcodes', () => {
  it('are such that they make one', () => {
    const texts = fc.sample(shortcodeText(), { numRuns: 500, seed: 1 });
    expect(texts.some((text) => /\{\{[%<]/.test(text))).toBe(true);
  });
});
