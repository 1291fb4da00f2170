// The examples in the README are real: each block that begins with `$ worklog …` holds what the command prints on a copy of the
// example site. `node scripts/readme-examples.mjs` writes them anew; a test compares them. A block of several commands is one
// session: they run one after the other on one copy, and the time of day in what they print is always the same.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const readmePath = fileURLToPath(new URL('../README.md', import.meta.url));
const program = fileURLToPath(new URL('../bin/worklog.js', import.meta.url));
const examples = fileURLToPath(new URL('../examples', import.meta.url));

const BLOCK = /```console\n(?<content>\$ worklog [^\n]*\n.*?)```/gs;

/**
 * The README with every example run.
 *
 * @param {string} readme
 */
export function withRunExamples(readme) {
  return readme.replace(BLOCK, (_, content) => {
    const commands = [...content.matchAll(/^\$ worklog (.*)$/gm)].map(([, command = '']) => command);
    return `\`\`\`console\n${session(commands)}\`\`\``;
  });
}

/** Commands that build on each other, on a copy that they may write to. @param {readonly string[]} commands */
function session(commands) {
  const copy = mkdtempSync(join(tmpdir(), 'worklog-readme-'));
  try {
    cpSync(examples, join(copy, 'examples'), { recursive: true });
    const env = { XDG_STATE_HOME: join(copy, 'state') };
    const texts = commands.map((command) => shown(command, join(copy, 'examples', 'internship'), env));
    return texts.join('\n').replaceAll(/\b\d{4}-\d{2}-\d{2} \d{2}:\d{2}\b/g, '2026-07-03 17:05');
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** @param {string} command @param {string} cwd @param {Record<string, string>} env */
function shown(command, cwd, env) {
  return `$ worklog ${command}\n${run(words(command), cwd, env)}`;
}

/** The words of a command line; double quotes hold one together. @param {string} command */
function words(command) {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** @param {readonly string[]} args @param {string} cwd @param {Record<string, string>} more */
function run(args, cwd, more) {
  const env = { PATH: process.env.PATH, COLUMNS: '80', TZ: 'UTC', ...more };
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd, env, encoding: 'utf8' });
  return stdout + stderr;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(readmePath, withRunExamples(readFileSync(readmePath, 'utf8')));
}
