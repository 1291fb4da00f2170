import { type Command, Option } from 'commander';
import type { ExitCode } from '../commands/command.js';

/** Told the exit code of the command that ran. */
export type OnExitCode = (code: ExitCode) => void;

/**
 * Gives a command the options that every command has, and help that knows the command's name.
 *
 * @param languages what a command works on without `--lang`
 */
export function withCommonOptions(command: Command, languages = "the site's own"): Command {
  command
    .optionsGroup('Common options:')
    .option('--site <folder>', 'the Hugo site (default: the nearest one upward from here)')
    .option('--lang <code>', `a language, several with commas, or all (default: ${languages})`);
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

/** A command as it is typed: `worklog new week`. */
function pathOf(command: Command): string {
  const own = command.name().split(' ')[0] ?? '';
  return command.parent === null ? own : `${pathOf(command.parent)} ${own}`;
}
