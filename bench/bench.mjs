// npm run bench [-- --corpus <folder of sites>] [--rounds <n>] [--large] [--cold] [--stages] [--json]
// Times worklog beside what it is measured against, in one run; figures of one machine mean something as ratios only.
// --stages leaves the others out, and says only where the time of worklog goes.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSite } from './generate-site.mjs';
import { profileOf } from './phases.mjs';
import { printReport, ratiosOf } from './report.mjs';
import { canForgetFiles, timeInTurn } from './timing.mjs';
import { bareNode, hugo, markdownTools, readingAlone, rumdl, versions, worklog, worklogValidate } from './tools.mjs';
import { generatedSites, realSites } from './workloads.mjs';

/** @typedef {import('./workloads.mjs').Workload} Workload */

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    rounds: { type: 'string', default: '15' },
    large: { type: 'boolean', default: false },
    cold: { type: 'boolean', default: false },
    stages: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
/** So often a run of a tenth of a second is profiled: some 500 samples each. */
const PROFILED_RUNS = 5;
const work = mkdtempSync(join(tmpdir(), 'worklog-bench-'));
/** @param {string} text */
const note = (text) => console.error(text);

try {
  const groups = values.stages ? stages() : [await start(), ...(await cohort())];
  if (values.large && !values.stages) groups.push(...(await large()));
  const report = {
    machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    versions: versions(),
    rounds,
    groups,
    ratios: ratiosOf(groups),
  };
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else printReport(report);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** What a user waits for on a site of their own. */
async function start() {
  const site = join(work, 'small');
  const pages = writeSite(site, 12);
  const subjects = [
    bareNode(),
    worklog('worklog list', ['list', '--site', site], 'reads one language, draws the weeks', work),
  ];
  const timings = await timeInTurn(subjects, rounds);
  return { id: 'start', title: `One site of ${pages} pages`, timings, profiles: profilesOfSite(site) };
}

/** Where the time goes, without timing anything beside it. */
function stages() {
  const site = join(work, 'small');
  const pages = writeSite(site, 12);
  const load = cohortLoad();
  return [
    { id: 'start', title: `One site of ${pages} pages`, timings: [], profiles: profilesOfSite(site) },
    { id: 'cohort', title: titleOf(load), timings: [], profiles: profilesOfCohort(load) },
  ];
}

/** @param {string} site */
function profilesOfSite(site) {
  return [['list'], ['validate', '--no-cache']].map((args) =>
    profileOf(`worklog ${args.join(' ')}`, [...args, '--site', site], work, PROFILED_RUNS),
  );
}

/** @param {Workload} load */
function profilesOfCohort({ sites }) {
  return [profileOf('worklog validate --no-cache', ['validate', '--no-cache', sites], work, 1)];
}

/** @returns {Workload} */
function cohortLoad() {
  const { corpus } = values;
  return corpus === undefined ? generatedSites(34 * 26, work, { withJoint: true }) : realSites(corpus, work);
}

/** @param {Workload} load */
function titleOf({ name, bytes }) {
  return `${name} of a cohort, ${(bytes / 2 ** 20).toFixed(1)} MiB`;
}

/** What a mentor waits for: every tool on the sites of a cohort. */
async function cohort() {
  const load = cohortLoad();
  const content = join(load.joint, 'content');
  const checking = worklogValidate([load.sites], 'reads every page into its model, 61 rules about worklogs', work);
  const rust = rumdl(content, work);
  const renderer = hugo(load.joint, join(work, 'public'));
  if (renderer === null) note('hugo is not installed: it is left out.');
  const { subjects, missing } = markdownTools(content, work);
  if (missing.length > 0) note(`${missing.join(', ')}: not installed, left out; npm ci --prefix bench installs them.`);
  const quick = [
    readingAlone(content),
    checking.all,
    checking.again,
    ...(renderer === null ? [] : [renderer]),
    rust.all,
    rust.again,
  ];
  const title = titleOf(load);
  const timings = await timeInTurn(quick, Math.max(3, rounds >> 1));
  // These take seconds: few rounds tell.
  timings.push(...(await timeInTurn(subjects, Math.max(1, rounds >> 3))));
  const groups = [{ id: 'cohort', title, timings, profiles: profilesOfCohort(load) }];
  if (!values.cold) return groups;
  if (!canForgetFiles()) {
    note('cold: this system does not let us make it forget its files; it is left out.');
    return groups;
  }
  const cold = await timeInTurn(quick, Math.max(3, rounds >> 2), { cold: true });
  return [
    ...groups,
    { id: 'cold', title: `${title}, none of them in the cache of the system`, timings: cold, profiles: [] },
  ];
}

/** Whether time and memory grow with the pages, and no faster. */
async function large() {
  const groups = [];
  for (const wanted of [10_000, 100_000]) {
    const load = generatedSites(wanted, work, { withJoint: false });
    const listing = ['list', 'tasks', '--sites', load.sites, '--output', 'ndjson'];
    const checking = worklogValidate(['--sites', load.sites, '--quiet'], 'every site, one after the other', work);
    const subjects = [
      readingAlone(load.sites),
      checking.all,
      checking.again,
      worklog('worklog list tasks', listing, 'one line a task', work),
      rumdl(load.sites, work).all,
    ];
    const timings = await timeInTurn(subjects, wanted > 10_000 ? 1 : 3);
    const title = `${load.name}, ${(load.bytes / 2 ** 20).toFixed(1)} MiB`;
    groups.push({ id: `large-${wanted}`, title, timings, profiles: [] });
  }
  return groups;
}
