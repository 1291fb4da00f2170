import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/run.js';
import type { Context } from '../../src/commands/command.js';
import { DISK, type FileOperations } from '../../src/site/file-operations.js';
import type { Prompts } from '../../src/terminal/prompts.js';
import { stateHome } from '../support/state-home.js';

export interface World {
  /** Where the user is. */
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The width of the terminal that stdout and stderr are; without it they are pipes. */
  readonly terminal?: number;
  readonly stdin?: string | Uint8Array;
  /** What whoever sits at the terminal answers; without it nobody does. */
  readonly prompts?: Prompts;
  /** What the clock says; by default Wednesday, 10 January 2024, noon. */
  readonly now?: () => Date;
  /** Told of each piece that is written to stdout. */
  readonly onOutput?: (text: string) => void;
  /** The disk; by default the real one. */
  readonly files?: FileOperations;
}

export interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs worklog in this process, in a world that the test makes up. */
export async function runHere(args: readonly string[], world: World): Promise<Said> {
  const said = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string): void => {
      said[name] += text;
      if (name === 'stdout') world.onOutput?.(text);
    },
    drained: () => Promise.resolve(),
    isTerminal: world.terminal !== undefined,
    isPipe: world.terminal === undefined,
    columns: world.terminal ?? null,
  });
  const context: Context = {
    cwd: world.cwd,
    env: { XDG_STATE_HOME: stateHome(), ...world.env },
    args,
    pause: () => Promise.resolve(),
    files: world.files ?? DISK,
    now: world.now ?? (() => new Date(2024, 0, 10, 12)),
    readStdin: () => Promise.resolve(bytesOf(world.stdin ?? '')),
    prompts: () => world.prompts ?? null,
    stdout: output('stdout'),
    stderr: output('stderr'),
    templates: new URL('../../templates/', import.meta.url),
  };
  return { status: await run(args, context), ...said };
}

/** The Hugo site with the page that everything began with. */
export const FOUNDING_SITE = fileURLToPath(new URL('../fixtures/founding-page/', import.meta.url));

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}
