import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';
import { FOLDER, read, SECTION, shown, siteOf, TIDY, WEEK_1, WEEK_1_VI, type Week } from './render-week-site.js';

describe('worklog render week --stdin', () => {
  it('prints what the page itself gives, from a pipe or with - for the week', async () => {
    const root = siteOf();
    const stdin = await shown(root, ['1']);
    expect(await runHere(['render', 'week', '--stdin'], { cwd: root, stdin })).toEqual({
      status: 0,
      stdout: TIDY,
      stderr: '',
    });
    expect((await runHere(['render', 'week', '-'], { cwd: root, stdin })).stdout).toBe(TIDY);
  });

  it('needs no site to print', async () => {
    const stdin = await shown(siteOf(), ['1']);
    const { status, stdout, stderr } = await runHere(['render', 'week', '--stdin'], { cwd: makeSite({}), stdin });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /\| Mon \| - Read<br>- Draw \| 01\/01\/2024 \| 01\/01\/2024 {6}\| <https:\/\/example\.org\/> \|/,
    );
  });

  it('chooses languages by --lang, and writes all of them without it', async () => {
    const root = siteOf();
    const stdin = await shown(root, ['1', '--lang', 'all']);
    expect((await runHere(['render', 'week', '-', '--lang', 'vi'], { cwd: root, stdin })).stdout).toContain('Học mạng');
    const { stderr } = await runHere(['render', 'week', '-', '--lang', 'fr'], { cwd: root, stdin });
    expect(stderr).toContain('There is no language "fr"');
    await runHere(['render', 'week', '-', '--write'], { cwd: root, stdin });
    expect(read(root, WEEK_1)).toBe(TIDY);
    expect(read(root, WEEK_1_VI)).toContain('### Mục tiêu tuần 1:');
  });

  it('refuses the front matter of another week for a new one', async () => {
    const root = siteOf({ [`${FOLDER}/1.2-Week2/_index.md`]: TIDY.replaceAll('1', '2').replace('20/', '10/') });
    const stdin = await shown(root, ['1'], (week) => {
      week.week = 9;
    });
    const { status, stdout, stderr } = await runHere(['render', 'week', '-', '--write'], { cwd: root, stdin });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`worklog: The front matter on stdin is not that of week 9.
  ${FOLDER}/1.9-Week9/_index.md: title "Week 1 Worklog" names another week.
  ${FOLDER}/1.9-Week9/_index.md: weight 1 instead of 9.
  Mend it in the JSON; --force leaves it as it is.
`);
    expect((await runHere(['render', 'week', '-', '--write', '--force'], { cwd: root, stdin })).status).toBe(0);
  });

  it('makes the page of a week that is not there, where new week would, and lists it', async () => {
    const root = siteOf();
    const stdin = await shown(root, ['1', '--lang', 'all'], (week) => {
      week.week = 2;
      Object.assign(week.frontMatter as object, { title: 'Week 2: Storage', weight: 2 });
    });
    const { status, stdout, stderr } = await runHere(['render', 'week', '--stdin', '--write'], { cwd: root, stdin });
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: `worklog: ${FOLDER} has no section page in vi, so week 2 is in no list.\n`,
    });
    expect(stdout).toContain(`made    ${FOLDER}/1.2-Week2/_index.md\n`);
    expect(read(root, `${FOLDER}/1.2-Week2/_index.md`)).toContain('### Week 2 Objectives:');
    expect(read(root, SECTION)).toContain('[Week 2: Storage](1.2-week2/)');
    await runHere(['undo'], { cwd: root });
    expect(existsSync(join(root, `${FOLDER}/1.2-Week2`))).toBe(false);
    expect(read(root, SECTION)).not.toContain('Storage');
  });

  it('lists a new week in one line that nothing can act on, whatever its title', async () => {
    const root = siteOf();
    const stdin = await shown(root, ['1'], (week) => {
      week.week = 2;
      Object.assign(week.frontMatter as object, { title: 'Week 2:\n\n# \u001b[31mStorage', weight: 2 });
    });
    expect((await runHere(['render', 'week', '-', '--write'], { cwd: root, stdin })).status).toBe(0);
    expect(read(root, SECTION)).toContain('[Week 2: # ␛\\[31mStorage](1.2-week2/)\n');
  });

  it('may add to a page, and refuses to take anything of it', async () => {
    const root = siteOf();
    const more = await shown(root, ['1'], (week) => {
      (week.objectives as unknown[]).push({ group: null, text: 'Learn about disks', items: [] });
    });
    expect((await runHere(['render', 'week', '-', '--write'], { cwd: root, stdin: more })).status).toBe(0);
    expect(read(root, WEEK_1)).toContain('- Learn about networks\n- Learn about disks\n');
    const less = await shown(root, ['1'], (week) => {
      week.objectives = [];
    });
    const refused = await runHere(['render', 'week', '-', '--write'], { cwd: root, stdin: less });
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('does not say the objective 1.o1, "Learn about networks", as the page does');
    const other = await shown(root, ['1'], (week) => {
      Object.assign(week.frontMatter as object, { weight: 7 });
    });
    expect((await runHere(['render', 'week', '-', '--write'], { cwd: root, stdin: other })).stderr).toContain(
      'weight: 1',
    );
    expect((await runHere(['render', 'week', '-', '--write', '--force'], { cwd: root, stdin: other })).status).toBe(0);
    expect(read(root, WEEK_1)).toContain('weight: 7');
  });

  it('adds no shortcode that Hugo would run, but keeps those that the page has', async () => {
    const page = TIDY.replace('Learn about networks', 'See {{< ref "x" >}}');
    const root = siteOf({ [WEEK_1]: page });
    const own = await shown(root, ['1']);
    expect((await runHere(['render', 'week', '-'], { cwd: root, stdin: own })).status).toBe(0);
    const stdin = own.replace('See ', '{{% include \\"/etc/passwd\\" %}} ');
    const { status, stdout, stderr } = await runHere(['render', 'week', '-', '--write'], { cwd: root, stdin });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('would put into the page of week 1 a shortcode, which Hugo would run');
    expect(stderr).toContain('{{% include "/etc/passwd" %}}');
    expect(read(root, WEEK_1)).toBe(page);
  });

  it.each([
    [
      'a <br> in a task',
      (week: Week) => Object.assign(week.tasks[0]?.items[0] ?? {}, { text: 'a | b <br> c' }),
      'The task 1.1 cannot be written into a cell so that it says the same.\n  expected: "a | b <br> c"\n  found:    "a | b"\n  A <br> begins another entry there: make an entry of each part.\n',
    ],
    [
      'a key that stands twice',
      (week: Week) => Object.assign(week.frontMatter.other, { title: 'x' }),
      'The front matter of the week has the key "title" twice.\n  expected: each key once\n  found:    "title", and the same under "other"\n  Take it out of "other".\n',
    ],
    [
      'words that are a list',
      (week: Week) => Object.assign(week.sections[0] ?? {}, { paragraphs: ['- a'] }),
      'Week 1 cannot be written as a page that says the same: the objective 1.o1.\n  expected: "Learn about networks"\n  found:    "a"\n  Markdown would read it otherwise there: word it otherwise.\n',
    ],
    [
      'a control character',
      (week: Week) => Object.assign(week.objectives[0] ?? {}, { text: 'a\u001b[31m' }),
      'The objective 1.o1 holds a control character.\n  expected: characters that can be seen\n  found:    U+001B in "a\\u001b[31m"\n  Take it out.\n',
    ],
  ])('tells of %s in a few words, and of the place', async (_, change, words) => {
    const root = siteOf();
    const stdin = await shown(root, ['1'], (week) => change(week as unknown as Week));
    const { status, stdout, stderr } = await runHere(['render', 'week', '--stdin'], { cwd: root, stdin });
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: `worklog: ${words}` });
  });

  it.each([
    ['text', 'hello', /a mistake.*: /],
    ['another kind', '{"schemaVersion":1,"kind":"tasks","items":[]}', /see kind/],
    ['a missing key', '{"schemaVersion":1,"kind":"week","items":[{"week":1}]}', /see items\[0\]\.language/],
    [
      'a bomb',
      `{"schemaVersion":1,"kind":"week","items":${'['.repeat(200_000)}`,
      /nested|mistake|too deep|unexpected/i,
    ],
  ])('refuses %s with its place', async (_, stdin, words) => {
    const { status, stdout, stderr } = await runHere(['render', 'week', '--stdin'], { cwd: siteOf(), stdin });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr).not.toContain('should not have happened');
  });

  it('has several weeks on stdin named', async () => {
    const root = siteOf({ [`${FOLDER}/1.2-Week2/_index.md`]: TIDY.replaceAll('Week 1', 'Week 2') });
    const [one, two] = await Promise.all(['1', '2'].map((week) => shown(root, [week])));
    const stdin = JSON.stringify({
      ...JSON.parse(one as string),
      items: [one, two].flatMap((text) => JSON.parse(text as string).items),
    });
    const { stderr } = await runHere(['render', 'week', '--stdin'], { cwd: root, stdin });
    expect(stderr).toContain('There are several weeks on stdin');
    const second = await runHere(['render', 'week', '2', '--stdin'], { cwd: root, stdin });
    expect(second.stdout).toContain('### Week 2 Objectives:');
  });
});
