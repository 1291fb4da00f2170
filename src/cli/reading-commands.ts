import type { Command } from 'commander';
import type { CommonOptions, Context } from '../commands/command.js';
// The command that is run most is loaded with the program; every other one when it is called.
import { type ListOptions, list } from '../commands/list.js';
import type { ShowOptions } from '../commands/show.js';
import { type OnExitCode, withCommonOptions } from './common-options.js';

/** Declares the commands that show what there is: `list`, `show`, `config`. */
export function declareReadingCommands(program: Command, context: Context, onExitCode: OnExitCode): void {
  declareList(program, context, onExitCode);
  declareShow(program, context, onExitCode);
  declareConfig(program, context, onExitCode);
}

function declareList(program: Command, context: Context, onExitCode: OnExitCode): void {
  const command = program
    .command('list [kind]')
    .summary('list weeks, tasks, objectives, achievements or references')
    .description('Lists the entries of a worklog: weeks (the default), tasks, objectives, achievements or references.')
    .option('--week <weeks>', 'only these weeks: 4 or 3..5,8 or 6..')
    .option('--from <date>', 'only what ends on this day or later')
    .option('--to <date>', 'only what begins on this day or earlier')
    .option('--match <text>', 'only what holds this text; case and accents do not matter')
    .option('--open', 'only tasks that are not done, their references, their weeks')
    .option('--sort <column>', 'sort by columns, with commas; -column for descending')
    .option('--columns <columns>', 'the columns to show, with commas')
    .option('--output <format>', 'table, json, ndjson, csv, tsv or markdown (default: table)')
    .option('--wide', 'do not fit the table to the terminal');
  withCommonOptions(command)
    .addHelpText(
      'after',
      `
Dates are YYYY-MM-DD, today, yesterday, tomorrow, a weekday (the last one; after
--to the first from --from on), or as the site writes them.

Examples:
  worklog list --site ~/report
  worklog list tasks --week 3..5 --open
  worklog list tasks --match "tim hieu" --lang vi
  worklog list achievements --output markdown
  worklog list references --sort url --columns url,address
  worklog list tasks --output csv > tasks.csv`,
    )
    .action(async (kind: string | undefined, options: ListOptions) => {
      onExitCode(await list(kind ?? 'weeks', options, context));
    });
}

function declareShow(program: Command, context: Context, onExitCode: OnExitCode): void {
  const show = program
    .command('show [week]')
    .summary('show one week in full')
    .description('Shows one week laid out to be read: the latest that has entries, or the one whose number is given.')
    .option('--output <format>', 'pretty or json (default: pretty)');
  withCommonOptions(show)
    .addHelpText(
      'after',
      `
Examples:
  worklog show
  worklog show 4 --lang vi
  worklog show 4 --output json`,
    )
    .action(async (week: string | undefined, options: ShowOptions) => {
      const { show } = await import('../commands/show.js');
      onExitCode(await show(week ?? null, options, context));
    });
}

function declareConfig(program: Command, context: Context, onExitCode: OnExitCode): void {
  const config = program
    .command('config')
    .summary('show the settings and how the site writes')
    .description('Tells what worklog knows of a site.')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .addHelpText('before', ({ error }) => (error ? 'worklog: config needs a subcommand: show.\n' : ''));
  const show = config
    .command('show')
    .summary('the settings in force and the dialect, each with its evidence')
    .description('Shows the settings in force and how the site writes its worklog, each with the evidence for it.')
    .option('--output <format>', 'pretty or json (default: pretty)');
  withCommonOptions(show, 'all')
    .addHelpText(
      'after',
      `
Examples:
  worklog config show
  worklog config show --lang vi --output json`,
    )
    .action(async (options: CommonOptions & { readonly output?: string }) => {
      const { configShow } = await import('../commands/config-show.js');
      onExitCode(await configShow(options, context));
    });
}
