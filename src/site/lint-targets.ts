import { statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { Failure } from '../model/failure.js';
import { findSite, findSites, type Site } from './find-site.js';
import { isInside, realPathOf } from './inside-site.js';

/** A site, and which of its files somebody asked about. */
export interface LintTarget {
  readonly site: Site;
  /** Files and folders of the site, relative to it and with `/`; null for all of it. */
  readonly paths: readonly string[] | null;
}

/**
 * Finds the sites that paths belong to. A path may be a file or a folder of a site, a site, or a folder with sites below;
 * without any, the site that the user is in, or those below.
 *
 * @param cwd where the user is
 * @param given the value of `--site`, or null
 * @throws Failure for a path that does not exist, or that belongs to no site or to another one than `--site` names
 */
export async function findTargets(
  cwd: string,
  given: string | null,
  paths: readonly string[],
): Promise<readonly LintTarget[]> {
  if (paths.length === 0) {
    const sites = given === null ? await findSites(cwd) : [await findSite(cwd, given)];
    return sites.map((site) => ({ site, paths: null }));
  }
  const named = given === null ? null : await findSite(cwd, given);
  const targets = new Map<string, { readonly site: Site; paths: string[] | null }>();
  for (const path of paths) {
    const absolute = existing(cwd, path);
    for (const site of named === null ? await sitesOf(absolute) : [named]) {
      const inside = pathIn(site, absolute);
      if (named !== null && inside === null) throw notInSite(path, given ?? '');
      const target = targets.get(site.root) ?? { site, paths: [] };
      if (inside === null || inside === '') target.paths = null;
      else target.paths?.push(inside);
      targets.set(site.root, target);
    }
  }
  return [...targets.values()];
}

/**
 * The site that a file belongs to, be the file there or not, and its path in the site.
 *
 * @throws Failure where it belongs to none
 */
export async function findFileTarget(
  cwd: string,
  given: string | null,
  path: string,
): Promise<LintTarget & { file: string }> {
  const absolute = resolve(cwd, path);
  if (statSync(absolute, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new Failure({
      problem: `${path} is a folder`,
      expected: 'the page that stdin stands for',
      found: 'a folder',
      advice: 'Name the file: --stdin-path content/1-Worklog/1.4-Week4/_index.md',
    });
  }
  const site = given === null ? await findSite(nearestFolder(absolute), null) : await findSite(cwd, given);
  const file = pathIn(site, absolute);
  if (file === null || file === '') throw notInSite(path, given ?? site.root);
  return { site, paths: [file], file };
}

/** Whether a file is one of those that somebody asked about. */
export function isTargeted(file: string, paths: readonly string[] | null): boolean {
  return paths === null || paths.some((path) => file === path || file.startsWith(`${path}/`));
}

function existing(cwd: string, path: string): string {
  const absolute = resolve(cwd, path);
  if (statSync(absolute, { throwIfNoEntry: false }) !== undefined) return absolute;
  throw new Failure({
    problem: `There is no file or folder ${path}`,
    expected: 'a page, a folder of pages or a site',
    found: 'nothing',
    advice: 'Check the path.',
  });
}

/** The site that a file or folder belongs to, or those below the folder. */
function sitesOf(absolute: string): Promise<readonly Site[]> {
  return findSites(statSync(absolute).isDirectory() ? absolute : dirname(absolute));
}

/** The nearest folder above a file that is there. */
function nearestFolder(file: string): string {
  const folder = dirname(file);
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  return isThere || folder === file ? folder : nearestFolder(folder);
}

/** A path relative to the site; empty for the site itself, null for what is outside. Links are followed up to the file. */
function pathIn({ root }: Site, absolute: string): string | null {
  const folder = realPathOf(nearestFolder(absolute));
  const real =
    realPathOf(absolute) ?? (folder === null ? absolute : resolve(folder, relative(nearestFolder(absolute), absolute)));
  if (real === root) return '';
  return isInside(root, real) ? relative(root, real).replaceAll(sep, '/') : null;
}

function notInSite(path: string, site: string): Failure {
  return new Failure({
    problem: `${path} is not in the site ${site}`,
    expected: 'a path inside of the site',
    found: path,
    advice: 'Leave --site out to have the site found by the path.',
  });
}
