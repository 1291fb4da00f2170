import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResult } from './run-worklog.js';
import { type RunOptions, runWorklog } from './run-worklog.js';
import { stateHome } from './state-home.js';

/** Modules of Node that take a millisecond or more to load. Those of streams are loaded with any pipe or terminal. */
const HEAVY = ['child_process', 'crypto', 'dns', 'http', 'https', 'readline', 'tls', 'zlib'];

const probe = new URL('report-loaded.mjs', import.meta.url);

export interface LoadedRun extends RunResult {
  /** The files of dist/ that were loaded, on all threads. */
  readonly files: readonly string[];
  /** Of the modules of Node that are slow to load, those that were. */
  readonly nodeModules: readonly string[];
}

/** Runs the built program, and tells what it loads. */
export function runAndSeeLoaded(args: readonly string[], options: RunOptions): LoadedRun {
  const record = join(stateHome(), 'loaded.txt');
  rmSync(record, { force: true });
  const env = { ...options.env, NODE_OPTIONS: `--import=${probe.href}`, WORKLOG_LOADED: record };
  const result = runWorklog(args, { ...options, env });
  const loaded = [...new Set(readFileSync(record, 'utf8').trimEnd().split('\n'))];
  return {
    ...result,
    files: loaded.flatMap((url) => /\/dist\/([^/]+\.js)$/.exec(url)?.[1] ?? []).sort(),
    nodeModules: HEAVY.filter((name) => loaded.includes(`node:${name}`)),
  };
}
