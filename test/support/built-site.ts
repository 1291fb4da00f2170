import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from './temporary-site.js';

/** Every page shows what it says, and what stands in the menu below it, in order. */
const LAYOUT = `<main>{{ .Content }}</main>
<nav>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>
{{ end }}</nav>`;

const LAYOUTS = Object.fromEntries(
  ['index', '_default/list', '_default/single'].map((name) => [`layouts/${name}.html`, LAYOUT]),
);

/**
 * Builds a site with Hugo, with bare layouts that are put into it.
 *
 * @returns the HTML of each page by its file in what was built
 * @throws Error with Hugo's words where it cannot
 */
export function buildSite(root: string): Map<string, string> {
  writeFiles(root, LAYOUTS);
  const { status, stdout, stderr } = spawnSync('hugo', ['--quiet', '--source', root, '--cleanDestinationDir'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`hugo ended with ${status}: ${stdout}${stderr}`);
  const built = join(root, 'public');
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  return new Map(files.map((name) => [name, readFileSync(join(built, name), 'utf8')]));
}

/** What a built page says. */
export function contentOf(page: string): string {
  return /<main>(.*)<\/main>/s.exec(page)?.[1] ?? '';
}

/** The titles in the menu of a built page. */
export function menuOf(page: string): string[] {
  const menu = /<nav>(.*)<\/nav>/s.exec(page)?.[1] ?? '';
  return [...menu.matchAll(/<a href="[^"]*">([^<]*)<\/a>/g)].map(([, title = '']) => title);
}

/** The links of a built page into the site that lead to no file. */
export function deadLinks(root: string, file: string, page: string): string[] {
  const links = [...contentOf(page).matchAll(/href="([^"#]*)"/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    const { hostname, pathname } = new URL(link, `http://localhost/${encodeURI(file)}`);
    const target = decodeURI(pathname);
    return (
      hostname === 'localhost' &&
      !existsSync(join(root, 'public', target.endsWith('/') ? `${target}index.html` : target))
    );
  });
}
