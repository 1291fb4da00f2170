import { dirname, resolve } from 'node:path';
import { Failure } from '../../model/failure.js';
import { readBaseline } from '../../site/baseline-file.js';
import type { Context, ExitCode } from '../command.js';
import { chosenName } from '../command-option.js';
import { SitesRun } from '../command-sites.js';
import { type CheckedSite, checkedSite, uncheckedSite } from './checked-sites.js';
import { diagnosticsStream } from './diagnostics-stream.js';
import { reportEach } from './report-each.js';
import { readRuleChoice } from './rule-choice.js';
import type { SecondThread } from './second-thread.js';
import { readWords, type SiteQuestion } from './site-report.js';
import {
  drawingFor,
  OUTPUTS,
  readMaxWarnings,
  readRevision,
  tooManyWarnings,
  type ValidateOptions,
} from './validate-options.js';

/**
 * `worklog validate --sites`: the mistakes of many sites, those of each as soon as all before it are told, and at the end
 * the sites themselves, the worst first.
 *
 * @param second a thread that checks some of them; null to check all of them in this one
 */
export async function validateSites(
  paths: readonly string[],
  options: ValidateOptions,
  context: Context,
  second: SecondThread | null,
): Promise<ExitCode> {
  checkOptions(paths, options);
  const output = chosenName('output format', options.output ?? 'pretty', OUTPUTS);
  const maxWarnings = readMaxWarnings(options);
  const question = readQuestion(options, output, context);
  const run = new SitesRun(options, context);
  const stream = diagnosticsStream(output, options, context);
  const asked = { question, words: readWords(context.templates), cwd: context.cwd };
  const sites: CheckedSite[] = [];
  let gone = 0;
  let hasUnread = false;
  try {
    for await (const outcome of reportEach(run.found(), asked, second)) {
      const name = run.nameOf(outcome.root);
      await run.tellUnfinished(outcome.root);
      if ('error' in outcome) sites.push(uncheckedSite(name, run.fail(name, outcome.error)));
      else {
        const { report } = outcome;
        for (const note of report.unread) run.tell(`${name}/${note}`);
        hasUnread ||= report.unread.length > 0;
        gone += report.gone;
        run.noteLanguages(report.hasLanguage);
        run.done();
        sites.push(checkedSite(report, name));
        await run.write(stream.site(name, report));
      }
      run.progress(name);
    }
  } finally {
    run.stopProgress();
  }
  await run.write(stream.end(sites, gone));
  run.end('checked');
  const warnings = sites.reduce((sum, site) => sum + site.warnings, 0);
  if (maxWarnings !== null && warnings > maxWarnings) {
    context.stderr.write(tooManyWarnings(warnings, maxWarnings));
    return 1;
  }
  return hasUnread || sites.some(({ errors }) => errors > 0) ? 1 : 0;
}

function readQuestion(options: ValidateOptions, output: (typeof OUTPUTS)[number], context: Context): SiteQuestion {
  const { baseline, lang, quiet } = options;
  return {
    choice: readRuleChoice(options),
    lang,
    mayLackLanguages: true,
    changedSince: readRevision(options),
    unsaved: new Map(),
    known: baseline === undefined ? [] : readBaseline(context.cwd, baseline),
    baselineFolder: dirname(resolve(context.cwd, baseline ?? '.')),
    writesBaseline: false,
    tellsErrorsOnly: quiet === true,
    drawing: output === 'pretty' ? drawingFor(context, options) : null,
  };
}

/** @throws Failure for what does not go with many sites that are only read */
function checkOptions(paths: readonly string[], options: ValidateOptions): void {
  const { fix, fixUnsafe, dryRun, stdin, stdinPath, writeBaseline, sites = [] } = options;
  const given = [
    ...(paths.length > 0 ? [paths[0] ?? ''] : []),
    ...(stdin === true || stdinPath !== undefined ? ['--stdin'] : []),
    ...(fix === true ? ['--fix'] : []),
    ...(fixUnsafe === true ? ['--fix-unsafe'] : []),
    ...(dryRun === true ? ['--dry-run'] : []),
    ...(writeBaseline === undefined ? [] : ['--write-baseline']),
  ];
  const [other] = given;
  if (other === undefined) return;
  throw new Failure({
    problem: `--sites does not go with ${other}`,
    expected: 'sites that are checked as a whole, and nothing that is written',
    found: given.join(' '),
    advice:
      other === '--stdin'
        ? 'Leave one of the two out.'
        : `Name the folders as paths instead: worklog validate ${[...sites, ...given].join(' ')}`,
  });
}
