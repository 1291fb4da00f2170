import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listContentFiles } from '../../src/site/content-files.js';
import { findSite } from '../../src/site/find-site.js';
import { describeWithHugo } from '../support/hugo.js';
import { makeSite } from '../support/temporary-site.js';

const LAYOUT =
  '{{ range .Sites }}{{ range .Pages }}{{ with .File }}{{ .Lang }} {{ .Path }}{{ "\\n" }}{{ end }}{{ end }}{{ end }}';
const BASICS = 'baseURL = "/"\ndisableKinds = ["taxonomy", "term"]\n';
const TWO_LANGUAGES = '[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n';

function pages(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, '---\ntitle: a\n---\n']));
}

/** The pages of every language as Hugo itself lists them: `language path-in-its-content-folder`. */
function pagesOfHugo(root: string): string[] {
  const { status, stderr, stdout } = spawnSync('hugo', [
    '--quiet',
    '--source',
    root,
    '--destination',
    join(root, 'out'),
  ]);
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return readFileSync(join(root, 'out/index.html'), 'utf8').trim().split('\n').sort();
}

describeWithHugo('the pages that are listed are those that Hugo publishes', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    [
      'translation by file name, files that Hugo ignores',
      {
        'hugo.toml': BASICS + TWO_LANGUAGES,
        ...pages('content/w/_index.md', 'content/w/_index.vi.md', 'content/w/a.en.md', 'content/w/b.markdown'),
        ...pages('content/w/.c.md', 'content/w/#d.md', 'content/w/e~/a.md', 'content/.f/a.md', 'content/w/G.MD'),
      },
    ],
    [
      'a language that is switched off, and one that is not configured',
      {
        'hugo.toml': `${BASICS}[languages.en]\n[languages.fr]\ndisabled = true\n`,
        ...pages('content/a.md', 'content/a.fr.md', 'content/a.vi.md'),
      },
    ],
    [
      'leaf bundles',
      {
        'hugo.toml': BASICS,
        ...pages('content/w/index.md', 'content/w/a.md', 'content/w/week-1/_index.md', 'content/v/_index.md'),
      },
    ],
    [
      'translation by content folder',
      {
        'hugo.toml': `${BASICS}[languages.en]\ncontentDir = "content/en"\n[languages.vi]\ncontentDir = "content/vi"\n`,
        ...pages('content/en/w/_index.md', 'content/en/b.vi.md', 'content/vi/w/_index.md', 'content/loose.md'),
      },
    ],
    [
      'mounts',
      {
        'hugo.toml': `${BASICS}${TWO_LANGUAGES}[[module.mounts]]\nsource = "en"\ntarget = "content"\nlang = "en"\n[[module.mounts]]\nsource = "vi"\ntarget = "content"\nlang = "vi"\n`,
        ...pages('en/w/_index.md', 'vi/w/_index.md', 'content/w/unseen.md'),
      },
    ],
    [
      'a configuration directory over a file, keys in any case',
      {
        'config.toml': 'title = "not read"\ncontentDir = "nowhere"\n',
        'hugo.toml': `${BASICS}[Languages.en]\nweight = 1\n`,
        'config/_default/languages.vi.toml': 'weight = 2\n',
        'config/_default/config.yaml': 'contentDir: pages\n',
        ...pages('pages/w/_index.md', 'pages/w/_index.vi.md', 'content/unseen.md'),
      },
    ],
  ])('%s', async (_, files) => {
    const root = makeSite({
      ...files,
      'layouts/index.html': LAYOUT,
      'layouts/_default/single.html': '',
      'layouts/_default/list.html': '',
    });
    const site = await findSite(root, root);
    const { files: listed, problems } = listContentFiles(site);
    const sources = ['content/en/', 'content/vi/', 'content/', 'pages/', 'en/', 'vi/'];
    const named = listed
      .filter(({ kind }) => kind !== 'resource')
      .map(({ file, language }) => {
        const source = sources.find((prefix) => file.startsWith(prefix)) ?? '';
        return `${language} ${file.slice(source.length)}`;
      });
    expect(problems).toEqual([]);
    expect(named.sort()).toEqual(pagesOfHugo(root));
  });
});
