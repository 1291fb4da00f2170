import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
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
  openPage,
} from '../support/browser-page.js';
import { browserForTests, describeWithChromium } from '../support/chromium.js';
import { hostileSite } from '../support/hostile-site.js';
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

function madeReport(folder: string, options: readonly string[]): string {
  const file = join(folder, 'report.html');
  const { status, stderr } = runWorklog(['render', 'report', '--out', file, ...options]);
  if (status !== 0) throw new Error(`the report was not made: ${stderr}`);
  return file;
}

describeWithChromium.each(Object.keys(PAGES))('%s in a browser', (name) => {
  const browser = browserForTests();
  let folder: string;
  let address: string;

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'worklog-page-')));
    address = addressOf((PAGES[name] as (folder: string) => string)(folder));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(LOOKS)('fits, is silent and bars nobody: $size, $scheme', async (look) => {
    const { page, complaints } = await openPage(browser(), address, look);
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

  it('prints on pages of A4', async () => {
    const { page } = await openPage(browser(), address, { size: 'print', scheme: 'light' });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[([\d. ]+)\]/g)].map(([, box = '']) =>
      box.split(' ').map(Number).map(Math.round),
    );
    expect(boxes.length).toBeGreaterThan(2);
    for (const box of boxes) expect(box).toEqual([0, 0, 595, 842]);
  });
});

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
