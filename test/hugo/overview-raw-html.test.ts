import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { buildSite, contentOf, deadLinks, menuOf } from '../support/built-site.js';
import { contents } from '../support/folder-contents.js';
import { describeWithHugo } from '../support/hugo.js';
import { weeks } from '../support/overview-weeks.js';
import { makeSite, writeFiles } from '../support/temporary-site.js';

const PAGES = {
  'content/worklog/_index.md': '---\ntitle: Worklog\n---\n',
  ...weeks((week) => `content/worklog/week-${week}/_index.md`),
};
const BASE = 'baseURL = "https://example.org/"\n';

/** Where sites say that HTML in Markdown comes out as it is, or do not, and whether it does. */
const CONFIGURATIONS: readonly (readonly [string, Readonly<Record<string, string>>, 'md' | 'html'])[] = [
  ['hugo.toml', { 'hugo.toml': `${BASE}[markup.goldmark.renderer]\nunsafe = true\n` }, 'md'],
  [
    'config.toml',
    { 'config.toml': `${BASE}[markup]\n[markup.goldmark]\n[markup.goldmark.renderer]\nunsafe = true\n` },
    'md',
  ],
  ['capitals', { 'config.toml': `${BASE}[Markup.Goldmark.Renderer]\nUnsafe = true\n` }, 'md'],
  ['config.yaml', { 'config.yaml': 'baseURL: "/"\nmarkup:\n  goldmark:\n    renderer:\n      unsafe: true\n' }, 'md'],
  ['config.json', { 'config.json': '{"baseURL": "/", "markup": {"goldmark": {"renderer": {"unsafe": true}}}}' }, 'md'],
  [
    'config/_default/hugo.toml',
    { 'config/_default/hugo.toml': `${BASE}markup.goldmark.renderer.unsafe = true\n` },
    'md',
  ],
  [
    'config/_default/markup.toml',
    { 'hugo.toml': BASE, 'config/_default/markup.toml': '[goldmark.renderer]\nunsafe = true\n' },
    'md',
  ],
  [
    'config/_default/markup.yaml',
    {
      'config/_default/config.yaml': 'baseURL: "/"\n',
      'config/_default/markup.yaml': 'goldmark:\n  renderer:\n    unsafe: true\n',
    },
    'md',
  ],
  [
    'config/production/markup.toml',
    { 'config/_default/hugo.toml': BASE, 'config/production/markup.toml': '[goldmark.renderer]\nunsafe = true\n' },
    'html',
  ],
  [
    'the production environment, which forbids it',
    {
      'hugo.toml': `${BASE}[markup.goldmark.renderer]\nunsafe = true\n`,
      'config/production/hugo.toml': '[markup.goldmark.renderer]\nunsafe = false\n',
    },
    'html',
  ],
  ['a word', { 'hugo.toml': `${BASE}[markup.goldmark.renderer]\nunsafe = "true"\n` }, 'md'],
  ['nothing', { 'hugo.toml': BASE }, 'html'],
  ['no', { 'hugo.toml': `${BASE}[markup.goldmark.renderer]\nunsafe = false\n` }, 'html'],
  ['another key', { 'hugo.toml': `${BASE}[markup.goldmark]\nunsafe = true\n[params]\nunsafe = true\n` }, 'html'],
];

const render = (cwd: string, ...args: string[]) =>
  runHere(['render', 'overview', '--quiet', ...args], { cwd, now: () => new Date(2026, 6, 1) });
const fileOf = (ending: string): string => `content/worklog/overview/_index.${ending}`;

function expectWhole(root: string): void {
  const built = buildSite(root);
  const path = 'worklog/overview/index.html';
  const page = contentOf(built.get(path) ?? '');
  expect(page.match(/<svg /g)).toHaveLength(3);
  expect(page.match(/<table>/g)).toHaveLength(5);
  expect(page.match(/<h2/g)).toHaveLength(6);
  expect(page).not.toContain('raw HTML omitted');
  expect(deadLinks(root, path, built.get(path) ?? '')).toEqual([]);
  expect(menuOf(built.get('worklog/index.html') ?? '')[0]).toBe('Worklog overview');
}

describeWithHugo('an overview where HTML in Markdown is let through, or not, by', () => {
  it.each(CONFIGURATIONS)('%s', async (_, configuration, ending) => {
    const root = makeSite({ ...configuration, ...PAGES });
    expect(await render(root)).toEqual({ status: 0, stdout: `${fileOf(ending)}\n`, stderr: '' });
    expectWhole(root);
    expect((await render(root, '--check')).status).toBe(0);
  });
});

describeWithHugo('an overview that is HTML', () => {
  it('becomes Markdown where the site lets HTML through later, and HTML again, with its own front matter', async () => {
    const root = makeSite({ 'hugo.toml': BASE, ...PAGES });
    await render(root);
    const text = String(contents(root)[fileOf('html')]).replace('Worklog overview', 'So far');
    writeFiles(root, { [fileOf('html')]: text });
    writeFiles(root, { 'hugo.toml': `${BASE}[markup.goldmark.renderer]\nunsafe = true\n` });
    expect((await render(root)).stdout).toBe(`${fileOf('html')}\n${fileOf('md')}\n`);
    expect(contents(root)[fileOf('md')]).toContain('title: "So far"');
    writeFiles(root, { 'hugo.toml': BASE });
    await render(root);
    expect([contents(root)[fileOf('md')], contents(root)[fileOf('html')]]).toEqual([undefined, text]);
  });

  it.each([
    'content/worklog/so-far.html',
    'content/worklog/so-far.htm',
    'content/worklog/more/deeper/so-far/index.html',
    'content/worklog/week-1/so-far.html',
  ])('is found at %s, where its author has moved it', async (moved) => {
    const root = makeSite({ 'hugo.toml': BASE, ...PAGES });
    await render(root);
    writeFiles(root, { [moved]: contents(root)[fileOf('html')] ?? '' });
    rmSync(join(root, 'content/worklog/overview'), { recursive: true });
    expect((await render(root)).status).toBe(0);
    expect(contents(root)[fileOf('html')]).toBeUndefined();
    const built = buildSite(root);
    const path = `${moved.replace(/^content\/|(?:\/index)?\.html?$/g, '')}/index.html`;
    expect(contentOf(built.get(path) ?? '').match(/<svg /g)).toHaveLength(3);
    expect(deadLinks(root, path, built.get(path) ?? '')).toEqual([]);
  });

  describe('in two languages', () => {
    const languages = 'defaultContentLanguage = "en"\n[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n';

    it('has one file for each, whatever their weeks are called', async () => {
      const root = makeSite({
        'hugo.toml': `${BASE}${languages}`,
        ...weeks((week) => `content/worklog/week-${week}${week === 1 ? '' : '.en'}.md`),
        ...weeks((week) => `content/worklog/week-${week}.vi.md`),
      });
      const files = 'content/worklog/overview.html\ncontent/worklog/overview.vi.html\n';
      expect((await render(root)).stdout).toBe(files);
      rmSync(join(root, 'content/worklog/week-1.md'));
      expect((await render(root)).stdout).toBe('content/worklog/overview.html\n');
      expect((await render(root)).stdout).toBe('');
    });
  });
});
