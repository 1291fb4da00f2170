import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addressOf, barriersOn, deadEnds, openPage } from '../support/browser-page.js';
import { browserForTests, describeWithChromium } from '../support/chromium.js';
import { runWorklog } from '../support/run-worklog.js';

const examples = fileURLToPath(new URL('../../examples/internship/', import.meta.url));

describeWithChromium('the form of a report', () => {
  const browser = browserForTests();
  let folder: string;

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'worklog-filter-')));
    runWorklog(['render', 'report', '--site', examples, '--lang', 'en', '--out', join(folder, 'en.html')]);
    runWorklog(['render', 'report', '--site', examples, '--lang', 'vi,en', '--out', join(folder, 'vi.html')]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const open = async (language: 'en' | 'vi'): Promise<Page> => {
    const address = addressOf(join(folder, `${language}.html`));
    return (await openPage(browser(), address, { size: 'laptop', scheme: 'light' })).page;
  };
  const told = (page: Page): Promise<string> => page.locator('output').innerText();
  const visible = async (page: Page, selector: string): Promise<string[]> =>
    (await page.locator(selector).filter({ visible: true }).allInnerTexts()).map((text) => text.trim());

  it('shows everything at first', async () => {
    const page = await open('en');
    expect(await told(page)).toBe('');
    expect(await visible(page, '.week > header > h2')).toHaveLength(5);
    expect(await page.locator('button').isVisible()).toBe(false);
  });

  it('finds entries by their words, and hides all else', async () => {
    const page = await open('en');
    await page.fill('input[type=search]', 'DOCKERFILE');
    expect(await visible(page, '.entry')).toEqual([expect.stringContaining('Write the Dockerfile')]);
    expect(await visible(page, '.week > header > h2')).toEqual(['Week 3 Worklog']);
    expect(await visible(page, '.week section > h3')).toEqual(['Tasks']);
    expect(await visible(page, '.pictures')).toEqual([]);
    expect(await visible(page, '.contents a')).toEqual(['Week 3 Worklog']);
    expect(await told(page)).toMatch(/^1 of \d+ entries$/);
    expect(await deadEnds(page)).toEqual([]);
    expect(await barriersOn(page)).toEqual([]);
  });

  it('takes no notice of accents, in either language of the report', async () => {
    const page = await open('vi');
    await page.fill('input[type=search]', 'tim hieu');
    const found = await visible(page, '.entry');
    expect(found.length).toBeGreaterThan(0);
    for (const entry of found) expect(entry.toLowerCase()).toContain('tìm hiểu');
    expect(await told(page)).toMatch(new RegExp(`^${found.length} trên \\d+ mục$`));
    expect(await visible(page, '.part > h2')).toEqual(['Tiếng Việt']);
  });

  it('finds what a link leads to', async () => {
    const page = await open('en');
    await page.fill('input[type=search]', 'docs.docker.com/compose');
    expect(await visible(page, '.entry')).toEqual([expect.stringContaining('Docker Compose')]);
  });

  it('finds a week by its name, with all that it has', async () => {
    const page = await open('en');
    await page.fill('input[type=search]', 'week 2');
    expect(await visible(page, '.week > header > h2')).toEqual(['Week 2 Worklog']);
    expect(await visible(page, '.week section > h3')).toEqual(['Objectives', 'Tasks', 'Achievements']);
  });

  it('hides the name of a group whose entries are hidden', async () => {
    const page = await open('en');
    await page.fill('input[type=search]', '95th percentile');
    expect(await visible(page, '.group')).toEqual(['Performance']);
  });

  it('shows one week', async () => {
    const page = await open('vi');
    await page.selectOption('select', '4');
    expect(await visible(page, '.week > header > h3')).toEqual(['Worklog Tuần 4', 'Week 4 Worklog']);
  });

  it('shows the open tasks', async () => {
    const page = await open('en');
    await page.check('input[type=checkbox]');
    expect(await visible(page, '.entry .status')).toEqual(['Open', 'Open']);
    expect(await told(page)).toMatch(/^2 of /);
  });

  it('says where nothing matches', async () => {
    const page = await open('en');
    await page.fill('input[type=search]', 'nothing like this');
    await page.keyboard.press('Enter');
    expect(await visible(page, '.week')).toEqual([]);
    expect(await told(page)).toBe('No entry matches.');
  });

  it('shows everything again', async () => {
    const page = await open('en');
    await page.fill('input[type=search]', 'nothing like this');
    await page.click('button');
    await page.locator('.week').first().waitFor();
    expect(await visible(page, '.week > header > h2')).toHaveLength(5);
    expect(await told(page)).toBe('');
  });
});
