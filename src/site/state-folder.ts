import { posix, win32 } from 'node:path';
import { hashOf } from '../text/hash.js';
import { type UserPlace, userFolder } from './user-folders.js';

/** The name of a change that is being made, in the folder of its site. */
export const UNFINISHED = 'unfinished.json';

/**
 * The folder in which worklog remembers what it changed on a site: one in its state folder, named by a hash of the site's
 * path.
 *
 * @param root the site's folder, a real path
 * @returns null where the environment does not tell where the user is at home
 */
export function stateFolder(place: UserPlace, root: string): string | null {
  const base = userFolder('state', place);
  // Commands that only read need the name too. Nothing rests on the hash: each record names its site.
  return base === null ? null : (place.platform === 'win32' ? win32 : posix).join(base, hashOf(root));
}
