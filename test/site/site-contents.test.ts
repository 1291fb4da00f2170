import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Prose } from '../../src/locale/prose.js';
import { findSite } from '../../src/site/find-site.js';
import { lintSubject } from '../../src/site/lint-subject.js';
import { readLocalePacks, readTemplateSamples } from '../../src/site/locale-packs.js';
import { openWorklog } from '../../src/site/open-worklog.js';
import { contentsOf, hasContents, type SiteContents } from '../../src/site/site-contents.js';
import { doneWeeks, pageOf, siteIn } from '../support/cohort.js';
import { makeSite, writeFiles } from '../support/temporary-site.js';
import { vocabulary } from '../support/vocabulary.js';

const templates = new URL('../../templates/', import.meta.url);
const prose = new Prose(readLocalePacks(templates), readTemplateSamples(templates));

const BESIDE = {
  'worklog.toml': 'excused-weeks = [9]\n',
  'content/2-Blog/hello.md': '---\ntitle: Hello\n---\nHello.\n',
  'content/1-Worklog/1.2-Week2/note.txt': 'a',
};

const DISABLED =
  'baseURL = "https://example.org/"\ndisableLanguages = ["vi"]\n[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n';

function site(): string {
  return join(makeSite(siteIn('site', doneWeeks(3), BESIDE)), 'site');
}

async function contentsIn(root: string): Promise<SiteContents> {
  const opened = await openWorklog(await findSite(root, root), vocabulary);
  // What the rules look at is read, as it is where they run.
  await lintSubject(opened, prose);
  const contents = contentsOf(opened);
  // As a file keeps them.
  return JSON.parse(JSON.stringify(contents));
}

async function hasStill(root: string, contents: SiteContents): Promise<boolean> {
  return hasContents(await findSite(root, root), contents);
}

function linkTo(target: string, path: string): void {
  rmSync(path, { force: true });
  symlinkSync(target, path);
}

