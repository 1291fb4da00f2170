import type { FileOperations } from '../site/file-operations.js';
import type { Prompts } from '../terminal/prompts.js';
import { makeStyle, type Style, wantsColor } from '../terminal/style.js';

/** Where a command's text goes. */
export interface Output {
  write(text: string): void;
  /** Waits until whoever reads has taken what was written, or nearly all of it. */
  drained(): Promise<void>;
  readonly isTerminal: boolean;
  /** Whether it goes to another program, which may well write to the same terminal. */
  readonly isPipe: boolean;
  /** The terminal's width; null where nobody knows it. */
  readonly columns: number | null;
}

/** Everything a command takes from the world, so that a test can give it another one. */
export interface Context {
  /** The folder that the user is in. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What was typed behind `worklog`. */
  readonly args: readonly string[];
  readonly now: () => Date;
  /** Lets so many milliseconds pass. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** The disk, for what is written to it. */
  readonly files: FileOperations;
  /** All that stands on stdin, once it has ended. */
  readonly readStdin: () => Promise<Uint8Array>;
  /** Questions to whoever sits at the terminal; null where nobody does: then nothing is ever asked. */
  readonly prompts: () => Prompts | null;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The package's `templates/` folder. */
  readonly templates: URL;
}

/** The options that every command has. Commander leaves out what was not given. */
export interface CommonOptions {
  readonly site?: string;
  readonly lang?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

/**
 * `0` done; `1` done, and it found problems or something could not be read. What could not be done at all is thrown: a
 * `Failure`, or a bug, and ends with 2.
 */
export type ExitCode = 0 | 1;

/** Columns of a table that goes to a file or a pipe. */
const PIPED_COLUMNS = 80;
const NARROWEST = 20;

/** The width that text for people is laid out for. */
export function columnsOf({ stdout, env }: Context): number {
  const asked = Number(env.COLUMNS);
  if (stdout.columns !== null) return Math.max(stdout.columns, NARROWEST);
  return Number.isInteger(asked) && asked > 0 ? Math.max(asked, NARROWEST) : PIPED_COLUMNS;
}

export function styleFor(output: Output, context: Context, options: CommonOptions): Style {
  return makeStyle(colorFor(output, context, options));
}

/** Whether what goes to an output is coloured. */
export function colorFor(output: Output, { env }: Context, { color }: CommonOptions): boolean {
  return wantsColor({ option: color, env, isTerminal: output.isTerminal });
}
