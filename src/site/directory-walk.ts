import { type Dirent, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PageProblem } from '../model/page-problem.js';
import { isInside, joinPath, realPathOf } from './inside-site.js';
import { compareNaturally } from './natural-order.js';
import { statsOf } from './path-stats.js';
import { kindOf, problemOf } from './read-text.js';

/** A folder that was walked, and the names of the pages in it, in natural order. */
export interface WalkedFolder {
  /** Relative to the site, with `/`. */
  readonly folder: string;
  readonly fileNames: readonly string[];
}

/** What a walk found. A folder comes before those in it; its files are named before them. */
export interface Walk {
  readonly folders: readonly WalkedFolder[];
  readonly problems: readonly PageProblem[];
}

/** The suffixes of Hugo's media type `text/markdown`; like Hugo, in lower case only. */
export const MARKDOWN = /\.(?:md|markdown|mdown)$/;

/** What Hugo ignores, files and folders: hidden ones and those that editors leave behind. */
const IGNORED = /^[.#]|~$/;

/**
 * Walks a folder of a site. Links are followed only inside of the site. Each real folder is walked once: first those that
 * stand in the tree themselves, then those that links lead to, so that a page is found where it really is and links that
 * multiply each other cannot make the walk endless.
 *
 * @param root the site's real path
 * @param start the folder to walk, relative to the site; nothing is found when there is none
 * @param isSkipped folders, relative to the site, that are left out with all that is in them
 * @param isPage what the names of the files look for that are named
 */
export function walkFolder(
  root: string,
  start: string,
  isSkipped: (folder: string) => boolean,
  isPage: RegExp = MARKDOWN,
): Walk {
  const folders: WalkedFolder[] = [];
  const problems: PageProblem[] = [];
  const walked = new Set<string>();
  const links: { readonly file: string; readonly real: string; readonly holder: string }[] = [];

  const walkReal = (folder: string, real: string): void => {
    if (walked.has(real) || isSkipped(folder)) return;
    walked.add(real);
    const fileNames: string[] = [];
    const subFolders: string[] = [];
    for (const entry of entriesOf(real, folder)) {
      const { name } = entry;
      if (IGNORED.test(name)) continue;
      if (entry.isFile()) {
        if (isPage.test(name)) fileNames.push(name);
      } else if (entry.isDirectory()) subFolders.push(name);
      else if (entry.isSymbolicLink()) {
        if (followLink(joinPath(folder, name), real, name)) fileNames.push(name);
      } else if (isPage.test(name)) {
        problems.push({ kind: 'not-a-file', file: joinPath(folder, name), found: kindOf(entry) });
      }
    }
    folders.push({ folder, fileNames: fileNames.sort(compareNaturally) });
    for (const name of subFolders.sort(compareNaturally)) walkReal(joinPath(folder, name), real + sep + name);
  };

  const entriesOf = (real: string, folder: string): readonly Dirent[] => {
    try {
      return readdirSync(real, { withFileTypes: true });
    } catch (error) {
      problems.push(problemOf(error, folder));
      return [];
    }
  };

  /** Notes where a link leads. @returns whether it is a file to read */
  const followLink = (file: string, holder: string, name: string): boolean => {
    const real = realPathOf(join(holder, name));
    const target = real === null ? null : statsOf(real);
    const matters = isPage.test(name) || target?.isDirectory() === true;
    if (!matters) return false;
    if (real === null || target === null) problems.push({ kind: 'unreadable', file, reason: 'the link leads nowhere' });
    else if (!isInside(root, real)) problems.push({ kind: 'link-outside-site', file });
    else if (target.isDirectory()) links.push({ file, real, holder });
    else if (target.isFile()) return true;
    else problems.push({ kind: 'not-a-file', file, found: kindOf(target) });
    return false;
  };

  const first = realPathOf(join(root, start));
  // A mount may name a single file; it holds no folder of pages.
  if (first === null || statsOf(first)?.isDirectory() !== true) return { folders, problems };
  if (isInside(root, first)) walkReal(start, first);
  else problems.push({ kind: 'link-outside-site', file: start });
  // More links may be found on the way; the loop reaches them too.
  for (const { file, real, holder } of links) {
    if (isInside(real, holder)) problems.push({ kind: 'directory-loop', file });
    else if (!isSkipped(sitePathOf(root, real))) walkReal(file, real);
  }
  return { folders, problems };
}

function sitePathOf(root: string, real: string): string {
  return relative(root, real).replaceAll(sep, '/');
}
