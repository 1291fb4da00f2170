import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';

const FOLDER = 'content/1-Worklog';
const WEEK_1 = `${FOLDER}/1.1-Week1/_index.md`;
const WEEK_1_VI = `${FOLDER}/1.1-Week1/_index.vi.md`;
const SECTION = `${FOLDER}/_index.md`;

/** A page that says no more than a week does, in a form of its own. */
const UNTIDY = `---
weight: 1
title: 'Week 1 Worklog'
---
## Goals
- Learn about networks
## Week 1 – Tasks
|Day|Task|Start|Completion|Link|
|-|-|-|-|-|
|Mon|• Read<br/>• Draw|01/01/2024|01/01/2024|https://example.org/|
|Tue||02/01/2024|||
`;

const TIDY = `---
title: "Week 1 Worklog"
weight: 1
---

### Week 1 Objectives:

- Learn about networks

### Tasks to be carried out this week:

| Day | Task | Start Date | Completion Date | Reference Material |
| --- | --- | --- | --- | --- |
| Mon | - Read<br/>- Draw | 01/01/2024 | 01/01/2024 | <https://example.org/> |
| Tue | | 02/01/2024 | | |
`;

const VIETNAMESE = `---\ntitle: "Tuần 1"\nweight: 1\n---\n\n### Mục tiêu:\n\n- Học mạng\n`;

function siteOf(files: Readonly<Record<string, string>> = {}): string {
  return makeSite({
    'hugo.toml':
      'baseURL = "https://example.org/"\ndefaultContentLanguage = "en"\n[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n',
    [SECTION]: '---\ntitle: "Worklog"\n---\n\n- [Week 1: Networks](1.1-week1/)\n',
    [WEEK_1]: UNTIDY,
    [WEEK_1_VI]: VIETNAMESE,
    ...files,
  });
}

/** A week's JSON, as far as tests change it. */
interface Week {
  readonly frontMatter: { readonly other: object };
  readonly sections: readonly object[];
  readonly objectives: readonly object[];
  readonly tasks: readonly { readonly items: readonly object[] }[];
}

const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

/** What `worklog show` says of a site, changed by hand. */
async function shown(
  root: string,
  args: readonly string[],
  change?: (week: Record<string, unknown>) => void,
): Promise<string> {
  const { stdout } = await runHere(['show', ...args, '--output', 'json'], { cwd: root });
  const document = JSON.parse(stdout);
  for (const item of document.items) change?.(item);
  return JSON.stringify(document);
}

