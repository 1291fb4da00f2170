import type { Command } from 'commander';
import type { CommonOptions, Context } from '../commands/command.js';
import type { ShowOptions } from '../commands/show.js';
import { type OnExitCode, withCommonOptions, withSubcommands } from './common-options.js';

/** Declares `show`. */
export function declareShow(program: Command, context: Context, onExitCode: OnExitCode): void {
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

/** Declares `config`. */
export function declareConfig(program: Command, context: Context, onExitCode: OnExitCode): void {
  const config = program
    .command('config')
    .summary('show the settings and how the site writes')
    .description('Tells what worklog knows of a site.');
  withSubcommands(config, 'show');
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
