import { readdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { compareNaturally } from './natural-order.js';

/** Folders that no pattern leads into: what a package manager made may be larger than all sites together. */
const SKIPPED = new Set(['node_modules']);

/** Whether a path holds what stands for other characters: `*`, `?`, `**`. Shells of Windows leave it to the programs. */
export function isPathPattern(typed: string): boolean {
  return /[*?]/.test(typed);
}

/**
 * The folders that a pattern matches, each found when it is asked for, in natural order. `*` stands for any characters of
 * a name, `?` for one, `**` for any number of folders. Hidden folders have to be named, and only a link that is matched by a
 * part of its own is followed, so that there is no end to `**` in no loop.
 *
 * @param cwd where the pattern begins, an absolute path
 */
export function* foldersMatching(cwd: string, typed: string): Generator<string> {
  const parts = partsOf(typed);
  const first = parts.findIndex(isPathPattern);
  const literal = parts.slice(0, first).join('/');
  const start = resolve(cwd, literal === '' && typed.startsWith('/') ? '/' : literal);
  // All folders below are what the last folder stands for anyhow.
  const rest = parts.slice(first);
  while (rest.at(-1) === '**') rest.pop();
  yield* matching(start, rest);
}

/** A backslash parts folders on Windows only; elsewhere it is a character like any other. */
function partsOf(typed: string): string[] {
  const slashed = sep === '/' ? typed : typed.replaceAll(sep, '/');
  const parts = slashed.split('/');
  return parts.filter((part, index) => part !== '' || index === 0);
}

function* matching(folder: string, [part, ...rest]: readonly string[]): Generator<string> {
  if (part === undefined) {
    if (isFolder(folder)) yield folder;
  } else if (part === '**') {
    yield* matching(folder, rest);
    for (const { name, isLink } of foldersIn(folder)) {
      if (!isLink && !name.startsWith('.') && !SKIPPED.has(name)) yield* matching(join(folder, name), [part, ...rest]);
    }
  } else if (isPathPattern(part)) {
    const name = nameMatcher(part);
    for (const entry of foldersIn(folder)) if (name(entry.name)) yield* matching(join(folder, entry.name), rest);
  } else yield* matching(join(folder, part), rest);
}

interface FolderEntry {
  readonly name: string;
  readonly isLink: boolean;
}

/** The folders in a folder, and links, be they to folders or not. */
function foldersIn(folder: string): readonly FolderEntry[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map((entry) => ({ name: entry.name, isLink: entry.isSymbolicLink() }))
      .sort((a, b) => compareNaturally(a.name, b.name));
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

/** Says of names whether they match, in time proportional to both lengths at worst. */
function nameMatcher(pattern: string): (name: string) => boolean {
  const wanted = [...pattern.replace(/\*+/g, '*')];
  return (name) => (!name.startsWith('.') || pattern.startsWith('.')) && matches([...name], wanted);
}

/** A star that has matched too little takes one character more; an earlier one need never change. */
function matches(name: readonly string[], wanted: readonly string[]): boolean {
  let at = 0;
  let next = 0;
  let star = -1;
  let taken = 0;
  while (at < name.length) {
    if (wanted[next] === '*') {
      star = next++;
      taken = at;
    } else if (next < wanted.length && (wanted[next] === '?' || wanted[next] === name[at])) {
      next++;
      at++;
    } else if (star === -1) return false;
    else {
      next = star + 1;
      at = ++taken;
    }
  }
  while (wanted[next] === '*') next++;
  return next === wanted.length;
}
