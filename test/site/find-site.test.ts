import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Failure, type FailureDetails } from '../../src/model/failure.js';
import { findSite, seemsToHoldSites } from '../../src/site/find-site.js';
import { makeSite, thrownBy } from '../support/temporary-site.js';

async function detailsOf(cwd: string, given: string | null): Promise<FailureDetails> {
  const thrown = await thrownBy(() => findSite(cwd, given));
  if (thrown instanceof Failure) return thrown.details;
  throw new Error('it did not fail');
}

describe('without --site', () => {
  test('the nearest site upward is meant', async () => {
    const root = makeSite({ 'hugo.toml': '', 'content/1-Worklog/1.1-Week1/_index.md': '' });
    expect((await findSite(join(root, 'content/1-Worklog/1.1-Week1'), null)).root).toBe(root);
    expect((await findSite(root, null)).root).toBe(root);
  });

  test('a site inside of a site is nearer', async () => {
    const root = makeSite({ 'hugo.toml': '', 'docs/hugo.toml': '', 'docs/content/_index.md': '' });
    expect((await findSite(join(root, 'docs/content'), null)).root).toBe(join(root, 'docs'));
  });

  test('a theme means the site that uses it', async () => {
    const root = makeSite({ 'hugo.toml': '', 'themes/plain/hugo.toml': '', 'themes/plain/layouts/a.html': '' });
    expect((await findSite(join(root, 'themes/plain/layouts'), null)).root).toBe(root);
    expect((await findSite(join(root, 'themes/plain'), null)).root).toBe(root);
  });

  test('else the only site below', async () => {
    const root = makeSite({ 'README.md': '', 'internship/site/config.toml': 'baseURL = "/"' });
    expect((await findSite(root, null)).root).toBe(join(root, 'internship/site'));
  });

  test('none at all says what was looked for and what to do', async () => {
    const details = await detailsOf(makeSite({ 'README.md': '' }), null);
    expect(details.problem).toBe('There is no Hugo site here, above or below this folder');
    expect(details.expected).toContain('hugo.toml');
    expect(details.advice).toContain('--site');
  });
});

describe('with --site', () => {
  test('the folder itself is meant, relative to where the user is', async () => {
    const root = makeSite({ 'one/hugo.toml': '', 'two/hugo.toml': '' });
    expect((await findSite(join(root, 'one'), '../two')).root).toBe(join(root, 'two'));
  });

  test('the root is a real path', async () => {
    const root = makeSite({ 'one/hugo.toml': '' });
    symlinkSync(join(root, 'one'), join(root, 'link'));
    expect((await findSite(root, 'link')).root).toBe(join(root, 'one'));
  });

  test.each(['site/hugo.toml', 'a/site/hugo.toml'])('a site at %s is found', async (file) => {
    const root = makeSite({ [file]: '' });
    expect((await findSite('/', root)).root).toBe(join(root, file.replace('/hugo.toml', '')));
  });

  test('a site three folders below is too far', async () => {
    const root = makeSite({ 'a/b/c/hugo.toml': '' });
    expect((await detailsOf(root, root)).problem).toContain('There is no Hugo site in');
  });

  test.each(['node_modules', '.git', 'public', 'resources', 'themes', 'exampleSite', '.hidden'])(
    'a site in %s is not the user’s own',
    async (folder) => {
      const root = makeSite({ [`${folder}/hugo.toml`]: '', 'mine/hugo.toml': '' });
      expect((await findSite(root, '.')).root).toBe(join(root, 'mine'));
    },
  );

  test('several below are listed as they are named from here', async () => {
    const root = makeSite({ 'all/s10/hugo.toml': '', 'all/s2/hugo.toml': '', 'all/deep/my site/hugo.toml': '' });
    expect(await detailsOf(root, 'all')).toEqual({
      problem: 'There are 3 Hugo sites below all, and this command takes one',
      expected: 'one Hugo site',
      found: 'all/deep/my site, all/s2, all/s10',
      advice: 'Name one of them, as in --site "all/deep/my site"',
    });
  });

  test('a site within a site below is not a second one', async () => {
    const root = makeSite({ 'site/hugo.toml': '', 'site/docs/hugo.toml': '' });
    expect((await findSite(root, '.')).root).toBe(join(root, 'site'));
  });

  test('a folder that does not exist has its own message', async () => {
    expect((await detailsOf(makeSite({}), 'nowhere')).problem).toBe('There is no folder nowhere');
  });

  test('a file has its own message', async () => {
    expect((await detailsOf(makeSite({ 'hugo.toml': '' }), 'hugo.toml')).problem).toBe('hugo.toml is not a folder');
  });

  test('a broken configuration is named as seen from here', async () => {
    const root = makeSite({ 'site/hugo.toml': 'a = [' });
    expect(await detailsOf(root, 'site')).toMatchObject({ file: 'site/hugo.toml', line: 1 });
  });

  test('links to folders are not searched', async () => {
    const elsewhere = makeSite({ 'hugo.toml': '' });
    const root = makeSite({});
    mkdirSync(join(root, 'a'));
    symlinkSync(elsewhere, join(root, 'a/link'));
    expect((await detailsOf(root, '.')).problem).toContain('There is no Hugo site');
  });
});

describe('a folder that seems to hold sites', () => {
  const sites = (count: number, more: Readonly<Record<string, string>> = {}) =>
    makeSite({
      ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`site-${index}/hugo.toml`, ''])),
      ...more,
    });

  test.each([
    ['as many as are asked for', () => sites(3), true],
    ['a site too few', () => sites(2), false],
    ['folders that are none', () => makeSite({ 'a/x.md': '', 'b/x.md': '', 'c/x.md': '' }), false],
    ['a configuration of its own', () => sites(3, { 'hugo.toml': '' }), false],
    ['nothing', () => makeSite({}), false],
    ['not even itself', () => `${makeSite({})}/none`, false],
  ])('is one with %s', (_, folder, expected) => {
    expect(seemsToHoldSites(folder(), 3)).toBe(expected);
  });
});
