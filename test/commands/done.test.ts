import { expect, test } from 'vitest';
import { change, ENGLISH, PAGES } from './entry-site.js';

test('writes today into the completion of a row, in every language', async () => {
  const { en, vi, stdout, status } = await change(['done', '1.2']);
  expect(en[1]).toBe('+ | Tue | - Draw a map <br> - Share it | 09/01/2024 | 10/01/2024 | |');
  expect(vi[1]).toBe('+ | Thứ 3 | - Vẽ bản đồ <br> - Chia sẻ | 09/01/2024 | 10/01/2024 | |');
  expect(stdout).toContain('worklog undo takes this back.');
  expect(status).toBe(0);
});

test('writes another day with --on', async () => {
  expect((await change(['done', '1.2', '--on', 'tue'])).en[1]).toContain('| 09/01/2024 | 09/01/2024 |');
});

test('leaves what is done already, and says so', async () => {
  const { en, stderr, status } = await change(['done', '1.1', '1.2']);
  expect(en).toHaveLength(2);
  expect(en[1]).toContain('| Tue |');
  expect(stderr).toBe('worklog: 1.1 is done already: 08/01/2024. Another day is written with --on.\n');
  expect(status).toBe(0);
});

test('brings the other language up to a row that is done', async () => {
  const { en, vi } = await change(['done', '1.2'], {
    en: ENGLISH.replace('09/01/2024 | |', '09/01/2024 | 09/01/2024 |'),
  });
  expect(en).toEqual([]);
  expect(vi[1]).toContain('| 09/01/2024 | 09/01/2024 |');
});

test('writes another day over that of a row that is done, where it is named', async () => {
  expect((await change(['done', '1.1', '--on', '2024-01-09'])).en[1]).toContain('| 08/01/2024 | 09/01/2024 |');
});

test('uses the word of the page in a status column', async () => {
  const page = '### Tasks\n\n| Day | Task | Status |\n|---|---|---|\n| Mon | a | Finished |\n| Tue | b | |\n';
  const { en } = await change(['done', '1.2'], { en: page.replace('Finished', 'Completed'), vi: null });
  expect(en[1]).toBe('+ | Tue | b | Completed |');
});

test('marks a checkbox', async () => {
  const { en } = await change(['done', '1.2'], { en: '### Tasks\n\n- [x] a\n- [ ] b\n', vi: null });
  expect(en).toEqual(['- - [ ] b', '+ - [x] b']);
});

test('refuses a blank row', async () => {
  const { stderr, status } = await change(['done', '1.3']);
  expect(stderr).toBe(`worklog: ${PAGES.en}: 1.3 is a blank row.
  expected: a row with work in it
  found:    no words in its task cell
  worklog add task writes work into the blank row of its day, with --done as done.
`);
  expect(status).toBe(2);
});

test('refuses what is no row', async () => {
  expect((await change(['done', '1.a1'])).stderr).toContain('worklog: 1.a1 is not a row.');
});

test('refuses a page that has no place for it', async () => {
  const page = '### Tasks\n\n| Day | Task |\n|---|---|\n| Mon | a |\n';
  const { stderr } = await change(['done', '1.1'], { en: page, vi: null });
  expect(stderr).toContain('The page has no place for completion.\n  expected: a column for it in the task table\n');
});

test('does nothing where no row of the other language matches for certain, unless --only says one', async () => {
  const en = ENGLISH.replace(/\| Mon.*\n/, '').replace('| 09/01/2024', '| 12/01/2024');
  const refused = await change(['done', '1.1'], { en });
  expect(refused.stderr).toContain(`Row 1.1 has no certain counterpart in Tiếng Việt.
  expected: as many rows in both languages, with the same dates, or a single row of that day
  found:    2 in English, 3 in Tiếng Việt
  Change this page alone with --only en, or bring them in step with worklog sync 1.
`);
  expect([refused.en, refused.vi]).toEqual([[], []]);
  expect((await change(['done', '1.1', '--only', 'en'], { en })).en).toHaveLength(2);
});
