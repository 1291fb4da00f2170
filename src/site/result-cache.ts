import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from './digest.js';
import { statsOf } from './path-stats.js';
import { type UserPlace, userFolder } from './user-folders.js';

const DAY = 24 * 60 * 60 * 1000;
/** What nobody has asked for in so long is forgotten, in milliseconds. */
const KEPT_FOR = 30 * DAY;

/** The names of the folders that hold results. */
const FOLDER = /^results-[0-9a-f]{16}$/;
/** When it was last looked for what is to be forgotten. */
const SWEPT = 'swept';

/**
 * The folder of the results of this very program: another one may come to others, be it by its code, its templates or
 * what the engine knows of Unicode and of languages.
 *
 * @param program its own file, which names all that belong to it by what is in them
 * @returns null where there is none, as where the sources run, or nobody knows where the user is at home
 */
export function resultFolder(place: UserPlace, program: URL, templates: URL): string | null {
  const base = userFolder('cache', place);
  if (base === null) return null;
  try {
    const names = readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    const files = [program, ...names.sort().map((name) => new URL(name.replaceAll('\\', '/'), templates))];
    const digests = files.map((file) => digestOf(readFileSync(file)));
    return join(base, `results-${digestOf([process.version, ...names, ...digests].join('\n')).slice(0, 16)}`);
  } catch {
    return null;
  }
}

/** Whether there are results in a folder, or there were. */
export function hasResults(folder: string): boolean {
  return statsOf(folder) !== null;
}

/**
 * The result that has a name; null where there is none, or it cannot be read.
 *
 * @param now milliseconds since 1970
 */
export function readResult(folder: string, name: string, now: number): unknown {
  const path = join(folder, name);
  try {
    const result: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const stats = statsOf(path);
    if (stats !== null && now - stats.mtimeMs > DAY) utimesSync(path, now / 1000, now / 1000);
    return result;
  } catch {
    return null;
  }
}

/** Keeps a result. Where that cannot be, no more is lost than the time that it takes to come to it again. */
export function keepResult(folder: string, name: string, result: unknown): void {
  const path = join(folder, name);
  // Another process may keep the same result at the same time.
  const unfinished = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(unfinished, JSON.stringify(result), { flag: 'wx', mode: 0o600 });
    renameSync(unfinished, path);
  } catch {
    attempt(() => unlinkSync(unfinished));
  }
}

/**
 * Forgets what nobody has asked for in a month, of other versions of the program too. Once a day is enough.
 *
 * @param now milliseconds since 1970
 */
export function forgetResults(folder: string, now: number): void {
  const base = dirname(folder);
  const swept = join(base, SWEPT);
  if (now - (statsOf(swept)?.mtimeMs ?? 0) < DAY) return;
  attempt(() => writeFileSync(swept, ''));
  for (const name of namesIn(base).filter((one) => FOLDER.test(one))) {
    const results = join(base, name);
    for (const path of namesIn(results).map((file) => join(results, file))) {
      if (now - (statsOf(path)?.mtimeMs ?? now) > KEPT_FOR) attempt(() => unlinkSync(path));
    }
    // Only an empty one goes.
    attempt(() => rmdirSync(results));
  }
}

function namesIn(folder: string): readonly string[] {
  return attempt(() => readdirSync(folder)) ?? [];
}

function attempt<Result>(act: () => Result): Result | null {
  try {
    return act();
  } catch {
    return null;
  }
}
