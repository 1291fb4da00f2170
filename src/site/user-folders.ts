import { posix, win32 } from 'node:path';

/** The part of the world that tells where a user's programs keep what is theirs. */
export interface UserPlace {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As Node names it. */
  readonly platform: string;
}

/** What is kept: what a program has to remember, or what it can always make again. */
type Kept = 'state' | 'cache';

/** XDG Base Directory Specification 0.8: an absolute path, else it is ignored. */
const VARIABLES = { state: 'XDG_STATE_HOME', cache: 'XDG_CACHE_HOME' } as const;

const FOLDERS = {
  linux: { state: ['.local', 'state'], cache: ['.cache'] },
  darwin: { state: ['Library', 'Application Support'], cache: ['Library', 'Caches'] },
} as const;

/**
 * The folder in which worklog keeps something of a user's: `worklog` in `$XDG_STATE_HOME` or `$XDG_CACHE_HOME`, by default
 * in `~/.local/state` or `~/.cache`; on macOS in `~/Library`, on Windows in `%LOCALAPPDATA%`, where what can be made again
 * is in a folder `Cache` of it.
 *
 * @returns null where the environment does not tell where the user is at home
 */
export function userFolder(kept: Kept, { env, platform }: UserPlace): string | null {
  const isWindows = platform === 'win32';
  const { join, isAbsolute } = isWindows ? win32 : posix;
  const given = (value: string | undefined): string | null => (value !== undefined && isAbsolute(value) ? value : null);
  const home = given(isWindows ? env.USERPROFILE : env.HOME);
  const below = (...folders: readonly string[]): string | null => (home === null ? null : join(home, ...folders));
  const base = given(env[VARIABLES[kept]]);
  if (base !== null) return join(base, 'worklog');
  if (isWindows) {
    const local = given(env.LOCALAPPDATA) ?? below('AppData', 'Local');
    return local === null ? null : join(local, 'worklog', ...(kept === 'cache' ? ['Cache'] : []));
  }
  return below(...FOLDERS[platform === 'darwin' ? 'darwin' : 'linux'][kept], 'worklog');
}
