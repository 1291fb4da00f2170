import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSite } from '../support/temporary-site.js';
import { expectTheRest, GOOD, HUGO, page, run, runAll, siteWith } from './hostile-site.js';

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
