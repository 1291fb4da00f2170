import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { change, ENGLISH, entrySite, PAGES, VIETNAMESE } from './entry-site.js';

describe('worklog add task', () => {
  test('fills the blank row of today, and says where, under which address, and how to take it back', async () => {
    const { status, stdout, stderr, en, vi } = await change(['add', 'task', 'Learn RDS', '--sub', 'Engines']);
    expect(en).toEqual([
      '- | Wed | | 10/01/2024 | | |',
      '+ | Wed | - Learn RDS <br>&emsp; + Engines | 10/01/2024 | | |',
    ]);
    expect(vi).toEqual([]);
    expect(stdout).toBe(
      `${PAGES.en}:16\n  + | Wed | - Learn RDS <br>&emsp; + Engines | 10/01/2024 | | |\n\nIts address is 1.3.\nworklog undo takes this back.\n`,
    );
    expect([stderr, status]).toEqual(['', 0]);
  });

  test('joins the row of another day', async () => {
    const { en, stdout } = await change(['add', 'task', 'Print it', '--day', 'tue']);
    expect(en[1]).toBe('+ | Tue | - Draw a map <br> - Share it <br> - Print it | 09/01/2024 | | |');
    expect(stdout).toContain('Its address is 1.2.3.');
  });

  test('makes the row of a day that has none, in date order and in every language', async () => {
    const without = { en: ENGLISH.replace(/\| Tue.*\n/, ''), vi: VIETNAMESE.replace(/\| Thứ 3.*\n/, '') };
    const { en, vi, stdout } = await change(
      ['add', 'task', 'Draw', '--date', '2024-01-09', '--also', 'vi', 'Vẽ'],
      without,
    );
    expect(en).toEqual(['+ | Tue | - Draw | 09/01/2024 | | |']);
    expect(vi).toEqual(['+ | Thứ 3 | - Vẽ | 09/01/2024 | | |']);
    expect(stdout).toContain(`${PAGES.en}:15\n`);
  });

  test('leaves the made row blank in a language without a translation', async () => {
    const { vi } = await change(['add', 'task', 'Draw', '--day', 'sat']);
    expect(vi).toEqual(['+ | Thứ 7 | | 13/01/2024 | | |']);
  });

  test('finds the row of the day in one language and makes it in the other', async () => {
    const { en, vi } = await change(['add', 'task', 'Print', '--day', 'tue', '--also', 'vi', 'In'], {
      vi: VIETNAMESE.replace(/\| Thứ 3.*\n/, ''),
    });
    expect(en[1]).toContain('- Share it <br> - Print');
    expect(vi).toEqual(['+ | Thứ 3 | - In | 09/01/2024 | | |']);
  });

  test('makes a row of its own with --new-row', async () => {
    const { en } = await change(['add', 'task', 'Rest', '--day', 'tue', '--new-row']);
    expect(en).toEqual(['+ | Tue | - Rest | 09/01/2024 | | |']);
  });

  test('writes dates and links into both languages', async () => {
    const { en, vi } = await change([
      ...['add', 'task', 'Learn', '--completion', '2024-01-11'],
      ...['--ref', 'Guide=https://example.org/a_(b)', '--ref', 'https://example.org/c'],
    ]);
    const links = '[Guide](<https://example.org/a_(b)>)<br><https://example.org/c>';
    expect(en[1]).toBe(`+ | Wed | - Learn | 10/01/2024 | 11/01/2024 | ${links} |`);
    expect(vi[1]).toBe(`+ | Thứ 4 | | 10/01/2024 | 11/01/2024 | ${links} |`);
  });

  test('--done leaves the day on which a row was done', async () => {
    const { en } = await change(['add', 'task', 'Shake hands', '--day', 'mon', '--done'], {
      en: ENGLISH.replace('08/01/2024 | 08/01/2024', '08/01/2024 | 12/01/2024'),
    });
    expect(en[1]).toContain('- Shake hands | 08/01/2024 | 12/01/2024 |');
  });

  test('leaves the start of other work, and says so', async () => {
    const { en, stderr } = await change(['add', 'task', 'Print', '--day', 'tue', '--start', '2024-01-08']);
    expect(en[1]).toContain('- Print | 09/01/2024 |');
    expect(stderr).toBe(
      `worklog: Row 1.2 of ${PAGES.en} holds other work and keeps its start, 09/01/2024; --new-row makes one for this.\n`,
    );
  });

  test.each([
    ['a pipe, in code too', 'a | `b|c`', '- a \\| `b\\|c`'],
    ['a leading dash', '- a', '- - a'],
    ['emoji and Vietnamese', 'Nhật ký 👩‍💻', '- Nhật ký 👩‍💻'],
    ['Vietnamese in letters and marks', 'Nhật ký'.normalize('NFD'), `- ${'Nhật ký'.normalize('NFD')}`],
    ['a backslash at the end', 'C:\\', '- C:\\'],
    ['a backtick without a partner', 'a ` b', '- a ` b'],
  ])('writes %s so that it reads back as typed', async (_, typed, cell) => {
    const { root } = entrySite();
    expect((await runHere(['add', 'task', '--', typed], { cwd: root })).status).toBe(0);
    expect(readFileSync(join(root, PAGES.en), 'utf8')).toContain(`| Wed | ${cell} | 10/01/2024 |`);
    const { stdout } = await runHere(['list', 'tasks', '--output', 'json'], { cwd: root });
    expect(JSON.parse(stdout).items[2].items).toEqual([{ text: typed, items: [] }]);
  });

  test('keeps CRLF, a byte order mark and rows without a pipe at the end', async () => {
    const page = `\ufeff${ENGLISH.replace(/ \|$/gm, '').replaceAll('\n', '\r\n')}`;
    const { en } = await change(['add', 'task', 'Share', '--day', 'tue'], { en: page, vi: null });
    expect(en).toEqual([
      '- | Tue | - Draw a map <br> - Share it | 09/01/2024 | |\r',
      '+ | Tue | - Draw a map <br> - Share it <br> - Share | 09/01/2024 | |\r',
    ]);
  });

  test('keeps the widths of a padded table where the words fit', async () => {
    const page = `### Tasks

| Day | Task       | Start Date |
| --- | ---------- | ---------- |
| Wed |            | 10/01/2024 |
| Thu | - Long     | 11/01/2024 |
`;
    const { en } = await change(['add', 'task', 'Học'], { en: page, vi: null });
    expect(en[1]).toBe('+ | Wed | - Học      | 10/01/2024 |');
  });

  test('without a table adds a bullet with its checkbox', async () => {
    const page = '### Tasks\n\n- [x] Meet\n- [ ] Draw\n';
    const { en, stderr } = await change(['add', 'task', 'Share', '--week', '1', '--day', 'wed', '--ref', 'x'], {
      en: page,
      vi: null,
    });
    expect(en).toEqual(['+ - [ ] Share']);
    expect(stderr).toBe(`worklog: ${PAGES.en} has no task table: the links are left out.\n`);
  });

  test('on a site without dates takes the day by its name, in the last week', async () => {
    const page = '### Tasks\n\n| Day | Task |\n|---|---|\n| Mon | - Meet |\n| Tue | - Draw |\n';
    const joined = await change(['add', 'task', 'Share', '--day', 'mon'], { en: page, vi: null });
    expect(joined.en[1]).toBe('+ | Mon | - Meet <br> - Share |');
    const made = await change(['add', 'task', 'Rest', '--day', 'sat'], { en: page, vi: null });
    expect(made.en).toEqual(['+ | Sat | - Rest |']);
  });

  test('tells what a new row has no column for', async () => {
    const page = '### Tasks\n\n| Day | Task |\n|---|---|\n| Mon | - Meet |\n';
    const { stderr } = await change(['add', 'task', 'Rest', '--day', 'sat', '--ref', 'x', '--done'], {
      en: page,
      vi: null,
    });
    expect(stderr.split('\n')).toEqual([
      `worklog: ${PAGES.en} has no column that says what is done: it is not recorded there.`,
      `worklog: ${PAGES.en} has no column for references: the links are left out.`,
      '',
    ]);
  });

  test('reads entries from stdin, those further in under the one above', async () => {
    const { en, stdout } = await change(['add', 'task', '-'], {}, { stdin: '- Draw\n  - Walls\n* Share\n' });
    expect(en[1]).toBe('+ | Wed | - Draw <br>&emsp; + Walls <br> - Share | 10/01/2024 | | |');
    expect(stdout).toContain('The address of the first one is 1.3.');
  });

  test('takes no bytes from stdin that are no text', async () => {
    const { status, stderr, en } = await change(['add', 'task', '-'], {}, { stdin: Uint8Array.of(0x61, 0xff) });
    expect([status, en]).toEqual([2, []]);
    expect(stderr).toContain('found:    bytes that are not UTF-8');
  });

  test('asks for the text at a terminal', async () => {
    const asked: string[] = [];
    const text = (question: string) => Promise.resolve(asked.push(question) > 0 ? 'Learn' : null);
    const { en } = await change(
      ['add', 'task'],
      {},
      { terminal: 80, prompts: { text, confirm: () => Promise.resolve(false) } },
    );
    expect(asked).toEqual(['What did you do?']);
    expect(en[1]).toContain('- Learn');
  });

  test('adds nothing where the question is left', async () => {
    const prompts = { text: () => Promise.resolve(null), confirm: () => Promise.resolve(false) };
    const { status, stderr, en } = await change(['add', 'objective'], {}, { terminal: 80, prompts });
    expect(stderr).toContain('worklog: Nothing was added.\n');
    expect([status, en]).toEqual([2, []]);
  });

  test('fails without a text elsewhere', async () => {
    const { status, stderr, stdout } = await change(['add', 'task']);
    expect(stderr).toBe(`worklog: The text is missing.
  expected: the words of the entry, or - for those that stand on stdin
  found:    none
  As in: worklog add task "Learn Amazon RDS"
`);
    expect([stdout, status]).toEqual(['', 2]);
  });

  test('shows a diff with --dry-run and writes nothing', async () => {
    const { en, stdout, stderr } = await change(['add', 'task', 'Learn', '--dry-run']);
    expect(en).toEqual([]);
    expect(stdout).toContain('-| Wed | | 10/01/2024 | | |\n+| Wed | - Learn | 10/01/2024 | | |\n');
    expect(stderr).toBe('worklog: Nothing was written.\n');
  });

  test('says only the files with --quiet', async () => {
    expect((await change(['add', 'task', 'Learn', '--quiet'])).stdout).toBe(`${PAGES.en}\n`);
  });

  test.each([
    [['--day', 'foo'], '--day names no weekday'],
    [['--date', '2024-13-01'], '--date is no date'],
    [['--day', 'mon', '--date', 'today'], '--day and --date name the day twice'],
    [['--week', 'x'], '--week cannot be read'],
    [['--date', '2023-01-01'], 'No week of the worklog holds 2023-01-01'],
    [['--ref', 'javascript:alert(1)'], '--ref has an address that a page cannot link to'],
    [['--also', 'en', 'x'], '--also names en, the language of the entry itself'],
    [['--also', 'vi'], '--also has no text'],
    [['--also', 'fr', 'x'], 'There is no language "fr"'],
    [['--sub', 'a<br>b'], '--sub holds a <br>'],
  ])('refuses %j', async (options, problem) => {
    const { status, stderr, en } = await change(['add', 'task', 'x', ...options]);
    expect(stderr).toContain(`worklog: ${problem}.\n`);
    expect([status, en]).toEqual([2, []]);
  });

  test('says how to write a text that begins with a dash', async () => {
    expect((await change(['add', 'task', '- a'])).stderr).toContain(
      'A text that begins with a dash goes behind --, as in: worklog add task -- "- a".',
    );
  });

  test('refuses a translation for a language whose page is missing', async () => {
    const { root } = entrySite();
    await runHere(['new', 'week', '2', '--lang', 'en'], { cwd: root });
    const added = await runHere(['add', 'task', 'x', '--week', '2', '--day', 'mon', '--also', 'vi', 'y'], {
      cwd: root,
    });
    expect(added.stderr).toBe(
      'worklog: Week 2 has no page in Tiếng Việt.\n  expected: en\n  found:    vi\n  worklog new week 2 --lang vi makes it.\n',
    );
  });
});

