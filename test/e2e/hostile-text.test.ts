import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runWorklog } from '../support/run-worklog.js';
import { page, RAW, run, siteWith } from './hostile-site.js';

describe('control characters', () => {
  const ESC = '\u001b[31m\u001b]0;title\u0007\u009b1m\u0085\u007f\u202e\u2066\u200f\b\f\v\u0000';
  const ALLOWED_IN_YAML = '\u0085\u202e\u2066\u200f';
  const files = {
    'hugo.toml': 'baseURL = "https://worklog.dev/"\n',
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
    'content/1-Worklog/1.3-Week3/_index.md': `---\ntitle: "Week 3 \\e[31m \\x9b \\u202e"\n---\n### Objectives\n- &#27;[31m red\n`,
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
    [['list', 'tasks', '--output', 'ics']],
    [['stats', '--lang', 'all', '--color']],
    [['stats', '--output', 'json']],
    [['stats', '--output', 'csv', '--bom']],
    [['status', '--color']],
    [['status', '--output', 'json']],
    [['open', '2', '--print']],
    [['open', '2', '--web', '--print']],
    [['render', 'week', '3', '--output', 'html']],
    [['render', 'week', '2', '--output', 'html']],
    [['render', 'week', '2', '--output', 'terminal']],
    [['render', 'report']],
    [['render', 'report', '--title', `A ${ESC.replaceAll('\0', '')}`]],
    [['render', 'overview', '--dry-run', '--color']],
    [['render', 'index', '--check']],
    [['review', '--color']],
    [['review', '--output', 'json']],
    [['review', '--output', 'csv']],
    [['review', '--out', '-']],
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
