import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { SEED } from '../support/generated-pages.js';
import { makeSite } from '../support/temporary-site.js';
import { dayFirst, isoDay, type SiteForm, siteOf, USUAL_FORM, weekPageText } from '../support/week-pages.js';
import { fourthPage, newWeek, now, PAGE, read } from './new-week-site.js';

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