function replace(root: string, file: string, from: string, to: string): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('the contents of a site', () => {
  it('are those that it had while nothing changes, though all is written anew', async () => {
    const root = site();
    const contents = await contentsIn(root);
    expect(Object.keys(contents.pages)).toContain(pageOf(2));
    expect(await hasStill(root, contents)).toBe(true);
    for (const file of [pageOf(1), 'hugo.toml', 'worklog.toml']) replace(root, file, '', '');
    expect(await hasStill(root, contents)).toBe(true);
  });

  it.each<[string, (root: string) => void]>([
    ['a letter of a page', (root) => replace(root, pageOf(2), 'site c', 'site k')],
    ['a letter behind the last line', (root) => replace(root, pageOf(2), '', '\uFEFF')],
    ['a page of the same length', (root) => replace(root, pageOf(3), 'weight: 3', 'weight: 4')],
    ['the page of the section', (root) => replace(root, 'content/1-Worklog/_index.md', 'Worklog', 'My worklog')],
    ['a new page', (root) => writeFiles(root, { [pageOf(4)]: '---\ntitle: Week 4\n---\n' })],
    ['a new page in another language', (root) => writeFiles(root, { [pageOf(1, 'vi')]: '' })],
    ['a page that is gone', (root) => rmSync(join(root, pageOf(3)))],
    [
      'a folder of another name',
      (root) => renameSync(join(root, 'content/1-Worklog'), join(root, 'content/2-Worklog')),
    ],
    ['a page that no longer is UTF-8', (root) => writeFileSync(join(root, pageOf(1)), new Uint8Array([0x61, 0xff]))],
    [
      'an index.md that makes a folder the page’s own',
      (root) => writeFiles(root, { 'content/1-Worklog/index.md': '' }),
    ],
    ['the settings', (root) => replace(root, 'worklog.toml', '9', '8')],
    ['settings that cannot be read', (root) => writeFileSync(join(root, 'worklog.toml'), new Uint8Array([0xff]))],
    ['settings that are gone', (root) => rmSync(join(root, 'worklog.toml'))],
    ['the configuration', (root) => replace(root, 'hugo.toml', '.org', '.com')],
    ['a second file of the configuration', (root) => writeFiles(root, { 'config/_default/params.toml': '' })],
  ])('are others with %s', async (_, change) => {
    const root = site();
    const contents = await contentsIn(root);
    change(root);
    expect(await hasStill(root, contents)).toBe(false);
  });

  it.each([
    ['settings', (root: string) => writeFileSync(join(root, 'worklog.toml'), new Uint8Array([0xff]))],
    ['a link', (root: string) => linkTo('../hugo.toml', join(root, 'worklog.toml'))],
  ])('are others where empty settings become %s that cannot be read', async (_, change) => {
    const root = site();
    writeFileSync(join(root, 'worklog.toml'), '');
    const contents = await contentsIn(root);
    expect(await hasStill(root, contents)).toBe(true);
    change(root);
    expect(await hasStill(root, contents)).toBe(false);
  });

  it('hold where a page still cannot be read for the same reason, and for no other one', async () => {
    const root = site();
    const page = join(root, pageOf(2));
    writeFileSync(page, new Uint8Array([0x61, 0xff]));
    const contents = await contentsIn(root);
    expect(await hasStill(root, contents)).toBe(true);
    writeFileSync(page, new Uint8Array([0x61, 0x61, 0xff]));
    expect(await hasStill(root, contents)).toBe(false);
  });

  it('tell a page that cannot be read from one that says why', async () => {
    const root = site();
    const problem = { kind: 'not-utf8', file: pageOf(2), offset: 0 };
    writeFileSync(join(root, pageOf(2)), JSON.stringify(problem));
    const contents = await contentsIn(root);
    writeFileSync(join(root, pageOf(2)), new Uint8Array([0xff]));
    expect(await hasStill(root, contents)).toBe(false);
  });

  it('are others where a file that is not listed makes pages the files of another page', async () => {
    const root = join(makeSite(siteIn('site', doneWeeks(3), { ...BESIDE, 'hugo.toml': DISABLED })), 'site');
    const contents = await contentsIn(root);
    writeFiles(root, { 'content/1-Worklog/index.vi.md': '' });
    expect(await hasStill(root, contents)).toBe(false);
  });

  it.runIf(process.platform !== 'win32')('are others where a link that leads nowhere appears, or goes', async () => {
    const root = site();
    const [before, link] = [await contentsIn(root), join(root, 'content/1-Worklog/1.9.md')];
    linkTo('nowhere.md', link);
    expect(await hasStill(root, before)).toBe(false);
    const after = await contentsIn(root);
    rmSync(link);
    expect(await hasStill(root, after)).toBe(false);
  });

  it.runIf(process.platform !== 'win32')('are others where a link leads to another page', async () => {
    const root = site();
    const link = join(root, pageOf(3, 'vi'));
    writeFiles(root, { 'other/a.md': '---\ntitle: Tuần 3\n---\n', 'other/b.md': '---\ntitle: Tuần 4\n---\n' });
    linkTo('../../../other/a.md', link);
    const contents = await contentsIn(root);
    expect(await hasStill(root, contents)).toBe(true);
    linkTo('../../../other/b.md', link);
    expect(await hasStill(root, contents)).toBe(false);
  });

  it('do not depend on pages that were not read, nor on what is no page', async () => {
    const root = site();
    const contents = await contentsIn(root);
    expect(Object.keys(contents.pages)).not.toContain('content/2-Blog/hello.md');
    replace(root, 'content/2-Blog/hello.md', 'Hello.', 'Good day.');
    replace(root, 'content/1-Worklog/1.2-Week2/note.txt', 'a', 'b');
    writeFiles(root, { 'static/a.png': 'x' });
    expect(await hasStill(root, contents)).toBe(true);
  });

  it('tell two sites apart that say the same', async () => {
    const root = makeSite({ ...siteIn('a/site', doneWeeks(1)), ...siteIn('b/site', doneWeeks(1)) });
    writeFileSync(join(root, 'b/site', 'hugo.toml'), readFileSync(join(root, 'a/site', 'hugo.toml')));
    expect(await hasStill(join(root, 'b/site'), await contentsIn(join(root, 'a/site')))).toBe(false);
  });

  it('are others with any other text of a page', async () => {
    const root = site();
    const path = join(root, pageOf(1));
    const texts = fc.array(fc.constantFrom('a', 'é', '\n', '\r', ' ', '\uFEFF', '|', '🌱'), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(texts, texts, async (one, other) => {
        const [before, after] = [
          `---\ntitle: Week 1\n---\n${one.join('')}`,
          `---\ntitle: Week 1\n---\n${other.join('')}`,
        ];
        writeFileSync(path, before);
        const contents = await contentsIn(root);
        writeFileSync(path, after);
        expect(await hasStill(root, contents)).toBe(before === after);
      }),
      { numRuns: 60 },
    );
  });
});
