import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { read, shown, siteOf, TIDY, UNTIDY, WEEK_1 } from './render-week-site.js';

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