describe('worklog add task, of a week that is not there yet', () => {
  const now = () => new Date(2024, 0, 16, 12);

  test('says so', async () => {
    const { stderr, status } = await change(['add', 'task', 'Learn'], {}, { now });
    expect(stderr).toBe(`worklog: There is no week 2 yet.
  expected: one of the weeks up to 1
  found:    work of 2024-01-16 for week 2
  Add --create to make it right now, or run worklog new week 2; --week names another one.
`);
    expect(status).toBe(2);
  });

  test('makes it with --create, as one change', async () => {
    const { root } = entrySite();
    const { stdout } = await runHere(['add', 'task', 'Learn', '--create'], { cwd: root, now });
    expect(stdout).toContain('made    content/1-Worklog/1.2-Week2/_index.md\n');
    expect(stdout).toContain('Its address is 2.2.');
    const page = readFileSync(join(root, 'content/1-Worklog/1.2-Week2/_index.md'), 'utf8');
    expect(page).toContain('| Tue | - Learn | 16/01/2024 | | |');
    await runHere(['undo'], { cwd: root, now });
    expect((await runHere(['list', 'weeks', '--output', 'json'], { cwd: root })).stdout).not.toContain('"week":2');
  });

  test('asks at a terminal whether to make it', async () => {
    const { root } = entrySite();
    const asked: string[] = [];
    const confirm = (question: string) => Promise.resolve(asked.push(question) > 0);
    const world = { cwd: root, now, terminal: 80, prompts: { text: () => Promise.resolve(null), confirm } };
    expect((await runHere(['add', 'task', 'Learn'], world)).status).toBe(0);
    expect(asked).toEqual(['There is no week 2 yet, for 2024-01-16. Make it?']);
  });
});

