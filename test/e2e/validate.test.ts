import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FOUNDING_SITE } from '../cli/run-here.js';
import { runWorklog } from '../support/run-worklog.js';
import { makeSite } from '../support/temporary-site.js';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const PAGE = 'content/1-Worklog/1.2-Week2/_index.md';

describe('worklog validate', () => {
  it('finds the mistakes of the example, and exits with 1', () => {
    const { status, stdout, stderr } = runWorklog(['validate'], { cwd: `${examples}mistakes` });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const heads = stdout.split('\n').filter((line) => /^\S+:\d+:\d+ {2}/.test(line));
    expect(heads).toEqual([
      'content/1-Worklog/_index.md:8:14  warning  index-title-placeholder',
      'content/1-Worklog/_index.md:8:31  error  index-link-case',
      `${PAGE}:2:9  error  title-week-mismatch`,
      `${PAGE}:3:8  warning  front-matter-date-placeholder`,
      `${PAGE}:4:9  warning  weight-duplicate`,
      `${PAGE}:11:3  warning  placeholder-entry`,
      `${PAGE}:17:51  error  date-invalid`,
      `${PAGE}:18:3  warning  weekday-mismatch`,
    ]);
    expect(stdout).toMatch(/\n3 errors, 5 warnings in 3 pages\. --fix mends 3, --fix-unsafe 2 more\.\n$/);
  });

  it.each([
    ['the founding page', FOUNDING_SITE, '1 page'],
    ['the example site', `${examples}internship`, '12 pages'],
  ])('finds nothing in %s, whatever it is asked', (_, cwd, pages) => {
    const { status, stdout } = runWorklog(['validate', '--tier', 'strict', '--review'], { cwd });
    expect({ status, stdout }).toEqual({ status: 0, stdout: `No problem found in ${pages}.\n` });
  });

  it('underlines in columns of the terminal, behind an emoji too', () => {
    const { stdout } = runWorklog(['validate', '--rule', 'date-invalid'], { cwd: `${examples}mistakes`, columns: 120 });
    expect(stdout).toContain(
      [
        '    17 │ | Mon | - Read about containers 🐳 | 08/06/2026 | 31/06/2026 | <https://docs.docker.com/> |',
        '       │                                                   ^^^^^^^^^^',
      ].join('\n'),
    );
  });

  it('is coloured where colour is asked for, and nowhere else', () => {
    const cwd = `${examples}mistakes`;
    expect(runWorklog(['validate'], { cwd }).stdout).not.toContain('\u001b');
    expect(runWorklog(['validate'], { cwd, env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b[31merror\u001b[39m');
    expect(runWorklog(['validate'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain('\u001b');
  });

  describe('of a cohort of sites, which two threads check', () => {
    const names = Array.from({ length: 12 }, (_, index) => `site-${index + 10}`);
    const pageOf = (name: string): string =>
      `---\ntitle: "Week 4 Worklog"\n---\n\n### Objectives\n\n- Learn about ${name}\n- TODO\n`;
    /** @param languages by site: one that its settings name and it does not have */
    const cohort = (languages: Readonly<Record<string, string>> = {}): string =>
      makeSite(
        Object.fromEntries(
          names.flatMap((name) => [
            [`${name}/hugo.toml`, 'baseURL = "https://example.org/"\n'],
            [`${name}/content/1-Worklog/1.4-Week4/_index.md`, pageOf(name)],
            ...(name in languages ? [[`${name}/worklog.toml`, `language = "${languages[name]}"\n`]] : []),
          ]),
        ),
      );

    it('says of each what it says of it alone, in their order', () => {
      const cwd = cohort();
      const itemsOf = (...sites: string[]): { site: string; rule: string }[] =>
        JSON.parse(runWorklog(['validate', '--output', 'json', ...sites], { cwd }).stdout).items;
      const items = itemsOf(...names);
      expect([...new Set(items.map(({ site }) => site))]).toEqual(names);
      const alone = itemsOf('site-17').map((item) => ({ ...item, site: 'site-17' }));
      expect(alone.map(({ rule }) => rule)).toContain('placeholder-entry');
      expect(items.filter(({ site }) => site === 'site-17')).toEqual(alone);
    });

    it('names those that cannot be checked, tells of the others, and exits with 2', () => {
      const { status, stdout, stderr } = runWorklog(['validate', '.'], {
        cwd: cohort({ 'site-19': 'fr', 'site-14': 'de' }),
      });
      expect(status).toBe(2);
      expect(stdout).toContain('site-10/content/1-Worklog/1.4-Week4/_index.md:8:3  warning  placeholder-entry');
      expect(stdout).not.toContain('site-14/');
      expect(stdout).toContain('in 10 pages.');
      expect(stderr).toContain('2 of 12 sites could not be checked.');
      expect(stderr).toContain('site-14: The site has no language "de".');
      expect(stderr).toContain('site-19: The site has no language "fr".');
    });
  });

  it('checks an editor’s buffer in the place of the page', () => {
    const cwd = `${examples}mistakes`;
    const input = readFileSync(`${cwd}/${PAGE}`, 'utf8').replace('31/06/2026', '12/06/2026');
    const args = ['validate', '--stdin', '--stdin-path', PAGE, '--rule', 'date-invalid'];
    expect(runWorklog(args, { cwd, input })).toMatchObject({ status: 0, stdout: 'No problem found in 1 page.\n' });
  });
});

describe('worklog explain', () => {
  it('needs no site', () => {
    const { status, stdout } = runWorklog(['explain', 'weight-duplicate']);
    expect(status).toBe(0);
    expect(stdout).toContain('recommended · warning · safe fix');
  });
});
