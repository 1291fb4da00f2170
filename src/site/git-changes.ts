import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../model/failure.js';

/** More than the names of all files of any site. */
const OUTPUT_LIMIT = 256 * 1024 * 1024;

/**
 * The files of a site that differ from a revision, and those that git does not know yet; deleted ones are left out.
 *
 * @param root the site's folder
 * @param revision any name of a commit. Of a branch, the commit where the work left it counts: what others have done on
 *   it since is no change here
 * @returns paths relative to the site, with `/`
 * @throws Failure where git is missing, the site is in no repository, or the revision does not exist
 */
export function changedFiles(root: string, revision: string): ReadonlySet<string> {
  const base = baseOf(root, revision);
  const changed = git(root, [
    'diff',
    '--name-only',
    '-z',
    '--relative',
    '--diff-filter=d',
    '--no-ext-diff',
    '--ignore-submodules=all',
    base,
    '--',
  ]);
  const untracked = git(root, ['ls-files', '-z', '--others', '--exclude-standard']);
  return new Set([...changed.split('\0'), ...untracked.split('\0')].filter((file) => file !== ''));
}

/** What stands in git where nothing does: the tree without files, whose name is the hash of its content. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** The commit that the work is compared with. */
function baseOf(root: string, revision: string): string {
  // A name that begins with a dash would be an option.
  const verify = ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`];
  const commit = revision.startsWith('-') ? null : tryGit(root, verify)?.trim();
  if (commit) return tryGit(root, ['merge-base', commit, 'HEAD'])?.trim() ?? commit;
  // Tells of no git and of no repository.
  git(root, ['rev-parse', '--git-dir']);
  if (revision === 'HEAD') return EMPTY_TREE;
  const isPath = existsSync(join(root, revision));
  throw new Failure({
    problem: `git knows no revision ${JSON.stringify(revision)}`,
    expected: 'a commit, a branch or a tag, such as HEAD or origin/main',
    found: JSON.stringify(revision),
    advice: isPath
      ? 'It is a path: paths stand before --changed.'
      : 'Check the name; in a shallow clone, fetch the branch first.',
  });
}

/** Where a site is kept in git: its remote repository as the author names it, and its folder in there. */
export interface RemotePlace {
  readonly address: string;
  /** With a slash at its end; empty where the site is the repository. */
  readonly folder: string;
}

/** The remote repository of a site, the one named `origin`; null where there is none, or no git. */
export function remotePlace(root: string): RemotePlace | null {
  try {
    const address = start(root, ['config', '--get', 'remote.origin.url'], SETTINGS).trim();
    return { address, folder: start(root, ['rev-parse', '--show-prefix'], SETTINGS).trim() };
  } catch {
    return null;
  }
}

function tryGit(root: string, args: readonly string[]): string | null {
  try {
    return run(root, args);
  } catch {
    return null;
  }
}

function git(root: string, args: readonly string[]): string {
  try {
    return run(root, args);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    throw new Failure(
      {
        problem: isMissing ? 'git is not installed' : 'git cannot tell what has changed',
        expected: 'a site that is kept in git',
        found: isMissing ? 'no program named git' : (said.split('\n')[0] ?? '').replace(/^fatal: /, ''),
        advice: 'Leave --changed out to check every page.',
      },
      { cause: error },
    );
  }
}

/**
 * Runs git so that nothing which the repository's own configuration names is run: mentors look at strangers' sites. The
 * variables of a hook that worklog may be called by are left out, since they name another work tree.
 */
function run(root: string, args: readonly string[]): string {
  return start(root, args, [...SETTINGS, ...filtersOff(root)]);
}

/** Watchers and hooks are programs; so are filters, which a changed file would go through to be compared. */
const SETTINGS: readonly (readonly [key: string, value: string])[] = [
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', '/dev/null'],
];

function filtersOff(root: string): [string, string][] {
  let names: string;
  try {
    names = start(root, ['config', '-z', '--name-only', '--get-regexp', '^filter\\.'], SETTINGS);
  } catch {
    // git says so where there are none.
    return [];
  }
  return names
    .split('\0')
    .filter((key) => key !== '')
    .map((key) => [key, key.endsWith('.required') ? 'false' : '']);
}

function start(root: string, args: readonly string[], settings: readonly (readonly [string, string])[]): string {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const configured = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return execFileSync('git', ['-C', root, ...args], {
    encoding: 'utf8',
    maxBuffer: OUTPUT_LIMIT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...Object.fromEntries([...own, ...configured]),
      GIT_CONFIG_COUNT: String(settings.length),
      // A partial clone would fetch what it lacks.
      GIT_NO_LAZY_FETCH: '1',
      GIT_OPTIONAL_LOCKS: '0',
    },
  });
}
