import { dirname, resolve } from 'node:path';
import { Failure } from '../model/failure.js';
import { renderJson, renderJsonLine, renderNdjson } from '../renderers/json.js';
import { addCounts, addFixes, type DiagnosticCounts } from '../reporters/located-diagnostic.js';
import { readBaseline, writeBaseline } from '../site/baseline-file.js';
import { shownFrom } from '../site/find-site.js';
import { drawCounts } from '../terminal/diagnostics-view.js';
import { type Context, columnsOf, type ExitCode, styleFor } from './command.js';
import { writeNote } from './command-note.js';
import { chosenName } from './command-option.js';
import { readTargets } from './command-targets.js';
import { tellUnfinished } from './command-worklog.js';
import {
  type CheckedSite,
  checkedSite,
  diagnosticItems,
  lastLine,
  siteItems,
  uncheckedSite,
} from './validate/checked-sites.js';
import { readFixChoice } from './validate/fix-options.js';
import type { MendedSiteReport } from './validate/fix-sites.js';
import { mayHaveReports, reportKeeping } from './validate/kept-reports.js';
import { mendingItems } from './validate/mending-items.js';
import { reportSites, type SiteFailure } from './validate/report-sites.js';
import { readRuleChoice } from './validate/rule-choice.js';
import { mayBeManySites, SecondThread } from './validate/second-thread.js';
import type { SiteQuestion, SiteReport } from './validate/site-report.js';
import {
  drawingFor,
  goneText,
  OUTPUTS,
  readMaxWarnings,
  readRevision,
  tooManyWarnings,
  type ValidateOptions,
} from './validate/validate-options.js';

/** `worklog validate`: every mistake with its place and its remedy, and on demand mended. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  context: Context,
): Promise<ExitCode> {
  const output = chosenName('output format', options.output ?? 'pretty', OUTPUTS);
  const choice = await readRuleChoice(options);
  const fixChoice = readFixChoice(options);
  if (output === 'ndjson' && fixChoice !== null) throw mendingInLines();
  const maxWarnings = readMaxWarnings(options);
  const asked: SiteQuestion = {
    choice,
    lang: options.lang,
    mayLackLanguages: false,
    changedSince: readRevision(options),
    unsaved: new Map(),
    known: options.baseline === undefined ? [] : readBaseline(context.cwd, options.baseline),
    baselineFolder: dirname(resolve(context.cwd, options.writeBaseline ?? options.baseline ?? '.')),
    writesBaseline: options.writeBaseline !== undefined,
    tellsErrorsOnly: options.quiet === true,
    drawing: output !== 'pretty' || options.writeBaseline !== undefined ? null : drawingFor(context, options),
  };
  const readsOnly = fixChoice === null && options.stdin !== true;
  const keeping = reportKeeping(asked, readsOnly && options.cache !== false, context);
  // It loads the rules while sites are looked for. Where reports are kept, there may be none to check.
  const mayBeMany = options.site === undefined && mayBeManySites(paths, context.cwd);
  const second = mayBeMany && !mayHaveReports(keeping) ? new SecondThread(context.templates) : null;
  const { targets, unsaved } = await readTargets('validate', paths, options, context);
  for (const { site } of targets) await tellUnfinished(site, context, options);
  const question = { ...asked, unsaved };
  if (fixChoice === null) {
    const work = { question, cwd: context.cwd, keeping };
    const { reports, failures } = await reportSites(targets, work, context.templates, second);
    return conclude({ reports, failures, sites: targets.length, output, maxWarnings, mended: null }, options, context);
  }
  const { fixSites } = await import('./validate/fix-sites.js');
  const { mendedBuffer, tellUnmended, writeMendingDiff, writeMendings } = await import('./validate/fix-output.js');
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
  if (output === 'json') writeJson(reports, failures, mended ?? [], context);
  else if (output === 'ndjson') writeLines(reports, failures, context);
  else if (output === 'pretty') writePretty(reports, counts, options, context);
  if (failures.length > 0) throw severalFailures(failures, sites, mended === null ? 'checked' : 'mended', context);
  if (maxWarnings !== null && counts.warnings > maxWarnings) {
    context.stderr.write(tooManyWarnings(counts.warnings, maxWarnings));
    return 1;
  }
  return counts.errors > 0 || reports.some(({ unread }) => unread.length > 0) ? 1 : 0;
}

function mendingInLines(): Failure {
  return new Failure({
    problem: 'What --fix has mended is no line of --output ndjson',
    expected: '--output pretty or json with --fix',
    found: '--output ndjson',
    advice: 'Run it with --output json, or without --fix.',
  });
}

/** Names on stderr what is no part of the results: pages that could not be read, and paths that hold no page. */
function tellUnchecked(
  unread: readonly string[],
  strangers: readonly string[],
  options: ValidateOptions,
  context: Context,
): void {
  const notes = [...unread, ...strangers.map((path) => `${path} holds no page of the worklog.`)];
  for (const note of notes) writeNote(note, options, context);
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
      problem: `${shownFrom(cwd, root)}: ${details.problem}`,
    })),
  });
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
  failures: readonly SiteFailure[],
  mended: readonly MendedSiteReport[],
  context: Context,
): void {
  const sites = checkedSites(reports, failures, context);
  const summary = { ...addCounts(sites), fixed: mended.flatMap(({ mending }) => mending.mended).length };
  const items = reports.flatMap((report, index) => diagnosticItems(report, sites[index]?.site ?? '.'));
  context.stdout.write(renderJson('diagnostics', { summary, ...mendingItems(mended), sites: siteItems(sites), items }));
}

function writeLines(reports: readonly SiteReport[], failures: readonly SiteFailure[], context: Context): void {
  const sites = checkedSites(reports, failures, context);
  for (const [index, report] of reports.entries()) {
    context.stdout.write(renderNdjson(diagnosticItems(report, sites[index]?.site ?? '.')));
  }
  context.stdout.write(renderJsonLine('sites', lastLine(sites, addCounts(sites))));
}

/** The sites in the order of their reports, and those that have none. One alone needs no name. */
function checkedSites(
  reports: readonly SiteReport[],
  failures: readonly SiteFailure[],
  { cwd }: Context,
): readonly CheckedSite[] {
  return [
    ...reports.map((report) => checkedSite(report, reports.length === 1 ? '.' : report.site)),
    ...failures.map(({ root, failure }) => uncheckedSite(shownFrom(cwd, root), failure.details.problem)),
  ];
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
  context.stdout.write(goneText(gone, options));
}
