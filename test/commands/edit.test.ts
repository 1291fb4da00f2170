import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { change, ENGLISH, entrySite, PAGES } from './entry-site.js';

test('puts other words in the place of an entry, in one language', async () => {
  const { en, vi, stdout } = await change(['edit', '1.2.2', '--text', 'Share | it']);
  expect(en[1]).toBe('+ | Tue | - Draw a map <br> - Share \\| it | 09/01/2024 | | |');
  expect(vi).toEqual([]);
  expect(stdout).toContain('worklog undo takes this back.');
});

test('edits the page of another language with --lang', async () => {
  const { en, vi } = await change(['edit', '1.2.2', '--text', 'Gửi', '--lang', 'vi']);
  expect(en).toEqual([]);
  expect(vi[1]).toContain('- Vẽ bản đồ <br> - Gửi |');
});

test('edits a row that holds one entry by the address of the row', async () => {
  expect((await change(['edit', '1.1', '--text', 'Meet all'])).en[1]).toContain(
    '- Meet all <br>&emsp; + Read the rules',
  );
});

test('asks which entry of a row is meant', async () => {
  const { status, stderr } = await change(['edit', '1.2', '--text', 'x']);
  expect(stderr).toContain('Row 1.2 holds 2 entries.\n  expected: one of them: 1.2.1 to 1.2.2\n');
  expect(status).toBe(2);
});

test('adds entries under one', async () => {
  const { en } = await change(['edit', '1.2.1', '--add-sub', 'Walls', '--add-sub', 'Doors']);
  expect(en[1]).toContain('- Draw a map <br>&emsp; + Walls <br>&emsp; + Doors <br> - Share it');
});

test('edits a bullet', async () => {
  expect((await change(['edit', '1.o2', '--text', '# Tools'])).en).toEqual(['- * Know the tools', '+ * \\# Tools']);
});

test('moves a row to another day: its day cell, its start and a completion of the same day, in every language', async () => {
  const { en, vi } = await change(['edit', '1.1', '--day', 'thu']);
  expect(en[1]).toMatch(/^\+ \| Thu \| .* \| 11\/01\/2024 \| 11\/01\/2024 \|/);
  expect(vi[1]).toMatch(/^\+ \| Thứ 5 \| .* \| 11\/01\/2024 \| 11\/01\/2024 \|/);
});

test('mends a day cell that contradicts the start', async () => {
  const { en } = await change(['edit', '1.1', '--day', 'mon'], { en: ENGLISH.replace('| Mon', '| Fri'), vi: null });
  expect(en[1]).toMatch(/^\+ \| Mon \| .* \| 08\/01\/2024 \| 08\/01\/2024 \|/);
});

test('takes the day cell along with a start', async () => {
  const { en, vi } = await change(['edit', '1.2', '--start', '2024-01-12']);
  expect(en[1]).toBe('+ | Fri | - Draw a map <br> - Share it | 12/01/2024 | | |');
  expect(vi[1]).toBe('+ | Thứ 6 | - Vẽ bản đồ <br> - Chia sẻ | 12/01/2024 | | |');
});

test('moves the start where the day column counts the rows', async () => {
  const page = '### Tasks\n\n| Day | Task | Start |\n|---|---|---|\n| 1 | a | 08/01/2024 |\n| 2 | b | 10/01/2024 |\n';
  const { en } = await change(['edit', '1.2', '--day', 'thu'], { en: page, vi: null });
  expect(en).toEqual(['- | 2 | b | 10/01/2024 |', '+ | 2 | b | 11/01/2024 |']);
});

test('writes the date of a day cell without a year', async () => {
  const rows = '| Mon (08/01) | a |\n| Tue (09/01) | b |\n| Wed (10/01) | c |\n';
  const page = `---\ndate: 2024-01-08\n---\n### Tasks\n\n| Day | Task |\n|---|---|\n${rows}`;
  const { en } = await change(['edit', '1.2', '--day', 'sun'], { en: page, vi: null });
  expect(en[1]).toBe('+ | Sun (14/01) | b |');
});

