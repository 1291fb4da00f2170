import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type RunResult, runWorklog } from '../support/run-worklog.js';
import { makeSite } from '../support/temporary-site.js';

// Sites that somebody made to hurt whoever reads them. Each ends in a diagnostic or a clear error: nothing is executed,
// nothing hangs (the program is stopped after 20 seconds and then has no exit code), nothing reaches the terminal raw.

const HUGO = 'baseURL = "https://example.org/"\n';
const GOOD = '---\ntitle: Week 1\n---\n### Objectives\n- Stay alive\n';
const page = (week: number): string => `content/1-Worklog/1.${week}-Week${week}/_index.md`;

function siteWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  return makeSite({ 'hugo.toml': HUGO, [page(1)]: GOOD, ...files });
}

/** What no output may hold: C0 but line feeds (and the CR of CSV), DEL, C1, marks that turn the direction of text. */
const RAW = /(?![\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u;

function run(args: readonly string[], cwd: string): RunResult {
  const result = runWorklog(args, { cwd });
  expect([0, 1, 2], 'it ends by itself').toContain(result.status);
  for (const text of [result.stdout, result.stderr]) {
    expect(text).not.toMatch(RAW);
    expect(text).not.toMatch(/\n {4}at /);
    expect(text).not.toContain('should not have happened');
  }
  if (result.status === 2) expect(result.stdout).toBe('');
  return result;
}

/** Every command, so that none of them is the one that nobody tried. */
function runAll(cwd: string): RunResult {
  run(['config', 'show'], cwd);
  run(['show', '--lang', 'all', '--output', 'json'], cwd);
  run(['validate', '--tier', 'strict', '--review'], cwd);
  run(['new', 'week', '--dry-run'], cwd);
  return run(['list', 'tasks', '--output', 'json'], cwd);
}

/** The good page is shown, and stderr says what was wrong with the bad one. */
function expectTheRest(cwd: string, complaint: RegExp): void {
  const { status, stdout, stderr } = run(['list', 'objectives'], cwd);
  expect(stdout).toContain('Stay alive');
  expect(stderr).toMatch(complaint);
  expect(status).toBe(1);
}

describe('a page', () => {
  it('of random bytes', () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256);
    expectTheRest(siteWith({ [page(2)]: bytes }), /1\.2-Week2\/_index\.md: not read: byte \d+ is not UTF-8/);
  });

  it('cut short anywhere', () => {
    const text =
      '---\ntitle: "Week 2"\n---\n### Tasks\n| Day | Task |\n|---|---|\n| 2 | - a <br>&emsp; + [b](http://c.example/) `d` |\n';
    const files = Object.fromEntries(
      Array.from({ length: text.length }, (_, index) => [page(index + 2), text.slice(0, index + 1)]),
    );
    runAll(siteWith(files));
  });

  it('that is empty, or nothing but a fence', () => {
    const { status, stderr } = runAll(
      siteWith({ [page(2)]: '', [page(3)]: '---', [page(4)]: '---\n---', [page(5)]: '+++' }),
    );
    expect(status).toBe(1);
    expect(
      stderr.match(/1\.\d-Week\d\/_index\.md:1:1: the front matter cannot be read: it has no closing line/g),
    ).toHaveLength(2);
  });

  it.each(['---js', '---javascript', '--- js', '---coffee'])('with front matter to be executed (%s)', (fence) => {
    const script = `${fence}\nrequire('fs').writeFileSync('executed', ''), { title: 'Week 2' }\n---\n### Objectives\n- a\n`;
    const cwd = siteWith({ [page(2)]: script });
    run(['list'], cwd);
    runAll(cwd);
    expect(existsSync(join(cwd, 'executed'))).toBe(false);
  });

  it('with aliases that multiply', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi'].map((pair) => [...pair])) {
      bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(',')}]`);
    }
    expectTheRest(
      siteWith({ [page(2)]: `---\n${bomb.join('\n')}\n---\n` }),
      /1\.2-Week2\/_index\.md.*the front matter cannot be read: .*alias/,
    );
  });

  it('with an alias of itself', () => {
    runAll(siteWith({ [page(2)]: '---\na: &a\n  b: *a\n---\n### Objectives\n- a\n' }));
  });

  it('with front matter nested beyond all bounds', () => {
    runAll(siteWith({ [page(2)]: `---\na: ${'['.repeat(20_000)}\n---\n`, [page(3)]: `{${'"a":{'.repeat(20_000)}` }));
  });

  it('with one line of 10 MB', () => {
    const cwd = siteWith({ [page(2)]: `---\ntitle: Week 2\n---\n### Objectives\n- ${'word '.repeat(2_000_000)}\n` });
    const { status, stdout } = run(['list', 'objectives', '--output', 'json'], cwd);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).items[1].text.length).toBeGreaterThan(9_999_990);
    run(['show', '2'], cwd);
    run(['validate', '--tier', 'strict', '--review'], cwd);
  });

  it('larger than any page', () => {
    expectTheRest(siteWith({ [page(2)]: new Uint8Array(17 * 2 ** 20).fill(97) }), /larger than 16 MiB/);
  });

  it('with a table of 10,000 columns', () => {
    const wide = ['Task', ...Array.from({ length: 9999 }, (_, index) => `c${index}`)];
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const table = [row(wide), row(wide.map(() => '---')), row(wide.map(() => 'x'))].join('\n');
    const cwd = siteWith({ [page(2)]: `### Tasks\n${table}\n` });
    const { items } = JSON.parse(run(['list', 'tasks', '--output', 'json'], cwd).stdout);
    expect(Object.keys(items[0].extra)).toHaveLength(9999);
    run(['list', 'tasks', '--columns', 'extra'], cwd);
    run(['config', 'show'], cwd);
    run(['validate', '--tier', 'strict', '--review'], cwd);
  });

  it('with a table of 100,000 rows', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `| ${index % 7} | - task ${index} | 13/01/2024 |`);
    const cwd = siteWith({ [page(2)]: `### Tasks\n| Day | Task | Start date |\n|---|---|---|\n${rows.join('\n')}\n` });
    const { stdout } = run(['list', 'tasks'], cwd);
    expect(stdout).toContain('2.100000');
    expect(stdout).toMatch(/\n100000 tasks\n$/);
    run(['validate', '--tier', 'strict', '--review'], cwd);
  });

  it('with lists and quotes a thousand deep', () => {
    const deep = `### Objectives\n${Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- level ${depth}`).join('\n')}\n`;
    runAll(siteWith({ [page(2)]: deep, [page(3)]: `### Objectives\n${'> '.repeat(5000)}- a\n` }));
    run(['show', '2'], siteWith({ [page(2)]: deep }));
  });

  it('with a number that no week has', () => {
    runAll(siteWith({ 'content/1-Worklog/1.9-Week9999999999/_index.md': GOOD, 'content/1-Worklog/week-0.md': GOOD }));
  });

  it('that is a named pipe', () => {
    const cwd = siteWith({});
    mkdirSync(join(cwd, 'content/1-Worklog/1.2-Week2'));
    expect(spawnSync('mkfifo', [join(cwd, page(2))]).status).toBe(0);
    expectTheRest(cwd, /1\.2-Week2\/_index\.md: not read: it is a named pipe, not a file\./);
  });

  it('that is a folder', () => {
    const cwd = siteWith({ [`${page(2)}/x.txt`]: '' });
    const { status } = run(['list'], cwd);
    expect(status).toBeLessThan(2);
  });

  it('without permission to read it', ({ skip }) => {
    const cwd = siteWith({ [page(2)]: GOOD });
    chmodSync(join(cwd, page(2)), 0);
    skip(process.getuid?.() === 0, 'root may read every file');
    expectTheRest(cwd, /1\.2-Week2\/_index\.md: not read: you have no permission to\. Check its mode\./);
  });

  it('that a link brings from outside of the site', () => {
    const elsewhere = makeSite({ 'secret.md': '---\ntitle: Week 2\n---\n### Objectives\n- Secret\n' });
    const cwd = siteWith({});
    mkdirSync(join(cwd, 'content/1-Worklog/1.2-Week2'));
    symlinkSync(join(elsewhere, 'secret.md'), join(cwd, page(2)));
    symlinkSync(elsewhere, join(cwd, 'content/1-Worklog/1.3-Week3'));
    expectTheRest(cwd, /1\.2-Week2\/_index\.md: not read: it is a symbolic link that leads out of the site\./);
    expect(run(['list', 'objectives', '--lang', 'all'], cwd).stdout).not.toContain('Secret');
  });
});

