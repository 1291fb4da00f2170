import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { describeWithHugo } from '../support/hugo.js';
import { ODD_SITES } from '../support/overview-sites.js';
import { makeSite, writeFiles } from '../support/temporary-site.js';

/** What a page is, where it is, and what stands in its menu in order. */
const LAYOUT = `<main>{{ .Content }}</main><nav>{{ range .Pages }}[{{ .Title }}]{{ end }}</nav>`;
const LAYOUTS = Object.fromEntries(
  ['list', 'single', 'home'].map((name) => [
    `layouts/${name === 'home' ? 'index' : `_default/${name}`}.html`,
    `${LAYOUT}<data>{{ with .File }}{{ .Path }}{{ end }}</data>`,
  ]),
);

/** What Hugo makes of a site: the HTML of each page by its path in the site. */
function build(root: string): Map<string, string> {
  writeFiles(root, LAYOUTS);
  const { status, stdout, stderr } = spawnSync('hugo', ['--quiet', '--source', root, '--cleanDestinationDir'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`hugo ended with ${status}: ${stdout}${stderr}`);
  const built = join(root, 'public');
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  return new Map(files.map((name) => [name, readFileSync(join(built, name), 'utf8')]));
}

const contentOf = (page: string): string => /<main>(.*)<\/main>/s.exec(page)?.[1] ?? '';
const menuOf = (page: string): string[] =>
  [...(/<nav>(.*)<\/nav>/s.exec(page)?.[1] ?? '').matchAll(/\[([^\]]*)\]/g)].map(([, title = '']) => title);

describeWithHugo('the overview that Hugo builds of a site with', () => {
  it.each(ODD_SITES.map((site) => [site.name, site] as const))(
    '%s',
    async (_, { files, overviews, before: first = [] }) => {
      const root = makeSite(files);
      const before = build(root);
      const said = await runHere(['render', 'overview', '--quiet'], { cwd: root, now: () => new Date(2026, 6, 1) });
      expect(said).toEqual({
        status: 0,
        stderr: '',
        stdout: Object.values(overviews)
          .map((file) => `${file}\n`)
          .join(''),
      });
      const after = build(root);
      const added = [...after.keys()].filter((path) => !before.has(path) && /overview/.test(path));
      expect(added).toHaveLength(Object.keys(overviews).length);
      for (const path of added) {
        const content = contentOf(after.get(path) ?? '');
        expect(content.match(/<svg /g)).toHaveLength(3);
        expect(content.match(/<table>/g)?.length).toBeGreaterThanOrEqual(4);
        const links = [...content.matchAll(/href="([^"#]*)"/g)].map(([, link = '']) => link);
        expect(links.filter((link) => !leads(link, path, root))).toEqual([]);
        expect(links.length).toBeGreaterThan(0);
      }
      const menus = [...after].flatMap(([path, page]) => {
        const menu = menuOf(page);
        return menuOf(before.get(path) ?? '').length < menu.length ? [menu] : [];
      });
      for (const menu of menus) expect(menu.slice(0, menu.findIndex(isOverview))).toEqual(first);
      expect(menus.length).toBeGreaterThan(0);
      for (const file of Object.keys(files)) expect(readFileSync(join(root, file), 'utf8')).toBe(files[file]);
    },
  );
});

const isOverview = (title: string): boolean => /^(?:Worklog overview|Tổng quan worklog)$/.test(title);

/** Whether a link of a page leads to a file that Hugo has made. */
function leads(link: string, from: string, root: string): boolean {
  const path = decodeURI(new URL(link, `http://localhost/${encodeURI(from)}`).pathname);
  return existsSync(join(root, 'public', path.endsWith('/') ? `${path}index.html` : path));
}
