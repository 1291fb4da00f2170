import type { Command } from 'commander';
import type { Context } from '../commands/command.js';
import type { RenderIndexOptions } from '../commands/render-index.js';
import { type OnExitCode, withCommonOptions } from './common-options.js';

/** Declares `render index`, which brings the week lists of the section pages up to date. */
export function declareRenderIndex(render: Command, context: Context, onExitCode: OnExitCode): void {
  const index = render
    .command('index')
    .summary('the week lists of the section pages')
    .description(
      'Brings the week list of each section page up to date: adds the weeks that it leaves out in the form of the others, mends links that lead astray, and puts a line about the week where the template left only a placeholder.',
    )
    .option('--check', 'write nothing; name the pages that would change, and exit with 1 where there are any')
    .option('--dry-run', 'show what would be written, and write nothing');
  withCommonOptions(index, 'all')
    .addHelpText(
      'after',
      `
The line about a week is the topic of its title ("Week 4: Storage"), else the
groups of its objectives, else the first of them. What you have written stays as
it is, and so does all text around the list. What cannot be told for certain is
left and named.

Examples:
  worklog render index
  worklog render index --lang vi
  worklog render index --check
  worklog render index --dry-run`,
    )
    .action(async (options: RenderIndexOptions) => {
      const { renderIndexCommand } = await import('../commands/render-index.js');
      onExitCode(await renderIndexCommand(options, context));
    });
}
