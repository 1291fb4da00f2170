import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { Bundle } from './bundle.js';
import { type RunOptions, type RunResult, runWorklog } from './run-worklog.js';
import { stateHome } from './state-home.js';

/** Modules of Node that take a millisecond or more to load. Those of streams are loaded with any pipe or terminal. */
const SLOW_MODULES = ['child_process', 'crypto', 'dns', 'http', 'https', 'readline', 'tls', 'zlib'];

/** The libraries that we have chosen; what they bring along is counted by its size alone. */
const OWN_CHOICE = new Set(Object.keys(packageJson.devDependencies));

/** Libraries that are chosen together, by one name. */
const FAMILY = /^(?:mdast-util|micromark-extension)-.*/;

const probe = new URL('report-loaded.mjs', import.meta.url);

/** What a run has loaded. */
export interface Loaded {
  /** Its files of dist/, on all threads. */
  readonly files: readonly string[];
  readonly kibibytes: number;
  /** Libraries by their names, modules of Node that are slow to load as `node:crypto`, sorted. */
  readonly libraries: readonly string[];
  /** The folders of src/ that code comes from, sorted, as `edits/entries`. */
  readonly rooms: readonly string[];
}

/** Runs the built program, and tells what it loads. */
export function runAndSeeLoaded(args: readonly string[], options: RunOptions, bundle: Bundle): RunResult & Loaded {
  const record = join(stateHome(), 'loaded.txt');
  rmSync(record, { force: true });
  const env = { ...options.env, NODE_OPTIONS: `--import=${probe.href}`, WORKLOG_LOADED: record };
  const result = runWorklog(args, { ...options, env });
  const loaded = new Set(readFileSync(record, 'utf8').split('\n'));
  const files = [...loaded].flatMap((url) => /\/dist\/([^/]+\.js)$/.exec(url)?.[1] ?? []).sort();
  const parts = [...new Set(files.flatMap((file) => [...bundle.file(file).parts]))].sort();
  const libraries = parts.filter((part) => OWN_CHOICE.has(part)).map((name) => name.replace(FAMILY, 'mdast-util-*'));
  const modules = SLOW_MODULES.map((name) => `node:${name}`).filter((name) => loaded.has(name));
  return {
    ...result,
    files,
    kibibytes: files.reduce((sum, file) => sum + bundle.file(file).bytes, 0) / 1024,
    libraries: [...new Set([...libraries, ...modules])],
    rooms: parts.flatMap((part) => /^src\/(.*)/.exec(part)?.[1] ?? []),
  };
}

/** The part of the bundle that a name in {@link Loaded} stands for. */
export function partNamed(name: string, bundle: Bundle, files: readonly string[]): string {
  const parts = files.flatMap((file) => [...bundle.file(file).parts]);
  return (
    parts.find((part) => part === name || part === `src/${name}` || (name.endsWith('*') && FAMILY.test(part))) ?? name
  );
}
