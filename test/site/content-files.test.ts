import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { logicalFolder } from '../../src/site/content-directories.js';
import { type ContentListing, listContentFiles } from '../../src/site/content-files.js';
import { findSite } from '../../src/site/find-site.js';
import { makeSite } from '../support/temporary-site.js';

const TWO_LANGUAGES = '[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n';

async function list(root: string, unsaved: string | null = null): Promise<ContentListing> {
  return listContentFiles(await findSite(root, root), unsaved);
}

/** A site's pages as `file language logical kind`. */
async function listed(files: Readonly<Record<string, string>>, unsaved: string | null = null): Promise<string[]> {
  const listing = await list(makeSite(files), unsaved);
  expect(listing.problems).toEqual([]);
  return listing.files.map(({ file, language, logical, kind }) => `${file} ${language} ${logical} ${kind}`);
}

function pages(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, '']));
}

describe('languages', () => {
  test('come from the file name', async () => {
    const found = await listed({
      'hugo.toml': TWO_LANGUAGES,
      ...pages('content/w/_index.md', 'content/w/_index.vi.md', 'content/w/week-01.en.md', 'content/w/week-01.VI.md'),
    });
    expect(found).toEqual([
      'content/w/_index.md en w/_index.md branch',
      'content/w/_index.vi.md vi w/_index.md branch',
      'content/w/week-01.VI.md vi w/week-01.md page',
      'content/w/week-01.en.md en w/week-01.md page',
    ]);
  });

  test('come from the content folder, but the file name is stronger', async () => {
    const found = await listed({
      'hugo.toml': '[languages.en]\ncontentDir = "content/en"\n[languages.vi]\ncontentDir = "content/vi"\n',
      ...pages('content/en/w/_index.md', 'content/en/w/b.vi.md', 'content/vi/w/_index.md', 'content/loose.md'),
    });
    expect(found).toEqual([
      'content/en/w/_index.md en w/_index.md branch',
      'content/en/w/b.vi.md vi w/b.md page',
      'content/vi/w/_index.md vi w/_index.md branch',
    ]);
  });

  test('the folder of one language may stand in that of another', async () => {
    const found = await listed({
      'hugo.toml': '[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\ncontentDir = "content/vi"\n',
      ...pages('content/w.md', 'content/vi/w.md'),
    });
    expect(found).toEqual(['content/w.md en w.md page', 'content/vi/w.md vi w.md page']);
  });

  test('come from a mount', async () => {
    const found = await listed({
      'hugo.toml': [
        TWO_LANGUAGES,
        '[[module.mounts]]\nsource = "english"\ntarget = "content/log"\nlang = "en"',
        '[[module.mounts]]\nsource = "tieng-viet"\ntarget = "content/log"\nlang = "vi"',
        '[[module.mounts]]\nsource = "english"\ntarget = "content/log"\nlang = "vi"',
      ].join('\n'),
      ...pages('english/w.md', 'tieng-viet/w.md', 'content/unseen.md'),
    });
    expect(found).toEqual(['english/w.md en log/w.md page', 'tieng-viet/w.md vi log/w.md page']);
  });

  test('that are switched off are left out', async () => {
    const found = await listed({
      'hugo.toml': '[languages.en]\n[languages.vi]\ndisabled = true\n',
      ...pages('content/a.md', 'content/a.vi.md'),
    });
    expect(found).toEqual(['content/a.md en a.md page']);
  });

  test('that are not configured are part of the name', async () => {
    const found = await listed({ 'hugo.toml': '[languages.en]\n', ...pages('content/a.md', 'content/a.vi.md') });
    expect(found).toEqual(['content/a.md en a.md page', 'content/a.vi.md en a.vi.md page']);
  });

  test('where none are declared, the files show them', async () => {
    const found = await listed({
      'hugo.toml': '',
      ...pages('content/a.md', 'content/a.vi.md', 'content/b.fr.md', 'content/b.pt-br.md', 'content/c.old.md'),
      ...pages('content/c.md', 'content/d.vi.md', 'content/e.en.md', 'content/v1.2.md'),
    });
    expect(found).toEqual([
      'content/a.md en a.md page',
      'content/a.vi.md vi a.md page',
      'content/b.fr.md fr b.md page',
      'content/b.pt-br.md pt-br b.md page',
      'content/c.md en c.md page',
      'content/c.old.md en c.old.md page',
      'content/d.vi.md en d.vi.md page',
      'content/e.en.md en e.md page',
      'content/v1.2.md en v1.2.md page',
    ]);
  });
});

