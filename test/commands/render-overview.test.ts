import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents } from '../support/folder-contents.js';
import { makeSite, writeFiles } from '../support/temporary-site.js';
import { OVERVIEW, overviewSite, renderOverview, textOf, VIETNAMESE_OVERVIEW, worklog } from './overview-site.js';

const UP_TO_DATE = { status: 0, stdout: 'The overviews are up to date.\n', stderr: '' };

describe('render overview', () => {
  it('makes a page in each language, and says how to take them back', async () => {
    const root = overviewSite();
    expect(await renderOverview(root)).toEqual({
      status: 0,
      stdout: `made    ${OVERVIEW}\nmade    ${VIETNAMESE_OVERVIEW}\n\nworklog undo takes this back.\n`,
      stderr: '',
    });
    expect(textOf(root, OVERVIEW)).toMatch(
      /^---\ntitle: "Worklog overview"\nweight: -1\n# .*\ngenerator: "worklog render overview"\n---\n\n## Progress\n\n<table>/,
    );
    expect(textOf(root, VIETNAMESE_OVERVIEW)).toMatch(/^---\ntitle: "Tổng quan worklog"\nweight: -1\n/);
  });

  it('changes nothing the second time', async () => {
    const root = overviewSite();
    await renderOverview(root);
    const before = contents(root);
    expect(await renderOverview(root)).toEqual(UP_TO_DATE);
    expect(contents(root)).toEqual(before);
    expect((await renderOverview(root, '--quiet')).stdout).toBe('');
  });

  it('is taken back byte for byte, when it was made and when it was brought up to date', async () => {
    const root = overviewSite();
    const before = contents(root);
    await renderOverview(root);
    const made = contents(root);
    writeFiles(root, { 'content/1-Worklog/1.1-Week1/_index.md': '---\ntitle: "Week 1"\n---\n' });
    expect((await renderOverview(root)).stdout).toMatch(`changed ${OVERVIEW}\n\n`);
    await worklog(root, 'undo');
    expect([textOf(root, OVERVIEW), textOf(root, VIETNAMESE_OVERVIEW)]).toEqual([
      made[OVERVIEW],
      made[VIETNAMESE_OVERVIEW],
    ]);
    await worklog(root, 'undo');
    writeFiles(root, {
      'content/1-Worklog/1.1-Week1/_index.md': before['content/1-Worklog/1.1-Week1/_index.md'] ?? '',
    });
    expect(contents(root)).toEqual(before);
  });

  it('only tells what would change with --check, and exits with 1', async () => {
    const root = overviewSite();
    const before = contents(root);
    expect(await renderOverview(root, '--check')).toEqual({
      status: 1,
      stdout: `would make ${OVERVIEW}\nwould make ${VIETNAMESE_OVERVIEW}\n`,
      stderr: '',
    });
    expect((await renderOverview(root, '--check', '--quiet')).stdout).toBe(`${OVERVIEW}\n${VIETNAMESE_OVERVIEW}\n`);
    expect(contents(root)).toEqual(before);
    await renderOverview(root);
    expect(await renderOverview(root, '--check')).toEqual(UP_TO_DATE);
    writeFileSync(join(root, 'content/1-Worklog/1.3-Week3/_index.vi.md'), '---\ntitle: "Tuần 3"\n---\n');
    expect(await renderOverview(root, '--check')).toEqual({
      status: 1,
      stdout: `would change ${VIETNAMESE_OVERVIEW}\n`,
      stderr: '',
    });
  });

  it('shows a diff with --dry-run, and writes nothing', async () => {
    const root = overviewSite();
    const before = contents(root);
    const { status, stdout, stderr } = await renderOverview(root, '--dry-run');
    expect([status, stderr]).toEqual([0, 'worklog: Nothing was written.\n']);
    expect(stdout).toContain(`+++ b/${OVERVIEW}\n`);
    expect(stdout).toContain('+generator: "worklog render overview"\n');
    expect(contents(root)).toEqual(before);
  });

  it('keeps to the language that is asked for', async () => {
    const root = overviewSite();
    expect((await renderOverview(root, '--lang', 'vi', '--quiet')).stdout).toBe(`${VIETNAMESE_OVERVIEW}\n`);
    expect(textOf(root, OVERVIEW)).toBeNull();
    expect((await renderOverview(root, '--lang', 'vi')).stdout).toBe('The overview is up to date.\n');
  });

  it('is told that there is no week yet', async () => {
    const root = makeSite({
      'hugo.toml': 'baseURL = "/"\n',
      'content/worklog/_index.md': '---\ntitle: Worklog\n---\n',
    });
    expect(await renderOverview(root)).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'worklog: There is no week to give an overview of in en.\n  expected: a week page in content/worklog\n  found:    none\n  Begin a week with worklog new week.\n',
    });
  });

  it('leaves out what Hugo does not publish, unless the site builds its drafts', async () => {
    const draft = {
      'content/1-Worklog/1.2-Week2/_index.md':
        '---\ntitle: "Week 2"\ndraft: true\n---\n\n### Achievements:\n\n- Secret\n',
    };
    const root = overviewSite(draft);
    await renderOverview(root);
    expect(textOf(root, OVERVIEW)).not.toMatch(/Secret|Week 2/);
    writeFiles(root, { 'hugo.toml': `buildDrafts = true\n${textOf(root, 'hugo.toml')}` });
    await renderOverview(root);
    expect(textOf(root, OVERVIEW)).toContain('<li class="entry">Secret</li>');
  });

  it('tells of a page that cannot be read, makes the overview of the others, and exits with 1', async () => {
    const root = overviewSite();
    writeFiles(root, { 'content/1-Worklog/1.2-Week2/_index.md': Uint8Array.of(0x23, 0x20, 0xff, 0xfe) });
    const { status, stderr } = await renderOverview(root);
    expect([status, stderr]).toEqual([1, expect.stringContaining('1.2-Week2/_index.md')]);
    expect(textOf(root, OVERVIEW)).toContain('Week 3');
  });
});

