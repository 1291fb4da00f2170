import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';
import { PAGE, SOUND, siteOf, WARNED, WRONG_DATE } from './validate-pages.js';

describe('worklog validate', () => {
  it('tells the place, the severity, the rule, what is wrong, where, and what to do', async () => {
    const { status, stdout, stderr } = await runHere(['validate', '--no-color'], {
      cwd: siteOf(WRONG_DATE),
      terminal: 80,
    });
    expect(stdout).toBe(`${PAGE}:16:41  error  date-invalid
  The calendar has no \`31/09/2025\`.
    16 │ … - Draw a network | 29/09/2025 | 31/09/2025 | <https://example.org/> |
       │                                   ^^^^^^^^^^
  Help: Write the day that you mean; the number of the month or of the day is
  too high or too low.

1 error in 1 page.
`);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  it('says so where it finds nothing', async () => {
    expect(await runHere(['validate'], { cwd: siteOf(SOUND) })).toEqual({
      status: 0,
      stdout: 'No problem found in 1 page.\n',
      stderr: '',
    });
  });

  it('exits with 0 on warnings, and with 1 where there are more than --max-warnings', async () => {
    const cwd = siteOf(WARNED);
    expect((await runHere(['validate'], { cwd })).stdout).toContain('1 warning in 1 page.');
    expect((await runHere(['validate'], { cwd })).status).toBe(0);
    expect((await runHere(['validate', '--max-warnings', '1'], { cwd })).status).toBe(0);
    const tooMany = await runHere(['validate', '--max-warnings', '0'], { cwd });
    expect(tooMany.status).toBe(1);
    expect(tooMany.stderr).toBe('worklog: 1 warning, and --max-warnings allows 0.\n');
  });

  it('tells errors only with --quiet', async () => {
    expect((await runHere(['validate', '--quiet'], { cwd: siteOf(WARNED) })).stdout).toBe('');
    const both = await runHere(['validate', '--quiet'], {
      cwd: siteOf(WARNED.replace('29/09/2025 | <', '31/09/2025 | <')),
    });
    expect(both.stdout).toContain('date-invalid');
    expect(both.stdout).not.toContain('placeholder-entry');
  });

  it('judges in the tier that is asked for, and by the rules that are named', async () => {
    const cwd = siteOf(WARNED.replace(/^date.*\n/m, ''));
    const rulesFound = async (...args: string[]): Promise<string[]> => {
      const { stdout } = await runHere(['validate', '--output', 'json', ...args], { cwd });
      return JSON.parse(stdout).items.map(({ rule }: { rule: string }) => rule);
    };
    expect(await rulesFound('--tier', 'basic')).toEqual([]);
    expect(await rulesFound()).toEqual(['placeholder-entry']);
    expect(await rulesFound('--tier', 'strict')).toEqual(['front-matter-date-missing', 'placeholder-entry']);
    expect(await rulesFound('--rule', 'front-matter-date-missing')).toEqual(['front-matter-date-missing']);
    expect(await rulesFound('--tier', 'strict', '--ignore', 'placeholder-entry,date-invalid')).toEqual([
      'front-matter-date-missing',
    ]);
  });

  it('gives out data that names the place in lines and columns', async () => {
    const { stdout } = await runHere(['validate', '--output', 'json'], { cwd: siteOf(WRONG_DATE) });
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      kind: 'diagnostics',
      summary: { files: 1, errors: 1, warnings: 0, infos: 0, fixed: 0 },
      fixed: [],
      changes: [],
      refused: [],
      sites: [{ site: '.', weeks: 1, latest: '2025-09-29', files: 1, errors: 1, warnings: 0, infos: 0, failure: null }],
      items: [
        {
          site: '.',
          file: PAGE,
          line: 16,
          column: 41,
          endLine: 16,
          endColumn: 51,
          severity: 'error',
          rule: 'date-invalid',
          message: 'The calendar has no `31/09/2025`.',
          help: 'Write the day that you mean; the number of the month or of the day is too high or too low.',
          fixable: false,
          related: [],
        },
      ],
    });
  });

  it('reports a page that cannot be read among the others', async () => {
    const cwd = siteOf(SOUND);
    writeFileSync(join(cwd, 'content/1-Worklog/1.4-Week4/_index.md'), new Uint8Array([0x23, 0x20, 0xff]));
    const { status, stdout } = await runHere(['validate'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain('page-unreadable');
    expect(stdout).toContain('byte 3 is not UTF-8');
  });
});

describe('what is checked', () => {
  const TWO = { 'content/1-Worklog/1.5-Week5/_index.md': WARNED.replaceAll('Week 4', 'Week 5').replaceAll('4.', '5.') };

  it.each([
    ['a file', [PAGE], 1],
    ['a folder', ['content/1-Worklog/1.4-Week4/'], 1],
    ['several', [PAGE, 'content/1-Worklog/1.5-Week5'], 2],
    ['the section', ['content/1-Worklog'], 2],
    ['the site', ['.'], 2],
    ['a file that is no page of the worklog', ['hugo.toml'], 0],
  ])('%s', async (_, paths, pages) => {
    const { stdout } = await runHere(['validate', '--output', 'json', ...paths], { cwd: siteOf(WRONG_DATE, TWO) });
    expect(JSON.parse(stdout).summary.files).toBe(pages);
  });

  it('several sites, each with its name before its pages', async () => {
    const cwd = makeSite({
      'a/hugo.toml': 'title = "a"\n',
      [`a/${PAGE}`]: WRONG_DATE,
      'b/hugo.toml': 'title = "b"\n',
      [`b/${PAGE}`]: WRONG_DATE,
    });
    const { stdout } = await runHere(['validate', 'a', 'b'], { cwd });
    expect(stdout).toContain(`a/${PAGE}:16:41`);
    expect(stdout).toContain(`b/${PAGE}:16:41`);
    const { items } = JSON.parse((await runHere(['validate', 'a', 'b', '--output', 'json'], { cwd })).stdout);
    expect(items.map((item: { site: string; file: string }) => [item.site, item.file])).toEqual([
      ['a', PAGE],
      ['b', PAGE],
    ]);
  });

  it('pages are named as they stand from where the user is', async () => {
    const cwd = join(siteOf(WRONG_DATE), 'content');
    expect((await runHere(['validate', '1-Worklog'], { cwd })).stdout).toContain(
      `\n1-Worklog/1.4-Week4/_index.md:16`.trimStart(),
    );
  });

  it('all sites below a folder that is none itself', async () => {
    const cwd = makeSite({
      'many/a/hugo.toml': 'title = "a"\n',
      [`many/a/${PAGE}`]: WRONG_DATE,
      'many/b c/hugo.toml': 'title = "b"\n',
      [`many/b c/${PAGE}`]: WRONG_DATE,
    });
    const { stdout } = await runHere(['validate', 'many'], { cwd });
    expect(stdout).toContain(`many/a/${PAGE}:16:41`);
    expect(stdout).toContain(`many/b c/${PAGE}:16:41`);
    expect((await runHere(['validate'], { cwd: join(cwd, 'many') })).stdout).toContain('in 2 pages.');
  });

  it('what an editor holds, in the place of the page', async () => {
    const cwd = siteOf(SOUND);
    const args = ['validate', '--stdin', '--stdin-path', PAGE];
    expect((await runHere(args, { cwd, stdin: WRONG_DATE })).stdout).toContain(`${PAGE}:16:41  error  date-invalid`);
    expect((await runHere(args, { cwd: siteOf(WRONG_DATE), stdin: SOUND })).status).toBe(0);
    const unsaved = ['validate', '--stdin', '--stdin-path', 'content/1-Worklog/1.5-Week5/_index.md'];
    expect((await runHere(unsaved, { cwd, stdin: WRONG_DATE })).stdout).toContain('1.5-Week5/_index.md:16:41  error');
  });
});

describe('what is not checked', () => {
  it('is named: a page that cannot be read, though its rule takes no part', async () => {
    const cwd = siteOf(SOUND);
    writeFileSync(join(cwd, PAGE), new Uint8Array([0x23, 0x20, 0xff]));
    for (const args of [
      ['--rule', 'week-gap'],
      ['--ignore', 'page-unreadable'],
    ]) {
      const { status, stdout, stderr } = await runHere(['validate', ...args], { cwd });
      expect({ status, stdout }).toEqual({ status: 1, stdout: 'No problem found in 1 page.\n' });
      expect(stderr).toContain(`worklog: ${PAGE}: not read: byte 3 is not UTF-8.`);
    }
  });

  it('is named: a path that holds no page of the worklog', async () => {
    const { status, stderr } = await runHere(['validate', 'hugo.toml'], { cwd: siteOf(SOUND) });
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'worklog: hugo.toml holds no page of the worklog.\n' });
  });
});

