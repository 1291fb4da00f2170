import { describe, expect, it } from 'vitest';
import { templateSample } from '../../src/rules/template-sample.js';
import { runHere } from '../cli/run-here.js';
import { listOf, rendered, renderIndex, siteWith, weekPage } from './render-index-site.js';

const STORAGE = { '1.1-Week1/_index.md': weekPage('Week 1 Worklog', '- Learn storage.\n- Practise with disks.') };
const QUEUES = { '1.2-Week2/_index.md': weekPage('Week 2 Worklog', '- Learn queues') };
const CACHES = { '1.3-Week3/_index.md': weekPage('Week 3: Caches | and more') };
const WEEKS = { ...STORAGE, ...QUEUES, ...CACHES };

describe('a placeholder becomes a line about its week', () => {
  it('of the objectives, and of the topic of the title', async () => {
    const list =
      'Intro.\n\n**Week 1:** [Doing task 1...](1.1-week1/)  \n\n* Week 2: [**TODO**](1.2-week2/)\n\n| Week 3 | [Làm công việc C...](1.3-week3/) |\n|-|-|\n\nEnd.';
    expect(await rendered(list, WEEKS)).toEqual({
      list: 'Intro.\n\n**Week 1:** [Learn storage; Practise with disks](1.1-week1/)  \n\n* Week 2: [**Learn queues**](1.2-week2/)\n\n| Week 3 | [Caches \\| and more](1.3-week3/) |\n|-|-|\n\nEnd.',
      notes: '',
    });
  });

  it('of the groups of its objectives', async () => {
    const pages = { '1.1-Week1/_index.md': weekPage('Week 1', '**Cloud:**\n\n- a\n\n**Databases:**\n\n- b') };
    expect((await rendered('Week 1: [TODO](1.1-week1/)\n', pages)).list).toBe(
      'Week 1: [Cloud, Databases](1.1-week1/)\n',
    );
  });

  it('but not of what several weeks say alike, of placeholders, or of another language', async () => {
    const own = '- Attend the meeting\n- ...\n- Tìm hiểu các dịch vụ của hệ thống và cách dùng\n';
    const pages = {
      '1.1-Week1/_index.md': weekPage('Week 1', own),
      '1.2-Week2/_index.md': weekPage('Week 2', `${own}- Learn queues`),
    };
    const list = '- Week 1: [TODO](1.1-week1/)\n- Week 2: [TODO](1.2-week2/)\n';
    expect(await rendered(list, pages)).toEqual({
      list: '- Week 1: [TODO](1.1-week1/)\n- Week 2: [Learn queues](1.2-week2/)\n',
      notes:
        'worklog: content/1-Worklog/_index.md: Week 1 keeps its placeholder: neither the title nor the objectives of its page say what it is about.\n',
    });
  });

  it('unless its page is the sample, be it in other words', async () => {
    const example = templateSample.failing[2] as { readonly [file: string]: string };
    const sample = (example['1.1-Week1/_index.md'] ?? '').replace(/[⟦⟧]/g, '').replace('Week 1', 'Week 2');
    const reworded = sample.replace(/^.*(?:\||^- ).*$/gm, '- Something like the sample');
    const list = 'Week 2: [TODO](1.2-week2/)\n';
    const root = siteWith({
      ...{ '_index.md': list, '1.2-Week2/_index.md': `${reworded}\n### Objectives\n\n- Something like it\n` },
      ...{ '_index.vi.md': list, '1.2-Week2/_index.vi.md': sample },
    });
    const { stderr } = await renderIndex(root);
    expect(stderr.match(/Week 2 keeps its placeholder: its page holds the programme's sample still/g)).toHaveLength(2);
    expect([listOf(root), listOf(root, '_index.vi.md')]).toEqual([list, list]);
  });

  it('and stays where the week has no page in the language, which is told', async () => {
    const root = siteWith({ '_index.vi.md': 'Tuần 1: [Làm công việc A...](1.1-week1/)\n', ...STORAGE });
    const { stdout, stderr } = await renderIndex(root);
    expect(stdout).toBe('There is nothing to write into the week list that is certain.\n');
    expect(stderr).toContain('_index.vi.md: Week 1 keeps its placeholder: no page of this language');
    expect(stderr).toContain('has no section page in English');
  });
});

describe('a week that the list leaves out is added', () => {
  it('in the form and at the place of the others, several at once', async () => {
    const list = '# Weeks\n\n- **Week 2:** [Queues](1.2-week2/)\n\nThat is all.\n';
    expect((await rendered(list, WEEKS)).list).toBe(
      '# Weeks\n\n- **Week 1:** [Learn storage; Practise with disks](1.1-week1/)\n- **Week 2:** [Queues](1.2-week2/)\n- **Week 3:** [Caches | and more](1.3-week3/)\n\nThat is all.\n',
    );
  });

  it('by its title where the others are titles', async () => {
    const { list } = await rendered('- [Week 1 Worklog](1.1-week1/)\n', { ...STORAGE, ...QUEUES });
    expect(list).toBe('- [Week 1 Worklog](1.1-week1/)\n- [Week 2 Worklog](1.2-week2/)\n');
  });

  it('by a bare link where the entries have words of their own', async () => {
    const list = '- [Storage](1.1-week1/): buckets\n- [Caches](1.3-week3/): hits\n';
    expect((await rendered(list, WEEKS)).list).toBe(
      '- [Storage](1.1-week1/): buckets\n- [Learn queues](1.2-week2/)\n- [Caches](1.3-week3/): hits\n',
    );
  });

  it('under its number where the others stand under theirs, with more words', async () => {
    const list =
      '# Weeks\n\n**[Week 2] Queues (13/07):** [Queues](1.2-week2/)\nWhat else I did.\n\n**[Week 3] Caches:** [Caches](1.3-week3/)\nAnd more.\n';
    expect((await rendered(list, WEEKS)).list).toBe(
      list.replace('# Weeks\n\n', '# Weeks\n\n**Week 1:** [Learn storage; Practise with disks](1.1-week1/)\n\n'),
    );
  });

  it('but not under a heading that may be that of another week', async () => {
    const list = '## Week 2\n\n[Queues](1.2-week2/)\n\nWhat else I did.\n';
    const said = await rendered(list, { ...STORAGE, ...QUEUES });
    expect(said.list).toBe(list);
    expect(said.notes).toContain('Week 1 could not be added');
  });

  it('by a row whose other cells wait for the author', async () => {
    const table = '| Week | Topic | When |\n|---|---|---|\n| 01 | [Storage](1.1-week1/) | January |\n';
    expect((await rendered(table, { ...STORAGE, ...QUEUES })).list).toBe(
      `${table}| 02 | [Learn queues](1.2-week2/) |  |\n`,
    );
  });

  it('as the first of all where the page tells of no week, and Hugo makes no list', async () => {
    const page = '\ufeff---\r\ntitle: Log\r\n---\r\n\r\nWhat I did.\r\n';
    expect((await rendered(page, { ...STORAGE, ...QUEUES })).list).toBe(
      `${page}\r\n**Week 1:** [Learn storage; Practise with disks](1.1-week1/)\r\n\r\n**Week 2:** [Learn queues](1.2-week2/)\r\n`,
    );
    const byHugo = 'What I did.\n\n{{% children %}}\n';
    expect(await rendered(byHugo, STORAGE)).toEqual({ list: byHugo, notes: '' });
  });

  it('but not where the author tells of the weeks in another way', async () => {
    const page = '- Week 1 was about storage.\n';
    expect(await rendered(page, STORAGE)).toEqual({
      list: page,
      notes:
        'worklog: content/1-Worklog/_index.md: The page tells of its weeks in a way of its own, so that it was given no list.\n',
    });
  });

  it('but not a draft, and not one with an address of its own', async () => {
    const pages = {
      ...STORAGE,
      '1.2-Week2/_index.md': '---\ntitle: "Week 2"\ndraft: true\n---\n',
      '1.3-Week3/_index.md': '---\ntitle: "Week 3"\nurl: /three/\n---\n',
    };
    const list = '- Week 1: [Storage](1.1-week1/)\n';
    const said = await rendered(list, pages);
    expect(said.list).toBe(list);
    expect(said.notes).toContain('Week 3 could not be added: `url` or `slug`');
    expect(said.notes).not.toContain('Week 2');
  });
});

describe('a link', () => {
  it('is mended in its case, and where it was copied from another entry', async () => {
    const list = 'Week 1: [A](1.1-Week1/)\n\nWeek 2: [B](1.1-week1/#top "b")\n\nWeek 3: [C](./1.3-WEEK3)\n';
    expect((await rendered(list, WEEKS)).list).toBe(
      'Week 1: [A](1.1-week1/)\n\nWeek 2: [B](1.2-week2/ "b")\n\nWeek 3: [C](./1.3-week3)\n',
    );
  });

  it('that leads nowhere for certain is left and told', async () => {
    const list = 'Week 1: [A](1.1-week1/)\n\nWeek 7: [G](1.7-week7/)\n\nWeek 8: [H](1.8-week8/)\n';
    expect(await rendered(list, STORAGE)).toEqual({
      list,
      notes:
        'worklog: content/1-Worklog/_index.md: Weeks 7 and 8 have links that lead to no page or to another week, and where to instead is not certain.\n',
    });
  });
});

describe('render index', () => {
  const list = 'Week 1: [TODO](1.1-Week1/)\n';

  it('says what it did, does it once, and is taken back', async () => {
    const root = siteWith({ '_index.md': list, ...STORAGE, ...QUEUES });
    expect((await renderIndex(root)).stdout).toBe(
      'content/1-Worklog/_index.md:1\n' +
        '  - Week 1: [TODO](1.1-Week1/)\n' +
        '  + Week 1: [Learn storage; Practise with disks](1.1-week1/)\n' +
        '  + Week 2: [Learn queues](1.2-week2/)\n' +
        '  1 week added, 1 link mended, 1 placeholder replaced\n\nworklog undo takes this back.\n',
    );
    expect(await renderIndex(root)).toEqual({ status: 0, stdout: 'The week list is up to date.\n', stderr: '' });
    await runHere(['undo'], { cwd: root });
    expect(listOf(root)).toBe(list);
  });

  it('only tells what would change with --check, and how with --dry-run', async () => {
    const root = siteWith({ '_index.md': list, ...STORAGE });
    expect(await renderIndex(root, '--check')).toEqual({
      status: 1,
      stdout: 'would change content/1-Worklog/_index.md: 1 link mended, 1 placeholder replaced\n',
      stderr: '',
    });
    expect((await renderIndex(root, '--check', '--quiet')).stdout).toBe('content/1-Worklog/_index.md\n');
    const { status, stdout } = await renderIndex(root, '--dry-run');
    expect([status, stdout]).toEqual([0, expect.stringContaining('+Week 1: [Learn storage; Practise with disks]')]);
    expect(listOf(root)).toBe(list);
  });

  it('keeps to the languages that are asked for', async () => {
    const pages = { '_index.md': list, '_index.vi.md': list, ...STORAGE };
    const root = siteWith({ ...pages, '1.1-Week1/_index.vi.md': weekPage('Tuần 1: Lưu trữ') });
    const { stdout } = await renderIndex(root, '--lang', 'vi', '--quiet');
    expect(stdout).toBe('content/1-Worklog/_index.vi.md\n');
    expect([listOf(root), listOf(root, '_index.vi.md')]).toEqual([list, 'Week 1: [Lưu trữ](1.1-week1/)\n']);
  });

  it('writes nothing of a page that acts on Hugo, a browser or a terminal', async () => {
    const hostile = [
      '- <script>alert(1)</script> [x](javascript:alert(1)) \u001b[31mred\u202e ]]>',
      '- {{< x >}} =cmd()|y',
    ];
    const pages = { '1.1-Week1/_index.md': weekPage('Week 1', hostile.join('\n')) };
    expect((await rendered('Week 1: [TODO](1.1-week1/)\n', pages)).list).toBe(
      'Week 1: [alert(1) x red \\]\\]\\>; =cmd()|y](1.1-week1/)\n',
    );
    const title = { '1.1-Week1/_index.md': weekPage("Week 1: {{< x >}} {{% y %}} <img src=x onerror='z'>") };
    expect((await rendered('Week 1: [TODO](1.1-week1/)\n', title)).list).toBe(
      "Week 1: [{{\\< x \\>}} {\\{% y %}} \\<img src=x onerror='z'\\>](1.1-week1/)\n",
    );
  });
});
