// The examples in the README are real: each block that begins with `$ worklog …` holds what the command prints on a fresh
// copy of the example site. `node scripts/readme-examples.mjs` writes them anew; a test compares them.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const readmePath = fileURLToPath(new URL('../README.md', import.meta.url));
const program = fileURLToPath(new URL('../bin/worklog.js', import.meta.url));
const examples = fileURLToPath(new URL('../examples', import.meta.url));

const BLOCK = /```console\n\$ worklog (?<command>[^\n]*)\n.*?```/gs;

/**
 * The README with every example run.
 *
 * @param {string} readme
 */
export function withRunExamples(readme) {
  return readme.replace(BLOCK, (_, command) => `\`\`\`console\n$ worklog ${command}\n${run(words(command))}\`\`\``);
}

/** The words of a command line; double quotes hold one together. @param {string} command */
function words(command) {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** @param {readonly string[]} args */
function run(args) {
  const copy = mkdtempSync(join(tmpdir(), 'worklog-readme-'));
  try {
    cpSync(examples, join(copy, 'examples'), { recursive: true });
    const cwd = join(copy, 'examples', 'internship');
    const env = { PATH: process.env.PATH, COLUMNS: '80', TZ: 'UTC', XDG_STATE_HOME: join(copy, 'state') };
    const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd, env, encoding: 'utf8' });
    return stdout + stderr;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(readmePath, withRunExamples(readFileSync(readmePath, 'utf8')));
}