describe('worklog add objective, worklog add achievement', () => {
  test('adds behind the others, and a translation with it', async () => {
    const { en, vi, stdout } = await change(['add', 'objective', 'Ship', '--also', 'vi', 'Giao hàng', '--sub', 'Soon']);
    expect(en).toEqual(['+ * Ship', '+   * Soon']);
    expect(vi).toEqual(['+ * Giao hàng']);
    expect(stdout).toContain('Its address is 1.o3.');
  });

  test('adds to a group by its words', async () => {
    const { root } = entrySite();
    await runHere(['add', 'achievement', 'Met the neighbours', '--under', 'people'], { cwd: root });
    expect(readFileSync(join(root, PAGES.en), 'utf8')).toContain('* Met everybody\n* Met the neighbours\n\n**Tools**');
  });

  test('adds under an entry by its words', async () => {
    const { en, stdout } = await change(['add', 'achievement', 'In ink', '--under', 'Drew a map']);
    expect(en).toEqual(['+   * In ink']);
    expect(stdout).toContain('Its address is 1.a2.1.');
  });

  test('suggests what was meant', async () => {
    const { stderr } = await change(['add', 'achievement', 'x', '--under', 'tolls']);
    expect(stderr).toContain('Week 1 has no achievement "tolls" in English.');
    expect(stderr).toContain('Did you mean "tools"?');
  });

  test('makes a section that the page lacks', async () => {
    const { en } = await change(['add', 'achievement', 'Done'], {
      en: ENGLISH.replace(/### Week 1 Achievements[\s\S]*/, ''),
    });
    expect(en).toEqual(['+ ### Week 1 Achievements:', '+ * Done']);
  });
});