describe('folders', () => {
  it('that lead in a circle', () => {
    const cwd = siteWith({});
    symlinkSync('..', join(cwd, 'content/1-Worklog/1.2-Week2'));
    symlinkSync('self', join(cwd, 'content/1-Worklog/self'));
    expectTheRest(cwd, /1\.2-Week2: not followed: it is a symbolic link back to a folder above it\./);
  });

  it('two hundred deep', () => {
    runAll(siteWith({ [`content/${'d/'.repeat(200)}x.md`]: GOOD }));
  });

  it('with 10,000 pages of weeks', () => {
    const files = Object.fromEntries(
      Array.from({ length: 9999 }, (_, index) => [`content/1-Worklog/week-${index + 1}.md`, GOOD]),
    );
    const { status, stdout } = run(['list', '--quiet'], makeSite({ 'hugo.toml': HUGO, ...files }));
    expect(status).toBe(0);
    // No internship has a thousand weeks: such numbers are taken for something else.
    expect(stdout.split('\n').at(-2)).toMatch(/^999 /);
  });

  it('and files with a line break in their names', () => {
    const cwd = siteWith({ 'content/1-Worklog/1.2-Week2\nworklog: all is well/_index.md': new Uint8Array([0xff]) });
    expectTheRest(cwd, /^worklog: content\/1-Worklog\/1\.2-Week2 worklog: all is well\/_index\.md: not read: .*\n$/);
  });
});

