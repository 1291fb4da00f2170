import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeSite } from '../support/temporary-site.js';
import { siteOf, USUAL_FORM } from '../support/week-pages.js';
import { fourthPage, newWeek, PAGE, read } from './new-week-site.js';

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

  test('a title is words: its Markdown is escaped in the list, and a shortcode is refused', async () => {
    const root = makeSite(siteOf(USUAL_FORM));
    expect((await newWeek(root, '--title', '*S3* & <EC2> [x]')).status).toBe(0);
    expect(read(root, 'content/1-Worklog/_index.md')).toContain('[\\*S3\\* & \\<EC2\\> \\[x\\]](1.4-week4/)');
    const { status, stderr } = await newWeek(makeSite(siteOf(USUAL_FORM)), '--title', 'a {{< x >}}');
    expect(status).toBe(2);
    expect(stderr).toContain('--title holds a shortcode');
  });

  test('days that a start leaves none of are told', async () => {
    const { status, stderr } = await newWeek(makeSite(siteOf(USUAL_FORM)), '--start', '2026-07-10', '--days', 'mon');
    expect(status).toBe(0);
    expect(stderr).toContain(
      'Week 4 has no row: --days, --start and the holidays of worklog.toml leave none of its days.',
    );
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
});
