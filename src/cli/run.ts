import { CommanderError } from 'commander';
import type { Context } from '../commands/command.js';
import { Failure } from '../model/failure.js';
import { failureText } from '../reporters/problem-text.js';
import { sanitiseLines } from '../terminal/sanitise.js';
import { buildProgram } from './program.js';
import { VERSION } from './version.js';

/**
 * Runs worklog on a command line and gives its exit code: 0 done, 1 done with problems found, 2 it could not be done.
 * Never throws: a failure is told on stderr, a bug with what a report of it needs.
 */
export async function run(args: readonly string[], context: Context): Promise<number> {
  let exitCode = 0;
  const program = await buildProgram(context, (code) => {
    exitCode = code;
  });
  if (args.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has told what was wrong; help and version are no failure.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    context.stderr.write(`${sanitiseLines(errorText(error, args.includes('--debug')))}\n`);
    return 2;
  }
}

function errorText(error: unknown, debug: boolean): string {
  if (error instanceof Failure) {
    const stack = debug && error.stack !== undefined ? `\n${error.stack}` : '';
    return `worklog: ${failureText(error.details)}${stack}`;
  }
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM' || code === 'ENOSPC' || code === 'EIO') return `worklog: ${message}.`;
  if (debug && error instanceof Error) return `worklog: ${error.stack ?? message}`;
  return [
    `worklog: This should not have happened: ${message}`,
    `  It is a mistake in worklog ${VERSION}, not in your pages. Run the command again with --debug and report what it prints.`,
  ].join('\n');
}
