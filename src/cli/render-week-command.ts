import type { Command } from 'commander';
import type { Context } from '../commands/command.js';
import type { RenderWeekOptions } from '../commands/render-week/write-week.js';
import { type OnExitCode, withCommonOptions } from './common-options.js';

/** Declares `render week`: a week in the form of its template. */
export function declareRenderWeek(render: Command, context: Context, onExitCode: OnExitCode): void {
  const week = render
    .command('week [number]')
    .summary('one week in the form of its template, as Markdown, HTML or for the terminal')
    .description(
      'Prints a week in the form of the template of its language: the latest that has entries, or the one whose number is given; or the week that stands on stdin as JSON. With --write the page goes into the content folder.',
    )
    .option('--output <format>', 'markdown, html or terminal (default: markdown)')
    .option('--stdin', 'the week is the JSON on stdin, as worklog show --output json gives it out')
    .option('--write', 'write the page to its place in the site')
    .option('--force', 'even where the page that is there says more, or Hugo would run what stands on stdin')
    .option('--dry-run', 'show what --write would change, and write nothing');
  withCommonOptions(week)
    .addHelpText(
      'after',
      `
What a page says is kept: its entries with their days, dates, links and groups,
its front matter and its other sections. Where it holds more (a second table,
pictures, code, shortcodes), --write names the lines and writes nothing. A week
from stdin that the site does not have yet is added to the week lists. With
--write, JSON of several languages makes a page in each.

Examples:
  worklog render week 4
  worklog render week 4 --write --lang all
  worklog show 4 --output json | worklog render week --stdin
  worklog render week 4 --output html > week-4.html`,
    )
    .action(async (number: string | undefined, options: RenderWeekOptions) => {
      const { renderWeek } = await import('../commands/render-week.js');
      onExitCode(await renderWeek(number ?? null, options, context));
    });
}
