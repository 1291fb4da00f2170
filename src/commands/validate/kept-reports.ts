import { digestOf } from '../../site/digest.js';
import type { LintTarget } from '../../site/lint-targets.js';
import { forgetResults, hasResults, keepResult, readResult, resultFolder } from '../../site/result-cache.js';
import { hasContents, type SiteContents } from '../../site/site-contents.js';
import type { Context } from '../command.js';
import type { SiteQuestion, SiteReport } from './site-report.js';

/** Where the reports of earlier runs are that answer the same question. Plain data, to be handed to a thread. */
export interface ReportKeeping {
  readonly folder: string;
  /** A digest of what is asked, and from where. */
  readonly question: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A report, and the contents of its site: it holds as long as the site has them. */
export interface KeptReport {
  readonly report: SiteReport;
  readonly contents: SiteContents;
}

/**
 * Where the reports of a question are kept; null where none are: what git says of a site is not among its contents, and a
 * baseline is to be written from what is there.
 *
 * @param question of what stands on the disk: an editor's buffer is not among the contents either
 * @param wanted false where the user wants none of them
 */
export function reportKeeping(question: SiteQuestion, wanted: boolean, context: Context): ReportKeeping | null {
  const { changedSince, writesBaseline, choice } = question;
  const { program, templates, cwd, env, files, now } = context;
  if (!wanted || program === null || changedSince !== null || writesBaseline) return null;
  const folder = resultFolder({ env, platform: files.platform }, program, templates);
  if (folder === null) return null;
  const rules = { ...choice, only: choice.only === null ? null : [...choice.only], ignored: [...choice.ignored] };
  const asked = JSON.stringify([cwd, { ...question, choice: rules, unsaved: null }]);
  return { folder, question: digestOf(asked), now: now().getTime() };
}

/** Whether there may be reports, so that few sites have to be checked. */
export function mayHaveReports(keeping: ReportKeeping | null): boolean {
  return keeping !== null && hasResults(keeping.folder);
}

/** The report of a site that is as it was when it was checked; null where there is none, or the site is another one. */
export function keptReport(keeping: ReportKeeping, target: LintTarget): SiteReport | null {
  // This very program has kept it, and it is as it was kept, so that its form is known.
  const kept = readResult(keeping.folder, nameOf(keeping, target), keeping.now) as KeptReport | null;
  return kept !== null && hasContents(target.site, kept.contents) ? kept.report : null;
}

export function keepReport(keeping: ReportKeeping, target: LintTarget, kept: KeptReport): void {
  keepResult(keeping.folder, nameOf(keeping, target), kept);
}

/** Forgets what nobody has asked for in a long time. */
export function forgetOldReports({ folder, now }: ReportKeeping): void {
  forgetResults(folder, now);
}

function nameOf({ question }: ReportKeeping, { site, paths }: LintTarget): string {
  return `${digestOf(JSON.stringify([question, site.root, paths])).slice(0, 40)}.json`;
}
