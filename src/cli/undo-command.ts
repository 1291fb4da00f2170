import type { Command } from 'commander';
import type { Context } from '../commands/command.js';
import type { UndoOptions } from '../commands/undo.js';
import { type OnExitCode, withOutputOptions } from './common-options.js';

/** Declares `undo`, which takes back what the commands that write have done. */
export function declareUndo(program: Command, context: Context, onExitCode: OnExitCode): void {
  const undo = program
    .command('undo')
    .summary('take back the last change that a command made')
    .description(
      'Takes back the last change that a command made on the site: new files go, the others say again what they said before, byte for byte. Each further undo takes back the change before.',
    )
    .option('--list', 'show the changes that can be taken back, the newest first')
    .option('--output <format>', 'with --list: table or json (default: table)')
    .option('--dry-run', 'show what would be written, and write nothing')
    .optionsGroup('Common options:')
    .option('--site <folder>', 'the Hugo site (default: the nearest one upward from here)');
  withOutputOptions(undo)
    .option('--quiet', 'say only what was asked for')
    .addHelpText(
      'after',
      `
The last 50 changes of a site are remembered, in your state folder and not in
the site. Where a file has changed since, nothing is taken back, and the file is
named. With nothing to take back the exit code is 2.

Examples:
  worklog undo
  worklog undo --dry-run
  worklog undo --list
  worklog undo --list --output json`,
    )
    .action(async (options: UndoOptions) => {
      const { undo: run } = await import('../commands/undo.js');
      onExitCode(await run(options, context));
    });
}
