import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tablePage } from '../page/read-page.js';
import { addressOf, openPage } from '../support/browser-page.js';
import { browserForTests, describeWithChromium } from '../support/chromium.js';
import { faultsInPrint, pagesOfTables } from '../support/printed-pages.js';
import { runWorklog } from '../support/run-worklog.js';
import { writeFiles } from '../support/temporary-site.js';

const ROWS = 24;

/** Work of several lines in each row, so that most pages end where a row would be cut. */
const week = (number: number): string => {
  const items = ['Learn', 'Try', 'Write it down'].map((one) => `- ${one} ${'what there is to know '.repeat(4)}`);
  const row = `| Mon | ${items.join('<br>')} | 2024-01-0${number} | 2024-01-0${number} | |`;
  return `---\ntitle: Week ${number}\n---\n${tablePage(...Array.from({ length: ROWS }, () => row))}`;
};

const SITE = {
  'hugo.toml': 'baseURL = "https://example.org/"\n',
  'content/log/_index.md': '---\ntitle: Log\n---\n',
  'content/log/week-1/_index.md': week(1),
  'content/log/week-2/_index.md': week(2),
};

describeWithChromium('a report on paper', () => {
  const browser = browserForTests();
  let folder: string;
  let address: string;

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'worklog-print-')));
    writeFiles(folder, SITE);
    const file = join(folder, 'report.html');
    runWorklog(['render', 'report', '--out', file, '--site', folder]);
    address = addressOf(file);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const open = async () => (await openPage(browser(), address, { size: 'print', scheme: 'light' })).page;

  it('has tables of more than a page', async () => {
    expect(Math.min(...(await pagesOfTables(await open())))).toBeGreaterThan(2);
  });

  it('is A4, begins a page with each week, cuts no row, and repeats the head of a table', async () => {
    expect(await faultsInPrint(await open())).toEqual([]);
  });

  it.each([
    ['@page', '@page { size: A5 !important }', /^a page of \d+ × \d+ points$/],
    ['break-before', '.report .week { break-before: auto !important }', /^week 1 does not begin page \d+$/],
    ['break-inside', '.tasks tr, li { break-inside: auto !important }', /^row-0-\d+ is cut, on the pages \d+ and \d+$/],
    [
      'table-header-group',
      '.tasks thead { display: table-row-group !important }',
      /^the table of week 0 goes on without its head on page \d+$/,
    ],
  ])('would be found at fault without its style: %s', async (_, style, fault) => {
    const page = await open();
    // The policy of the report forbids styles in elements, not those that a script makes.
    await page.evaluate(
      `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(style)}); document.adoptedStyleSheets.push(sheet); }`,
    );
    expect((await faultsInPrint(page))[0]).toMatch(fault);
  });
});
