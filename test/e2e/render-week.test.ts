import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runWorklog } from '../support/run-worklog.js';
import { makeSite } from '../support/temporary-site.js';

const WEEK = 'content/1-Worklog/1.4-Week4/_index.md';

/** What somebody may write who means no good, or knows no better. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '=cmd()',
  ']]>',
  '\u202edlrow\u202c',
  'x'.repeat(5000),
  '"><img src=x onerror=alert(1)>',
  '</article></main><h1>gone',
];

const PAGE = `---
title: "Week 4 <script>alert(1)</script> ]]> \\u001b[31m"
---

### Objectives

${HOSTILE.map((text) => `- ${text}`).join('\n')}

### Tasks

| Day | Task | Start | Completion | Reference | ${HOSTILE[0]} |
| --- | ---- | ----- | ---------- | --------- | --- |
${HOSTILE.map((text) => `| ${text} | - ${text} | ${text} | ${text} | ${text} | ${text} |`).join('\n')}

### Lessons

${HOSTILE.join('\n\n')}
`;

const site = (page: string): string => makeSite({ 'hugo.toml': 'baseURL = "/"\n', [WEEK]: page });
const json = (text: string): string =>
  JSON.stringify({
    ...{ schemaVersion: 1, kind: 'week' },
    items: [
      {
        ...{ week: 4, language: 'en', sections: [], tasks: [], achievements: [] },
        frontMatter: { title: text, date: null, weight: 4, chapter: null, pre: null, other: {} },
        objectives: [{ group: null, text, items: [] }],
      },
    ],
  });

describe('a hostile page', () => {
  it('is inert as HTML', () => {
    const { status, stdout } = runWorklog(['render', 'week', '4', '--output', 'html'], { cwd: site(PAGE) });
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/<script|<img|<h1>gone|href="javascript|(?!\n)[\p{Cc}\u202a-\u202e]/u);
    expect(stdout.match(/<\/article>/g)).toHaveLength(1);
    expect(stdout).toContain('default-src &#39;none&#39;');
  });

  it('is inert on the terminal', () => {
    const { status, stdout } = runWorklog(['render', 'week', '4', '--output', 'terminal'], { cwd: site(PAGE) });
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u);
  });

  it('says the same as Markdown, and once rendered nothing changes', () => {
    const root = site(PAGE);
    const first = runWorklog(['render', 'week', '4', '--write', '--force'], { cwd: root });
    expect({ status: first.status, stderr: first.stderr }).toEqual({ status: 0, stderr: '' });
    const page = readFileSync(join(root, WEEK), 'utf8');
    expect(page).not.toContain('\u001b');
    const said = (at: string) => {
      const { objectives, tasks, sections } = JSON.parse(
        runWorklog(['show', '4', '--output', 'json'], { cwd: at }).stdout,
      ).items[0];
      const texts = (items: { text: string }[]) => items.map(({ text }) => text);
      return [
        texts(objectives),
        tasks.map((task: { items: { text: string }[] }) => texts(task.items)),
        sections.at(-1).paragraphs,
      ];
    };
    expect(said(root)).toEqual(said(site(PAGE)));
    expect(runWorklog(['render', 'week', '4', '--write'], { cwd: root }).stdout).toBe(
      'Week 4 has this form already.\n',
    );
  });
});

describe('hostile JSON', () => {
  it.each([
    '{{< x >}}',
    '{{% x %}}',
    '{{<\nx >}}',
    `{{< figure src="https://e.vil/x.png" caption="${'a'.repeat(250)}" >}} end`,
    `{{% figure caption="${'a b '.repeat(5000)}" %}}`,
  ])('gets no shortcode into a page: %j', (text) => {
    const { status, stdout, stderr } = runWorklog(['render', 'week', '--stdin'], { input: json(text) });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('shortcode');
  });

  it('gets no shortcode into a page by ending an entry in front of a line break', () => {
    const document = JSON.parse(json('a'));
    document.items[0].tasks = [
      {
        ...{ row: 1, day: null, start: null, completion: null, references: [], done: null, extra: {} },
        items: ['use {{', 'figure >}} x'].map((text) => ({ text, items: [] })),
      },
    ];
    const { status, stdout } = runWorklog(['render', 'week', '--stdin'], { input: JSON.stringify(document) });
    expect(status).toBe(0);
    expect(stdout).toContain('- use {{ <br>- figure >}} x');
  });

  it.each([
    ['<script>alert(1)</script>', 'HTML that is more than a form of words'],
    ['<iframe src="https://e.vil"></iframe>', 'HTML that is more than a form of words'],
    ['<b onmouseover="alert(1)">x</b>', 'HTML that is more than a form of words'],
    ['[w](javascript&colon;alert(1))', 'a link to something else than a page or a mailbox'],
    ['<javascript:alert(1)>', 'a link to something else than a page or a mailbox'],
  ])('gets nothing into a site that a browser would run: %j', (text, words) => {
    const root = site(PAGE);
    const document = JSON.parse(json(text));
    document.items[0].week = 9;
    document.items[0].frontMatter = { ...document.items[0].frontMatter, title: 'Week 9', weight: 9 };
    const write = ['render', 'week', '--stdin', '--write'];
    const refused = runWorklog(write, { cwd: root, input: JSON.stringify(document) });
    expect({ status: refused.status, stdout: refused.stdout }).toEqual({ status: 2, stdout: '' });
    expect(refused.stderr).toContain(words);
    expect(refused.stderr).toContain('the objective 9.o1');
    expect(existsSync(join(root, 'content/1-Worklog/1.9-Week9'))).toBe(false);
    expect(runWorklog([...write, '--force'], { cwd: root, input: JSON.stringify(document) }).status).toBe(0);
  });

  it('gets no such thing into the front matter either, where themes take texts for HTML', () => {
    const { status, stdout, stderr } = runWorklog(['render', 'week', '--stdin'], {
      input: json('a').replace('"pre":null', '"pre":"<b>1.4.</b><script src=//e.vil></script>"'),
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('under "pre" in the front matter');
  });

  it.each(['\u001b[31mred', 'a\u0000b', 'a\u009bb'])('gets no control character into a page: %j', (text) => {
    const { status, stdout, stderr } = runWorklog(['render', 'week', '--stdin'], { input: json(text) });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/control character/);
    expect(stderr).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('writes nothing outside of the site, whatever file and language it names', () => {
    const root = site(PAGE);
    for (const [key, value] of [
      ['file', '../../evil.md'],
      ['language', '../../x'],
      ['language', 'fr'],
    ]) {
      const document = JSON.parse(json('a'));
      Object.assign(document.items[0], { week: 9, [key as string]: value });
      document.items[0].frontMatter.weight = 9;
      const { status, stdout } = runWorklog(['render', 'week', '-', '--dry-run'], {
        cwd: root,
        input: JSON.stringify(document),
      });
      if (key === 'file') expect(stdout).toContain('+++ b/content/1-Worklog/1.9-Week9/_index.md');
      else expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    }
  });

  it('is refused in a moment however deep or long it is', () => {
    const deep = `${'{"text":"a","items":['.repeat(50_000)}${']}'.repeat(50_000)}`;
    const bomb = json('a').replace('"items":[]}]', `"items":[${deep}]}]`);
    const { status, stderr } = runWorklog(['render', 'week', '--stdin'], { input: bomb });
    expect(status).toBe(2);
    expect(stderr).toContain('inside of each other');
    expect(stderr.length).toBeLessThan(1000);
    const many = JSON.parse(json('a'));
    many.items[0].objectives = Array.from({ length: 20_000 }, (_, index) => ({
      group: `g${index % 7}`,
      text: 'x | `y`',
      items: [],
    }));
    many.items[0].tasks = [
      {
        ...{ row: 1, day: null, start: null, completion: null, references: [], done: null, extra: {} },
        items: many.items[0].objectives,
      },
    ];
    const long = runWorklog(['render', 'week', '--stdin'], { input: JSON.stringify(many) });
    expect({ status: long.status, stderr: long.stderr }).toEqual({ status: 0, stderr: '' });
  });
});
