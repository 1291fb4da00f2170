// npm run demo: the main job on the example site. Each command is shown as a user would type it, then run.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../bin/worklog.js', import.meta.url));
const site = fileURLToPath(new URL('internship', import.meta.url));

const COMMANDS = [['list'], ['list', 'tasks', '--week', '4'], ['show', '4', '--lang', 'vi']];

for (const args of COMMANDS) {
  process.stdout.write(`\n$ worklog ${args.join(' ')}\n\n`);
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd: site, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 2);
}