test('fails where neither cell tells the day', async () => {
  const page = '### Tasks\n\n| No | Day | Task |\n|---|---|---|\n| 1 | Day 1 | a |\n| 2 | Day 2 | b |\n';
  const { stderr } = await change(['edit', '1.2', '--day', 'sun'], { en: page, vi: null });
  expect(stderr).toBe(`worklog: ${PAGES.en}: The Day column names no weekdays, and the row has no start date.
  expected: a cell that tells the day of the row
  found:    Day 2
  Give the row a date, with --start.
`);
});

test('empties a cell with none', async () => {
  expect((await change(['edit', '1.1', '--completion', 'none'])).vi[1]).toContain('| 08/01/2024 | | <https');
});

test('adds and removes references in every language, and shows the line before and after', async () => {
  const { en, vi, stdout } = await change([
    ...['edit', '1.1', '--remove-ref', 'https://example.org/rules', '--ref', 'Map=https://example.org/map'],
  ]);
  expect(en[1]).toContain('| [Map](https://example.org/map) |');
  expect(vi[1]).toContain('| [Map](https://example.org/map) |');
  expect(stdout).toMatch(/ {2}- .*rules>.*\n {2}\+ .*\[Map\]/);
});

test('changes one page with --only', async () => {
  const { en, vi } = await change(['edit', '1.2', '--completion', '2024-01-10', '--only', 'vi']);
  expect(en).toEqual([]);
  expect(vi[1]).toContain('| 09/01/2024 | 10/01/2024 | |');
});

test('does nothing where the address has shifted', async () => {
  const { status, stderr, en } = await change(['edit', '1.2.1', '--text', 'x', '--expect', 'Share']);
  expect(stderr).toContain(
    '1.2.1 is not the entry that was expected.\n  expected: "Share"\n  found:    "Draw a map"\n',
  );
  expect([status, en]).toEqual([2, []]);
});

test('says where nothing changes', async () => {
  const { status, stderr } = await change(['edit', '1.2.2', '--text', 'Share it']);
  expect([stderr, status]).toEqual(['worklog: The pages say so already: nothing was changed.\n', 0]);
});

test.each([
  ['1.9', 'There is no 1.9 in English.\n  expected: 1.1 to 1.3\n  found:    1.9\n'],
  ['1.2.3', 'There is no 1.2.3 in English.\n  expected: 1.2.1 to 1.2.2\n'],
  ['1.3.1', 'There is no 1.3.1 in English.\n  expected: an entry of the page\n  found:    1.3 is a blank row\n'],
  ['1.o1.1', 'found:    nothing under 1.o1\n'],
  ['7.1', 'There is no week 7.\n  expected: week 1\n'],
  ['seven', 'The address cannot be read.\n'],
])('tells what there is in the place of %s', async (address, message) => {
  const { status, stderr } = await change(['edit', address, '--text', 'x']);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});

test('refuses days and links for a bullet', async () => {
  expect((await change(['edit', '1.o1', '--day', 'mon'])).stderr).toContain(
    '1.o1 has no day, dates or links of its own.',
  );
});

test('without options opens the page at the line in $EDITOR, and fails without one', async () => {
  const { root } = entrySite();
  const editor = join(root, 'vim');
  writeFileSync(editor, `#!/bin/sh\necho "$@" > '${root}/opened'\n`);
  chmodSync(editor, 0o755);
  expect((await runHere(['edit', '1.2.2'], { cwd: root, env: { EDITOR: editor } })).status).toBe(0);
  expect(readFileSync(join(root, 'opened'), 'utf8')).toBe(`+15 ${join(root, PAGES.en)}\n`);
  const { stderr, status } = await runHere(['edit', '1.2.2'], { cwd: root });
  expect(stderr).toContain('There is no editor to open the page with.');
  expect(status).toBe(2);
});
