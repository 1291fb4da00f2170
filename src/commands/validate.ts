import { dirname, join, relative, resolve, sep } from 'node:path';
import { Failure } from '../model/failure.js';
import { renderJson } from '../renderers/json.js';
import {
  countDiagnostics,
  type DiagnosticCounts,
  diagnosticItem,
  type LocatedDiagnostic,
} from '../reporters/located-diagnostic.js';
import { readBaseline, writeBaseline } from '../site/baseline-file.js';
import { drawCounts, drawDiagnostics } from '../terminal/diagnostics-view.js';
import { sanitise } from '../terminal/sanitise.js';
import { type Context, columnsOf, type ExitCode, styleFor } from './command.js';
import { chosenName } from './command-option.js';
import { readTargets, type TargetOptions } from './command-targets.js';
import { reportSites, type SiteFailure } from './validate/report-sites.js';
import { type RuleOptions, readRuleChoice } from './validate/rule-choice.js';
import type { SiteReport } from './validate/site-report.js';

export interface ValidateOptions extends TargetOptions, RuleOptions {
  readonly maxWarnings?: string;
  readonly changed?: string | boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly output?: string;
}

const OUTPUTS = ['pretty', 'json'] as const;

/** `worklog validate`: every mistake with its place and its remedy. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  context: Context,
): Promise<ExitCode> {
  const output = chosenName('output format', options.output ?? 'pretty', OUTPUTS);
  const choice = readRuleChoice(options);
  const maxWarnings = readMaxWarnings(options.maxWarnings);
  const known = options.baseline === undefined ? [] : readBaseline(context.cwd, options.baseline);
  const { targets, unsaved } = await readTargets('validate', paths, options, context);
  const question = {
    choice,
    lang: options.lang,
    changedSince: readRevision(options.changed),
    unsaved,
    known,
    baselineFolder: dirname(resolve(context.cwd, options.writeBaseline ?? options.baseline ?? '.')),
    writesBaseline: options.writeBaseline !== undefined,
  };
  const { reports, failures } = await reportSites(targets, question, context);
  for (const { unread, strangers } of reports) tellUnchecked(unread, strangers, options, context);
  if (options.writeBaseline !== undefined) return saveBaseline(options.writeBaseline, reports, options, context);
  const counts = countDiagnostics(
    reports.flatMap(({ diagnostics }) => diagnostics),
    reports.reduce((sum, { files }) => sum + files, 0),
  );
  if (output === 'json') writeJson(reports, counts, options, context);
  else writePretty(reports, counts, options, context);
  if (failures.length > 0) throw severalFailures(failures, targets.length, context);
  if (maxWarnings !== null && counts.warnings > maxWarnings) {
    const found = counts.warnings === 1 ? '1 warning' : `${counts.warnings} warnings`;
    context.stderr.write(`worklog: ${found}, and --max-warnings allows ${maxWarnings}.\n`);
    return 1;
  }
  return counts.errors > 0 || reports.some(({ unread }) => unread.length > 0) ? 1 : 0;
}

/** Names on stderr what is no part of the results: pages that could not be read, and paths that hold no page. */
function tellUnchecked(
  unread: readonly string[],
  strangers: readonly string[],
  options: ValidateOptions,
  context: Context,
): void {
  const style = styleFor(context.stderr, context, options);
  const notes = [...unread, ...strangers.map((path) => `${path} holds no page of the worklog.`)];
  for (const note of notes) context.stderr.write(`${style.warning('worklog:')} ${sanitise(note)}\n`);
}

/** Some of several sites could not be checked; the others have been told. */
function severalFailures(failures: readonly SiteFailure[], sites: number, { cwd }: Context): Failure {
  return new Failure({
    problem: `${failures.length} of ${sites} sites could not be checked`,
    causes: failures.map(({ root, failure: { details } }) => ({
      ...details,
      problem: `${relative(cwd, root).replaceAll(sep, '/')}: ${details.problem}`,
    })),
  });
}

function readMaxWarnings(typed: string | undefined): number | null {
  if (typed === undefined) return null;
  if (/^\d{1,9}$/.test(typed)) return Number(typed);
  throw new Failure({
    problem: '--max-warnings cannot be read',
    expected: 'a number, such as 0',
    found: JSON.stringify(typed),
  });
}

/** Without a revision, what differs from the last commit. */
function readRevision(changed: string | boolean | undefined): string | null {
  if (changed === undefined || changed === false) return null;
  return changed === true ? 'HEAD' : changed;
}

function saveBaseline(
  path: string,
  reports: readonly SiteReport[],
  options: ValidateOptions,
  context: Context,
): ExitCode {
  const items = reports.flatMap(({ remembered }) => remembered);
  writeBaseline(context.cwd, path, items);
  if (options.quiet !== true) {
    const found = items.length === 1 ? '1 problem' : `${items.length} problems`;
    context.stdout.write(`${found} written to ${path}. From now on: worklog validate --baseline ${path}\n`);
  }
  return 0;
}

/** `--quiet` tells errors only. */
function told(diagnostics: readonly LocatedDiagnostic[], { quiet }: ValidateOptions): readonly LocatedDiagnostic[] {
  return quiet === true ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
}

function writeJson(
  reports: readonly SiteReport[],
  summary: DiagnosticCounts,
  options: ValidateOptions,
  context: Context,
): void {
  const items = reports.flatMap(({ site, diagnostics }) =>
    told(diagnostics, options).map((diagnostic) => diagnosticItem(diagnostic, reports.length === 1 ? '.' : site)),
  );
  context.stdout.write(renderJson('diagnostics', { summary, items }));
}

function writePretty(
  reports: readonly SiteReport[],
  counts: DiagnosticCounts,
  options: ValidateOptions,
  context: Context,
): void {
  const style = styleFor(context.stdout, context, options);
  const width = columnsOf(context);
  const drawn = reports.map(({ root, diagnostics }) =>
    drawDiagnostics(told(diagnostics, options), {
      style,
      width,
      wraps: context.stdout.columns !== null,
      shownFile: (file) => relative(context.cwd, join(root, file)).replaceAll(sep, '/'),
    }),
  );
  for (const text of drawn) if (text !== '') context.stdout.write(`${text}\n`);
  if (options.quiet === true) return;
  const all = reports.flatMap(({ diagnostics }) => diagnostics);
  const fixes = {
    safe: all.filter(({ fix }) => fix === 'safe').length,
    unsafe: all.filter(({ fix }) => fix === 'unsafe').length,
  };
  context.stdout.write(drawCounts(counts, fixes, style, context.stdout.columns === null ? null : width));
  const gone = reports.reduce((sum, report) => sum + report.gone, 0);
  if (gone > 0) {
    const them = gone === 1 ? 'One problem' : `${gone} problems`;
    const again = sanitise(`worklog validate --write-baseline ${options.baseline}`);
    context.stdout.write(
      `${them} of the baseline ${gone === 1 ? 'is' : 'are'} gone: ${again} forgets ${gone === 1 ? 'it' : 'them'}.\n`,
    );
  }
}
