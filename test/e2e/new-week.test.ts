import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeWithHugo } from '../support/hugo.js';
import { runWorklog } from '../support/run-worklog.js';
import { makeSite } from '../support/temporary-site.js';
import { TWO_LANGUAGES } from './two-languages.js';

it('makes the next week in both languages', () => {
  const root = makeSite(TWO_LANGUAGES);
  const { status, stdout } = runWorklog(['new', 'week'], { cwd: join(root, 'content') });
  expect(status).toBe(0);
  expect(stdout).toContain('made    1-Worklog/1.4-Week4/_index.md\nmade    1-Worklog/1.4-Week4/_index.vi.md\n');
  expect(readFileSync(join(root, 'content/1-Worklog/1.4-Week4/_index.vi.md'), 'utf8')).toContain(
    'title: "Nhật ký tuần 4"\n',
  );
});

it('shows help with examples, and takes no other subcommand', () => {
  expect(runWorklog(['new', 'week', '--help']).stdout).toContain('worklog new week --dry-run');
  expect(runWorklog(['new', 'month']).status).toBe(2);
  const { status, stderr } = runWorklog(['new']);
  expect(status).toBe(2);
  expect(stderr).toContain('new needs a subcommand: week');
});

describeWithHugo('twelve weeks from nothing', () => {
  it('stand in the menu in their order, in both languages', () => {
    const root = makeSite({
      'hugo.toml':
        'baseURL = "/"\ndefaultContentLanguage = "en"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]\n[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n',
      'layouts/index.html': 'home',
      'layouts/_default/single.html': 'page',
      'layouts/_default/list.html':
        '{{ range .Pages.ByWeight }}{{ .Title }}\n{{ end }}{{ range .Pages }}{{ .RelPermalink }}\n{{ end }}{{ .Content }}',
    });
    expect(runWorklog(['init'], { cwd: root }).status).toBe(0);
    expect(runWorklog(['new', 'week', '--start', '2024-01-01'], { cwd: root }).status).toBe(0);
    for (let week = 2; week <= 12; week++) expect(runWorklog(['new', 'week'], { cwd: root }).stderr).toBe('');
    execFileSync('hugo', ['--quiet', '--source', root]);
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    for (const [folder, title] of [
      ['', (week: number) => `Week ${week} Worklog`],
      ['vi/', (week: number) => `Worklog Tuần ${week}`],
    ] as const) {
      const lines = readFileSync(join(root, `public/${folder}1-worklog/index.html`), 'utf8').split('\n');
      expect(lines.slice(0, 12)).toEqual(numbers.map(title));
      expect(lines.slice(12, 24)).toEqual(numbers.map((week) => `/${folder}1-worklog/1.${week}-week${week}/`));
      expect(lines.join('\n').match(/<a href="1\.\d+-week\d+\/">/g)).toHaveLength(12);
    }
    expect(runWorklog(['list', 'weeks', '--lang', 'vi', '--output', 'csv'], { cwd: root }).stdout).toContain(
      '2024-03-18,2024-03-22',
    );
  });

  it('are clean at the strictest once they are filled in, and wait for nothing else before', () => {
    const root = makeSite({
      'hugo.toml': 'defaultContentLanguage = "en"\n[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n',
    });
    runWorklog(['init'], { cwd: root });
    runWorklog(['new', 'week', '--start', '2024-01-01'], { cwd: root });
    for (let week = 2; week <= 12; week++) runWorklog(['new', 'week'], { cwd: root });
    const strict = ['validate', '--tier', 'strict', '--review', '--output', 'json'];
    const waiting = JSON.parse(runWorklog(strict, { cwd: root }).stdout);
    expect(new Set(waiting.items.map(({ rule }: { rule: string }) => rule))).toEqual(new Set(['section-empty']));
    expect(waiting.items).toHaveLength(12 * 2 * 3);
    for (let week = 1; week <= 12; week++) {
      for (const name of ['_index.md', '_index.vi.md']) {
        const file = join(root, `content/1-Worklog/1.${week}-Week${week}`, name);
        writeFileSync(file, filledIn(readFileSync(file, 'utf8'), week));
      }
    }
    expect(JSON.parse(runWorklog(strict, { cwd: root }).stdout)).toMatchObject({
      summary: { files: 26, errors: 0, warnings: 0, infos: 0 },
      items: [],
    });
  });
});

