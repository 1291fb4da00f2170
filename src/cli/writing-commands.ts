import type { Command } from 'commander';
import type { Context } from '../commands/command.js';
import type { FormatOptions } from '../commands/format.js';
import type { InitOptions } from '../commands/init.js';
import type { NewWeekOptions } from '../commands/new-week.js';
import { type OnExitCode, withCommonOptions, withSubcommands } from './common-options.js';

/** Declares the commands that make and change pages: `init`, `new week`, `format`. */
export function declareWritingCommands(program: Command, context: Context, onExitCode: OnExitCode): void {
  declareInit(program, context, onExitCode);
  declareNew(program, context, onExitCode);
  declareFormat(program, context, onExitCode);
}

function declareInit(program: Command, context: Context, onExitCode: OnExitCode): void {
  const init = program
    .command('init')
    .summary('adopt a Hugo site: settings, and a worklog where it has none')
    .description(
      'On a site with a worklog, writes worklog.toml with what is inferred of it. On a Hugo site without one, makes the section and its pages too.',
    )
    .option('--dry-run', 'show what would be written, and write nothing');
  withCommonOptions(init, 'all')
    .addHelpText(
      'after',
      `
Nothing is ever overwritten.

Examples:
  worklog init
  worklog init --dry-run --site ~/report`,
    )
    .action(async (options: InitOptions) => {
      const { init: run } = await import('../commands/init.js');
      onExitCode(await run(options, context));
    });
}

function declareNew(program: Command, context: Context, onExitCode: OnExitCode): void {
  const create = program.command('new').summary('make the page of a new week').description('Makes new pages.');
  withSubcommands(create, 'week');
  const week = create
    .command('week [number]')
    .summary('the next week, in every language, as the site writes its pages')
    .description(
      'Makes the pages of a week in every language of the worklog, and adds them to the section pages: the week behind the last one, or the one whose number is given. The pages are like the others of the site, with rows for its working days, blank to be filled.',
    )
    .option('--start <date>', 'the day it starts on (default: seven days behind the week before)')
    .option('--title <text>', 'what the week is about: for its title and the week list')
    .option('--days <days>', "the days that get a row, mon..fri or mon,wed (default: the site's)")
    .option('--template <file>', 'a template, in place of the form of the other pages')
    .option('--dry-run', 'show what would be written, and write nothing');
  withCommonOptions(week, 'all')
    .addHelpText(
      'after',
      `
--start takes YYYY-MM-DD, today, yesterday, tomorrow, a weekday (the last one),
or a date as the site writes them; from a Wednesday on there are rows from
Wednesday on. Days that worklog.toml names as holidays get no row. No page is
ever overwritten.

Examples:
  worklog new week
  worklog new week --title "Storage and databases"
  worklog new week 5 --start 2026-06-29 --days mon..thu
  worklog new week --dry-run`,
    )
    .action(async (number: string | undefined, options: NewWeekOptions) => {
      const { newWeekCommand } = await import('../commands/new-week.js');
      onExitCode(await newWeekCommand(number ?? null, options, context));
    });
}

function declareFormat(program: Command, context: Context, onExitCode: OnExitCode): void {
  const format = program
    .command('format [paths...]')
    .summary('lay pages out: tables, bullets, blank lines; what they say stays')
    .description(
      'Lays out the pages of a worklog: the columns of tables, list markers, line breaks in cells, blank lines, the ends of lines. What Hugo makes of a page does not change. Paths may be files, folders or sites.',
    )
    .option('--check', 'write nothing, and name the pages that would change')
    .option('--diff', 'write nothing, and show what would change')
    .option('--dry-run', 'the same as --diff')
    .option('--stdin', 'lay out what stands on stdin, in the place of the page that --stdin-path names')
    .option('--stdin-path <file>', 'the page that stdin stands for');
  withCommonOptions(format, 'all')
    .addHelpText(
      'after',
      `
Pages are laid out as most pages of the site are; [format] in worklog.toml says
otherwise. Exit code: 0 done, 1 with --check or --diff where a page would change,
or where one could not be read, 2 it could not be done.

Examples:
  worklog format
  worklog format --check
  worklog format content/1-Worklog/1.4-Week4 --diff
  worklog format --stdin --stdin-path week-4.md < week-4.md`,
    )
    .action(async (paths: readonly string[], options: FormatOptions) => {
      const { format: run } = await import('../commands/format.js');
      onExitCode(await run(paths, options, context));
    });
}