describe('what is listed', () => {
  test('natural order, the files of a folder before its sub-folders', async () => {
    const found = await list(
      makeSite({
        'hugo.toml': '',
        ...pages('content/1.10-W/_index.md', 'content/1.2-W/_index.md', 'content/z.md', 'content/1.1-W/_index.md'),
      }),
    );
    expect(found.files.map(({ file }) => file)).toEqual([
      'content/z.md',
      'content/1.1-W/_index.md',
      'content/1.2-W/_index.md',
      'content/1.10-W/_index.md',
    ]);
  });

  test('Markdown only, and nothing that Hugo ignores', async () => {
    const found = await listed({
      'hugo.toml': '',
      ...pages('content/a.markdown', 'content/b.html', 'content/.c.md', 'content/#d.md', 'content/.e/a.md'),
      ...pages('content/f~/a.md', 'content/g.md', 'content/h.md.bak', 'content/I.MD'),
    });
    expect(found).toEqual(['content/a.markdown en a.markdown page', 'content/g.md en g.md page']);
  });

  test('Markdown beside or below an index.md belongs to that page', async () => {
    const found = await listed({
      'hugo.toml': TWO_LANGUAGES,
      ...pages('content/w/index.vi.md', 'content/w/notes.md', 'content/w/deep/_index.md', 'content/x.md'),
    });
    expect(found).toEqual([
      'content/x.md en x.md page',
      'content/w/index.vi.md vi w/index.md leaf',
      'content/w/notes.md en w/notes.md resource',
      'content/w/deep/_index.md en w/deep/_index.md resource',
    ]);
  });

  test('a page that is not saved yet, in the content folder that is nearest to it', async () => {
    const site = {
      'hugo.toml': '[languages.en]\n[languages.vi]\ncontentDir = "content/vi"\n',
      ...pages('content/log/a.md', 'content/vi/log/a.md'),
    };
    const saved = ['content/log/a.md en log/a.md page', 'content/vi/log/a.md vi log/a.md page'];
    expect(await listed(site, 'content/log/a.md')).toEqual(saved);
    expect(await listed(site, 'content/vi/log/b.md')).toEqual([...saved, 'content/vi/log/b.md vi log/b.md page']);
    expect(await listed(site, 'content/new/_index.md')).toEqual([
      saved[0],
      'content/new/_index.md en new/_index.md branch',
      saved[1],
    ]);
    expect(await listed(site, 'README.md')).toEqual(saved);
  });

  test('a site without content has no pages and no problems', async () => {
    expect(await listed({ 'hugo.toml': '' })).toEqual([]);
  });

  test('the site’s own folder can be its content', async () => {
    expect(await listed({ 'hugo.toml': 'contentDir = "."', 'log/a.md': '' })).toEqual(['log/a.md en log/a.md page']);
  });
});

test('a folder of the site has its place in the content', async () => {
  const root = makeSite({
    'hugo.toml': '[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\ncontentDir = "content/vi"\n',
  });
  const { configuration } = await findSite(root, null);
  expect(logicalFolder(configuration, 'content/1-Worklog')).toBe('1-Worklog');
  expect(logicalFolder(configuration, 'content/vi/1-Worklog')).toBe('1-Worklog');
  expect(logicalFolder(configuration, 'static')).toBeNull();
});

