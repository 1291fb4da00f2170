import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure } from '../model/failure.js';
import { type FoundSite, isSearched, siteAt } from './find-site.js';
import { realPathOf } from './inside-site.js';
import { compareNaturally } from './natural-order.js';
import { foldersMatching, isPathPattern } from './path-pattern.js';
import { statsOf } from './path-stats.js';

/** No cohort nests its sites deeper. Links are not followed, but a file system may be mounted inside of itself. */
const DEEPEST = 32;

/**
 * The sites that paths stand for, each found when it is asked for, and once: the site of a folder, or else all below
 * it at any depth, not those inside of a site. Links are followed where they are named, or matched by a pattern.
 *
 * What cannot be read is given out as a failure in its place: a configuration, a folder.
 *
 * @param typed folders, and patterns of folders (`cohort/*`, `**` too)
 * @param cwd where the user is, an absolute path
 * @param tell told of a path that holds no site, among others that may
 * @throws Failure before the first site for a path that is not there, and behind the last where there was none
 */
export async function* manySites(
  typed: readonly string[],
  cwd: string,
  tell: (note: string) => void,
): AsyncGenerator<FoundSite> {
  // A shell that expands cohort/* names the files in the folder too.
  const paths = typed.filter((path) => !isPlace(path, cwd, 'file') || typed.length === 1);
  for (const path of paths) checkPath(path, cwd);
  const seen = new Set<string>();
  for (const path of paths) {
    let isEmpty = true;
    const folders = isWritten(path, cwd) ? [resolve(cwd, path)] : foldersMatching(cwd, path);
    for (const folder of folders) {
      for await (const found of sitesIn(folder, DEEPEST, cwd)) {
        isEmpty = false;
        if (seen.has(found.root)) continue;
        seen.add(found.root);
        yield found;
      }
    }
    if (isEmpty && paths.length > 1) tell(`${path} holds no Hugo site.`);
  }
  if (seen.size === 0) throw noSites(typed);
}

async function* sitesIn(folder: string, depth: number, cwd: string): AsyncGenerator<FoundSite> {
  const found = await foundAt(folder, cwd);
  if (found !== null) {
    yield found;
    return;
  }
  if (depth === 0) return;
  const names = foldersIn(folder);
  if (names instanceof Failure) yield { root: realPathOf(folder) ?? folder, failure: names };
  else for (const name of names) yield* sitesIn(join(folder, name), depth - 1, cwd);
}

async function foundAt(folder: string, cwd: string): Promise<FoundSite | null> {
  try {
    const site = await siteAt(folder, cwd);
    return site === null ? null : { root: site.root, site };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { root: realPathOf(folder) ?? folder, failure: error };
  }
}

/** The folders in a folder in which sites are looked for, in natural order, or why they cannot be told. */
function foldersIn(folder: string): readonly string[] | Failure {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && isSearched(entry.name))
      .map(({ name }) => name)
      .sort(compareNaturally);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // Somebody has taken it away since it was found.
    if (code === 'ENOENT') return [];
    const isForbidden = code === 'EACCES' || code === 'EPERM';
    return new Failure(
      {
        problem: 'This folder cannot be read',
        expected: 'a folder whose sites can be looked for',
        found: isForbidden ? 'no permission to read it' : code || String(error),
        ...(isForbidden ? { advice: 'Check its mode.' } : {}),
      },
      { cause: error },
    );
  }
}

/** Whether a path is one that is there, be there characters of a pattern in its name or not. */
function isWritten(path: string, cwd: string): boolean {
  return !isPathPattern(path) || isPlace(path, cwd, 'folder');
}

function isPlace(path: string, cwd: string, kind: 'file' | 'folder'): boolean {
  const stats = statsOf(resolve(cwd, path));
  return kind === 'folder' ? stats?.isDirectory() === true : stats?.isDirectory() === false;
}

/** @throws Failure for a path that is no folder, and a pattern that matches none */
function checkPath(path: string, cwd: string): void {
  if (isPlace(path, cwd, 'folder')) return;
  const isPattern = isPathPattern(path);
  if (isPattern && foldersMatching(cwd, path).next().done !== true) return;
  const isFile = isPlace(path, cwd, 'file');
  throw new Failure({
    problem: isPattern
      ? `No folder matches ${path}`
      : isFile
        ? `${path} is not a folder`
        : `There is no folder ${path}`,
    expected: 'a site, a folder with sites below it, or a pattern of such folders',
    found: isFile ? 'a file' : 'nothing',
    advice: isFile ? 'Name the folder that it is in.' : 'Check the path.',
  });
}

function noSites(typed: readonly string[]): Failure {
  return new Failure({
    problem: `There is no Hugo site ${placeText(typed)}`,
    expected: 'a site, or sites in the folders below',
    found: 'no Hugo configuration',
    advice: 'Name the folder that holds the sites.',
  });
}

/** Where it was looked. A dot before a full stop would read as another folder. */
function placeText(typed: readonly string[]): string {
  const [first = '.'] = typed;
  if (typed.length > 1) return `in any of ${typed.length} folders`;
  if (first === '.') return 'here, or in the folders below';
  return first.endsWith('.') ? `in "${first}"` : `in ${first}`;
}
