import type { Command } from 'commander';
import type { Context } from '../commands/command.js';
// The command that is run most is loaded with the program; every other one when it is called.
import type { ListOptions } from '../commands/list/list-choice.js';
import { list } from '../commands/list.js';
import { type OnExitCode, withCommonOptions, withSitesOption } from './common-options.js';

/** Declares `list`. */
export function declareList(program: Command, context: Context, onExitCode: OnExitCode): void {
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
    .option('--output <format>', 'table, json, ndjson, csv, tsv, markdown or ics (default: table)')
    .option('--bom', 'begin CSV with a byte order mark, for spreadsheet programs')
    .option('--wide', 'do not fit the table to the terminal');
  withSitesOption(withCommonOptions(command))
    .addHelpText(
      'after',
      `
Dates are YYYY-MM-DD, today, yesterday, tomorrow, a weekday (the last one;
after --to the first from --from on), or as the site writes them. --output ics
gives tasks as a calendar: import it again, and its events change rather than
double.

Examples:
  worklog list --site ~/report
  worklog list tasks --week 3..5 --open
  worklog list tasks --match "tim hieu" --lang vi
  worklog list achievements --output markdown
  worklog list references --sort url --columns url,address
  worklog list tasks --output csv --bom > tasks.csv
  worklog list tasks --sites ~/cohort --output ndjson
  worklog list --output ics > worklog.ics`,
    )
    .action(async (kind: string | undefined, options: ListOptions) => {
      if (options.sites === undefined) {
        onExitCode(await list(kind ?? null, options, context));
        return;
      }
      const { listSites } = await import('../commands/list/list-sites.js');
      onExitCode(await listSites(kind ?? null, options, context));
    });
}
