import { execFileSync } from 'node:child_process';
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
  // `--` and a name that begins with a dash would be options.
  const commit = revision.startsWith('-')
    ? null
    : tryGit(root, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (commit === null) {
    // Tells why: no git, no repository; else it is the revision.
    git(root, ['rev-parse', '--git-dir']);
    throw new Failure({
      problem: `git knows no revision ${JSON.stringify(revision)}`,
      expected: 'a commit, a branch or a tag, such as HEAD or origin/main',
      found: JSON.stringify(revision),
      advice: 'In a shallow clone, fetch the branch first.',
    });
  }
  const base = tryGit(root, ['merge-base', commit.trim(), 'HEAD'])?.trim() ?? commit.trim();
  const changed = git(root, [
    'diff',
    '--name-only',
    '-z',
    '--relative',
    '--diff-filter=d',
    '--no-ext-diff',
    base,
    '--',
  ]);
  const untracked = git(root, ['ls-files', '-z', '--others', '--exclude-standard']);
  return new Set([...changed.split('\0'), ...untracked.split('\0')].filter((file) => file !== ''));
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

/** Nothing that the repository's own configuration names is run: mentors look at strangers' sites. */
function run(root: string, args: readonly string[]): string {
  return execFileSync('git', ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-C', root, ...args], {
    encoding: 'utf8',
    maxBuffer: OUTPUT_LIMIT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