/** What an author would write into a page: an entry in each list, work and a source in each row. */
function filledIn(page: string, week: number): string {
  return page
    .replace(/^\*$/gm, `* ${week}: Amazon S3`)
    .replace(
      /^\| (.*?) \| \| (.*?) \| \| \|$/gm,
      (_, day: string, start: string) =>
        `| ${day} | - Amazon S3, ${start} | ${start} | ${start} | <https://example.org/${week}> |`,
    );
}

it('ends its lines as the site does, and its files with a line end', () => {
  const crlf = Object.fromEntries(
    Object.entries(TWO_LANGUAGES).map(([file, text]) => [file, text.replaceAll('\n', '\r\n').trimEnd()]),
  );
  const root = makeSite(crlf);
  expect(runWorklog(['new', 'week'], { cwd: root }).status).toBe(0);
  const page = readFileSync(join(root, 'content/1-Worklog/1.4-Week4/_index.md'), 'utf8');
  expect(page.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(page.endsWith('\r\n')).toBe(true);
  // Goldmark takes a bare marker before a CRLF for text.
  expect(page).toMatch(/\r\n- \r\n/);
});

it('a folder in the way, a template and a run in another folder are seen as the user sees them', () => {
  const root = makeSite(TWO_LANGUAGES);
  mkdirSync(join(root, 'notes'));
  writeFileSync(join(root, 'notes/t.md'), '---\ntitle: Week <% week %>\n---\n');
  const { stdout } = runWorklog(['new', 'week', '--template', 't.md', '--quiet', '--lang', 'en'], {
    cwd: join(root, 'notes'),
  });
  expect(stdout).toBe('../content/1-Worklog/1.4-Week4/_index.md\n');
});

it('is written in every language that has a section page, be the last week in all of them or not', () => {
  const root = makeSite({ 'hugo.toml': 'defaultContentLanguage = "en"\n[languages.en]\n[languages.vi]\n' });
  runWorklog(['init'], { cwd: root });
  runWorklog(['new', 'week', '--start', '2024-01-01', '--lang', 'en'], { cwd: root });
  expect(runWorklog(['new', 'week'], { cwd: root }).stdout).toContain('content/1-Worklog/1.2-Week2/_index.vi.md');
  expect(readFileSync(join(root, 'content/1-Worklog/_index.vi.md'), 'utf8')).toContain('](1.2-week2/)');
});

it('does not take the place of a page that nobody may write', () => {
  const root = makeSite(TWO_LANGUAGES);
  const list = join(root, 'content/1-Worklog/_index.md');
  writeFileSync(list, '---\ntitle: Worklog\n---\n\n**Week 1:** [A](1.1-week1/)\n\n**Week 2:** [B](1.2-week2/)\n');
  chmodSync(list, 0o444);
  const { status, stdout, stderr } = runWorklog(['new', 'week'], { cwd: root });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('content/1-Worklog/_index.md is read-only.');
  expect(existsSync(join(root, 'content/1-Worklog/1.4-Week4'))).toBe(false);
});

it('is listed under the name that its folder has in each language', () => {
  const week = (title: string): string =>
    `---\ntitle: ${title}\n---\n\n### Objectives\n\n- Read\n\n### Achievements\n\n- Read\n`;
  const list = (entries: string): string => `---\ntitle: Worklog\n---\n\n${entries}`;
  const root = makeSite({
    'hugo.toml':
      'defaultContentLanguage = "en"\n[languages.en]\ncontentDir = "content/en"\n[languages.vi]\ncontentDir = "content/vi"\n',
    'content/en/worklog/_index.md': list('**Week 1:** [A](week-1/)\n\n**Week 2:** [B](week-2/)\n'),
    'content/en/worklog/week-1/_index.md': week('Week 1'),
    'content/en/worklog/week-2/_index.md': week('Week 2'),
    'content/vi/worklog/_index.md': list('**Tuần 1:** [A](tuan-1/)\n\n**Tuần 2:** [B](tuan-2/)\n'),
    'content/vi/worklog/tuan-1/_index.md': week('Tuần 1'),
    'content/vi/worklog/tuan-2/_index.md': week('Tuần 2'),
  });
  expect(runWorklog(['new', 'week', '--start', '2024-01-15'], { cwd: root })).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(join(root, 'content/vi/worklog/_index.md'), 'utf8')).toContain('**Tuần 3:** [Tuần 3](tuan-3/)');
  expect(readFileSync(join(root, 'content/en/worklog/_index.md'), 'utf8')).toContain('**Week 3:** [Week 3](week-3/)');
});
