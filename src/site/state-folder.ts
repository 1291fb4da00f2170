import { posix, win32 } from 'node:path';
import { hashOf } from '../text/hash.js';

/** The part of the world that tells where a user's programs keep what they remember. */
export interface UserPlace {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As Node names it. */
  readonly platform: string;
}

/** The name of a change that is being made, in the folder of its site. */
export const UNFINISHED = 'unfinished.json';

/**
 * The folder in which worklog remembers what it changed on a site: `worklog/<hash of the site's path>` in
 * `$XDG_STATE_HOME` (XDG Base Directory Specification 0.8: an absolute path, else ignored), by default
 * `~/.local/state`; on macOS `~/Library/Application Support`, on Windows `%LOCALAPPDATA%`.
 *
 * @param root the site's folder, a real path
 * @returns null where the environment does not tell where the user is at home
 */
export function stateFolder({ env, platform }: UserPlace, root: string): string | null {
  const { join, isAbsolute } = platform === 'win32' ? win32 : posix;
  const given = (value: string | undefined): string | null => (value !== undefined && isAbsolute(value) ? value : null);
  const home = given(platform === 'win32' ? env.USERPROFILE : env.HOME);
  const below = (...folders: string[]): string | null => (home === null ? null : join(home, ...folders));
  const usual =
    platform === 'win32'
      ? (given(env.LOCALAPPDATA) ?? below('AppData', 'Local'))
      : platform === 'darwin'
        ? below('Library', 'Application Support')
        : below('.local', 'state');
  const base = given(env.XDG_STATE_HOME) ?? usual;
  // Commands that only read need the name too. Nothing rests on the hash: each record names its site.
  return base === null ? null : join(base, 'worklog', hashOf(root));
}
