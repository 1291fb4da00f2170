import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { buildSite, contentOf, deadLinks, menuOf } from '../support/built-site.js';
import { describeWithHugo } from '../support/hugo.js';
import { ODD_SITES } from '../support/overview-sites.js';
import { makeSite } from '../support/temporary-site.js';

const isOverview = (title: string): boolean => /^(?:Worklog overview|Tổng quan worklog)$/.test(title);

describeWithHugo('the overview that Hugo builds of a site with', () => {
  it.each(ODD_SITES.map((site) => [site.name, site] as const))('%s', async (_, site) => {
    const root = makeSite(site.files);
    const before = buildSite(root);
    const said = await runHere(['render', 'overview', '--quiet'], { cwd: root, now: () => new Date(2026, 6, 1) });
    const files = Object.values(site.overviews);
    expect(said).toEqual({ status: 0, stderr: '', stdout: files.map((file) => `${file}\n`).join('') });
    const after = buildSite(root);

    const added = [...after].filter(([path]) => !before.has(path) && /overview/.test(path));
    expect(added).toHaveLength(files.length);
    for (const [path, page] of added) {
      const content = contentOf(page);
      expect(content.match(/<svg /g)).toHaveLength(3);
      expect(content.match(/<table>/g)).toHaveLength(content.includes('docs.<wbr>') ? 5 : 4);
      expect(content).toContain('href="');
      expect(deadLinks(root, path, page)).toEqual([]);
    }
    const menus = [...after].flatMap(([path, page]) =>
      menuOf(page).length > menuOf(before.get(path) ?? '').length ? [menuOf(page)] : [],
    );
    expect(menus.length).toBeGreaterThan(0);
    for (const menu of menus) expect(menu.slice(0, menu.findIndex(isOverview))).toEqual(site.before ?? []);
    for (const [file, text] of Object.entries(site.files)) expect(readFileSync(join(root, file), 'utf8')).toBe(text);
  });
});
