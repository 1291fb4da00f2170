// Where the time of a run goes, by the processor's own samples: each is of the part of the program whose code was running, or
// had called what was.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROGRAM } from './tools.mjs';

/** The rooms of src/ by what is done in them; the first that fits counts. */
const PHASES = [
  {
    name: 'find: sites, their configuration, their files',
    of: /^src\/site\/(?!read-text|page-store|front-matter|engine)/,
  },
  { name: 'read: the files', of: /^src\/site\// },
  { name: 'scan: blocks, tables, cells', of: /^src\/(?:text|markdown)\// },
  { name: 'model: sections, tasks, dates, languages', of: /^src\/(?:model|locale|page|dialect|worklog|edits)\// },
  { name: 'rules', of: /^src\/(?:rules|linter)\// },
  { name: 'output', of: /^src\/(?:renderers|reporters|terminal)\// },
  { name: 'start: the command line', of: /^src\/(?:cli|commands)\// },
];
const LOADING = 'start: Node, and loading the program';
const COLLECTING = 'collecting garbage';
const OTHER = 'the rest of the engine: compiling, waiting';

/**
 * Where the time of one command goes.
 * @typedef {{ command: string, threads: number, phases: { name: string, time: number, share: number }[] }} Profile
 */

/**
 * @param {string} command what it is called in the report
 * @param {readonly string[]} args
 * @param {string} work a folder for what the runs leave
 * @param {number} runs how many; of a short one few samples are taken
 * @returns {Profile} of one run on the average: milliseconds of processor time on all threads, the most first
 */
export function profileOf(command, args, work, runs) {
  const folder = mkdtempSync(join(work, 'profile-'));
  const options = ['--cpu-prof', '--cpu-prof-interval', '200', '--cpu-prof-dir', folder];
  for (let run = 0; run < runs; run++)
    spawnSync(process.execPath, [...options, PROGRAM, ...args], { stdio: 'ignore', cwd: work });
  const times = new Map();
  const sources = new Sources();
  const names = readdirSync(folder);
  for (const name of names) addProfile(JSON.parse(readFileSync(join(folder, name), 'utf8')), times, sources);
  rmSync(folder, { recursive: true });
  const whole = [...times.values()].reduce((sum, time) => sum + time, 0);
  const phases = [...times].map(([name, time]) => ({ name, time: time / 1000 / runs, share: time / whole }));
  return { command, threads: names.length / runs, phases: phases.sort((a, b) => b.time - a.time) };
}

/**
 * @typedef {{ functionName: string, url: string, lineNumber: number, columnNumber: number }} CallFrame
 * @param {{ nodes: { id: number, callFrame: CallFrame, children?: number[] }[], samples: number[], timeDeltas: number[] }} profile
 * @param {Map<string, number>} times
 * @param {Sources} sources
 */
function addProfile({ nodes, samples, timeDeltas }, times, sources) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const phases = new Map();
  /** @param {number} id @returns {string} */
  const phaseOf = (id) => {
    const known = phases.get(id);
    if (known !== undefined) return known;
    const node = byId.get(id);
    const parent = parents.get(id);
    const own = node === undefined ? OTHER : sources.phaseOf(node.callFrame);
    const phase = own ?? (parent === undefined ? LOADING : phaseOf(parent));
    phases.set(id, phase);
    return phase;
  };
  samples.forEach((id, index) => {
    const { functionName } = byId.get(id)?.callFrame ?? { functionName: '' };
    if (functionName === '(idle)') return;
    const phase = phaseOf(id);
    times.set(phase, (times.get(phase) ?? 0) + (timeDeltas[index] ?? 0));
  });
}

/** Tells the phase of code in dist/ by the file of src/ that it comes from. */
class Sources {
  #maps = new Map();

  /** @param {CallFrame} frame @returns {string | null} */
  phaseOf({ functionName, url, lineNumber, columnNumber }) {
    if (functionName === '(garbage collector)') return COLLECTING;
    if (functionName === '(program)') return OTHER;
    if (!url.startsWith('file:') || !url.includes('/dist/')) return null;
    const source = this.#mapOf(url)?.findEntry(lineNumber, columnNumber)?.originalSource ?? '';
    const file = /(?:^|\/)(src\/.*)$/.exec(source)?.[1];
    return file === undefined ? null : (PHASES.find(({ of }) => of.test(file))?.name ?? null);
  }

  /** @param {string} url */
  #mapOf(url) {
    if (!this.#maps.has(url)) {
      try {
        this.#maps.set(url, new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, 'utf8'))));
      } catch {
        this.#maps.set(url, null);
      }
    }
    return this.#maps.get(url);
  }
}
