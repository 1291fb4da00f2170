import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { change, ENGLISH, entrySite, PAGES } from './entry-site.js';

async function moved(address: string, to: string): Promise<{ en: string; vi: string }> {
  const { root } = entrySite();
  const { stderr, status } = await runHere(['move', address, to], { cwd: root });
  expect([stderr, status]).toEqual(['', 0]);
  return {
    en: readFileSync(join(root, PAGES.en), 'utf8'),
    vi: readFileSync(join(root, PAGES.vi), 'utf8'),
  };
}

test('puts a row in the place of another one, in every language', async () => {
  const { en, vi } = await moved('1.2', '1.1');
  expect(en.match(/^\| (?:Mon|Tue|Wed)/gm)).toEqual(['| Tue', '| Mon', '| Wed']);
  expect(vi.match(/^\| Thứ \d/gm)).toEqual(['| Thứ 3', '| Thứ 2', '| Thứ 4']);
});

test('puts an item at the end of another row', async () => {
  const { en, vi } = await moved('1.2.1', '1.1');
  expect(en).toContain('- Meet the team <br>&emsp; + Read the rules <br> - Draw a map |');
  expect(en).toContain('| Tue | - Share it |');
  expect(vi).toContain('&emsp; + Đọc nội quy <br> - Vẽ bản đồ |');
});

test('puts an item in the place of another one of its list', async () => {
  expect((await moved('1.2.2', '1.2.1')).en).toContain('| Tue | - Share it <br> - Draw a map |');
});

test('puts a bullet in the place of another one', async () => {
  const { en, vi } = await moved('1.o2', '1.o1');
  expect(en).toContain('* Know the tools\n* Know the house\n');
  expect(vi).toContain('* Làm quen với công cụ\n* Làm quen với ngôi nhà\n');
});

test('takes a row to another week', async () => {
  const { root } = entrySite();
  await runHere(['new', 'week', '2'], { cwd: root });
  const { status, stdout } = await runHere(['move', '1.2', '2'], { cwd: root });
  expect(status).toBe(0);
  expect(stdout).toContain(`${PAGES.en}:15\n`);
  expect(readFileSync(join(root, 'content/1-Worklog/1.2-Week2/_index.md'), 'utf8')).toContain('- Draw a map');
  expect(readFileSync(join(root, PAGES.en), 'utf8')).not.toContain('Draw a map');
});

test.each([
  ['1.1', '1.a1', '1.1 cannot be moved to 1.a1.'],
  ['1.1', 'up', 'Where it is to go cannot be read.'],
  ['1.1', '8', 'There is no week 8.'],
  ['1.a1', '1.a2', '1.a1 cannot be put between the entries of another list.'],
])('does not move %s to %s', async (address, to, problem) => {
  const { status, stderr, en } = await change(['move', address, to]);
  expect(stderr).toContain(problem);
  expect([status, en]).toEqual([2, []]);
});

test('does not move what the other language has no counterpart of', async () => {
  const { stderr } = await change(['move', '1.o1', '1.o2'], {
    en: ENGLISH.replace('* Know the tools\n', '* a\n* b\n'),
  });
  expect(stderr).toContain('Entry 1.o1 has no certain counterpart in Tiếng Việt.');
  expect(stderr).toContain('found:    lists that are out of step');
});
