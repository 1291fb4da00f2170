// npm run demo: the main job on the example sites. Each command is shown as a user would type it, then run. What writes
// works on a copy, and what worklog remembers of that goes with it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../bin/worklog.js', import.meta.url));
const examples = fileURLToPath(new URL('.', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'worklog-demo-'));

const env = { ...process.env, XDG_STATE_HOME: join(copy, 'state') };

const STEPS = [
  { site: 'internship', args: ['list'] },
  { site: 'internship', args: ['list', 'tasks', '--week', '4'] },
  { site: 'internship', args: ['show', '4', '--lang', 'vi'] },
  // Mistakes are what it is to find: it then exits with 1.
  { site: 'mistakes', args: ['validate'], status: 1 },
  { site: 'mistakes', args: ['validate', '--fix', '--quiet'], status: 1 },
  { site: 'internship', args: ['new', 'week', '--title', 'Search'] },
  { site: 'internship', args: ['list', '--week', '5..'] },
  { site: 'internship', args: ['undo'] },
];

try {
  cpSync(examples, copy, { recursive: true });
  for (const { site, args, status: expected = 0 } of STEPS) {
    process.stdout.write(`\n$ cd ${site} && worklog ${args.join(' ')}\n\n`);
    const { status } = spawnSync(process.execPath, [program, ...args], {
      cwd: join(copy, site),
      env,
      stdio: 'inherit',
    });
    if (status !== expected) {
      process.exitCode = status ?? 2;
      break;
    }
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
