import { type Command, Option } from 'commander';
import type { ExitCode } from '../commands/command.js';

/** Told the exit code of the command that ran. */
export type OnExitCode = (code: ExitCode) => void;

/**
 * Gives a command the options that every command has, and help that knows the command's name.
 *
 * @param languages what a command works on without `--lang`; `one` where it works on one language only
 */
export function withCommonOptions(command: Command, languages: 'own' | 'all' | 'one' = 'own'): Command {
  const named = languages === 'one' ? 'the language' : 'a language, several with commas, or all';
  const unnamed = languages === 'all' ? 'all' : "the site's own";
  command
    .optionsGroup('Common options:')
    .option('--site <folder>', 'the Hugo site (default: the nearest one upward from here)')
    .option('--lang <code>', `${named} (default: ${unnamed})`);
  return withOutputOptions(command).option('--quiet', 'say only what was asked for');
}

/** Gives a command the option that has it read many sites in one run. */
export function withSitesOption(command: Command): Command {
  return command.option('--sites <folders...>', 'every site in these folders; * ? ** match names');
}

/** Gives a command the options of every command that prints something, whatever it works on. */
export function withOutputOptions(command: Command): Command {
  return command
    .optionsGroup('Common options:')
    .showHelpAfterError(`  Run ${pathOf(command)} --help for its options.`)
    .addOption(new Option('--color', 'use colour (default: on a terminal)'))
    .addOption(new Option('--no-color', 'use no colour'))
    .option('--debug', 'show where a failure comes from')
    .helpOption('-h, --help', 'show help');
}

/**
 * Makes a command that is only there for its subcommands.
 *
 * @param subcommands their names in words: `week, index or report`
 */
export function withSubcommands(command: Command, subcommands: string): Command {
  return command
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .showHelpAfterError(`  Run ${pathOf(command)} --help for its subcommands.`)
    .addHelpText('before', ({ error }) =>
      error ? `worklog: ${command.name()} needs a subcommand: ${subcommands}.\n` : '',
    );
}

/** A command as it is typed: `worklog new week`. */
function pathOf(command: Command): string {
  const own = command.name().split(' ')[0] ?? '';
  return command.parent === null ? own : `${pathOf(command.parent)} ${own}`;
}
