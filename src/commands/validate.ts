import { dirname, relative, resolve, sep } from 'node:path';
import { Failure } from '../model/failure.js';
import { renderJson } from '../renderers/json.js';
import { addCounts, addFixes, type DiagnosticCounts, diagnosticItem } from '../reporters/located-diagnostic.js';
import { readBaseline, writeBaseline } from '../site/baseline-file.js';
import { drawCounts } from '../terminal/diagnostics-view.js';
import { sanitise } from '../terminal/sanitise.js';
import { type Context, colorFor, columnsOf, type ExitCode, styleFor } from './command.js';
import { chosenName } from './command-option.js';
import { readTargets, type TargetOptions } from './command-targets.js';
import { tellUnfinished } from './command-worklog.js';
import { type FixOptions, readFixChoice } from './validate/fix-options.js';
import { mendedBuffer, mendingItems, tellUnmended, writeMendingDiff, writeMendings } from './validate/fix-output.js';
import { fixSites, type MendedSiteReport } from './validate/fix-sites.js';
import { reportSites, type SiteFailure } from './validate/report-sites.js';
import { type RuleOptions, readRuleChoice } from './validate/rule-choice.js';
import type { SecondThread } from './validate/second-thread.js';
import type { SiteDrawing } from './validate/site-drawing.js';
import type { SiteReport } from './validate/site-report.js';

export interface ValidateOptions extends FixOptions, TargetOptions, RuleOptions {
  readonly maxWarnings?: string;
  readonly changed?: string | boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly output?: string;
}

const OUTPUTS = ['pretty', 'json'] as const;

/**
 * `worklog validate`: every mistake with its place and its remedy, and on demand mended.
 *
 * @param second a thread for many sites where they are expected, so that it starts up beside this one
 */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  context: Context,
  second: SecondThread | null = null,
): Promise<ExitCode> {
  const output = chosenName('output format', options.output ?? 'pretty', OUTPUTS);
  const choice = readRuleChoice(options);
  const fixChoice = readFixChoice(options);
  const maxWarnings = readMaxWarnings(options.maxWarnings);
  const known = options.baseline === undefined ? [] : readBaseline(context.cwd, options.baseline);
  const { targets, unsaved } = await readTargets('validate', paths, options, context);
  for (const { site } of targets) await tellUnfinished(site, context, options);
  const question = {
    choice,
    lang: options.lang,
    changedSince: readRevision(options.changed),
    unsaved,
    known,
    baselineFolder: dirname(resolve(context.cwd, options.writeBaseline ?? options.baseline ?? '.')),
    writesBaseline: options.writeBaseline !== undefined,
    tellsErrorsOnly: options.quiet === true,
    drawing: output === 'json' || options.writeBaseline !== undefined ? null : drawingFor(context, options),
  };
  if (fixChoice === null) {
    const { reports, failures } = await reportSites(targets, question, context, second);
    return conclude({ reports, failures, sites: targets.length, output, maxWarnings, mended: null }, options, context);
  }
  const { reports, failures } = await fixSites(targets, { question, choice: fixChoice, options, context });
  const isDiff = fixChoice.isDryRun && output === 'pretty';
  if (isDiff) writeMendingDiff(reports, options, context);
  else if (fixChoice.onlyBuffer) context.stdout.write(mendedBuffer(reports, [...unsaved.values()].join('')));
  else if (output === 'pretty') writeMendings(reports, options, context);
  tellUnmended(reports, fixChoice, options, context);
  const results = { reports, failures, sites: targets.length, maxWarnings, mended: reports };
  // What stands on stdout is the diff or the text alone.
  if (isDiff) return conclude({ ...results, output: null }, options, context);
  const told = fixChoice.onlyBuffer ? { ...context, stdout: context.stderr } : context;
  return conclude({ ...results, output }, options, told);
}

interface Results {
  readonly reports: readonly SiteReport[];
  readonly failures: readonly SiteFailure[];
  readonly sites: number;
  /** Null where a diff was shown in their place. */
  readonly output: (typeof OUTPUTS)[number] | null;
  readonly maxWarnings: number | null;
  /** The same reports with what was mended; null where nothing was to be. */
  readonly mended: readonly MendedSiteReport[] | null;
}

/** Tells what is left, and whether that is too much. */
function conclude(
  { reports, failures, sites, output, maxWarnings, mended }: Results,
  options: ValidateOptions,
  context: Context,
): ExitCode {
  for (const { unread, strangers } of reports) tellUnchecked(unread, strangers, options, context);
  if (options.writeBaseline !== undefined) return saveBaseline(options.writeBaseline, reports, options, context);
  const counts = addCounts(reports.map((report) => report.counts));
  if (output === 'json') writeJson(reports, counts, mended ?? [], context);
  else if (output === 'pretty') writePretty(reports, counts, options, context);
  if (failures.length > 0) throw severalFailures(failures, sites, mended === null ? 'checked' : 'mended', context);
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

/** Some of several sites could not be checked, or mended; the others have been told. */
function severalFailures(
  failures: readonly SiteFailure[],
  sites: number,
  done: 'checked' | 'mended',
  { cwd }: Context,
): Failure {
  return new Failure({
    problem: `${failures.length} of ${sites} sites could not be ${done}`,
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

function writeJson(
  reports: readonly SiteReport[],
  counts: DiagnosticCounts,
  mended: readonly MendedSiteReport[],
  context: Context,
): void {
  const items = reports.flatMap(({ site, diagnostics }) =>
    diagnostics.map((diagnostic) => diagnosticItem(diagnostic, reports.length === 1 ? '.' : site)),
  );
  const summary = { ...counts, fixed: mended.flatMap(({ mending }) => mending.mended).length };
  context.stdout.write(renderJson('diagnostics', { summary, ...mendingItems(mended), items }));
}

function drawingFor(context: Context, options: ValidateOptions): SiteDrawing {
  return {
    color: colorFor(context.stdout, context, options),
    width: columnsOf(context),
    wraps: context.stdout.columns !== null,
  };
}

function writePretty(
  reports: readonly SiteReport[],
  counts: DiagnosticCounts,
  options: ValidateOptions,
  context: Context,
): void {
  const style = styleFor(context.stdout, context, options);
  const width = columnsOf(context);
  for (const { drawn } of reports) if (drawn !== '') context.stdout.write(`${drawn}\n`);
  if (options.quiet === true) return;
  const fixes = addFixes(reports.map((report) => report.fixes));
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
