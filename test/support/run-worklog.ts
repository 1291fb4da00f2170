import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { cacheHome, stateHome } from './state-home.js';

const program = fileURLToPath(new URL('../../bin/worklog.js', import.meta.url));

export interface RunOptions {
  /** Where the program is started; by default a temporary folder, which is no Hugo site. */
  readonly cwd?: string;
  /** Variables beside PATH and HOME, such as `TZ` or `FORCE_COLOR`; nothing else is taken over from the test's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** What the program reads from its standard input. */
  readonly input?: string;
  /** The terminal's width, as the variable `COLUMNS` says it. */
  readonly columns?: number;
}

export interface RunResult {
  /** The exit code; null where a signal ended the program, as after its time was up. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program as a user's shell would, with the Node of `WORKLOG_NODE`, else the one that runs the tests. */
export function runWorklog(args: readonly string[], options: RunOptions = {}): RunResult {
  const { cwd = tmpdir(), env = {}, input = '', columns } = options;
  const { status, stdout, stderr, error } = spawnSync(
    process.env.WORKLOG_NODE ?? process.execPath,
    [program, ...args],
    {
      cwd,
      env: {
        PATH: process.env.PATH,
        HOME: tmpdir(),
        XDG_STATE_HOME: stateHome(),
        XDG_CACHE_HOME: cacheHome(),
        ...(columns === undefined ? {} : { COLUMNS: String(columns) }),
        ...env,
      },
      input,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      // A run that takes so long hangs, however busy the machine is.
      timeout: 60_000,
    },
  );
  if (error !== undefined && status === null && !('code' in error && error.code === 'ETIMEDOUT')) throw error;
  return { status, stdout, stderr };
}
