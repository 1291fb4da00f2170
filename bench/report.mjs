// The figures of a run as a table for people, and what they come to beside what is wanted.

/** @typedef {import('./timing.mjs').Timing} Timing */
/** @typedef {{ id: string, title: string, timings: Timing[], profiles: Profile[] }} Group */
/** @typedef {import('./phases.mjs').Profile} Profile */
/** @typedef {{ what: string, ratio: number, must: number | null, aim: number | null }} Ratio */

/** The two ways in which validate is timed: as it checks all, and as it does again where nothing has changed. */
const ALL = 'worklog validate --no-cache';
const AGAIN = 'worklog validate';

/** What is wanted of a check on the pages of a cohort, beside tools that check them too. */
const WANTED_OF_COHORT = [
  { other: 'hugo', must: 1, aim: 0.75 },
  { other: 'rumdl check --no-cache', must: 1.2, aim: 0.9 },
  { other: 'markdownlint-cli2', must: 1 / 10, aim: 1 / 20 },
];

/** What is wanted: the figure of one tool divided by that of another, or of the same one in another group. */
const WANTED = [
  { what: 'list ÷ node -e 0', group: 'start', own: 'worklog list', other: 'node -e 0', must: 2, aim: 1.35 },
  ...[ALL, AGAIN].flatMap((own) =>
    WANTED_OF_COHORT.map((wanted) => ({ what: `${own.slice(8)} ÷ ${wanted.other}`, group: 'cohort', own, ...wanted })),
  ),
  // Of the others only this one keeps what it has found.
  { what: 'validate ÷ rumdl check', group: 'cohort', own: AGAIN, other: 'rumdl check', must: null, aim: null },
  ...[ALL, AGAIN].map((own) => ({
    what: `${own.slice(8)} of 100,000 pages ÷ reading them`,
    group: 'large-100000',
    own,
    other: 'node reading the files alone',
    must: 4,
    aim: 2,
  })),
  ...[ALL, AGAIN, 'worklog list tasks'].map((own) => ({
    what: `${own.slice(8)}: 100,000 pages ÷ 10,000 pages`,
    group: 'large-100000',
    own,
    otherGroup: 'large-10000',
    must: 12,
    aim: null,
  })),
];

/** The most memory, in MiB, that 100,000 pages may take. */
const MEMORY = { must: 400, aim: 160 };

/**
 * @param {readonly Group[]} groups
 * @returns {Ratio[]}
 */
export function ratiosOf(groups) {
  /** @param {string} id @param {string} name */
  const timingOf = (id, name) => groups.find((group) => group.id === id)?.timings.find((one) => one.name === name);
  const times = WANTED.flatMap(({ what, group, own, other = own, otherGroup = group, must, aim }) => {
    const [mine, theirs] = [timingOf(group, own), timingOf(otherGroup, other)];
    return mine && theirs ? [{ what, ratio: mine.median / theirs.median, must, aim }] : [];
  });
  const memories = [ALL, AGAIN, 'worklog list tasks'].flatMap((own) => {
    const memory = timingOf('large-100000', own)?.memory;
    return memory == null ? [] : [{ what: `${own} of 100,000 pages, MiB`, ratio: memory, ...MEMORY }];
  });
  return [...times, ...memories];
}

/** @param {{ machine: string, versions: Record<string, string>, rounds: number, groups: Group[], ratios: Ratio[] }} report */
export function printReport({ machine, versions, rounds, groups, ratios }) {
  console.log(
    `${machine}. ${Object.entries(versions)
      .map((pair) => pair.join(' '))
      .join(', ')}.`,
  );
  if (groups.some(({ timings }) => timings.length > 0))
    console.log(
      `Whole processes in turn, medians of up to ${rounds} rounds; warm (the files in the cache of the system) unless it says cold.`,
    );
  for (const { title, timings, profiles } of groups) {
    console.log(`\n${title}`);
    if (timings.length > 0) console.log('\n  milliseconds   (least to most)   peak MiB');
    for (const { name, median, least, most, memory, note } of timings) {
      const range = `(${least.toFixed(0)} to ${most.toFixed(0)})`;
      console.log(
        `  ${median.toFixed(0).padStart(8)}   ${range.padStart(18)}   ${(memory?.toFixed(0) ?? '?').padStart(8)}   ${name.padEnd(30)} ${note}`,
      );
    }
    for (const profile of profiles) printProfile(profile);
  }
  if (ratios.length > 0) console.log('\nWanted\n');
  for (const { what, ratio, must, aim } of ratios) {
    const limits = must === null ? '' : `at most ${short(must)}${aim === null ? '' : `, aim ${short(aim)}`}`;
    console.log(
      `  ${short(ratio).padStart(8)}   ${what.padEnd(56)} ${limits.padEnd(26)} ${verdictOn(ratio, must, aim)}`,
    );
  }
}

/**
 * @param {number} ratio
 * @param {number | null} must
 * @param {number | null} aim
 */
function verdictOn(ratio, must, aim) {
  if (must === null) return '';
  if (ratio > must) return 'MISSED';
  return aim !== null && ratio <= aim ? 'aim reached' : 'reached';
}

/** @param {Profile} profile */
function printProfile({ command, threads, phases }) {
  const of = threads > 1 ? `${threads} threads` : 'one thread';
  console.log(`\n  Where the time of ${command} goes, in milliseconds of ${of} under the profiler:`);
  for (const { name, time, share } of phases)
    console.log(`  ${time.toFixed(0).padStart(8)}   ${`${(100 * share).toFixed(0)} %`.padStart(5)}   ${name}`);
}

/** @param {number} number */
function short(number) {
  return number >= 100 ? number.toFixed(0) : number.toFixed(number < 0.5 ? 3 : 2);
}
