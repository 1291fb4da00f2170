import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { corpusFolder, describeWithCorpus } from '../support/corpus.js';
import { describeWithHugo } from '../support/hugo.js';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/** Every page shows what it says, and a section's page what stands in its menu, in order. */
const LAYOUT = `<main>{{ .Content }}</main>
<nav>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>
{{ end }}</nav>`;

const CONFIGURATION = `baseURL = "http://localhost/report/"
defaultContentLanguage = "en"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]
[languages.en]
weight = 1
[languages.vi]
weight = 2
[markup.goldmark.renderer]
unsafe = true
`;

/** What Hugo makes of sites, as one with bare layouts: the HTML of each page by its path, such as `vi/site-01/1-worklog/`. */
function build(sites: string): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'worklog-overview-'));
  try {
    for (const layout of ['_default/list', '_default/single', 'index', 'shortcodes/notice']) {
      mkdirSync(dirname(join(folder, 'layouts', layout)), { recursive: true });
      writeFileSync(
        join(folder, 'layouts', `${layout}.html`),
        layout.startsWith('shortcodes') ? '{{ .Inner }}' : LAYOUT,
      );
    }
    writeFileSync(join(folder, 'hugo.toml'), CONFIGURATION);
    for (const site of readdirSync(sites)) {
      const content = join(sites, site, 'content');
      if (existsSync(content)) cpSync(content, join(folder, 'content', site), { recursive: true });
    }
    const { status, stdout, stderr } = spawnSync('hugo', ['--quiet', '--source', folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`hugo ended with ${status}: ${stdout}${stderr}`);
    const built = join(folder, 'public');
    const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('index.html'),
    );
    return new Map(files.map((name) => [name.slice(0, -'index.html'.length), readFileSync(join(built, name), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const contentOf = (page: string): string => /<main>(.*)<\/main>/s.exec(page)?.[1] ?? '';
const menuOf = (page: string): string[] =>
  [...(/<nav>(.*)<\/nav>/s.exec(page)?.[1] ?? '').matchAll(/<a href="[^"]*">([^<]*)<\/a>/g)].map(
    ([, title = '']) => title,
  );

function overviewChecks(source: () => string, chosen: (site: string) => boolean): void {
  const state = {} as { root: string; before: Map<string, string>; after: Map<string, string>; added: string[] };

  beforeAll(async () => {
    state.root = mkdtempSync(join(tmpdir(), 'worklog-overview-sites-'));
    for (const site of readdirSync(source()).filter(chosen)) {
      cpSync(join(source(), site), join(state.root, site), { recursive: true });
    }
    for (const name of readdirSync(state.root, { recursive: true, encoding: 'utf8' })) {
      const path = join(state.root, name);
      chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644);
    }
    state.before = build(state.root);
    for (const site of readdirSync(state.root)) {
      const { status, stderr } = await runHere(['render', 'overview', '--site', join(state.root, site)], { cwd: '/' });
      if (status === 2) throw new Error(`${site}: ${stderr}`);
    }
    state.after = build(state.root);
    state.added = [...state.after.keys()].filter((path) => !state.before.has(path));
  }, 120_000);
  afterAll(() => rmSync(state.root, { recursive: true, force: true }));

  it('adds a page in each language of each site, and takes none away', () => {
    expect(state.added).toHaveLength(2 * readdirSync(state.root).length);
    expect([...state.before.keys()].filter((path) => !state.after.has(path))).toEqual([]);
  });

  it('changes what no other page says', () => {
    const changed = [...state.before].filter(
      ([path, page]) => contentOf(state.after.get(path) ?? '') !== contentOf(page),
    );
    expect(changed.map(([path]) => path)).toEqual([]);
  });

  it('stands first in the menu of its section, before the weeks', () => {
    for (const path of state.added) {
      const section = `${path.split('/').slice(0, -2).join('/')}/`;
      const titles = menuOf(state.after.get(section) ?? '');
      expect([path, titles[0]]).toEqual([path, path.startsWith('vi/') ? 'Tổng quan worklog' : 'Worklog overview']);
      expect(titles.slice(1)).toEqual(menuOf(state.before.get(section) ?? ''));
    }
  });

  it('leads to pages that are there', () => {
    for (const path of state.added) {
      const links = [...contentOf(state.after.get(path) ?? '').matchAll(/href="(\.\.[^"]*)"/g)].map(
        ([, link = '']) => link,
      );
      expect(links.length).toBeGreaterThan(0);
      const missing = links.filter((link) => {
        const target = decodeURI(new URL(link, `http://localhost/${encodeURI(path)}`).pathname).slice(1);
        return !state.after.has(target);
      });
      expect([path, missing]).toEqual([path, []]);
    }
  });

  it('shows its pictures: those of days where its tasks have dates', () => {
    for (const path of state.added) {
      const content = contentOf(state.after.get(path) ?? '');
      const count = /<th scope="row">(?:Period|Thời gian)</.test(content) ? 3 : 1;
      expect([path, content.match(/<svg /g)?.length]).toEqual([path, count]);
    }
  });
}

describeWithHugo('an overview that Hugo builds', () => {
  describe('in the example site', () =>
    overviewChecks(
      () => EXAMPLES,
      (site) => site === 'internship',
    ));
});

describeWithHugo('overviews that Hugo builds', () => {
  describeWithCorpus('in ten real sites', () =>
    overviewChecks(
      () => corpusFolder,
      (site) => Number(/\d+$/.exec(site)?.[0]) % 3 === 1 && Number(/\d+$/.exec(site)?.[0]) < 30,
    ),
  );
});
