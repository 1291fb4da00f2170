import type { Command } from 'commander';
import type { Context } from '../commands/command.js';
import type { OpenOptions } from '../commands/open.js';
import type { StatsOptions } from '../commands/stats/stats-options.js';
import type { StatusOptions } from '../commands/status.js';
import { type OnExitCode, withCommonOptions, withSitesOption } from './common-options.js';

/** Declares the commands that tell how far a worklog is, and lead to its pages: `status`, `stats`, `open`. */
export function declareProgressCommands(program: Command, context: Context, onExitCode: OnExitCode): void {
  declareStatus(program, context, onExitCode);
  declareStats(program, context, onExitCode);
  declareOpen(program, context, onExitCode);
}

function declareOpen(program: Command, context: Context, onExitCode: OnExitCode): void {
  const open = program
    .command('open [week]')
    .summary("open a week's page in the editor, or its published page")
    .description(
      'Opens the page of a week in $VISUAL or $EDITOR: the one that today is in, at the row of today, or the one whose number or entry is given.',
    )
    .option('--web', 'the published page, in the browser')
    .option('--print', 'print the path, with --web the address, and open nothing');
  withCommonOptions(open, 'one')
    .addHelpText(
      'after',
      `
The address is made of baseURL and the other settings of Hugo. Where there is no
browser, as over a remote shell, it is printed.

Examples:
  worklog open
  worklog open 4.3 --lang vi
  worklog open 4 --web
  git add "$(worklog open --print)"`,
    )
    .action(async (week: string | undefined, options: OpenOptions) => {
      const { openPage } = await import('../commands/open.js');
      onExitCode(await openPage(week ?? null, options, context));
    });
}

function declareStatus(program: Command, context: Context, onExitCode: OnExitCode): void {
  const status = program
    .command('status')
    .summary('which week it is, what it lacks, and the next command')
    .description(
      'Tells which week and which day it is, what today and the week still lack, and the command that sees to it. It runs no rules: that is what worklog validate is for.',
    )
    .option('--output <format>', 'pretty or json (default: pretty)');
  withCommonOptions(status, 'one')
    .addHelpText(
      'after',
      `
The commands that it prints can be run as they are; those that need words ask
for them. It ends with 0 whatever it has found.

Examples:
  worklog status
  worklog status --lang vi
  worklog status --output json`,
    )
    .action(async (options: StatusOptions) => {
      const { status } = await import('../commands/status.js');
      onExitCode(await status(options, context));
    });
}

function declareStats(program: Command, context: Context, onExitCode: OnExitCode): void {
  const stats = program
    .command('stats')
    .summary('what the worklog adds up to, in figures')
    .description(
      'Adds up the worklog: days, tasks, entries, objectives, achievements and references, by week and by weekday, and the hosts that its links lead to most.',
    )
    .option('--week <weeks>', 'only these weeks: 4 or 3..5,8 or 6..')
    .option('--from <date>', 'only what ends on this day or later')
    .option('--to <date>', 'only what begins on this day or earlier')
    .option('--output <format>', 'pretty, json or csv, a line a week (default: pretty)')
    .option('--bom', 'begin CSV with a byte order mark, for spreadsheet programs');
  withSitesOption(withCommonOptions(stats))
    .addHelpText(
      'after',
      `
Numbers have bars beside them on a terminal. Dates are as worklog list takes
them. With --sites a line tells of each site, and the last of all of them;
--output may be ndjson then.

Examples:
  worklog stats
  worklog stats --week 1..4 --lang all
  worklog stats --output csv > weeks.csv
  worklog stats --sites ~/cohort --output csv > sites.csv`,
    )
    .action(async (options: StatsOptions) => {
      if (options.sites !== undefined) {
        const { statsOfSites } = await import('../commands/stats/stats-sites.js');
        onExitCode(await statsOfSites(options, context));
        return;
      }
      const { stats } = await import('../commands/stats.js');
      onExitCode(await stats(options, context));
    });
}
