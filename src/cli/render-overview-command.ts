import type { Command } from 'commander';
import type { Context } from '../commands/command.js';
import type { RenderOverviewOptions } from '../commands/render-overview.js';
import { type OnExitCode, withCommonOptions } from './common-options.js';

/** Declares `render overview`, which makes a page of figures and pictures in the worklog's section. */
export function declareRenderOverview(render: Command, context: Context, onExitCode: OnExitCode): void {
  const overview = render
    .command('overview')
    .summary('a page of figures and pictures, first in the section')
    .description(
      'Makes a page in the section of the worklog, before its first week, in every language: how far the worklog is, a timeline of its weeks and days, the work by week and by weekday, the sources that were used most, and what came of each week. Run it again to bring the page up to date.',
    )
    .option('--check', 'write nothing; name the pages that would change, and exit with 1 where there are any')
    .option('--dry-run', 'show what would be written, and write nothing')
    .option('--force', 'write over a page that stands in its place and that worklog did not make');
  withCommonOptions(overview, 'all')
    .addHelpText(
      'after',
      `
The page says in its front matter that worklog makes it. The front matter is
yours: another title, weight or menu number stays, and the page may be moved
within the section. What stands below is written anew each time.

Examples:
  worklog render overview
  worklog render overview --lang vi
  worklog render overview --check
  worklog render overview --dry-run`,
    )
    .action(async (options: RenderOverviewOptions) => {
      const { renderOverviewCommand } = await import('../commands/render-overview.js');
      onExitCode(await renderOverviewCommand(options, context));
    });
}
