import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addressOf, barriersOn, deadEnds, elementsOutside, LOOKS, openPage } from '../support/browser-page.js';
import { browserForTests, describeWithChromium } from '../support/chromium.js';
import { doneWeeks, pageOf, siteIn, weekText } from '../support/cohort.js';
import { hostileSite } from '../support/hostile-site.js';
import { runWorklog } from '../support/run-worklog.js';
import { writeFiles } from '../support/temporary-site.js';

const LONG_NAME = `a-${'very-'.repeat(30)}long-name`;
const COHORT = {
  ...siteIn('an', doneWeeks(16)),
  ...siteIn('binh', doneWeeks(3), {
    [pageOf(4)]: weekText({ week: 4, monday: '2025-09-29', achievements: [] }).replace('2025-09-30', '2025-09-31'),
  }),
  ...siteIn(LONG_NAME, doneWeeks(2), { 'worklog.toml': 'excused-weeks = [3]\n' }),
  ...siteIn('bad', [], { 'hugo.toml': 'title = [' }),
  ...siteIn('<img src=x onerror=alert(1)>', doneWeeks(16)),
  ...Object.fromEntries(
    ['hostile', 'hostile too'].flatMap((name) =>
      Object.entries(hostileSite()).map(([file, text]) => [`${name}/${file}`, text]),
    ),
  ),
};

describeWithChromium('a review in a browser', () => {
  const browser = browserForTests();
  let folder: string;
  let address: string;

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'worklog-review-')));
    writeFiles(folder, COHORT);
    const args = ['review', '--as-of', '2026-01-05', '--since', '2025-10-01', '--out', 'review.html'];
    const { status, stderr } = runWorklog(args, { cwd: folder });
    if (status !== 1) throw new Error(`the review was not made: ${stderr}`);
    address = addressOf(join(folder, 'review.html'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(LOOKS)('fits, is silent and bars nobody: $size, $scheme', async (look) => {
    const { page, complaints } = await openPage(browser(), address, look);
    // The matrix scrolls in a frame of its own.
    expect(
      (await elementsOutside(page)).filter((element) => !/^<(?:t[rhd]|thead|tbody|table|span|a|sup)\b/.test(element)),
    ).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(
      true,
    );
    expect(await barriersOn(page)).toEqual([]);
    expect(await deadEnds(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('keeps the names of the sites in sight while its weeks are scrolled', async () => {
    const { page } = await openPage(browser(), address, { size: 'phone', scheme: 'light' });
    const name = page.locator('.matrix tbody th').first();
    const before = await name.boundingBox();
    await page.locator('.frame').evaluate((frame) => frame.scrollBy(300, 0));
    expect((await name.boundingBox())?.x).toBe(before?.x);
  });

  it('leads from a cell to what there is to say of the week', async () => {
    const { page } = await openPage(browser(), address, { size: 'laptop', scheme: 'light' });
    await page.locator('.matrix tr', { hasText: 'binh' }).locator('td.partial a').click();
    const week = page.locator('section:target');
    await expect.poll(() => week.locator('h4').textContent()).toContain('Week 4: partial');
    expect(await week.textContent()).toContain('No achievement');
    expect(await week.textContent()).toContain('date-invalid');
    expect(await week.textContent()).toContain(`${pageOf(4)}:15:`);
  });

  it('tells screen readers in words what the signs mean', async () => {
    const { page } = await openPage(browser(), address, { size: 'laptop', scheme: 'light' });
    const cells = page.locator('.matrix tr', { hasText: 'binh' }).locator('td');
    expect(await cells.nth(0).locator('.unseen').textContent()).toBe('done');
    expect(await cells.nth(3).locator('.unseen').textContent()).toBe('partial, no achievement, 1 error, 1 warning');
    expect(await cells.nth(4).locator('.unseen').textContent()).toBe('missing, no page');
  });
});
