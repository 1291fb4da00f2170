import { describe, expect, it } from 'vitest';
import { FOUNDING_SITE, runHere } from '../cli/run-here.js';
import { TWO_LANGUAGES } from '../e2e/two-languages.js';
import { makeSite } from '../support/temporary-site.js';

const HUGO = 'baseURL = "https://example.org/"\n';

async function show(args: readonly string[], files: Readonly<Record<string, string>> = TWO_LANGUAGES): Promise<string> {
  const { status, stdout, stderr } = await runHere(['show', ...args], { cwd: makeSite(files) });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

async function refused(
  args: readonly string[],
  files: Readonly<Record<string, string>> = TWO_LANGUAGES,
): Promise<string> {
  const { status, stdout, stderr } = await runHere(['show', ...args], { cwd: makeSite(files) });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr;
}

describe('worklog show', () => {
  it('lays out a week', async () => {
    expect(await show(['1'])).toBe(`\
Week 1 Worklog
1 – 13 Jan 2024 · English · content/1-Worklog/1.1-Week1/_index.md

Objectives  1
  1.o1  Know the house

Tasks  3, 1 open
  1.1  Mon 1 Jan  ✓
    Meet the team
      + Read the rules
    → https://example.org/rules
  1.2  Tue 2 Jan – Wed 3 Jan  ✓
    Draw a map (https://example.org/map) of src | test
  1.3  Sat 13 Jan  ○ open
    =SUM(A1) is no formula
    → The handbook

Achievements  1
  1.a1  Knew the house
          + From the cellar
`);
  });

  it('shows another language', async () => {
    expect(await show(['1', '--lang', 'vi'])).toContain(`\
Nhật ký tuần 1
1 – 13 Jan 2024 · Tiếng Việt · content/1-Worklog/1.1-Week1/_index.vi.md
`);
  });

  it('shows all languages one after the other', async () => {
    const text = await show(['1', '--lang', 'all']);
    expect(text.match(/^(?:Week 1 Worklog|Nhật ký tuần 1)$/gm)).toEqual(['Week 1 Worklog', 'Nhật ký tuần 1']);
  });

  it('without a number shows the latest week that has entries', async () => {
    expect(await show([])).toMatch(/^Week 3 Worklog\nno dates · English/);
    const empty = { 'content/1-Worklog/1.4-Week4/_index.md': '---\ntitle: Week 4\n---\n### Objectives\n### Tasks\n' };
    expect(await show([], { ...TWO_LANGUAGES, ...empty })).toMatch(/^Week 3 Worklog\n/);
    expect(await show(['4'], { ...TWO_LANGUAGES, ...empty })).toBe(`\
Week 4
no dates · English · content/1-Worklog/1.4-Week4/_index.md

Objectives  none yet

Tasks  none yet

Achievements  no such section
`);
  });

  it('says which rows are to be filled', async () => {
    expect(await show(['2'])).toContain('  2.2  Tue  nothing yet\n');
  });

  it('tells groups and other columns', async () => {
    const text = await show(['3']);
    expect(text).toContain('Achievements  2\n  On time\n    3.a1  Shipped\n    3.a2  Told everybody\n');
    expect(text).toContain('  3.1  Mon\n    Ship it\n    Room: Blue\n');
  });

  it('shows bullets that stand for tasks, with their boxes', async () => {
    const page = '---\ntitle: Week 1\n---\n### Tasks\n- [x] done\n- [ ] not yet\n  - nested\n- whatever\n';
    expect(await show(['1'], { 'hugo.toml': HUGO, 'content/worklog/week-1.md': page })).toContain(`\
Tasks  3, 1 open, no table
  1.1  done  ✓
  1.2  not yet  ○ open
         + nested
  1.3  whatever
`);
  });

  it('says which bullets are to be filled', async () => {
    const page = '---\ntitle: Week 1\n---\n### Tasks\n\n- \n- [ ] \n- real\n';
    expect(await show(['1'], { 'hugo.toml': HUGO, 'content/worklog/week-1.md': page })).toContain(`\
Tasks  1, no table
  1.1  nothing yet
  1.2  nothing yet
  1.3  real
`);
  });

  describe('the other sections', () => {
    const page = [
      '---\ntitle: Week 1\n---\n## Objectives\n- a\n## Lessons\n**Go:**\n- **one**\n  - nested\n- two\n',
      '## Next week\n- plan one\n\nplan words\n\n## Notes\n\n## Achievements\n- b\n',
    ].join('');
    const files = { 'hugo.toml': HUGO, 'content/worklog/week-1.md': page };

    it('come last, under their own headings', async () => {
      expect((await show(['1'], files)).split('\nAchievements')[1]).toBe(`  1
  1.a1  b

Lessons
  Go
    • one
      + nested
    • two

Next week
  plan words
  • plan one
`);
    });

    it('give their bullets as data, which those of entries do not', async () => {
      const { items } = JSON.parse(await show(['1', '--output', 'json'], files));
      expect(items[0].sections.map((section: { items: unknown }) => section.items)).toEqual([
        [],
        [
          { group: 'Go', text: '**one**', items: [{ text: 'nested', items: [] }] },
          { group: 'Go', text: 'two', items: [] },
        ],
        [{ group: null, text: 'plan one', items: [] }],
        [],
        [],
      ]);
    });
  });

  it('shows the words of a section that has no bullets', async () => {
    const page = '---\ntitle: Begin\n---\n### Achievements\nWe **did** it.\n\n```\nls  -l\n```\n';
    const text = await show(['1'], { 'hugo.toml': HUGO, 'content/worklog/week-1.md': page });
    expect(text).toMatch(/^Week 1 · Begin\n/);
    expect(text).toContain('Achievements\n  We did it.\n');
  });

  it('is as wide as is good to read', async () => {
    const page = `---\ntitle: Week 1\n---\n### Objectives\n- ${'word '.repeat(60)}\n`;
    const cwd = makeSite({ 'hugo.toml': HUGO, 'content/worklog/week-1.md': page });
    for (const [terminal, most] of [
      [60, 60],
      [200, 100],
    ] as const) {
      const { stdout } = await runHere(['show', '--no-color'], { cwd, terminal });
      const widest = Math.max(...stdout.split('\n').map((line) => line.length));
      expect(widest).toBeLessThanOrEqual(most);
      expect(widest).toBeGreaterThan(most - 6);
    }
  });

  it('gives the week as data', async () => {
    const { kind, items } = JSON.parse(await show(['1', '--lang', 'all', '--output', 'json']));
    expect(kind).toBe('week');
    expect(
      items.map(({ language, tasks }: { language: string; tasks: unknown[] }) => [language, tasks.length]),
    ).toEqual([
      ['en', 3],
      ['vi', 3],
    ]);
    expect(items[0].frontMatter).toEqual({
      title: 'Week 1 Worklog',
      date: null,
      weight: 1,
      chapter: null,
      pre: null,
      other: {},
    });
    expect(items[0].sections.map(({ roles, line }: { roles: string[]; line: number }) => [roles, line])).toEqual([
      [['objectives'], 5],
      [['tasks'], 9],
      [['achievements'], 16],
    ]);
  });
});

describe('a week that cannot be shown', () => {
  it('is told with those that there are', async () => {
    expect(await refused(['7', '--lang', 'all'])).toBe(
      'worklog: There is no week 7 in any language.\n  expected: one of 1..3\n  found:    7\n',
    );
    expect(await refused(['2', '--lang', 'vi'])).toBe(`\
worklog: There is no week 2 in vi.
  expected: week 1
  found:    2
  It may be there in en: run worklog show 2 --lang en.
`);
  });

  it('is told with the command for all languages where there are more than two', async () => {
    const three = `${TWO_LANGUAGES['hugo.toml']}[languages.fr]\nweight = 3\n`;
    expect(await refused(['7'], { ...TWO_LANGUAGES, 'hugo.toml': three })).toContain(
      '\n  It may be there in another language: run worklog show 7 --lang all.\n',
    );
  });

  it('is no number', async () => {
    for (const week of ['x', '1..2', '4.1', '', '99999']) {
      expect(await refused([week])).toContain(
        'worklog: The week cannot be read.\n  expected: the number of a week, such as 4\n',
      );
    }
  });

  it('has no entries, as all the others', async () => {
    const files = { 'hugo.toml': HUGO, 'content/worklog/week-1.md': '---\ntitle: Week 1\n---\n' };
    expect(await refused([], files)).toContain('  found:    1 week without entries\n');
  });

  it('is asked for in a form that there is not', async () => {
    const { stderr } = await runHere(['show', '--output', 'table'], { cwd: FOUNDING_SITE });
    expect(stderr).toBe('worklog: There is no output format "table".\n  expected: pretty, json\n  found:    "table"\n');
  });
});

it('a bullet without words waits to be filled: it is neither shown nor counted, and keeps its number', async () => {
  const cwd = makeSite({
    'hugo.toml': 'title = "x"\n[languages.en]\n',
    'content/log/week-1.md': '---\ntitle: Week 1\n---\n### Objectives\n- One\n-\n- Three\n### Achievements\n*\n',
  });
  const { stdout } = await runHere(['show', '1'], { cwd });
  expect(stdout).toContain('Objectives  2\n  1.o1  One\n  1.o3  Three\n');
  expect(stdout).toContain('Achievements  none yet\n');
  const listed = await runHere(['list', '--output', 'json'], { cwd });
  expect(JSON.parse(listed.stdout).items[0]).toMatchObject({ objectives: 2, achievements: 0 });
  const objectives = await runHere(['list', 'objectives', '--columns', 'address', '--output', 'tsv'], { cwd });
  expect(objectives.stdout).toBe('address\n1.o1\n1.o3\n');
});
