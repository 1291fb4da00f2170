import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { read, siteOf, TIDY, UNTIDY, VIETNAMESE, WEEK_1, WEEK_1_VI } from './render-week-site.js';

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
