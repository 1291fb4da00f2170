import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeSite } from '../support/temporary-site.js';
import { siteOf, USUAL_FORM } from '../support/week-pages.js';
import { newWeek, read } from './new-week-site.js';

describe('a template', () => {
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

  test('a template whose title names another week is refused', async () => {
    const root = makeSite({ ...siteOf(USUAL_FORM), 'week.md': '---\ntitle: Week 99\n---\n' });
    const { status, stderr } = await newWeek(root, '--template', join(root, 'week.md'));
    expect(status).toBe(2);
    expect(stderr).toContain('its title names week 99');
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