describe('settings', () => {
  it('switch a rule off, make it louder, and switch one on that is in no tier of the run', async () => {
    const cwd = siteOf(WARNED.replace(/^date.*\n/m, ''), {
      'worklog.toml': '[rules]\nfront-matter-date-missing = "error"\n[rules.placeholder-entry]\nseverity = "off"\n',
    });
    const { stdout } = await runHere(['validate'], { cwd });
    expect(stdout).toContain('error  front-matter-date-missing');
    expect(stdout).not.toContain('placeholder-entry');
  });

  it('that are wrong are told with their place', async () => {
    const cwd = siteOf(SOUND, {
      'worklog.toml':
        '[rules]\nplaceholder-entri = "off"\ndate-invalid = "warn"\n[rules.week-span]\ndays = "7"\nday = 3\n',
    });
    const { status, stderr } = await runHere(['validate'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('worklog.toml has 4 mistakes.');
    expect(stderr).toContain('worklog.toml:2:1: There is no rule "placeholder-entri".');
    expect(stderr).toContain('Did you mean "placeholder-entry"?');
    expect(stderr).toContain('worklog.toml:3:16: rules.date-invalid is not valid.');
    expect(stderr).toContain('Did you mean "warning"?');
    expect(stderr).toContain('worklog.toml:5:8: rules.week-span.days is not valid.');
    expect(stderr).toContain('worklog.toml:6:1: week-span has no setting "day".');
  });

  it('do not keep `list` from working', async () => {
    const cwd = siteOf(SOUND, { 'worklog.toml': '[rules]\nnope = 3\n' });
    expect((await runHere(['list'], { cwd })).status).toBe(0);
  });
});

describe('usage', () => {
  it.each([
    [['--tier', 'strickt'], 'There is no tier "strickt"', 'Did you mean "strict"?'],
    [['--rule', 'date-invald'], 'There is no rule "date-invald"', 'Did you mean "date-invalid"?'],
    [['--output', 'sarif'], 'There is no output format "sarif"', 'expected: pretty, json'],
    [['--max-warnings', 'few'], '--max-warnings cannot be read', 'expected: a number'],
    [['nope.md'], 'There is no file or folder nope.md', 'Check the path.'],
    [['--stdin'], '--stdin needs --stdin-path <file>', 'As in: worklog validate --stdin'],
    [['--stdin-path', 'x.md'], '--stdin-path needs --stdin', 'As in: worklog validate --stdin'],
    [['--stdin', '--stdin-path', 'x.md', 'y.md'], '--stdin takes no paths', 'Leave the paths out'],
    [
      ['--rule', 'date-invalid', '--ignore', 'date-invalid'],
      '--rule and --ignore leave no rule',
      'Leave one of the two out.',
    ],
    [['--stdin', '--stdin-path', 'content'], 'content is a folder', 'Name the file'],
    [['--lang', 'fr'], 'There is no language "fr"', 'expected: en, all'],
  ])('%s', async (args, problem, more) => {
    const { status, stdout, stderr } = await runHere(['validate', ...args], { cwd: siteOf(SOUND) });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(problem);
    expect(stderr).toContain(more);
  });
});

describe('worklog explain', () => {
  it('lists the rules', async () => {
    const { stdout } = await runHere(['explain'], { cwd: makeSite({}), terminal: 160 });
    expect(stdout).toContain('date-invalid');
    expect(stdout).toMatch(/\d+ rules\. worklog explain <rule> tells more of one\./);
  });

  it('explains one with what it says of its example', async () => {
    const { stdout } = await runHere(['explain', 'date-invalid'], { cwd: makeSite({}) });
    expect(stdout).toContain('recommended · error · no fix');
    expect(stdout).toContain('error  date-invalid\n  The calendar has no `31/09/2025`.');
    expect(stdout).toContain('<!-- worklog-disable date-invalid -->');
  });

  it('suggests the rule that was meant', async () => {
    const { status, stderr } = await runHere(['explain', 'date-invlid'], { cwd: makeSite({}) });
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean "date-invalid"?');
  });
});
