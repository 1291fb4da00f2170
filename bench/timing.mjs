// Times whole commands, the way a user waits for them.
import { spawnSync } from 'node:child_process';

/**
 * @typedef {{ name: string, command: string, args: readonly string[], cwd?: string, before?: () => void, statuses?: readonly number[] }} Subject
 *   `statuses` are the exit codes of a run that counts, by default 0
 * @typedef {{ name: string, median: number, least: number, most: number }} Timing  milliseconds
 */

/**
 * Runs the subjects in turn, round after round, so that a machine whose speed drifts is the same for all of them.
 *
 * @param {readonly Subject[]} subjects
 * @param {number} rounds counted rounds, after one that is not
 * @returns {Timing[]}
 */
export function timeInTurn(subjects, rounds) {
  const times = subjects.map(() => /** @type {number[]} */ ([]));
  for (let round = -1; round < rounds; round++) {
    subjects.forEach((subject, index) => {
      const time = runOnce(subject);
      if (round >= 0) times[index]?.push(time);
    });
  }
  return subjects.map(({ name }, index) => {
    const sorted = [...(times[index] ?? [])].sort((a, b) => a - b);
    return {
      name,
      median: sorted[sorted.length >> 1] ?? Number.NaN,
      least: sorted[0] ?? Number.NaN,
      most: sorted.at(-1) ?? Number.NaN,
    };
  });
}

/** @param {Subject} subject */
function runOnce({ name, command, args, cwd, before, statuses = [0] }) {
  before?.();
  const start = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  if (status === null || !statuses.includes(status))
    throw new Error(`${name} ended with ${status ?? error}: ${stderr}`);
  return time;
}

/** @param {string} command */
export function isInstalled(command) {
  return spawnSync(command, ['version'], { stdio: 'ignore' }).error === undefined;
}