describe('an overview that was made before', () => {
  it('keeps the front matter that its author has given it', async () => {
    const root = overviewSite();
    await renderOverview(root);
    const own =
      '---\n# mine\ntitle: "So far"\nweight: 99\nslug: so-far\n generator: x\ngenerator: worklog render overview\n---\n';
    const readable = own.replace(' generator: x\n', '');
    writeFiles(root, { [OVERVIEW]: `${readable}\nAnything.\n` });
    expect((await renderOverview(root)).stdout).toContain(`changed ${OVERVIEW}\n`);
    expect(textOf(root, OVERVIEW)?.startsWith(`${readable}\n## Progress\n`)).toBe(true);
  });

  it.each([
    ['+++\ntitle = "So far"\ngenerator = "worklog render overview"\n[params]\nx = 1\n+++\n'],
    ['{\n  "title": "So far",\n  "generator": "worklog render overview"\n}\n'],
    ["\ufeff---\ntitle: So far\nGenerator: 'worklog render overview' # made\n---\n"],
  ])('is known by its mark in %j', async (head) => {
    const root = overviewSite({ [OVERVIEW]: `${head}\nold\n` });
    expect((await renderOverview(root, '--quiet')).stdout).toBe(`${OVERVIEW}\n${VIETNAMESE_OVERVIEW}\n`);
    expect(textOf(root, OVERVIEW)?.startsWith(`${head}\n## Progress\n`)).toBe(true);
  });

  it('is found where it was moved to in the section, and stays there', async () => {
    const root = overviewSite();
    await renderOverview(root);
    const moved = 'content/1-Worklog/more/so-far.markdown';
    writeFiles(root, { [moved]: textOf(root, OVERVIEW) ?? '' });
    rmSync(join(root, OVERVIEW));
    expect((await renderOverview(root)).stdout).toContain(`changed ${moved}\n`);
    expect(textOf(root, moved)).toContain('<a href="../../1.1-week1/">');
    expect(textOf(root, OVERVIEW)).toBeNull();
    expect(await renderOverview(root)).toEqual(UP_TO_DATE);
  });

  it('has line breaks like those that it had', async () => {
    const root = overviewSite();
    await renderOverview(root);
    writeFiles(root, { [OVERVIEW]: (textOf(root, OVERVIEW) ?? '').replaceAll('\n', '\r\n') });
    expect(await renderOverview(root)).toEqual(UP_TO_DATE);
  });
});
