// Times whole commands, the way a user waits for them.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * @typedef {{ name: string, command: string, args: readonly string[], cwd?: string, env?: Record<string, string>, before?: () => void, statuses?: readonly number[], note?: string }} Subject
 *   `statuses` are the exit codes of a run that counts, by default 0; `note` says what the tool does
 * @typedef {{ name: string, median: number, least: number, most: number, memory: number | null, note: string }} Timing
 *   milliseconds, and the most memory that any run held, in MiB; null where the system does not tell
 */

/**
 * Runs the subjects in turn, round after round, so that a machine whose speed drifts is the same for all of them.
 *
 * @param {readonly Subject[]} subjects
 * @param {number} rounds counted rounds
 * @param {{ cold?: boolean }} options cold: the system forgets the files before each run, and no run comes before the
 *   counted ones; else one round goes before them that is not counted
 * @returns {Promise<Timing[]>}
 */
export async function timeInTurn(subjects, rounds, { cold = false } = {}) {
  const times = subjects.map(() => /** @type {number[]} */ ([]));
  const memories = subjects.map(() => /** @type {number[]} */ ([]));
  for (let round = cold ? 0 : -1; round < rounds; round++) {
    for (const [index, subject] of subjects.entries()) {
      if (cold) forgetFiles();
      const { time, memory } = await runOnce(subject);
      if (round < 0) continue;
      times[index]?.push(time);
      if (memory !== null) memories[index]?.push(memory);
    }
  }
  return subjects.map(({ name, note = '' }, index) => {
    const sorted = [...(times[index] ?? [])].sort((a, b) => a - b);
    const held = memories[index] ?? [];
    return {
      name,
      note,
      median: sorted[sorted.length >> 1] ?? Number.NaN,
      least: sorted[0] ?? Number.NaN,
      most: sorted.at(-1) ?? Number.NaN,
      memory: held.length === 0 ? null : Math.max(...held),
    };
  });
}

/** How often a running program is asked for its memory. */
const LOOK_EVERY = 10;

/**
 * @param {Subject} subject
 * @returns {Promise<{ time: number, memory: number | null }>}
 */
function runOnce({ name, command, args, cwd, env, before, statuses = [0] }) {
  before?.();
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: env === undefined ? process.env : { ...process.env, ...env },
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      if (said.length < 2000) said += text;
    });
    let memory = /** @type {number | null} */ (null);
    const look = setInterval(() => {
      memory = peakOf(child.pid) ?? memory;
    }, LOOK_EVERY);
    child.once('error', reject);
    child.once('exit', (status) => {
      const time = Number(process.hrtime.bigint() - start) / 1e6;
      clearInterval(look);
      if (status !== null && statuses.includes(status)) resolve({ time, memory });
      else reject(new Error(`${name} ended with ${status}: ${said}`));
    });
  });
}

/**
 * The most memory that a process has held so far, in MiB (proc(5), VmHWM); null where the system does not tell.
 *
 * @param {number | undefined} pid
 */
function peakOf(pid) {
  try {
    const kibibytes = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kibibytes === undefined ? null : Number(kibibytes) / 1024;
  } catch {
    return null;
  }
}

/** Makes the system forget the files that it has read; proc(5), drop_caches. */
function forgetFiles() {
  spawnSync('sync');
  writeFileSync('/proc/sys/vm/drop_caches', '3');
}

/** Whether this machine lets us; only Linux does, and only root. */
export function canForgetFiles() {
  try {
    forgetFiles();
    return true;
  } catch {
    return false;
  }
}
