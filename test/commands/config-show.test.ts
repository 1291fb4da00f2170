import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { TWO_LANGUAGES } from '../e2e/two-languages.js';
import { makeSite } from '../support/temporary-site.js';

async function configShow(
  args: readonly string[],
  files: Readonly<Record<string, string>> = TWO_LANGUAGES,
): Promise<string> {
  const { status, stdout, stderr } = await runHere(['config', 'show', ...args], {
    cwd: makeSite(files),
    env: { COLUMNS: '200' },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** A table row without its padding. */
const row = (text: string, name: string): string | undefined =>
  text
    .split('\n')
    .find((line) => line.startsWith(`${name}  `))
    ?.replace(/ {2,}/g, ' | ');

/** Weeks of which the first `proved` have a day above twelve in their dates. */
function weeks(count: number, proved: number): Record<string, string> {
  const page = (week: number): string => {
    const date = `${week <= proved ? 13 : 2}/0${(week % 9) + 1}/2024`;
    return `---\ntitle: "Week ${week}"\n---\n### Tasks\n| Day | Task | Start | End |\n|---|---|---|---|\n| x | - a | ${date} | ${date} |\n`;
  };
  return {
    'hugo.toml': 'baseURL = "https://example.org/"\n',
    ...Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`content/worklog/week-${index + 1}.md`, page(index + 1)]),
    ),
  };
}

describe('worklog config show', () => {
  it('tells where the site and its worklog are', async () => {
    const text = await configShow([]);
    expect(text).toContain(`\
Site                Value              Evidence
─────────────────────────────────────────────────────────
Hugo configuration  hugo.toml
worklog.toml        none
section             content/1-Worklog  holds 3 weeks
languages           en, vi
language            en                 the site's default
`);
  });

  it('tells how each language writes, with the evidence', async () => {
    const text = await configShow(['--lang', 'en']);
    expect(text).not.toContain('Dialect: vi');
    expect(row(text, 'date order')).toBe('date order | day-first | 2 of 2 pages, proved by 2');
    expect(row(text, 'date format')).toBe('date format | DD/MM/YYYY | 7 of 7 dates');
    expect(row(text, 'file name')).toBe('file name | 1.{week}-Week{week}/_index.md | 3 of 3 pages');
    expect(row(text, 'title')).toBe('title | Week {week} Worklog | 3 of 3 pages');
    expect(row(text, 'bullet')).toBe('bullet | - | 7 of 7 bullets');
    expect(row(text, 'pre')).toBe('pre | – | not shown by any page');
  });

  it('tells by how many pages the order of dates is proved', async () => {
    const text = await configShow([], weeks(31, 18));
    expect(row(text, 'date order')).toBe(
      'date order | day-first | 31 of 31 pages, proved by 18, by the other pages on 13',
    );
  });

  it('tells what worklog.toml decides', async () => {
    const toml =
      'section = "content/1-Worklog"\nlanguage = "vi"\n[languages.en]\ndate-format = "YYYY-MM-DD"\nday-digits = "row-number"\n[languages.vi]\ndate-order = "day-first"\n';
    const text = await configShow([], {
      ...TWO_LANGUAGES,
      'worklog.toml': toml,
      'content/diary/week-1.md': '---\ntitle: x\n---\n',
    });
    expect(row(text, 'worklog.toml')).toBe('worklog.toml | read');
    expect(row(text, 'section')).toBe('section | content/1-Worklog | by worklog.toml');
    expect(row(text, 'not chosen')).toBe('not chosen | content/diary (1 week) | worklog.toml names another');
    expect(row(text, 'language')).toBe('language | vi | by worklog.toml');
    expect(row(text, 'date format')).toBe('date format | YYYY-MM-DD | 0 of 7 dates, by worklog.toml');
  });

  it('tells how worklog.toml lays pages out', async () => {
    const toml = '[format]\ntable = "padded"\nfinal-newline = false\n';
    const text = await configShow([], { ...TWO_LANGUAGES, 'worklog.toml': toml });
    expect(row(text, 'format')).toBe('format | table padded, final-newline false | by worklog.toml');
  });

  it('tells that the language is the one most pages are in', async () => {
    const files = {
      'hugo.toml': 'defaultContentLanguage = "en"\n[languages.en]\n[languages.vi]\n',
      'content/worklog/week-1.vi.md': '---\ntitle: Tuần 1\n---\n',
    };
    expect(row(await configShow([], files), 'language')).toBe('language | vi | most pages are in it');
  });

  it.each([
    ['fewer weeks', ['a/week-1', 'a/week-2', 'b/week-1'], 'content/b (1 week)'],
    ['not named as a worklog', ['worklog/week-1', 'b/week-1'], 'content/b (1 week)'],
    ['further from the root', ['a/week-1', 'x/b/week-1'], 'content/x/b (1 week)'],
  ])('tells why a folder was not chosen: %s', async (reason, pages, other) => {
    const files = Object.fromEntries(pages.map((page) => [`content/${page}.md`, '---\ntitle: x\n---\n']));
    const text = await configShow([], { 'hugo.toml': 'title = "x"\n', ...files });
    expect(row(text, 'not chosen')).toBe(`not chosen | ${other} | ${reason}`);
  });

  it('tells the folder of each language', async () => {
    const files = {
      'hugo.toml': '[languages.en]\ncontentDir = "content/en"\n[languages.vi]\ncontentDir = "content/vi"\n',
      'content/en/log/week-1.md': '---\ntitle: x\n---\n',
      'content/vi/log/week-1.md': '---\ntitle: x\n---\n',
    };
    expect(row(await configShow([], files), 'section')).toBe('section | content/en/log, content/vi/log | holds 1 week');
    const root = { 'hugo.toml': '', 'content/week-1.md': '---\ntitle: x\n---\n' };
    expect(row(await configShow([], root), 'section')).toBe('section | content | holds 1 week');
  });

  it('gives the same as data, every heading included', async () => {
    const { kind, site, dialects } = JSON.parse(await configShow(['--output', 'json']));
    expect(kind).toBe('config');
    expect(site.languages).toEqual(['en', 'vi']);
    expect(dialects[0].headings.tasks.value).toBe('### Tasks to be carried out this week:');
    expect(dialects[0].headings.lessons).toEqual({
      value: null,
      source: 'none',
      agreeing: 0,
      total: 0,
      unit: 'heading',
      note: null,
    });
  });
});