describe('worklog render week', () => {
  it('prints a week in the form of its template, and writes nothing', async () => {
    const root = siteOf();
    expect(await runHere(['render', 'week', '1'], { cwd: root })).toEqual({ status: 0, stdout: TIDY, stderr: '' });
    expect(read(root, WEEK_1)).toBe(UNTIDY);
  });

  it('prints the latest week that has entries where none is named', async () => {
    const { stdout } = await runHere(['render', 'week', '--lang', 'vi'], { cwd: siteOf() });
    expect(stdout).toContain('### Mục tiêu tuần 1:\n\n- Học mạng\n');
  });

  it('takes the headings and the columns of the site’s own template', async () => {
    const root = siteOf({
      'worklog.toml': '[languages.en]\nweek-template = "week.md"\n',
      'week.md':
        '---\ntitle: x\n---\n## What to learn in week <% week %> — objectives\n\n## Tasks from <% start %>\n\n| Date | What | Hours |\n|-|-|-|\n',
    });
    const { stdout, stderr } = await runHere(['render', 'week', '1'], { cwd: root });
    expect(stderr).toBe('');
    expect(stdout).toContain('\n## What to learn in week 1 — objectives\n');
    expect(stdout).toContain('\n## Tasks from 01/01/2024\n');
    expect(stdout).toMatch(/\| Day \|/);
  });

  it('tells what of the page it does not print', async () => {
    const root = siteOf({ [WEEK_1]: `${UNTIDY}\n\`\`\`sh\nls\n\`\`\`\n` });
    const { status, stdout, stderr } = await runHere(['render', 'week', '1'], { cwd: root });
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: `worklog: ${WEEK_1}:13: not kept in the page that is printed: code "\`\`\`sh ls \`\`\`".\n`,
    });
    expect(stdout).not.toContain('ls');
  });

  it('draws a week for the terminal as show does', async () => {
    const root = siteOf();
    const week = await runHere(['render', 'week', '1', '--output', 'terminal'], { cwd: root });
    expect(week).toEqual(await runHere(['show', '1'], { cwd: root }));
    const input = { cwd: root, stdin: await shown(root, ['1']) };
    expect(await runHere(['render', 'week', '--stdin', '--output', 'terminal'], input)).toEqual(week);
  });

  it('lets nothing act on a terminal that the page is printed to; a pipe gets it as it is', async () => {
    const root = siteOf({ [WEEK_1]: TIDY.replace('networks', '\u202eskrowten\u202c') });
    const shownText = (await runHere(['render', 'week', '1'], { cwd: root, terminal: 40 })).stdout;
    expect(shownText).not.toMatch(/[\u202a-\u202e]/);
    expect(shownText.split('\n')).toHaveLength(TIDY.split('\n').length);
    expect((await runHere(['render', 'week', '1'], { cwd: root })).stdout).toBe(read(root, WEEK_1));
  });

  it('gives an HTML file of its own', async () => {
    const { status, stdout } = await runHere(['render', 'week', '1', '--output', 'html'], { cwd: siteOf() });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(stdout).toContain('<title>Week 1 Worklog</title>');
    expect(stdout).toContain('Learn about networks');
  });

  it.each([
    [['render', 'week', '1', '--lang', 'all'], /is of one language/, /--lang en; --write writes all/],
    [['render', 'week', '9'], /no week 9/, /worklog render week 9 --lang vi/],
    [['render', 'week', 'x'], /week cannot be read/, /such as 4/],
    [['render', 'week', '1', '--output', 'pdf'], /no output format "pdf"/, /markdown, html, terminal/],
    [['render', 'week', '1', '--output', 'html', '--write'], /Only Markdown is written/, /> week-4\.html/],
    [
      ['render', 'week', '--stdin'],
      /stdin cannot be read/,
      /worklog show 4 --output json \| worklog render week --stdin/,
    ],
  ])('%j says what is wrong', async (args, problem, advice) => {
    const { status, stdout, stderr } = await runHere(args, { cwd: siteOf() });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(problem);
    expect(stderr).toMatch(advice);
  });
});

describe('worklog render week of a page with what nobody can see', () => {
  const page = TIDY.replace('networks', '\u001b[31mnetworks');

  it('prints a sign in its place, and says where it stands', async () => {
    const { status, stdout, stderr } = await runHere(['render', 'week', '1'], { cwd: siteOf({ [WEEK_1]: page }) });
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: `worklog: ${WEEK_1}:8: U+001B has a sign that can be seen in its place.\n`,
    });
    expect(stdout).toBe(TIDY.replace('networks', '␛[31mnetworks'));
  });

  it('writes it only where it is forced to', async () => {
    const root = siteOf({ [WEEK_1]: page });
    const { status, stdout, stderr } = await runHere(['render', 'week', '1', '--write'], { cwd: root });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`worklog: ${WEEK_1}:8: The page holds a control character.
  expected: characters that can be seen
  found:    U+001B in "- Learn about \\u001b[31mnetworks"
  Take it out; with --force a sign that can be seen takes its place, and worklog undo takes that back.
`);
    expect((await runHere(['render', 'week', '1', '--write', '--force'], { cwd: root })).status).toBe(0);
    expect(read(root, WEEK_1)).toContain('␛[31mnetworks');
  });

  it('prints a heading in which it is a character reference', async () => {
    const root = siteOf({ [WEEK_1]: `${TIDY}\n### Lessons: &#27;[31m\n\n- a\n` });
    const { status, stdout, stderr } = await runHere(['render', 'week', '1'], { cwd: root });
    expect({ status, stdout: stdout.includes('### Lessons: ␛') }).toEqual({ status: 0, stdout: true });
    expect(stderr).toContain(`worklog: ${WEEK_1}: a control character has a sign`);
  });
});