describe('links and other things', () => {
  test('links inside of the site are followed', async () => {
    const root = makeSite({ 'hugo.toml': '', 'shared/log/a.md': '', 'shared/b.md': '', 'content/c.md': '' });
    symlinkSync('../shared/log', join(root, 'content/log'));
    symlinkSync('../shared/b.md', join(root, 'content/b.md'));
    const { files, problems } = await list(root);
    expect(problems).toEqual([]);
    expect(files.map(({ file }) => file)).toEqual(['content/b.md', 'content/c.md', 'content/log/a.md']);
  });

  test('links out of the site are not followed', async () => {
    const elsewhere = makeSite({ 'log/a.md': '', 'image.png': '' });
    const root = makeSite({ 'hugo.toml': '', 'content/c.md': '' });
    symlinkSync(join(elsewhere, 'log'), join(root, 'content/log'));
    symlinkSync(join(elsewhere, 'log/a.md'), join(root, 'content/a.md'));
    symlinkSync(join(elsewhere, 'image.png'), join(root, 'content/image.png'));
    const { files, problems } = await list(root);
    expect(files.map(({ file }) => file)).toEqual(['content/c.md']);
    expect(problems).toEqual(
      expect.arrayContaining([
        { kind: 'link-outside-site', file: 'content/log' },
        { kind: 'link-outside-site', file: 'content/a.md' },
      ]),
    );
    expect(problems).toHaveLength(2);
  });

  test('a content folder that is a link out of the site is not read', async () => {
    const elsewhere = makeSite({ 'a.md': '' });
    const root = makeSite({ 'hugo.toml': '' });
    symlinkSync(elsewhere, join(root, 'content'));
    expect(await list(root)).toEqual({ files: [], problems: [{ kind: 'link-outside-site', file: 'content' }] });
  });

  test('a loop ends', async () => {
    const root = makeSite({ 'hugo.toml': '', 'content/log/a.md': '' });
    symlinkSync('..', join(root, 'content/log/up'));
    symlinkSync('.', join(root, 'content/log/self'));
    const { files, problems } = await list(root);
    expect(files.map(({ file }) => file)).toEqual(['content/log/a.md']);
    expect(problems).toEqual(
      expect.arrayContaining([
        { kind: 'directory-loop', file: 'content/log/up' },
        { kind: 'directory-loop', file: 'content/log/self' },
      ]),
    );
  });

  test('links that multiply each other end, and every page is found once, where it really is', async () => {
    const levels = Array.from({ length: 40 }, (_, level) => level);
    const root = makeSite({ 'hugo.toml': '', ...pages(...levels.map((level) => `content/d${level}/a.md`)) });
    for (const level of levels.slice(1)) {
      symlinkSync(`../d${level}`, join(root, `content/d${level - 1}/x`));
      symlinkSync(`../d${level}`, join(root, `content/d${level - 1}/y`));
    }
    expect((await list(root)).files.map(({ file }) => file)).toEqual(levels.map((level) => `content/d${level}/a.md`));
  });

  test('a link that leads nowhere is named', async () => {
    const root = makeSite({ 'hugo.toml': '', 'content/a.md': '' });
    symlinkSync('gone.md', join(root, 'content/b.md'));
    symlinkSync('gone.png', join(root, 'content/b.png'));
    expect((await list(root)).problems).toEqual([
      { kind: 'unreadable', file: 'content/b.md', reason: 'the link leads nowhere' },
    ]);
  });

  test.skipIf(process.platform === 'win32')('named pipes and sockets are not opened', async () => {
    const root = makeSite({ 'hugo.toml': '', 'content/a.md': '' });
    execFileSync('mkfifo', [join(root, 'content/pipe.md'), join(root, 'content/pipe')]);
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(root, 'content/socket.md'), done));
    onTestFinished(() => void server.close());
    const { files, problems } = await list(root);
    expect(files).toHaveLength(1);
    expect(problems).toEqual(
      expect.arrayContaining([
        { kind: 'not-a-file', file: 'content/pipe.md', found: 'a named pipe' },
        { kind: 'not-a-file', file: 'content/socket.md', found: 'a socket' },
      ]),
    );
  });

  // Root may read every folder, so the permission would not be missed.
  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a folder without permission', async () => {
    const root = makeSite({ 'hugo.toml': '', 'content/closed/a.md': '', 'content/b.md': '' });
    chmodSync(join(root, 'content/closed'), 0);
    onTestFinished(() => chmodSync(join(root, 'content/closed'), 0o700));
    const { files, problems } = await list(root);
    expect(files.map(({ file }) => file)).toEqual(['content/b.md']);
    expect(problems).toEqual([{ kind: 'no-permission', file: 'content/closed' }]);
  });

  test('a folder named like a page is a folder', async () => {
    const root = makeSite({ 'hugo.toml': '', 'content/a.md/b.md': '' });
    writeFileSync(join(root, 'content/a.md/c.md'), '');
    expect((await list(root)).files.map(({ file }) => file)).toEqual(['content/a.md/b.md', 'content/a.md/c.md']);
  });
});
