import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

let made: string | null = null;

/** Where worklog keeps what it remembers of the sites of one test file: a temporary folder, which goes with it. */
export function stateHome(): string {
  made ??= realpathSync(mkdtempSync(join(tmpdir(), 'worklog-state-')));
  return made;
}

/** Where it keeps what it can make again. */
export function cacheHome(): string {
  return join(stateHome(), 'cache');
}

afterAll(() => {
  if (made !== null) rmSync(made, { recursive: true, force: true });
});