describe('worklog render week --write', () => {
  it('writes the page where it is, once, and undo takes it back', async () => {
    const root = siteOf();
    const before = read(root, WEEK_1);
    expect(await runHere(['render', 'week', '1', '--write'], { cwd: root })).toEqual({
      status: 0,
      stdout: `changed ${WEEK_1}\n\nworklog undo takes this back.\n`,
      stderr: '',
    });
    expect(read(root, WEEK_1)).toBe(TIDY);
    expect(read(root, WEEK_1_VI)).toBe(VIETNAMESE);
    const again = await runHere(['render', 'week', '1', '--write'], { cwd: root });
    expect(again).toEqual({ status: 0, stdout: 'Week 1 has this form already.\n', stderr: '' });
    await runHere(['undo'], { cwd: root });
    expect(read(root, WEEK_1)).toBe(before);
  });

  it('writes each language that is asked for', async () => {
    const root = siteOf();
    const { stdout } = await runHere(['render', 'week', '1', '--write', '--lang', 'all', '--quiet'], { cwd: root });
    expect(stdout).toBe(`${WEEK_1}\n${WEEK_1_VI}\n`);
    expect(read(root, WEEK_1_VI)).toContain('### Mục tiêu tuần 1:');
  });

  it('--dry-run shows the difference and writes nothing', async () => {
    const root = siteOf();
    const before = read(root, WEEK_1);
    const { status, stdout, stderr } = await runHere(['render', 'week', '1', '--dry-run'], { cwd: root });
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'worklog: Nothing was written.\n' });
    expect(stdout).toContain('-## Goals\n');
    expect(stdout).toContain('+### Week 1 Objectives:\n');
    expect(read(root, WEEK_1)).toBe(before);
  });

  it('makes no shortcode of two braces at the end of an entry', async () => {
    const page = TIDY.replace('- Read<br/>- Draw', '- Learn templates {{ <br>&emsp; + x');
    const root = siteOf({ [WEEK_1]: page });
    const { status, stderr } = await runHere(['render', 'week', '1', '--write'], { cwd: root });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(read(root, WEEK_1)).not.toMatch(/\{\{[<%]/);
    expect(read(root, WEEK_1)).toMatch(/- Learn templates \{\{ <br\/?>/);
  });

  it('keeps the line ends of the page', async () => {
    const root = siteOf({ [WEEK_1]: UNTIDY.replaceAll('\n', '\r\n') });
    await runHere(['render', 'week', '1', '--write', '--force'], { cwd: root });
    expect(read(root, WEEK_1).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('refuses to lose what the form has no place for, and names the lines; --force loses it, undo brings it back', async () => {
    const page = `${UNTIDY.replace('## Goals', '{{% notice note %}}\nNot yet.\n{{% /notice %}}\n## Goals')}\n![Map](map.png)\n`;
    const root = siteOf({ [WEEK_1]: page });
    const { status, stdout, stderr } = await runHere(['render', 'week', '1', '--write'], { cwd: root });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`worklog: The page of week 1 says more than the new one would.
  ${WEEK_1}:5: a shortcode "{{% notice note %}}".
  ${WEEK_1}:6: a paragraph "Not yet.".
  ${WEEK_1}:7: a shortcode "{{% /notice %}}".
  ${WEEK_1}:16: the place of the text "![Map](map.png)".
  --force writes it all the same; worklog undo takes that back.
`);
    expect(read(root, WEEK_1)).toBe(page);
    expect((await runHere(['render', 'week', '1', '--write', '--force'], { cwd: root })).status).toBe(0);
    expect(read(root, WEEK_1)).not.toContain('notice');
    expect(read(root, WEEK_1)).toContain('![Map](map.png)');
    await runHere(['undo'], { cwd: root });
    expect(read(root, WEEK_1)).toBe(page);
  });
});

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
