import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import { manySites } from '../../src/site/many-sites.js';
import { makeSite, thrownBy, writeFiles } from '../support/temporary-site.js';

const HUGO = 'title = "A"\n';

function cohort(...sites: readonly string[]): string {
  return makeSite(Object.fromEntries(sites.map((site) => [`${site}/hugo.toml`, HUGO])));
}

/** The sites that are found, by their folders in the cohort; those that cannot be read with a question mark. */
async function found(root: string, typed: readonly string[], notes: string[] = []): Promise<string[]> {
  const sites: string[] = [];
  for await (const one of manySites(typed, root, (note) => notes.push(note))) {
    sites.push(one.root.slice(root.length + 1) + ('failure' in one ? '?' : ''));
  }
  return sites;
}

describe('manySites', () => {
  it('finds all sites below a folder, however deep, in natural order', async () => {
    const root = cohort('c/site-10', 'c/site-2', 'c/a/b/d/e/site', 'other');
    expect(await found(root, ['c'])).toEqual(['c/a/b/d/e/site', 'c/site-2', 'c/site-10']);
  });

  it('finds nothing inside of a site, nor in what Hugo and package managers make', async () => {
    const root = cohort('c/an', 'c/an/exampleSite', 'c/an/docs', 'c/node_modules/x', 'c/.git/x', 'c/binh');
    expect(await found(root, ['c'])).toEqual(['c/an', 'c/binh']);
  });

  it('takes a folder for the site that it is', async () => {
    expect(await found(cohort('an', 'binh'), ['binh'])).toEqual(['binh']);
  });

  it('counts a site once, by whichever ways it is given', async () => {
    const root = cohort('c/an', 'c/binh');
    symlinkSync('c', join(root, 'link'));
    expect(await found(root, ['c/binh', 'c', 'c/*', 'link', './c/an/'])).toEqual(['c/binh', 'c/an']);
  });

  it('expands patterns, which shells of Windows do not', async () => {
    const root = cohort('c/group-1/an', 'c/group-2/binh', 'c/else/chi');
    expect(await found(root, ['c/group-*'])).toEqual(['c/group-1/an', 'c/group-2/binh']);
    expect(await found(root, ['**/b*'])).toEqual(['c/group-2/binh']);
  });

  it('takes a name with a star in it for itself', async () => {
    expect(await found(cohort('a*', 'ab'), ['a*'])).toEqual(['a*']);
  });

  it('leaves out files that a shell has named among folders', async () => {
    const root = cohort('an');
    writeFiles(root, { 'README.md': '' });
    expect(await found(root, ['README.md', 'an'])).toEqual(['an']);
  });

  it('gives a configuration that cannot be read its place among the others', async () => {
    const root = cohort('an', 'chi');
    writeFiles(root, { 'binh/hugo.toml': 'title = [' });
    expect(await found(root, ['.'])).toEqual(['an', 'binh?', 'chi']);
  });

  it('ends where links go around in a circle', async () => {
    const root = cohort('c/an');
    symlinkSync('..', join(root, 'c/up'));
    symlinkSync('self', join(root, 'c/self'));
    expect(await found(root, ['c'])).toEqual(['c/an']);
    expect(await found(root, ['c/**'])).toEqual(['c/an']);
    expect(await found(root, ['c/*'])).toEqual(['c/an']);
  });

  it('tells of a folder without a site among others', async () => {
    const root = cohort('an');
    mkdirSync(join(root, 'empty'));
    const notes: string[] = [];
    expect(await found(root, ['empty', 'an'], notes)).toEqual(['an']);
    expect(notes).toEqual(['empty holds no Hugo site.']);
  });

  it('finds a site when it is asked for', async () => {
    const root = cohort('an', 'binh');
    const sites = manySites(['.'], root, () => undefined);
    expect((await sites.next()).value?.root).toBe(join(root, 'an'));
    rmSync(join(root, 'binh'), { recursive: true });
    expect((await sites.next()).done).toBe(true);
  });

  it.each([
    [['nowhere'], 'There is no folder nowhere'],
    [['x*'], 'No folder matches x*'],
    [['an', 'nowhere'], 'There is no folder nowhere'],
    [['README.md'], 'README.md is not a folder'],
    [['empty'], 'There is no Hugo site in empty'],
    [['empty/.'], 'There is no Hugo site in "empty/."'],
    [['empty', 'empty/..//empty'], 'There is no Hugo site in any of 2 folders'],
  ])('refuses %j', async (typed, problem) => {
    const root = cohort('an');
    writeFiles(root, { 'README.md': '', 'empty/x.txt': '' });
    const seen: string[] = [];
    const error = await thrownBy(async () => {
      for await (const { root: site } of manySites(typed, root, () => undefined)) seen.push(site);
    });
    expect(error).toBeInstanceOf(Failure);
    expect((error as Failure).message).toBe(problem);
    expect(seen).toEqual([]);
  });
});
