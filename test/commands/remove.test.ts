import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { change, ENGLISH, entrySite, PAGES, VIETNAMESE } from './entry-site.js';

test('takes a row out, in every language', async () => {
  const { en, vi, stdout } = await change(['remove', '1.2']);
  expect(en).toEqual(['- | Tue | - Draw a map <br> - Share it | 09/01/2024 | | |']);
  expect(vi).toEqual(['- | Thứ 3 | - Vẽ bản đồ <br> - Chia sẻ | 09/01/2024 | | |']);
  expect(stdout).toContain('worklog undo takes this back.');
});

test('takes an item out with what is nested under it', async () => {
  expect((await change(['remove', '1.1.1'])).en[1]).toBe(
    '+ | Mon | | 08/01/2024 | 08/01/2024 | <https://example.org/rules> |',
  );
});

test('takes a nested item out', async () => {
  expect((await change(['remove', '1.1.1.1'])).en[1]).toContain('| Mon | - Meet the team | 08');
});

test('takes a bullet out', async () => {
  const { en, vi } = await change(['remove', '1.o1']);
  expect(en).toEqual(['- * Know the house']);
  expect(vi).toEqual(['- * Làm quen với ngôi nhà']);
});

test('takes it out of one page with --only', async () => {
  const { en, vi } = await change(['remove', '1.2.2', '--only', 'vi']);
  expect(en).toEqual([]);
  expect(vi[1]).toContain('| Thứ 3 | - Vẽ bản đồ | 09');
});

test('does nothing where the entry is another one than expected', async () => {
  const { status, en } = await change(['remove', '1.1', '--expect', 'draw']);
  expect([status, en]).toEqual([2, []]);
});

test('takes no notice of case and accents in what is expected', async () => {
  expect((await change(['remove', '1.2', '--expect', 've ban do', '--lang', 'vi'])).status).toBe(0);
});

test('comes back with undo, byte for byte', async () => {
  const { root } = entrySite();
  await runHere(['remove', '1.1'], { cwd: root });
  expect((await runHere(['undo'], { cwd: root })).status).toBe(0);
  expect(readFileSync(join(root, PAGES.en), 'utf8')).toBe(ENGLISH);
  expect(readFileSync(join(root, PAGES.vi), 'utf8')).toBe(VIETNAMESE);
});
