import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Failure } from '../model/failure.js';
import { findConfigurationFiles } from './configuration-files.js';
import { type HugoConfiguration, readHugoConfiguration } from './hugo-configuration.js';
import { realPathOf } from './inside-site.js';
import { compareNaturally } from './natural-order.js';
import { statsOf } from './path-stats.js';

/** A Hugo site on the disk. */
export interface Site {
  /** Its folder: an absolute, real path. */
  readonly root: string;
  readonly configuration: HugoConfiguration;
}

/** How many folders deep a site is looked for below a folder that is none itself. */
const DEPTH_BELOW = 2;

/** Folders that hold no site of the user's own: what Hugo or a package manager made, and the example site of a theme. */
const SKIPPED = new Set(['node_modules', 'public', 'resources', 'themes', 'exampleSite']);

const LOOKED_FOR = 'hugo.toml, hugo.yaml, hugo.json, config.toml, config.yaml, config.json or a config/_default folder';

/**
 * Finds the one site that a command works on.
 *
 * @param cwd where the user is, an absolute path
 * @param given the value of `--site`: that folder, or else the only site one or two folders below it. Null stands for the
 *   nearest site upward from `cwd`, or else the only one below it.
 * @throws Failure when there is none, several, or its configuration cannot be read
 */
export async function findSite(cwd: string, given: string | null): Promise<Site> {
  const start = given === null ? cwd : resolve(cwd, given);
  if (given !== null) checkFolder(start, given);
  const found = given === null ? await siteUpward(start, cwd) : await siteAt(start, cwd);
  if (found !== null) return found;
  const [only, ...others] = await sitesBelow(start, DEPTH_BELOW, cwd);
  if (only === undefined) throw noSite(given);
  if (others.length > 0) throw severalSites([only, ...others], cwd, given);
  return only;
}

/**
 * Finds the sites that a folder stands for: the nearest one upward, or else all that are one or two folders below it.
 *
 * @param folder an absolute path
 * @throws Failure when there is none, or a configuration cannot be read
 */
export async function findSites(folder: string): Promise<readonly Site[]> {
  const found = await siteUpward(folder, folder);
  const sites = found === null ? await sitesBelow(folder, DEPTH_BELOW, folder) : [found];
  if (sites.length === 0) throw noSite(null);
  return sites;
}

/** A site of a cohort, or why its configuration cannot be read. */
export type FoundSite =
  | { readonly root: string; readonly site: Site }
  | { readonly root: string; readonly failure: Failure };

function checkFolder(folder: string, given: string): void {
  const stats = statsOf(folder);
  if (stats?.isDirectory() === true) return;
  throw new Failure({
    problem: stats === null ? `There is no folder ${given}` : `${given} is not a folder`,
    expected: 'the folder of a Hugo site',
    found: stats === null ? 'nothing' : 'a file',
    advice: stats === null ? 'Check the path after --site.' : 'Give --site the folder that the file is in.',
  });
}

/**
 * The site whose own folder this is; null where it is none.
 *
 * @throws Failure for a configuration that cannot be read, which names its file as seen from `cwd`
 */
export async function siteAt(folder: string, cwd: string): Promise<Site | null> {
  const root = realPathOf(folder);
  if (root === null) return null;
  try {
    const configuration = await readHugoConfiguration(root);
    return configuration === null ? null : { root, configuration };
  } catch (error) {
    if (!(error instanceof Failure) || error.details.file === undefined) throw error;
    throw new Failure({ ...error.details, file: shownFrom(cwd, join(folder, error.details.file)) }, { cause: error });
  }
}

/**
 * The site that a folder is in, for what needs none: those below it are not looked for.
 *
 * @param folder an absolute path
 * @throws Failure where its configuration cannot be read
 */
export function siteAround(folder: string): Promise<Site | null> {
  return siteUpward(folder, folder);
}

/** The site of this folder or of the nearest one above it. */
async function siteUpward(folder: string, cwd: string): Promise<Site | null> {
  const parent = dirname(folder);
  // A theme may have a configuration of its own; who works in it means the site that uses it.
  const isTheme = basename(parent) === 'themes';
  const site = isTheme ? null : await siteAt(folder, cwd);
  return site ?? (parent === folder ? null : siteUpward(parent, cwd));
}

/** The sites in the folders below, none of them inside of another, in natural order. Links are not followed. */
async function sitesBelow(folder: string, depth: number, cwd: string): Promise<readonly Site[]> {
  if (depth === 0) return [];
  const sites: Site[] = [];
  for (const name of subFolders(folder)) {
    const subFolder = join(folder, name);
    const site = await siteAt(subFolder, cwd);
    if (site === null) sites.push(...(await sitesBelow(subFolder, depth - 1, cwd)));
    else sites.push(site);
  }
  return sites;
}

/**
 * Whether a folder seems to be one of sites, told by its first one: the others are not looked at.
 *
 * @param count so many folders at least
 */
export function seemsToHoldSites(folder: string, count: number): boolean {
  const [first, ...others] = subFolders(folder);
  if (first === undefined || others.length + 1 < count || findConfigurationFiles(folder).length > 0) return false;
  return findConfigurationFiles(join(folder, first)).length > 0;
}

/** Whether sites of the user's own are looked for in a folder of this name. */
export function isSearched(name: string): boolean {
  return !name.startsWith('.') && !SKIPPED.has(name);
}

function subFolders(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && isSearched(entry.name))
      .map(({ name }) => name)
      .sort(compareNaturally);
  } catch {
    return [];
  }
}

/** There is no Hugo site where one was looked for. */
export class NoSiteFailure extends Failure {}

function noSite(given: string | null): Failure {
  const place = given === null ? 'here, above or below this folder' : `in ${given} or in the folders below it`;
  return new NoSiteFailure({
    problem: `There is no Hugo site ${place}`,
    expected: `${LOOKED_FOR}, in the folder of the site`,
    found: 'no Hugo configuration',
    advice:
      given === null
        ? 'Go to the folder of your site, or name it with --site <folder>.'
        : 'Give --site the folder that holds the Hugo configuration.',
  });
}

/** How many sites a failure lists. */
const LISTED = 10;

function severalSites(sites: readonly Site[], cwd: string, given: string | null): Failure {
  const names = sites.map(({ root }) => shownFrom(realPathOf(cwd) ?? cwd, root));
  const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : '';
  const [example = ''] = names;
  return new Failure({
    problem: `There are ${sites.length} Hugo sites below ${given ?? 'this folder'}, and this command takes one`,
    expected: 'one Hugo site',
    found: names.slice(0, LISTED).join(', ') + more,
    advice: `Name one of them, as in --site ${example.includes(' ') ? `"${example}"` : example}`,
  });
}

/** A path as the user would write it from where they are. */
export function shownFrom(cwd: string, path: string): string {
  return relative(cwd, path).replaceAll(sep, '/') || '.';
}