describe('a configuration', () => {
  const refused = (files: Readonly<Record<string, string | Uint8Array>>, complaint: RegExp): void => {
    const { status, stderr } = run(['list'], makeSite({ [page(1)]: GOOD, ...files }));
    expect(stderr).toMatch(complaint);
    expect(status).toBe(2);
  };

  it('of 2 MiB', () => {
    refused({ 'hugo.toml': `# ${'x'.repeat(2 ** 21)}` }, /hugo\.toml is too large for a configuration/);
  });

  it('that is broken', () => {
    refused({ 'hugo.toml': 'a = 1\nb = = 2\n' }, /^worklog: hugo\.toml:2:\d+: /);
    refused({ 'hugo.yaml': 'a: b: c\n' }, /^worklog: hugo\.yaml:1:\d+: /);
    refused({ 'hugo.json': '{"a": }' }, /^worklog: hugo\.json/);
  });

  it('that is not UTF-8', () => {
    refused({ 'hugo.toml': new Uint8Array([0x61, 0xff]) }, /hugo\.toml cannot be read/);
  });

  it('with aliases that multiply', () => {
    const laughs = Array.from(
      { length: 12 },
      (_, index) => `a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`)}]`,
    );
    refused({ 'hugo.yaml': `a0: &a0 x\n${laughs.join('\n')}\n` }, /hugo\.yaml/);
  });

  it('with keys that mean something to JavaScript', () => {
    const hugo =
      'title = "x"\n[__proto__]\npolluted = 1\n[constructor.prototype]\npolluted = 1\n[languages.__proto__]\nweight = 1\n';
    const { status } = run(['config', 'show', '--output', 'json'], siteWith({ 'hugo.toml': hugo }));
    expect(status).toBeLessThanOrEqual(2);
    run(['list'], makeSite({ [page(1)]: GOOD, 'hugo.yaml': 'title: x\n__proto__: {languages: {xx: {}}}\n' }));
    run(['list'], makeSite({ [page(1)]: GOOD, 'hugo.json': '{"title": "x", "__proto__": {"languages": {"xx": {}}}}' }));
  });

  it('that is a named pipe', () => {
    for (const name of ['hugo.toml', 'worklog.toml']) {
      const cwd = makeSite({ [page(1)]: GOOD, ...(name === 'hugo.toml' ? {} : { 'hugo.toml': HUGO }) });
      expect(spawnSync('mkfifo', [join(cwd, name)]).status).toBe(0);
      const { status, stderr } = run(['list'], cwd);
      expect(stderr).toContain(name === 'hugo.toml' ? 'hugo' : 'worklog.toml cannot be read');
      expect(status).toBe(2);
    }
  });

  it('that leads out of the site', () => {
    refused({ 'hugo.toml': 'contentDir = "../../etc"\n' }, /leads outside of the site/);
    const elsewhere = makeSite({ 'worklog.toml': 'section = "x"\n' });
    const cwd = siteWith({});
    symlinkSync(join(elsewhere, 'worklog.toml'), join(cwd, 'worklog.toml'));
    expect(run(['list'], cwd).stderr).toContain('worklog.toml is a link that leads outside of the site');
  });
});

describe('control characters', () => {
  const ESC = '\u001b[31m\u001b]0;title\u0007\u009b1m\u0085\u007f\u202e\u2066\u200f\b\f\v\u0000';
  const ALLOWED_IN_YAML = '\u0085\u202e\u2066\u200f';
  const files = {
    [`content/1-Worklog/1.2-Week2${ESC.replaceAll('\0', '').replaceAll('/', '')}/_index.md`]: [
      '---',
      `title: "Week 2 ${ALLOWED_IN_YAML}"`,
      `author: ${JSON.stringify(ESC)}`,
      '---',
      `### Week 2 Objectives ${ESC}`,
      `**Group ${ESC}**`,
      `- Objective ${ESC}`,
      `### Tasks ${ESC}`,
      `| Day | Task | Start ${ESC} | Start date | Reference | Odd ${ESC} |`,
      '| --- | --- | --- | --- | --- | --- |',
      `| 2 ${ESC} | - Task \`code ${ESC}\` &#27;[31m &#x9b;31m <br> - ${ESC} | x | 1/1/2024 ${ESC} | <https://example.org/${ESC}> [a ${ESC}](https://example.org/?${ESC}) | ${ESC} |`,
    ].join('\n'),
    [`content/1-Worklog/1.3-Week3/_index.md`]: `---\ntitle: "Week 3 \\e[31m \\x9b \\u202e"\n---\n### Objectives\n- &#27;[31m red\n`,
  };

  it.each([
    [['list']],
    [['list', 'tasks']],
    [['list', 'tasks', '--wide', '--columns', 'address,day,task,start,references,extra,file']],
    [['list', 'objectives', '--color']],
    [['list', 'tasks', '--output', 'json']],
    [['list', 'tasks', '--output', 'ndjson']],
    [['list', 'tasks', '--output', 'csv', '--columns', 'day,task,extra,references,file']],
    [['list', 'tasks', '--output', 'tsv', '--columns', 'day,extra']],
    [['list', 'tasks', '--output', 'markdown', '--columns', 'day,extra,references']],
    [['show', '2']],
    [['show', '2', '--output', 'json']],
    [['show', '3']],
    [['config', 'show']],
    [['config', 'show', '--output', 'json']],
    [['validate', '--tier', 'strict', '--review', '--color']],
    [['validate', '--tier', 'strict', '--review', '--output', 'json']],
    // Without colour it is a patch, which has to hold what the page holds.
    [['new', 'week', '--dry-run', '--color']],
    [['init', '--dry-run', '--color']],
  ])('of a page do not come out of %j', (args) => {
    const cwd = siteWith(files);
    const result = runWorklog(args, { cwd });
    const plain = args.includes('--color') ? stripVTControlCharacters(result.stdout) : result.stdout;
    const fields = args.includes('tsv') ? plain.replaceAll('\t', ' ') : plain;
    expect(fields).not.toMatch(RAW);
    expect(result.status, result.stderr).toBeLessThanOrEqual(args[0] === 'validate' ? 1 : 0);
  });

  it('are still what they are in JSON', () => {
    const { items } = JSON.parse(
      run(['list', 'objectives', '--week', '2', '--output', 'json'], siteWith(files)).stdout,
    );
    // NUL is U+FFFD to CommonMark; all others are the author's own.
    expect(items[0].text.replaceAll('\ufffd', '\0')).toContain('\u001b]0;title\u0007\u009b1m\u0085\u007f\u202e');
  });

  it.each([
    [[ESC.replaceAll('\0', '')]],
    [['list', ESC.replaceAll('\0', '')]],
    [['list', `--${ESC.replaceAll('\0', '')}`]],
    [['list', '--week', ESC.replaceAll('\0', '')]],
    [['list', '--site', `nope\nworklog: all is well${ESC.replaceAll('\0', '')}`]],
    [['list', '--lang', ESC.replaceAll('\0', '')]],
    [['list', '--columns', `${ESC.replaceAll('\0', '')}`]],
    [['show', ESC.replaceAll('\0', '')]],
  ])('of an argument do not come back in the message', (args) => {
    const { status, stderr } = run(args, siteWith({}));
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/^worklog: all is well/m);
  });

  it('of languages and folders in the configuration do not either', () => {
    const cwd = siteWith({
      'hugo.toml': `defaultContentLanguage = "en"\n[languages.en]\n[languages."x\\u001b[31m\\u009b"]\nweight = 2\n`,
      'worklog.toml': 'language = "\\u001b[31m"\n"\\u001b[31m" = 1\n',
    });
    run(['list'], cwd);
    writeFileSync(join(cwd, 'worklog.toml'), 'section = "content/\\u001b[31m"\n');
    run(['list'], cwd);
    writeFileSync(join(cwd, 'worklog.toml'), '');
    run(['config', 'show'], cwd);
    run(['list', '--lang', 'nope'], cwd);
  });
});

