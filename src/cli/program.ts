import { Command, type OutputConfiguration } from 'commander';
import type { Context } from '../commands/command.js';
import { sanitiseLines } from '../terminal/sanitise.js';
import { wantsColor } from '../terminal/style.js';
import type { OnExitCode } from './common-options.js';
import { declareList } from './list-command.js';
import { VERSION } from './version.js';

/** What can be done without the other commands being known. */
const ALONE: readonly string[] = ['list', '--version', '-V'];

/**
 * Declares the command line: all of it, unless what was typed names `list` or asks for the version. What a command does is loaded when it is called,
 * and what the others are called when it is another one that is, so that starting stays quick.
 */
export async function buildProgram(context: Context, onExitCode: OnExitCode): Promise<Command> {
  const program = new Command('worklog')
    .description(
      'Reads, checks, begins and keeps up the weekly worklogs of a Hugo site: weeks, tasks, objectives and achievements, as tables for people and as data for programs.',
    )
    .usage('<command> [options]')
    .version(VERSION, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .showSuggestionAfterError()
    .showHelpAfterError('  Run worklog --help for the commands and their options.')
    .exitOverride()
    .configureOutput(outputFor(context))
    .addHelpText(
      'after',
      `
Examples:
  worklog list                      the weeks of the site that you are in
  worklog list tasks --week 4       the tasks of week 4
  worklog show                      the latest week, in full
  worklog list tasks --output json  the tasks as data
  worklog status                    what today and this week still lack
  worklog validate                  every mistake, with its place and remedy
  worklog validate --fix            the evident mistakes mended
  worklog new week                  the next week, in the site's own style
  worklog add task "Learn RDS"      today's work, in the row of today
  worklog done 4.3                  row 3 of week 4 is done
  worklog format                    tables, lists and blank lines laid out
  worklog undo                      the last change taken back

Every command has --help with examples of its own.`,
    );
  declareList(program, context, onExitCode);
  if (!ALONE.includes(context.args[0] ?? '')) {
    const { declareOtherCommands } = await import('./other-commands.js');
    declareOtherCommands(program, context, onExitCode);
  }
  return program;
}

function outputFor({ stdout, stderr, env }: Context): OutputConfiguration {
  return {
    writeOut: (text) => stdout.write(text),
    writeErr: (text) => stderr.write(text),
    getOutHelpWidth: () => stdout.columns ?? 80,
    getErrHelpWidth: () => stderr.columns ?? 80,
    getOutHasColors: () => wantsColor({ option: undefined, env, isTerminal: stdout.isTerminal }),
    getErrHasColors: () => wantsColor({ option: undefined, env, isTerminal: stderr.isTerminal }),
    outputError: (text, write) => write(usageText(text)),
  };
}

/** A mistake in the command line, as commander words it, in the form of our own messages. What was typed is repeated in it. */
function usageText(text: string): string {
  const [problem = '', ...others] = text
    .replace(/^error: /, '')
    .trimEnd()
    .split('\n');
  const advice = others.map((line) => `  ${line.trim().replace(/^\((.*)\)$/, '$1')}`);
  // No option has white space in its name: it is a text, as `- read the guide`.
  if (/^unknown option '-.*\s/.test(problem))
    advice.unshift('  A text that begins with a dash goes behind --, as in: worklog add task -- "- a".');
  const sentence = `${problem.charAt(0).toUpperCase()}${problem.slice(1)}`;
  return sanitiseLines(`${[`worklog: ${sentence}${sentence.endsWith('.') ? '' : '.'}`, ...advice].join('\n')}\n`);
}
