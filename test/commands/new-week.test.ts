import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runHere, type Said } from '../cli/run-here.js';
import { SEED } from '../support/generated-pages.js';
import { makeSite } from '../support/temporary-site.js';
import { dayFirst, isoDay, type SiteForm, siteOf, USUAL_FORM, weekPageText } from '../support/week-pages.js';

const now = () => new Date(2026, 6, 8, 12);

function newWeek(cwd: string, ...args: string[]): Promise<Said> {
  return runHere(['new', 'week', ...args], { cwd, now });
}

function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The page of the fourth week of a site with three. */
async function fourthPage(form: Partial<SiteForm>, ...args: string[]): Promise<string> {
  const root = makeSite(siteOf({ ...USUAL_FORM, ...form }));
  const { stderr, status } = await newWeek(root, ...args);
  expect([stderr, status]).toEqual(['', 0]);
  return read(root, 'content/1-Worklog/1.4-Week4/_index.md');
}

const PAGE = `---
title: "Week 4 Worklog"
date: 2026-07-06
weight: 4
chapter: false
pre: " <b> 1.4. </b> "
---

### Week 4 Objectives:

*

### Tasks to be carried out this week:

| Day | Task | Start Date | Completion Date | Reference |
| --- | --- | --- | --- | --- |
| 2 | | 06/07/2026 | | |
| 3 | | 07/07/2026 | | |
| 4 | | 08/07/2026 | | |
| 5 | | 09/07/2026 | | |
| 6 | | 10/07/2026 | | |

### Week 4 Achievements:

*
`;

