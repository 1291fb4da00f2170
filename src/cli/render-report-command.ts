import type { Command } from 'commander';
import type { Context } from '../commands/command.js';
import type { RenderReportOptions } from '../commands/render-report.js';
import { type OnExitCode, withCommonOptions } from './common-options.js';

/** Declares `render report`. */
export function declareRenderReport(render: Command, context: Context, onExitCode: OnExitCode): void {
  const command = render
    .command('report')
    .summary('the worklog as one HTML file, to open or to print')
    .description(
      'Makes one HTML file of the worklog: a cover with dates and totals, contents, pictures, and every week. It needs no network and no other file, can be read without scripts, and prints on clean A4 pages.',
    )
    .option('--out <file>', 'where to write it (- for stdout, the default in a pipe)')
    .option('--force', 'overwrite whatever file stands there, not a report only')
    .option('--week <weeks>', 'only these weeks: 4 or 3..5,8 or 6..')
    .option('--title <text>', "what it is called (default: the site's title)");
  withCommonOptions(command)
    .addHelpText(
      'after',
      `
For a PDF, open the report in a browser and print it.

Examples:
  worklog render report --out report.html
  worklog render report --out report.html --lang en,vi
  worklog render report --out month.html --week 5..8 --title "The second month"
  worklog render report --site ~/report > report.html`,
    )
    .action(async (options: RenderReportOptions) => {
      const { renderReport } = await import('../commands/render-report.js');
      onExitCode(await renderReport(options, context));
    });
}
