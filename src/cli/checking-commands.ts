import type { Command } from 'commander';
import type { Context } from '../commands/command.js';
import type { ExplainOptions } from '../commands/explain.js';
import { mayBeManySites, SecondThread } from '../commands/validate/second-thread.js';
import type { ValidateOptions } from '../commands/validate/validate-options.js';
import { type OnExitCode, withCommonOptions, withOutputOptions, withSitesOption } from './common-options.js';

/** Declares the commands that judge a worklog: `validate`, `explain`. */
export function declareCheckingCommands(program: Command, context: Context, onExitCode: OnExitCode): void {
  declareValidate(program, context, onExitCode);
  declareExplain(program, context, onExitCode);
}

function declareValidate(program: Command, context: Context, onExitCode: OnExitCode): void {
  const validate = program
    .command('validate [paths...]')
    .summary('check the worklog for mistakes')
    .description(
      'Checks a worklog and tells every mistake with its place and its remedy. Paths may be files, folders or sites; a file is judged within its whole site.',
    )
    .option('--tier <tier>', 'basic, recommended or strict (default: recommended)')
    .option('--review', 'also what a mentor would look at: heuristics, never a verdict')
    .option('--rule <ids>', 'only these rules, with commas')
    .option('--ignore <ids>', 'all but these rules, with commas')
    .option('--fix', 'mend what has one evident mending, and tell what is left')
    .option('--fix-unsafe', 'mend also what wants a look afterwards, such as dates')
    .option('--dry-run', 'with --fix: show what would be written, and write nothing')
    .option('--max-warnings <number>', 'exit with 1 where there are more warnings than this')
    .option('--changed [revision]', 'report only pages that git says have changed (since HEAD, or the revision)')
    .option('--stdin', 'check what stands on stdin, in the place of the page that --stdin-path names')
    .option('--stdin-path <file>', 'the page that stdin stands for')
    .option('--baseline <file>', 'report only what this file does not know yet')
    .option('--write-baseline <file>', 'write what is found into this file, for --baseline')
    .option('--output <format>', 'pretty, json or ndjson (default: pretty)');
  withSitesOption(withCommonOptions(validate, 'all'))
    .addHelpText(
      'after',
      `
Exit code: 0 no error, 1 an error or too many warnings, 2 it could not be done.
--quiet tells errors only. Settings and suppressions: worklog explain --help.
--fix mends only what would be told: of the same pages and rules, neither
suppressed nor known to the baseline, with --quiet only errors. With --stdin it
prints the mended text, and tells the rest on stderr.
--sites takes all that follows it; behind the mistakes it tells of the sites,
the worst first.

Examples:
  worklog validate
  worklog validate content/1-Worklog/1.4-Week4
  worklog validate --fix --dry-run
  worklog validate --fix --rule weight-duplicate,weight-order
  worklog validate --tier strict --review
  worklog validate --changed origin/main --max-warnings 0
  worklog validate --output json > report.json
  worklog validate --sites ~/cohort --max-warnings 0`,
    )
    .action(async (paths: readonly string[], options: ValidateOptions) => {
      // It loads the rules while this thread does, and while the sites are looked for.
      const isMany = options.sites !== undefined || mayBeManySites(paths);
      const second = isMany ? new SecondThread(context.templates) : null;
      if (options.sites !== undefined) {
        const { validateSites } = await import('../commands/validate/validate-sites.js');
        onExitCode(await validateSites(paths, options, context, second));
        return;
      }
      const { validate: run } = await import('../commands/validate.js');
      onExitCode(await run(paths, options, context, second));
    });
}

function declareExplain(program: Command, context: Context, onExitCode: OnExitCode): void {
  const explain = program
    .command('explain [rule]')
    .summary('tell what a rule catches, why, and how to mend it')
    .description('Explains a rule of validate: what it catches, why, an example that fails and one that passes.')
    .option('--output <format>', 'pretty or json (default: pretty)');
  withOutputOptions(explain)
    .addHelpText(
      'after',
      `
Without a rule it lists all of them. A rule is switched off
  for a site     in worklog.toml: [rules] then week-gap = "off"
  for a page     <!-- worklog-disable week-gap --> before its first heading
  for a stretch  the same, up to <!-- worklog-enable week-gap -->
  for a line     <!-- worklog-disable-next-line week-gap --> on the line before,
                 or <!-- worklog-disable-line week-gap --> in a cell of it

Examples:
  worklog explain
  worklog explain weight-duplicate`,
    )
    .action(async (rule: string | undefined, options: ExplainOptions) => {
      const { explain: run } = await import('../commands/explain.js');
      onExitCode(await run(rule ?? null, options, context));
    });
}
