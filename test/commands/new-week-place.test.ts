import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeSite } from '../support/temporary-site.js';
import { siteOf, USUAL_FORM, weekPageText } from '../support/week-pages.js';
import { newWeek, read } from './new-week-site.js';

describe('where the page goes', () => {
  test.each([
    ['content/log/week-09.md', 'content/log/week-10.md'],
    ['content/log/W9/index.md', 'content/log/W10/index.md'],
    ['content/log/Tuan_9.en.md', 'content/log/Tuan_10.en.md'],
    ['content/log/1-June/1.8-Week8/_index.md', 'content/log/1-June/1.9-Week9/_index.md'],
  ])('behind %s comes %s', async (last, next) => {
    const week = Number(/(\d+)(?=\.md|\.en|\/_?index)/.exec(last)?.[1]);
    const before = last.replace(/0?\d+(?=\.md|\.en|\/_?index|-Week)/g, (number) =>
      String(week - 1).padStart(number.length, '0'),
    );
    const page = (number: number): string => weekPageText(USUAL_FORM, number);
    const root = makeSite({ 'hugo.toml': '[languages.en]\n', [before]: page(week - 1), [last]: page(week) });
    await newWeek(root);
    expect(existsSync(join(root, next))).toBe(true);
  });

  test('in each language, in its own folder and with its own name', async () => {
    const page = (number: number): string => weekPageText(USUAL_FORM, number);
    const root = makeSite({
      'hugo.toml': '[languages.en]\ncontentDir = "content/en"\n[languages.vi]\ncontentDir = "content/vi"\n',
      'content/en/log/week-1.md': page(1),
      'content/en/log/week-2.md': page(2),
      'content/vi/log/tuan-1/_index.md': page(1),
      'content/vi/log/tuan-2/_index.md': page(2),
    });
    const { stdout } = await newWeek(root, '--quiet');
    expect(stdout).toBe('content/en/log/week-3.md\ncontent/vi/log/tuan-3/_index.md\n');
  });

  test('only in the languages where the week is missing, with the dates of the one that is there', async () => {
    const root = makeSite({
      ...siteOf({ ...USUAL_FORM, weeks: 2 }),
      'hugo.toml': '[languages.en]\n[languages.vi]\n',
      'content/1-Worklog/1.1-Week1/_index.vi.md': weekPageText(USUAL_FORM, 1),
    });
    const { stdout, stderr } = await newWeek(root, '2', '--quiet');
    expect(stdout).toBe('content/1-Worklog/1.2-Week2/_index.vi.md\n');
    expect(stderr).toContain('has no section page in vi');
    expect(read(root, 'content/1-Worklog/1.2-Week2/_index.vi.md')).toContain('| 2 | | 22/06/2026 | | |');
  });

  test('nothing in the way is overwritten', async () => {
    const root = makeSite({ ...siteOf(USUAL_FORM), 'content/1-Worklog/1.4-Week4/_index.md/x': '' });
    const { status, stderr } = await newWeek(root);
    expect(status).toBe(2);
    expect(stderr).toContain('content/1-Worklog/1.4-Week4/_index.md is there already');
  });

  test.each([
    ['content/1-Worklog/1.4-Week4/_index.md', 'of the usual name'],
    ['content/1-Worklog/week-4-storage/_index.md', 'of another name'],
  ])('a page of the week that cannot be read is told with what is wrong with it: %s', async (file) => {
    const page = weekPageText(USUAL_FORM, 4).replace('Aim', 'A\u00edm');
    const root = makeSite({ ...siteOf(USUAL_FORM), [file]: Buffer.from(page, 'latin1') });
    const { status, stdout, stderr } = await newWeek(root);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(
      `worklog: ${file}: The page of week 4 is there already, but cannot be read.\n  expected: text in UTF-8\n  found:    a byte that is not UTF-8, ${page.indexOf('\u00ed')} bytes from the start\n  Save the file as UTF-8 in your editor. Then worklog new week makes week 5.\n`,
    );
  });

  test('a page whose broken front matter hides its week is told with what is wrong with it', async () => {
    const page = (week: number): string => weekPageText(USUAL_FORM, week).replace(/pre: .*/, 'pre: ""');
    const root = makeSite({
      'hugo.toml': '',
      'content/log/log-1.md': page(1),
      'content/log/log-2.md': page(2),
      'content/log/log-3.md': page(3).replace('"Week 3 Worklog"', '"Week 3 "Worklog"'),
    });
    const { status, stderr } = await newWeek(root);
    expect(status).toBe(2);
    expect(stderr).toContain('content/log/log-3.md:2:');
    expect(stderr).toContain('The page of week 3 is there already, but cannot be read.\n  expected: front matter');
    expect(stderr).toContain('Mend the front matter. Then worklog new week makes week 4.');
  });

  test('nothing is written through a link out of the site', async () => {
    const outside = makeSite({ 'x.md': '' });
    const root = makeSite(siteOf(USUAL_FORM));
    symlinkSync(outside, join(root, 'content/1-Worklog/1.4-Week4'));
    const { status, stderr } = await newWeek(root);
    expect(status).toBe(2);
    expect(stderr).toContain('leads out of the site');
    expect(readdirSync(outside)).toEqual(['x.md']);
    expect(read(root, 'content/1-Worklog/_index.md')).not.toContain('Week 4');
  });
});

test('a page that changes meanwhile is not overwritten', async () => {
  const root = makeSite(siteOf(USUAL_FORM));
  mkdirSync(join(root, 'content/1-Worklog/1.4-Week4'));
  writeFileSync(join(root, 'content/1-Worklog/1.4-Week4/_index.md'), 'mine\n');
  const { status } = await newWeek(root, '4');
  expect(status).toBe(2);
  expect(read(root, 'content/1-Worklog/1.4-Week4/_index.md')).toBe('mine\n');
});
