import { readdirSync, readFileSync, renameSync, rmdirSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from './digest.js';
import { DISK } from './file-operations.js';
import { statsOf } from './path-stats.js';
import { readText } from './read-text.js';
import { makeFolder, missingFolders } from './safe-files.js';
import { type UserPlace, userFolder } from './user-folders.js';

const DAY = 24 * 60 * 60 * 1000;
/** What nobody has asked for in so long is forgotten, in milliseconds. */
const KEPT_FOR = 30 * DAY;

/** The names of the folders that hold results. */
const FOLDER = /^results-[0-9a-f]{16}$/;
/** When it was last looked for what is to be forgotten. */
const SWEPT = 'swept';
/** By which programs that save a disk know what they can leave out (https://bford.info/cachedir/). */
const TAG = 'CACHEDIR.TAG';
const TAG_TEXT = `Signature: 8a477f597d28d172789f06886806bc55
# What worklog has found in sites that it has checked. All of it can be made again.
`;
/** The largest result that is read, in bytes. */
const RESULT_LIMIT = 256 * 1024 * 1024;

/**
 * The folder of the results of this very program: another one may come to others, be it by its code, its templates or
 * what the engine knows of Unicode and of languages.
 *
 * @param program its own file, which names all that belong to it by what is in them
 * @param engine the version of the engine
 * @returns null where there is none, as where the sources run, or nobody knows where the user is at home
 */
export function resultFolder(
  place: UserPlace,
  program: URL,
  templates: URL,
  engine: string = process.version,
): string | null {
  const base = userFolder('cache', place);
  if (base === null) return null;
  try {
    const names = readdirSync(templates, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort();
    const files = [program, ...names.map((name) => new URL(name.replaceAll('\\', '/'), templates))];
    const digests = files.map((file) => digestOf(readFileSync(file)));
    return join(base, `results-${digestOf([engine, ...names, ...digests].join('\n')).slice(0, 16)}`);
  } catch {
    return null;
  }
}

/** Whether there are results in a folder, or there were. */
export function hasResults(folder: string): boolean {
  return statsOf(folder) !== null;
}

/**
 * The result that has a name, as it was kept; null where there is none, or its file is damaged.
 *
 * @param now milliseconds since 1970
 */
export function readResult(folder: string, name: string, now: number): unknown {
  const path = join(folder, name);
  const read = readText(path, name, RESULT_LIMIT);
  if ('problem' in read) return null;
  const end = read.text.indexOf('\n');
  const body = read.text.slice(end + 1);
  if (end === -1 || digestOf(body) !== read.text.slice(0, end)) return null;
  const age = now - (statsOf(path)?.mtimeMs ?? now);
  if (age > DAY) attempt(() => utimesSync(path, now / 1000, now / 1000));
  return JSON.parse(body);
}

/**
 * Keeps a result, behind a digest of it. Where that cannot be, no more is lost than the time that it takes to come to it
 * again.
 */
export function keepResult(folder: string, name: string, result: unknown): void {
  const path = join(folder, name);
  // Another process may keep the same result at the same time.
  const unfinished = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  const body = JSON.stringify(result);
  try {
    makeResultFolder(folder);
    writeFileSync(unfinished, `${digestOf(body)}\n${body}`, { flag: 'wx', mode: 0o600 });
    renameSync(unfinished, path);
  } catch {
    attempt(() => unlinkSync(unfinished));
  }
}

/** One by one: made by Node all at once, a folder in `/proc` and the like would never be done. */
function makeResultFolder(folder: string): void {
  const missing = missingFolders(DISK, folder);
  if (missing.length === 0) return;
  for (const one of missing) makeFolder(DISK, one, 0o700);
  attempt(() => writeFileSync(join(dirname(folder), TAG), TAG_TEXT, { flag: 'wx', mode: 0o600 }));
}

/**
 * Forgets what nobody has asked for in a month, of other versions of the program too. Once a day is enough.
 *
 * @param now milliseconds since 1970
 */
export function forgetResults(folder: string, now: number): void {
  const base = dirname(folder);
  const swept = join(base, SWEPT);
  // A time that is still to come was another clock's.
  if (Math.abs(now - (statsOf(swept)?.mtimeMs ?? 0)) < DAY) return;
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
