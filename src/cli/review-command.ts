import type { Command } from 'commander';
import type { Context } from '../commands/command.js';
import type { ReviewOptions } from '../commands/review.js';
import { type OnExitCode, withOutputOptions } from './common-options.js';

/** Declares `review`. */
export function declareReview(program: Command, context: Context, onExitCode: OnExitCode): void {
  const command = program
    .command('review [folders...]')
    .summary('many worklogs side by side: who is behind, and where')
    .description(
      'Looks at the sites below the folders as a mentor does: which weeks are done, who is behind, which pages have problems, which are similar, what is new.',
    )
    .option('--as-of <date>', 'the day that counts for who is behind (default: today)')
    .option('--weeks <number>', 'how many weeks there are to be (default: as the sites show)')
    .option('--since <date>', 'tell also what is new: since a date, or since a revision of git')
    .option('--lang <code>', 'judge only this language, or several with commas (default: those a site keeps)')
    .option('--output <format>', 'pretty, json or csv, the matrix (default: pretty)')
    .option('--out <file>', 'write the review as one HTML file; only a review is overwritten')
    .option('--force', 'overwrite whatever file stands there');
  withOutputOptions(command)
    .option('--quiet', 'say only what was asked for')
    .addHelpText(
      'after',
      `
A folder stands for its site or for all sites below it; patterns such as
"cohort/*" are understood. Without any it is the site that you are in, else all
below. Similar pages are a reason to read them, no more.

Exit code: 0 done, 1 a site or a page could not be read, 2 none could.

Examples:
  worklog review ~/cohort
  worklog review ~/cohort --as-of 2025-10-17 --weeks 12
  worklog review ~/cohort --since monday
  worklog review "cohorts/*-autumn"
  worklog review ~/cohort --out review.html`,
    )
    .action(async (folders: readonly string[], options: ReviewOptions) => {
      const { review } = await import('../commands/review.js');
      onExitCode(await review(folders, options, context));
    });
}
