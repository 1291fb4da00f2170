// The tools that worklog is timed beside: where they are found, how each is asked to look at a folder, and what it then does.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {import('./timing.mjs').Subject} Subject */

const own = createRequire(import.meta.url);
/** The tools of bench/package.json; npm ci --prefix bench installs them. */
const peers = createRequire(new URL('package.json', import.meta.url));

export const PROGRAM = fileURLToPath(new URL('../bin/worklog.js', import.meta.url));

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {string} note
 * @param {string} work where it keeps what it found
 * @returns {Subject}
 */
export function worklog(name, args, note, work) {
  const env = { XDG_CACHE_HOME: join(work, 'cache') };
  // Finding something is no failure.
  return { name, command: process.execPath, args: [PROGRAM, ...args], statuses: [0, 1], env, note };
}

/**
 * `worklog validate` that checks all, and that checks only what has changed since an earlier run: nothing has.
 *
 * @param {readonly string[]} args
 * @param {string} note
 * @param {string} work
 * @returns {{ all: Subject, again: Subject }}
 */
export function worklogValidate(args, note, work) {
  const name = 'worklog validate';
  return {
    all: worklog(`${name} --no-cache`, ['validate', '--no-cache', ...args], note, work),
    again: worklog(name, ['validate', ...args], 'the same again: reads the pages, and what it found before', work),
  };
}

/** @returns {Subject} */
export function bareNode() {
  return { name: 'node -e 0', command: process.execPath, args: ['-e', '0'], note: 'starts and ends' };
}

/**
 * Reading the files alone: what nobody can do without.
 *
 * @param {string} folder
 * @returns {Subject}
 */
export function readingAlone(folder) {
  const script =
    'const {readdirSync,readFileSync}=require("node:fs");let n=0;for(const f of readdirSync(process.argv[1],{recursive:true}))if(f.endsWith(".md"))n+=readFileSync(process.argv[1]+"/"+f,"utf8").length;console.log(n)';
  return {
    name: 'node reading the files alone',
    command: process.execPath,
    args: ['-e', script, folder],
    note: 'opens each file and makes a string of it',
  };
}

/**
 * @param {string} site
 * @param {string} output where Hugo builds to
 * @returns {Subject | null}
 */
export function hugo(site, output) {
  if (versionOf('hugo', ['version']) === null) return null;
  return {
    name: 'hugo',
    command: 'hugo',
    args: ['--quiet', '-s', site, '-d', output],
    before: () => rmSync(output, { recursive: true, force: true }),
    note: 'renders every page to HTML and writes it, with bare layouts',
  };
}

/**
 * Checks all, or only what has changed since an earlier run.
 *
 * @param {string} folder
 * @param {string} work where it keeps what it found
 * @returns {{ all: Subject, again: Subject }}
 */
export function rumdl(folder, work) {
  const platform = `@rumdl/cli-${process.platform}-${process.arch}`;
  const script = own.resolve('rumdl/package.json');
  const name = process.platform === 'win32' ? 'rumdl.exe' : 'rumdl';
  // The program itself: its package starts it by a script of its own.
  const command = join(dirname(createRequire(script).resolve(`${platform}/package.json`)), name);
  const statuses = [0, 1];
  return {
    all: {
      name: 'rumdl check --no-cache',
      command,
      args: ['check', '--no-cache', '--no-config', folder],
      statuses,
      note: 'some 70 rules about Markdown; Rust, all cores',
    },
    again: {
      name: 'rumdl check',
      command,
      args: ['check', '--cache-dir', join(work, 'rumdl'), '--no-config', folder],
      statuses,
      note: 'the same again: reads what it found before',
    },
  };
}

/**
 * The linters and formatters of the package beside this file that are installed.
 *
 * @param {string} folder
 * @param {string} work where their settings go
 * @returns {{ subjects: Subject[], missing: string[] }}
 */
export function markdownTools(folder, work) {
  const settings = join(work, 'remark.json');
  const preset = installed('remark-preset-lint-recommended') ? peers.resolve('remark-preset-lint-recommended') : '';
  writeFileSync(settings, JSON.stringify({ plugins: [preset] }));
  const all = [
    {
      package: 'markdownlint-cli2',
      args: [`${folder}/**/*.md`, '--no-globs'],
      note: 'some 55 rules about Markdown; JavaScript',
      env: {},
    },
    {
      package: 'remark-cli',
      bin: 'remark',
      args: [folder, '--quiet', '--no-stdout', '--ext', 'md', '--rc-path', settings, '--no-config', '--no-ignore'],
      note: 'the recommended preset, on a syntax tree; JavaScript',
      env: {},
    },
    {
      package: 'prettier',
      args: ['--check', '--no-config', '--ignore-path', '/dev/null', '--log-level', 'silent', `${folder}/**/*.md`],
      note: 'lays every page out and compares; JavaScript',
      env: {},
    },
    {
      package: 'oxfmt',
      args: ['--check', folder],
      note: 'lays every page out and compares; Rust and JavaScript, all cores',
      env: {},
    },
  ];
  const found = all.filter((tool) => installed(tool.package));
  return {
    subjects: found.map((tool) => ({
      name: `${tool.bin ?? tool.package}${tool.args[0] === '--check' ? ' --check' : ''}`,
      command: process.execPath,
      args: [binaryOf(tool.package, tool.bin), ...tool.args],
      cwd: work,
      statuses: [0, 1],
      note: tool.note,
    })),
    missing: all.filter((tool) => !found.includes(tool)).map((tool) => tool.package),
  };
}

/** @param {string} name */
function installed(name) {
  return existsSync(join(packageFolder(name), 'package.json'));
}

/** @param {string} name */
function packageFolder(name) {
  return fileURLToPath(new URL(`node_modules/${name}`, import.meta.url));
}

/**
 * @param {string} name
 * @param {string} [binary] its name, where it is not the package's
 */
function binaryOf(name, binary = name) {
  const { bin } = manifestOf(name);
  return join(packageFolder(name), typeof bin === 'string' ? bin : bin[binary]);
}

/** @param {string} name */
function manifestOf(name) {
  return JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8'));
}

/** The versions of all that is there. @returns {Record<string, string>} */
export function versions() {
  const found = { node: process.version, hugo: versionOf('hugo', ['version'])?.split(/[\s+]/)[1] ?? 'none' };
  const packages = ['markdownlint-cli2', 'remark-cli', 'prettier', 'oxfmt'].filter(installed);
  return {
    ...found,
    rumdl: own('rumdl/package.json').version,
    ...Object.fromEntries(packages.map((name) => [name, manifestOf(name).version])),
  };
}

/**
 * What a program says when it is asked for its version; null where there is none.
 *
 * @param {string} command
 * @param {readonly string[]} args
 */
function versionOf(command, args) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
}