describe('names that mean something to JavaScript', () => {
  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

  it('are columns like any other', () => {
    const table = `| Task | ${NAMES.map((name) => name.replaceAll('_', '\\_')).join(' | ')} |\n|${'---|'.repeat(NAMES.length + 1)}\n| a | ${NAMES.map((_, index) => index).join(' | ')} |`;
    const { stdout } = run(['list', 'tasks', '--output', 'json'], siteWith({ [page(2)]: `### Tasks\n${table}\n` }));
    expect(Object.entries(JSON.parse(stdout).items[0].extra)).toEqual(
      NAMES.map((name, index) => [name, String(index)]),
    );
    const table2 = run(
      ['list', 'tasks', '--columns', 'extra'],
      siteWith({ [page(2)]: `### Tasks\n${table}\n` }),
    ).stdout;
    for (const [index, name] of NAMES.entries()) expect(table2).toContain(`${name}: ${index}`);
  });

  it.each([
    ['yaml', `---\n${NAMES.map((name, index) => `${name}: ${index}`).join('\n')}\n---\n### Objectives\n- a\n`],
    ['toml', `+++\n${NAMES.map((name, index) => `${name} = ${index}`).join('\n')}\n+++\n### Objectives\n- a\n`],
    ['json', `{${NAMES.map((name, index) => `"${name}": ${index}`).join(', ')}}\n### Objectives\n- a\n`],
  ])('are front matter keys like any other (%s)', (_, text) => {
    const { stdout } = run(['show', '2', '--output', 'json'], siteWith({ [page(2)]: text }));
    const { other } = JSON.parse(stdout).items[0].frontMatter;
    expect(Object.entries(other).sort()).toEqual(NAMES.map((name, index) => [name, index]).sort());
  });

  it.each(NAMES)('%s is no command, kind, column, format or language', (name) => {
    const cwd = siteWith({});
    for (const args of [
      [name],
      ['list', name],
      ['list', '--columns', name],
      ['list', '--sort', name],
      ['list', '--output', name],
      ['list', '--lang', name],
    ]) {
      expect(run(args, cwd).status).toBe(2);
    }
  });
});
