import type { Command } from 'commander';
import type { Context } from '../commands/command.js';
import type { SyncOptions } from '../commands/sync.js';
import { type OnExitCode, withOutputOptions } from './common-options.js';

/** Declares `sync`, which brings the languages of weeks back in step. */
export function declareSync(program: Command, context: Context, onExitCode: OnExitCode): void {
  const sync = program
    .command('sync [weeks...]')
    .summary('bring the languages of a week back in step')
    .description(
      'Carries days, dates, links and what is done from one language to the others, and the rows and bullets that they lack: in the language that they are written in, marked as waiting for their translation.',
    )
    .option('--from <language>', "the language that is right (default: the worklog's own)")
    .option('--check', 'write nothing; say what is out of step, and exit with 1 where anything is')
    .option('--dry-run', 'show what would be written, and write nothing')
    .optionsGroup('Common options:')
    .option('--site <folder>', 'the Hugo site (default: the nearest one upward from here)')
    .option('--lang <code>', 'the languages to bring in step, several with commas (default: all others)');
  withOutputOptions(sync)
    .option('--quiet', 'say only what was asked for')
    .addHelpText(
      'after',
      `
Weeks are numbers and ranges, 3 or 3..5,8; all weeks without. Dates are written
in the order and the form of each page. Nothing is taken out: what only the other
language has stays and is told, as is all that has no certain counterpart, and a
text that somebody has translated is never touched. worklog validate tells of
each entry that waits for its translation; worklog edit with --text gives it one.

Examples:
  worklog sync 4
  worklog sync 4 --from vi
  worklog sync --check
  worklog sync 1..3 --dry-run`,
    )
    .action(async (weeks: string[], options: SyncOptions) => {
      const { sync: run } = await import('../commands/sync.js');
      onExitCode(await run(weeks, options, context));
    });
}
