import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Copies the sites of real pages into a new temporary folder, where they may be written. */
export function copyCorpus(folder: string): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'worklog-corpus-')));
  cpSync(folder, root, { recursive: true });
  for (const file of filesBelow(root)) chmodSync(join(root, file), 0o644);
  return root;
}

/**
 * Builds all sites with Hugo, as one with bare layouts, since their themes are not there.
 *
 * @returns the pages that come of it
 * @throws Error with Hugo's words where it cannot
 */
export function buildWithHugo(sites: string, folder: string): string[] {
  mkdirSync(join(folder, 'layouts/_default'), { recursive: true });
  mkdirSync(join(folder, 'layouts/shortcodes'), { recursive: true });
  writeFileSync(join(folder, 'hugo.toml'), CONFIGURATION);
  for (const layout of ['_default/list', '_default/single', 'index'])
    writeFileSync(join(folder, 'layouts', `${layout}.html`), '<main>{{ .Content }}</main>');
  writeFileSync(join(folder, 'layouts/shortcodes/notice.html'), '{{ .Inner }}');
  for (const file of filesBelow(sites).filter((name) => /(?:^|\/)content\/.*\.md$/.test(name)))
    cpSync(join(sites, file), join(folder, 'content', file.replace(/(?:\/|^)content\//, '/')));
  const { status, stdout, stderr } = spawnSync('hugo', ['--quiet', '--source', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`hugo ended with ${status}: ${stdout}${stderr}`);
  return filesBelow(join(folder, 'public'));
}

const CONFIGURATION = `baseURL = "http://localhost/"
defaultContentLanguage = "en"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]
[languages.en]
weight = 1
[languages.vi]
weight = 2
[markup.goldmark.renderer]
unsafe = true
`;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}
