import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addressOf,
  barriersOn,
  deadEnds,
  elementsOutside,
  LOOKS,
  type OpenedPage,
  openAll,
  openPage,
} from '../support/browser-page.js';
import { browserForTests, describeWithChromium } from '../support/chromium.js';
import { hostileSite } from '../support/hostile-site.js';
import { describeWithHugo } from '../support/hugo.js';
import { runWorklog } from '../support/run-worklog.js';
import { writeFiles } from '../support/temporary-site.js';

const examples = fileURLToPath(new URL('../../examples/internship/', import.meta.url));

/** The pages that are looked at: each is made in a folder of its own, and its file is given back. */
const PAGES: Readonly<Record<string, (folder: string) => string>> = {
  'a report in two languages': (folder) => madeReport(folder, ['--site', examples, '--lang', 'all']),
  'a report of hostile pages': (folder) => {
    writeFiles(folder, hostileSite());
    return madeReport(folder, ['--site', folder]);
  },
};

/** Those that Hugo builds. */
const BUILT_PAGES: typeof PAGES = {
  'an overview': (folder) => {
    cpSync(examples, folder, { recursive: true });
    return builtOverview(folder, '');
  },
  'an overview in Vietnamese': (folder) => {
    cpSync(examples, folder, { recursive: true });
    return builtOverview(folder, 'vi');
  },
  'an overview of hostile pages': (folder) => {
    writeFiles(folder, hostileSite());
    return builtOverview(folder, '');
  },
  'an overview of hostile pages in Markdown': (folder) => {
    const site = hostileSite();
    writeFiles(folder, { ...site, 'hugo.toml': `${site['hugo.toml']}[markup.goldmark.renderer]\nunsafe = true\n` });
    return builtOverview(folder, '');
  },
};

function madeReport(folder: string, options: readonly string[]): string {
  const file = join(folder, 'report.html');
  const { status, stderr } = runWorklog(['render', 'report', '--out', file, ...options]);
  if (status !== 0) throw new Error(`the report was not made: ${stderr}`);
  return file;
}

/** The overview of a site as Hugo builds it, in a layout that leaves it as it is. */
function builtOverview(site: string, language: string): string {
  const { status, stderr } = runWorklog(['render', 'overview', '--site', site]);
  if (status !== 0) throw new Error(`the overview was not made: ${stderr}`);
  const layouts = Object.fromEntries(['list', 'single'].map((name) => [`layouts/_default/${name}.html`, LAYOUT]));
  // The hostile pages use it; Hugo builds no site whose shortcodes it does not know.
  writeFiles(site, { ...layouts, 'layouts/shortcodes/notice.html': 'notice' });
  const built = spawnSync('hugo', ['--quiet', '--source', site, '--baseURL', '/'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`hugo ended with ${built.status}: ${built.stdout}${built.stderr}`);
  const section = join(site, 'public', language, '1-worklog');
  const folder = readdirSync(section).find((name) => /overview/.test(name));
  if (folder === undefined) throw new Error(`there is no overview in ${section}`);
  return join(section, folder, 'index.html');
}

const LAYOUT = `<!doctype html>
<html lang="{{ .Language.Lang }}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Overview</title>
<style>:root { color-scheme: light dark } body { margin: 1rem; font: 1rem/1.5 sans-serif; background: #fff; color: #111 } a { color: #05c }
@media (prefers-color-scheme: dark) { body { background: #111; color: #eee } a { color: #9cf } }</style></head>
<body><main><h1>Overview</h1>{{ .Content }}</main></body>
</html>
`;

describeWithChromium.each(Object.entries(PAGES))('%s in a browser', (_, make) => looksWell(make));

describeWithHugo('what Hugo builds', () => {
  describeWithChromium.each(Object.entries(BUILT_PAGES))('%s in a browser', (_, make) => looksWell(make));
});

function looksWell(make: (folder: string) => string): void {
  const browser = browserForTests();
  let folder: string;
  let address: string;

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'worklog-page-')));
    address = addressOf(make(folder));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(LOOKS)('fits, is silent and bars nobody: $size, $scheme', async (look) => {
    const { page, complaints } = await openPage(browser(), address, look);
    await openAll(page);
    expect(await elementsOutside(page)).toEqual([]);
    expect(await barriersOn(page)).toEqual([]);
    expect(await deadEnds(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('can be read where no scripts run', async () => {
    const { page, complaints } = await openPage(browser(), address, { size: 'phone', scheme: 'light', scripts: false });
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('form').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });
}

describeWithChromium('the checks of a page', () => {
  const browser = browserForTests();
  const at = (body: string): Promise<OpenedPage> => {
    const text = `<!doctype html><html lang="en"><title>A page</title><body style="margin:0">${body}</body></html>`;
    return openPage(browser(), `data:text/html,${encodeURIComponent(text)}`, { size: 'phone', scheme: 'light' });
  };

  it('find nothing on a page that is well', async () => {
    const { page, complaints } = await at('<main><h1 id="a">A</h1><a href="#a">To the top</a></main>');
    expect([await elementsOutside(page), await barriersOn(page), await deadEnds(page), complaints]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it('find what reaches beyond the sides', async () => {
    const { page } = await at('<p style="width:400px">wide</p>');
    expect(await elementsOutside(page)).toEqual(['the page: 400', expect.stringContaining('wide')]);
  });

  it('find barriers', async () => {
    const { page } = await at('<button></button><p style="color:#ccc;background:#fff">pale</p>');
    expect(await barriersOn(page)).toEqual([
      expect.stringContaining('button-name'),
      expect.stringContaining('color-contrast'),
    ]);
  });

  it('find links that lead nowhere', async () => {
    const { page } = await at('<a href="#none">x</a><a href="#hidden">y</a><p id="hidden" hidden>z</p>');
    expect(await deadEnds(page)).toEqual(['#none', '#hidden']);
  });

  it('hear of messages, errors, dialogs and requests', async () => {
    const { complaints } = await at(
      '<script>console.log("hello"); alert("hello"); setTimeout(() => { throw new Error("hello"); });</script><img alt="" src="http://localhost:9/x.png">',
    );
    const kinds = ['log: hello', 'dialog: hello', 'error: hello', 'request: http://localhost:9/x.png'];
    await expect.poll(() => kinds.filter((kind) => !complaints.includes(kind))).toEqual([]);
  });
});
