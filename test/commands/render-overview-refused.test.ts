import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents } from '../support/folder-contents.js';
import { writeFiles } from '../support/temporary-site.js';
import { OVERVIEW, overviewSite, renderOverview, textOf, VIETNAMESE_OVERVIEW, worklog } from './overview-site.js';

const OWN = '---\ntitle: What I did\n---\n\nMy own words.\n';

describe('a page that worklog did not make', () => {
  it.each([
    ['at the place of the overview', OVERVIEW, OWN],
    ['whose mark is another one', OVERVIEW, '---\ntitle: x\ngenerator: "Hugo"\n---\n'],
    ['whose mark stands in a table of TOML', OVERVIEW, '+++\n[params]\ngenerator = "worklog render overview"\n+++\n'],
    ['whose mark stands in its text', OVERVIEW, 'generator: "worklog render overview"\n'],
    ['that would have the same address as a bundle', 'content/1-Worklog/1.0-Overview/index.md', OWN],
    ['that would have the same address as a page', 'content/1-Worklog/1.0-overview.md', OWN],
    ['that would have the same address as HTML', 'content/1-Worklog/1.0-Overview.html', OWN],
  ])('%s is never written over', async (_, file, text) => {
    const root = overviewSite({ [file]: text });
    const before = contents(root);
    for (const options of [[], ['--check'], ['--dry-run']]) {
      expect(await renderOverview(root, ...options)).toEqual({
        status: 2,
        stdout: '',
        stderr: `worklog: ${file} is there already, and worklog has not made it.
  expected: no such page, or an overview that worklog made
  found:    a page without generator: "worklog render overview" in its front matter
  Move it away, or write over it with --force; worklog undo would bring it back.
`,
      });
    }
    expect(contents(root)).toEqual(before);
  });

  it.each([
    [OVERVIEW, `changed ${OVERVIEW}\n`],
    [
      'content/1-Worklog/1.0-Overview/index.md',
      `removed content/1-Worklog/1.0-Overview/index.md\nmade    ${OVERVIEW}\n`,
    ],
  ])('at %s is written over with --force, and comes back with undo', async (file, said) => {
    const root = overviewSite({ [file]: OWN });
    const before = contents(root);
    expect(await renderOverview(root, '--force')).toEqual({
      status: 0,
      stdout: `${said}made    ${VIETNAMESE_OVERVIEW}\n\nworklog undo takes this back.\n`,
      stderr: '',
    });
    expect(textOf(root, OVERVIEW)).toContain('generator: "worklog render overview"');
    expect((await renderOverview(root)).stdout).toBe('The overviews are up to date.\n');
    await worklog(root, 'undo');
    expect(contents(root)).toEqual(before);
  });

  it('and that cannot be brought back is not written over either', async () => {
    for (const place of ['bytes', 'link'] as const) {
      const root = overviewSite();
      if (place === 'bytes') writeFiles(root, { [OVERVIEW]: Uint8Array.of(0xff, 0xfe, 0x00) });
      else {
        mkdirSync(join(root, dirname(OVERVIEW)));
        symlinkSync('nowhere', join(root, OVERVIEW));
      }
      for (const options of [[], ['--force']]) {
        const { status, stdout, stderr } = await renderOverview(root, ...options);
        expect([status, stdout]).toEqual([2, '']);
        expect(stderr).toContain(`${OVERVIEW} is there already, and worklog has not made it.`);
        expect(stderr).toContain('Move it away: worklog undo could not bring it back.');
      }
    }
  });

  it('but is no resource of another page', async () => {
    const root = overviewSite({
      'content/1-Worklog/about/index.md': OWN,
      'content/1-Worklog/about/part.md': '---\ngenerator: "worklog render overview"\n---\n',
    });
    expect((await renderOverview(root, '--quiet')).stdout).toBe(`${OVERVIEW}\n${VIETNAMESE_OVERVIEW}\n`);
  });
});

describe('what stands beside the weeks', () => {
  it('and cannot be read, is huge or leads outside stops no overview', async () => {
    const root = overviewSite();
    writeFiles(root, {
      'content/1-Worklog/picture.html': Uint8Array.of(0xff, 0xfe),
      'content/1-Worklog/huge.html': `<p>${'x'.repeat(2_000_000)}</p>`,
    });
    symlinkSync('/etc/hostname', join(root, 'content/1-Worklog/link.html'));
    mkdirSync(join(root, 'content/1-Worklog/folder.html'));
    const { status, stdout } = await renderOverview(root, '--quiet');
    expect([status, stdout]).toEqual([0, `${OVERVIEW}\n${VIETNAMESE_OVERVIEW}\n`]);
  });
});

describe('an overview of which there are two', () => {
  it('is one again, where both would be published at one address', async () => {
    const root = overviewSite();
    await renderOverview(root);
    const old = 'content/1-Worklog/1.0-Overview/_index.html';
    writeFiles(root, { [old]: textOf(root, OVERVIEW) ?? '' });
    expect((await renderOverview(root, '--quiet')).stdout).toBe(`${old}\n`);
    expect([textOf(root, old), textOf(root, OVERVIEW)]).toEqual([null, expect.stringContaining('## Progress')]);
  });

  it('has the second one named, where it is published elsewhere', async () => {
    const root = overviewSite();
    await renderOverview(root);
    const copy = 'content/1-Worklog/1.7-Copy/_index.md';
    writeFiles(root, { [copy]: textOf(root, OVERVIEW) ?? '' });
    expect(await renderOverview(root)).toEqual({
      status: 0,
      stdout: 'The overviews are up to date.\n',
      stderr: `worklog: ${copy} is an overview too and is left as it is: ${OVERVIEW} is the one kept up to date.\n`,
    });
  });
});

describe('a mark that an author has written in another form', () => {
  it.each(['"generator": worklog render overview', 'generator: >-\n  worklog render overview'])(
    'is one: %s',
    async (mark) => {
      const root = overviewSite();
      await renderOverview(root);
      const text = textOf(root, OVERVIEW) ?? '';
      const head = text.replace(/^generator: .*$/m, mark);
      writeFiles(root, { [OVERVIEW]: `${head}\nMore.\n` });
      expect((await renderOverview(root, '--quiet')).stdout).toBe(`${OVERVIEW}\n`);
      expect(textOf(root, OVERVIEW)).toBe(head);
    },
  );
});
