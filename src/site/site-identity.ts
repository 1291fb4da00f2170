import { basename } from 'node:path';
import { hashOf } from '../text/hash.js';
import type { Site } from './find-site.js';
import { remotePlace } from './git-changes.js';

/**
 * A name that tells a worklog from others, wherever its site lies on a disk: sixteen hexadecimal digits. It is made of the
 * repository that the site is kept in; without one of the site's address, and of its folder's name, since many sites still have
 * the address of the template that they were made of.
 *
 * @param section the worklog's folder in the content
 */
export function siteIdentity({ root, configuration }: Site, section: string): string {
  const remote = remotePlace(root);
  const place =
    remote === null
      ? [bareAddress(configuration.baseUrl ?? ''), basename(root)]
      : [bareAddress(remote.address), remote.folder];
  return hashOf([...place, section].join('\n'));
}

/** An address without what may differ between clones of one repository: how it is reached, as whom, and its ending. */
function bareAddress(address: string): string {
  return address
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/^[^/@]*@/, '')
    .replace(/^([^/:]+):(?:\d+\/)?/, '$1/')
    .replace(/(?<!\/)\/+$/, '')
    .replace(/\.git$/i, '')
    .toLowerCase();
}