describe('the page of the next week', () => {
  test('is like the others, blank to be filled', async () => {
    expect(await fourthPage({})).toBe(PAGE);
  });

  test.each([
    ['no final newline, which is no style', { finalNewline: false }, PAGE],
    // Goldmark takes a bare marker before a CRLF for text.
    ['CRLF', { eol: '\r\n' }, PAGE.replaceAll(/^\*$/gm, '* ').replaceAll('\n', '\r\n')],
    ['no blank lines under headings', { gap: '\n' }, PAGE.replace(/(###.*)\n\n/g, '$1\n')],
    ['another bullet', { bullet: '-' }, PAGE.replaceAll(/^\*$/gm, '-')],
    [
      'a title of another form',
      { title: (week) => `Worklog Week ${week}` },
      PAGE.replace('"Week 4 Worklog"', 'Worklog Week 4'),
    ],
    [
      'a topic in the titles',
      { title: (week) => `'Week ${week}: Topic ${'abc'[week]}'` },
      PAGE.replace('"Week 4 Worklog"', "'Week 4'"),
    ],
    [
      'a date in quotes',
      { date: (week) => `'${isoDay('2026-06-15', week, 0)}'` },
      PAGE.replace('2026-07-06', "'2026-07-06'"),
    ],
    [
      'a date with its time and zone',
      { date: (week) => `${isoDay('2026-06-15', week, 0)}T09:00:00+07:00` },
      PAGE.replace('2026-07-06', '2026-07-06T09:00:00+07:00'),
    ],
    ['a date that is none', { date: () => '"`r Sys.Date()`"' }, PAGE.replace('2026-07-06', '"2026-07-06"')],
    [
      'the date at the end of the week',
      { date: (week) => isoDay('2026-06-15', week, 6) },
      PAGE.replace('2026-07-06', '2026-07-12'),
    ],
    ['no date', { date: () => null }, PAGE.replace('date: 2026-07-06\n', '')],
    ['one weight for all', { weight: () => '1' }, PAGE],
    ['weights that Hugo cuts', { weight: (week) => `1.${week}` }, PAGE],
    ['weights from 101', { weight: (week) => String(100 + week) }, PAGE.replace('weight: 4', 'weight: 104')],
    ['a weight in quotes', { weight: (week) => `"${10 + week}"` }, PAGE.replace('weight: 4', 'weight: "14"')],
    [
      'emoji and levels in headings',
      { objectives: (week) => `## 🎯 **Objectives of week ${week}**`, tasks: '## Tasks' },
      PAGE.replace('### Week 4 Objectives:', '## 🎯 **Objectives of week 4**').replace(/### Tasks.*/, '## Tasks'),
    ],
  ] satisfies readonly [string, Partial<SiteForm>, string][])('keeps %s', async (_, form, expected) => {
    expect(await fourthPage(form)).toBe(expected);
  });

  test.each([
    ['names of weekdays', (day: number) => ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'][day] ?? '', 'Mon Tue Wed Thu Fri'],
    ['bold digits', (day: number) => `**${day + 2}**`, '**2** **3** **4** **5** **6**'],
    ['digits from Monday as 1', (day: number) => String(day + 1), '1 2 3 4 5'],
    ['Vietnamese names', (day: number) => `Thứ ${day + 2}`, 'Thứ 2 Thứ 3 Thứ 4 Thứ 5 Thứ 6'],
    ['words that only count', (day: number) => `Day ${day + 1}`, 'Day 1 Day 2 Day 3 Day 4 Day 5'],
  ])('keeps %s in the day column', async (_, cell, expected) => {
    const page = await fourthPage({ row: (day, date, task) => [cell(day), task, dayFirst(date), '', ''] });
    const days = [...page.matchAll(/^\| (.*?) \| \| \d/gm)].map((row) => row[1]);
    expect(days.join(' ')).toBe(expected);
  });

  test('keeps dates in the day column', async () => {
    const short = await fourthPage({
      table: ['| Day | Task |', '|---|---|'],
      row: (_, date, task) => [`Mon (${dayFirst(date).slice(0, 5)})`, task],
      days: [0],
    });
    expect(short).toContain('|---|---|\n| Mon (06/07) | |\n\n');
    const full = await fourthPage({
      table: ['| Date | Task |', '|---|---|'],
      row: (_, date, task) => [dayFirst(date), task],
    });
    expect(full).toContain('| 06/07/2026 | |\n| 07/07/2026 | |');
  });

  test('pads its rows where the table is padded', async () => {
    const page = await fourthPage({
      table: ['| Day | Task       | Start Date |', '| --- | ---------- | ---------- |'],
      row: (day, date, task) => [String(day + 2), task, dayFirst(date)],
    });
    expect(page).toContain('| 2   |            | 06/07/2026 |\n| 3   |            | 07/07/2026 |\n');
  });

  test('has bullets where the tasks are bullets', async () => {
    expect(await fourthPage({ table: null, bullet: '-' })).toContain('this week:\n\n-\n\n### Week 4 Achievements:');
  });

  test('has the weeks of a site that counts them from Sunday', async () => {
    const page = await fourthPage({ start: '2026-06-14', row: (_, date, task) => ['', task, dayFirst(date), '', ''] });
    expect(page).toContain('| | | 05/07/2026 | | |\n| | | 06/07/2026 | | |');
  });

  test('has none of the faults of the others', async () => {
    const form = { ...USUAL_FORM, weeks: 4 };
    const root = makeSite({
      ...siteOf(form),
      // A copied page: another week's heading and dates, the template's notice, a fence that nobody closed.
      'content/1-Worklog/1.4-Week4/_index.md': `\ufeff${weekPageText(form, 2)
        .replace('Week 2 Worklog', 'Week 4 Worklog')
        .replace('1.2.', '1.4.')
        .replace(
          '---\n\n',
          '---\n{{% notice warning %}}\nDo not copy verbatim.\n{{% /notice %}}\n\n\n',
        )}\n\`\`\`\ncode\n`,
    });
    await newWeek(root);
    const expected = PAGE.replaceAll('Week 4', 'Week 5')
      .replace('1.4.', '1.5.')
      .replace('weight: 4', 'weight: 5')
      .replace(/(\d\d)\/07\/2026/g, (_, day: string) => `${Number(day) + 7}/07/2026`)
      .replace('2026-07-06', '2026-07-13');
    expect(read(root, 'content/1-Worklog/1.5-Week5/_index.md')).toBe(expected);
  });

  test("has the shortcodes and rules that most have, but what a pair encloses is its author's", async () => {
    const files = siteOf(USUAL_FORM);
    const own = Object.entries(files).map(([file, text]) => [
      file,
      text
        .replace('\n\n### Week', '\n{{< toc >}}\n\n### Week')
        .replace('\n\n* Aim', '\n\n{{% notice %}}\nRead this.\n{{% /notice %}}\n\n* Aim')
        .replaceAll('\n\n###', '\n\n---\n\n###'),
    ]);
    const root = makeSite(Object.fromEntries(own));
    await newWeek(root);
    expect(read(root, 'content/1-Worklog/1.4-Week4/_index.md')).toBe(
      PAGE.replace('\n\n### Week', '\n{{< toc >}}\n\n### Week').replaceAll('\n\n###', '\n\n---\n\n###'),
    );
  });

  test('goes on after a break', async () => {
    const root = makeSite(siteOf(USUAL_FORM));
    await newWeek(root, '--start', '2026-07-20');
    await newWeek(root);
    expect(read(root, 'content/1-Worklog/1.5-Week5/_index.md')).toContain('| 2 | | 27/07/2026 | | |');
  });
});

describe('options', () => {
  test('--start in the middle of a week', async () => {
    expect(await fourthPage({}, '--start', '2026-07-08')).toContain('--- |\n| 4 | | 08/07/2026 | | |\n| 5 |');
  });

  test('--days, also such as the site has no row of', async () => {
    expect(await fourthPage({}, '--days', 'fri..sun, thứ 2')).toContain(
      '| 2 | | 06/07/2026 | | |\n| 6 | | 10/07/2026 | | |\n| 7 | | 11/07/2026 | | |\n| 8 | | 12/07/2026 | | |\n\n',
    );
  });

  test('--title behind the title and in the week list', async () => {
    const root = makeSite(siteOf(USUAL_FORM));
    await newWeek(root, '--title', 'Storage & "more"');
    expect(read(root, 'content/1-Worklog/1.4-Week4/_index.md')).toContain(
      'title: "Week 4 Worklog: Storage & \\"more\\""\n',
    );
    expect(read(root, 'content/1-Worklog/_index.md')).toContain('**Week 4:** [Storage & "more"](1.4-week4/)\n');
  });

  test('--template, filled in', async () => {
    const root = makeSite({
      ...siteOf(USUAL_FORM),
      'my.md': '---\ntitle: Week <% week %>\n---\n<%#rows%>\n- <% day %> <% date %>\n<%/rows%>\n',
    });
    await newWeek(root, '--template', 'my.md', '--days', 'mon,tue');
    expect(read(root, 'content/1-Worklog/1.4-Week4/_index.md')).toBe(
      '---\ntitle: Week 4\n---\n- Monday 2026-07-06\n- Tuesday 2026-07-07\n',
    );
  });

  test('a title is words: its Markdown is escaped in the list, and a shortcode is refused', async () => {
    const root = makeSite(siteOf(USUAL_FORM));
    expect((await newWeek(root, '--title', '*S3* & <EC2> [x]')).status).toBe(0);
    expect(read(root, 'content/1-Worklog/_index.md')).toContain('[\\*S3\\* & \\<EC2\\> \\[x\\]](1.4-week4/)');
    const { status, stderr } = await newWeek(makeSite(siteOf(USUAL_FORM)), '--title', 'a {{< x >}}');
    expect(status).toBe(2);
    expect(stderr).toContain('--title holds a shortcode');
  });

  test("a shortcode in the title of a template is only words in the section page's list", async () => {
    const root = makeSite({ ...siteOf(USUAL_FORM), 'my.md': '---\ntitle: Week <% week %> {{% x %}}\n---\n' });
    expect((await newWeek(root, '--template', 'my.md')).status).toBe(0);
    expect(read(root, 'content/1-Worklog/_index.md')).toContain('**Week 4:** [Week 4 {\\{% x %}}](1.4-week4/)\n');
  });

  test.each([
    ['.', 'a folder'],
    ['content/1-Worklog', 'a folder'],
    ['/dev/null', 'a device'],
  ])('--template %s is no file', async (typed, found) => {
    const { status, stderr } = await newWeek(makeSite(siteOf(USUAL_FORM)), '--template', typed);
    expect(status).toBe(2);
    expect(stderr).toContain(
      `The template cannot be read.\n  expected: the file of a template\n  found:    ${found}\n  Name the template itself, such as archetypes/week.md.\n`,
    );
    if (typed === '.') expect(stderr).toContain('worklog: .: The template cannot be read.');
  });

  test('a template of worklog.toml that is no file is told with the setting that names it', async () => {
    const root = makeSite({ ...siteOf(USUAL_FORM), 'worklog.toml': '[languages.en]\nweek-template = "content"\n' });
    const { status, stderr } = await newWeek(root);
    expect([status, stderr]).toEqual([
      2,
      'worklog: content: The template cannot be read.\n  expected: a file\n  found:    a folder\n  week-template of [languages.en] in worklog.toml names it.\n',
    ]);
  });

  test('days that a start leaves none of are told', async () => {
    const { status, stderr } = await newWeek(makeSite(siteOf(USUAL_FORM)), '--start', '2026-07-10', '--days', 'mon');
    expect(status).toBe(0);
    expect(stderr).toContain(
      'Week 4 has no row: --days, --start and the holidays of worklog.toml leave none of its days.',
    );
  });

  test('a template whose title names another week is refused', async () => {
    const root = makeSite({ ...siteOf(USUAL_FORM), 'week.md': '---\ntitle: Week 99\n---\n' });
    const { status, stderr } = await newWeek(root, '--template', join(root, 'week.md'));
    expect(status).toBe(2);
    expect(stderr).toContain('its title names week 99');
  });

  test('--dry-run gives a diff that git can apply, and writes nothing', async () => {
    const root = makeSite(siteOf({ ...USUAL_FORM, finalNewline: false }));
    const before = readdirSync(root, { recursive: true });
    const { stdout, stderr, status } = await newWeek(root, '--dry-run');
    expect([stderr, status]).toEqual(['worklog: Nothing was written.\n', 0]);
    expect(readdirSync(root, { recursive: true })).toEqual(before);
    execFileSync('git', ['apply', '-'], { cwd: root, input: stdout });
    expect(read(root, 'content/1-Worklog/1.4-Week4/_index.md')).toBe(PAGE);
    expect(read(root, 'content/1-Worklog/_index.md')).toContain('\n\n**Week 4:** [Week 4 Worklog](1.4-week4/)\n');
  });

  test('holidays of the settings get no row', async () => {
    const root = makeSite({ ...siteOf(USUAL_FORM), 'worklog.toml': 'holidays = ["2026-07-07..2026-07-08"]\n' });
    await newWeek(root);
    expect(read(root, 'content/1-Worklog/1.4-Week4/_index.md')).toContain(
      '| 2 | | 06/07/2026 | | |\n| 5 | | 09/07/2026 | | |',
    );
  });

  test.each([
    [['x'], 'The week cannot be read'],
    [['--start', 'someday'], '--start is no date'],
    [['--days', 'mon..'], '--days names no weekdays'],
    [['--title', 'a\nb'], '--title must be one line of text'],
    [['--template', 'none.md'], 'none.md: The template cannot be read'],
    [['--lang', 'xx'], 'There is no language "xx"'],
    [['3'], 'Week 3 is there already'],
  ])('%j is refused', async (args, problem) => {
    const { status, stdout, stderr } = await newWeek(makeSite(siteOf(USUAL_FORM)), ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`worklog: ${problem}.\n`);
  });

  test.each([
    ['---\ntitle: x\n---\n<% week', 'The template cannot be filled in'],
    ['---\ntitle: x\n---\n<%#rows%>', 'The template cannot be filled in'],
    ['---\ntitle: a: b\n---\n', 'is no page of week 4'],
  ])('a broken template is refused: %j', async (template, problem) => {
    const root = makeSite({
      'hugo.toml': '',
      'content/worklog/week-3.md': '---\ntitle: Week 3\n---\n',
      'my.md': template,
    });
    const { status, stderr } = await newWeek(root, '--template', 'my.md');
    expect([status, stderr]).toEqual([2, expect.stringContaining(problem)]);
  });
});

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

describe('an empty section', () => {
  const EMPTY = {
    'hugo.toml': '[languages.en]\n[languages.vi]\n[languages.fr]\n',
    'content/2-Worklog/_index.md': '---\ntitle: Worklog\n---\n',
    'content/2-Worklog/_index.vi.md': '---\ntitle: Nhật ký\n---\n\nXin chào.\n\n',
    'content/2-Worklog/_index.fr.md': '---\ntitle: Journal\n---\n',
  };

  test('gets the form of the template in every language that has its page', async () => {
    const root = makeSite(EMPTY);
    const { stdout, stderr, status } = await newWeek(root, '--title', 'Giới thiệu');
    expect(status).toBe(0);
    expect(stdout).toContain('made    content/2-Worklog/2.1-Week1/_index.vi.md\n');
    expect(stdout).toContain('Week 1 goes from 2026-07-06 to 2026-07-10.');
    expect(stderr).toContain('There is no template in fr: the page has the English form.');
    const page = read(root, 'content/2-Worklog/2.1-Week1/_index.vi.md');
    expect(page).toContain('title: "Worklog Tuần 1: Giới thiệu"\ndate: 2026-07-06\nweight: 1\n');
    expect(page).toContain('pre: " <b> 2.1. </b> "\n');
    expect(page).toContain('| Thứ 6 | | 10/07/2026 | | |\n\n### Kết quả đạt được tuần 1:\n\n*\n');
    expect(read(root, 'content/2-Worklog/_index.vi.md')).toBe(
      '---\ntitle: Nhật ký\n---\n\nXin chào.\n\n**Tuần 1:** [Giới thiệu](2.1-week1/)\n',
    );
  });

  test('gets the form of the template that the settings name', async () => {
    const root = makeSite({
      ...EMPTY,
      'worklog.toml': '[languages.vi]\nweek-template = "t/w.md"\n',
      't/w.md': '---\ntitle: Tuần <% paddedWeek %>\n---\n',
    });
    await newWeek(root, '--lang', 'vi');
    expect(read(root, 'content/2-Worklog/2.1-Week1/_index.vi.md')).toBe('---\ntitle: Tuần 01\n---\n');
  });
});

const form = fc.record({
  weeks: fc.integer({ min: 1, max: 4 }),
  title: fc.constantFrom(
    USUAL_FORM.title,
    (week: number) => `Worklog Week ${week}`,
    (week: number) => `'Week ${week}'`,
  ),
  date: fc.constantFrom(
    USUAL_FORM.date,
    () => null,
    () => '2026-01-01',
    () => '""',
  ),
  weight: fc.constantFrom(
    String,
    () => '1',
    (week: number) => `1.${week}`,
    (week: number) => String(week + 10),
  ),
  bullet: fc.constantFrom('*', '-', '+', '1.'),
  gap: fc.constantFrom('\n' as const, '\n\n' as const),
  eol: fc.constantFrom('\n' as const, '\r\n' as const),
  finalNewline: fc.boolean(),
  days: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
  tasks: fc.constantFrom('### Tasks:', '## 📅 **Tasks this week**', 'Tasks\n-----'),
});

test('every other byte stays as it was, and the new week is read as one', async () => {
  await fc.assert(
    fc.asyncProperty(form, async (own) => {
      const files = siteOf({ ...USUAL_FORM, ...own });
      const root = makeSite(files);
      const { status, stderr } = await newWeek(root);
      expect([stderr, status]).toEqual(['', 0]);
      const index = 'content/1-Worklog/_index.md';
      for (const [file, text] of Object.entries(files)) {
        const after = read(root, file);
        if (file !== index) expect(after).toBe(text);
        else expect(after.replace(/\n\n\*\*Week \d:\*\* \[(?:Worklog )?Week \d[^\]]*\]\([^)]*\)/, '')).toBe(text);
      }
      const { stdout } = await runHere(['list', 'weeks', '--output', 'json'], { cwd: root, now });
      const items: { week: number; start: string }[] = JSON.parse(stdout).items;
      const last = items.at(-1);
      expect(last?.week).toBe(own.weeks + 1);
      expect(last?.start).toBe(isoDay(USUAL_FORM.start, own.weeks + 1, own.days[0] ?? 0));
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test('a page that changes meanwhile is not overwritten', async () => {
  const root = makeSite(siteOf(USUAL_FORM));
  mkdirSync(join(root, 'content/1-Worklog/1.4-Week4'));
  writeFileSync(join(root, 'content/1-Worklog/1.4-Week4/_index.md'), 'mine\n');
  const { status } = await newWeek(root, '4');
  expect(status).toBe(2);
  expect(read(root, 'content/1-Worklog/1.4-Week4/_index.md')).toBe('mine\n');
});
