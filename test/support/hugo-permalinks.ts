import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The home page of each language tells of all pages of all languages, below a line that Hugo may make addresses of. */
const LIST =
  'Pages\n{{ range .Site.AllPages }}{{ $page := . }}{{ with .File }}{{ printf "%s\\t%s" .Filename $page.Permalink | safeHTML }}{{ "\\n" }}{{ end }}{{ end }}';

/**
 * The address that Hugo gives each page of a site, by its file relative to the site. The site is changed: its layouts go, of
 * its pages only the front matters stay, and of its themes only the names, since neither has part in an address.
 *
 * @param env variables that Hugo is to know
 * @throws Error with Hugo's words where it cannot build the site
 */
export function permalinksOf(root: string, env: Readonly<Record<string, string>> = {}): Map<string, string> {
  for (const folder of ['layouts', 'themes', 'public', 'static', 'archetypes', 'data', 'i18n'])
    rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(join(root, 'layouts/_default'), { recursive: true });
  for (const name of ['index.html', '_default/list.html', '_default/single.html'])
    writeFileSync(join(root, 'layouts', name), name === 'index.html' ? LIST : '');
  for (const file of filesBelow(root)) {
    const text = readFileSync(join(root, file), 'utf8');
    if (file.endsWith('.md')) writeFileSync(join(root, file), frontMatterOf(text));
    else if (/(?:^|\/)(?:hugo|config)\.(?:toml|ya?ml)$/.test(file))
      for (const [, theme = ''] of text.matchAll(/^\s*theme\s*[=:]\s*\[?\s*["']?([\w-]+)/gm))
        mkdirSync(join(root, 'themes', theme), { recursive: true });
  }
  const args = ['--quiet', '--buildDrafts', '--buildFuture', '--buildExpired', '--source', root];
  const { status, stdout, stderr } = spawnSync('hugo', args, { encoding: 'utf8', env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`hugo ended with ${status}: ${stdout}${stderr}`);
  const lists = filesBelow(join(root, 'public')).filter((file) => file.endsWith('index.html'));
  const lines = lists.flatMap((file) => readFileSync(join(root, 'public', file), 'utf8').split('\n'));
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [file, address] = line.split('\t');
      return file === undefined || address === undefined ? [] : [[file.slice(root.length + 1), address]];
    }),
  );
}

function frontMatterOf(text: string): string {
  return /^\ufeff?(---|\+\+\+)[^\n]*\n[\s\S]*?\n\1[^\n]*(?:\n|$)/.exec(text)?.[0] ?? '';
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'));
}
