import { realpathSync } from 'node:fs';
import { posix, sep } from 'node:path';

/**
 * A path that a configuration names, made relative to the site's root: `/` between its parts, no `.`, none at its ends.
 * The root itself is `''`.
 *
 * @returns null when it leads outside of the site: absolute, with a drive letter, or with more `..` than folders
 */
export function sitePath(written: string): string | null {
  const slashed = written.replaceAll('\\', '/');
  if (slashed.startsWith('/') || /^[A-Za-z]:/.test(slashed) || slashed.includes('\0')) return null;
  const normal = posix.normalize(slashed).replace(/\/+$/, '');
  if (normal === '..' || normal.startsWith('../')) return null;
  return normal === '.' ? '' : normal;
}

/** Puts two site-relative paths together; either may be `''`. */
export function joinPath(folder: string, name: string): string {
  if (folder === '') return name;
  return name === '' ? folder : `${folder}/${name}`;
}

/** Whether a real path is the site's root (a real path too) or stands below it. */
export function isInside(root: string, realPath: string): boolean {
  if (realPath === root) return true;
  return realPath.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** The real path of a file or folder, every link followed; null when it leads nowhere. */
export function realPathOf(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}
