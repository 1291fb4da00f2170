import { enabledRules } from '../../linter/enabled-rules.js';
import { type FixedSite, fixSite } from '../../linter/fix-site.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { Failure } from '../../model/failure.js';
import type { FileEdit } from '../../model/file-edit.js';
import { type RefusedFix, refusedFix } from '../../reporters/refused-fix.js';
import { RULES } from '../../rules/registry.js';
import type { LintTarget } from '../../site/lint-targets.js';
import type { Context } from '../command.js';
import { type ChangeOptions, changingSite, type MakeChanges } from '../command-changes.js';
import { type AskedSite, askSite, byFile, readWords, type Words } from './asked-site.js';
import type { FixChoice } from './fix-options.js';
import type { SiteFailure, SiteReports } from './report-sites.js';
import type { SiteQuestion, SiteReport } from './site-report.js';

/** What was mended in a site. */
interface SiteMending {
  /** What was written, or would have been. */
  readonly edits: readonly FileEdit[];
  /** The rules of what was mended, one for each problem. */
  readonly mended: readonly string[];
  readonly refused: readonly RefusedFix[];
  /** How many problems more could have been mended, had there been more rounds. */
  readonly unfinished: number;
}

/** What is left of a site's problems, and what was mended before. */
export interface MendedSiteReport extends SiteReport {
  readonly mending: SiteMending;
}

/** What mending a site takes, beside the site. */
interface MendingRun {
  readonly question: SiteQuestion;
  readonly choice: FixChoice;
  readonly options: ChangeOptions;
  readonly context: Context;
}

/**
 * Mends sites one after the other, each a change of its own, and gives the reports of what is left. One bad site never
 * stops the others.
 */
export async function fixSites(
  targets: readonly LintTarget[],
  run: MendingRun,
): Promise<SiteReports<MendedSiteReport>> {
  const words = readWords(run.context.templates);
  const reports: MendedSiteReport[] = [];
  const failures: SiteFailure[] = [];
  for (const target of targets) {
    try {
      reports.push(await fixTarget(target, words, run));
    } catch (error) {
      if (!(error instanceof Failure) || targets.length === 1) throw error;
      failures.push({ root: target.site.root, failure: error });
    }
  }
  return { reports, failures };
}

function fixTarget(
  target: LintTarget,
  words: Words,
  { question, choice, options, context }: MendingRun,
): Promise<MendedSiteReport> {
  const mend = async (makeChanges: MakeChanges | null): Promise<MendedSiteReport> => {
    const asked = await askSite(target, question, words);
    const fixed = await mendSite(asked, choice);
    if (fixed.edits.length > 0) makeChanges?.(fixed.edits, choice.summary);
    const report = await asked.report(fixed.site.opened, context.cwd, fixed.isRefused);
    return { ...report, mending: mendingOf(fixed) };
  };
  // An editor's buffer is no file.
  if (choice.onlyBuffer) return mend(null);
  return changingSite(target.site, options, context, (makeChanges) => mend(choice.isDryRun ? null : makeChanges));
}

type Judged = Awaited<ReturnType<AskedSite['judge']>>;

/** Mends what is told of a site, in memory. All rules there are watch over it, be they asked for or not. */
async function mendSite(asked: AskedSite, choice: FixChoice): Promise<FixedSite<Judged>> {
  const { opened, configured, rules } = asked;
  const all = enabledRules(RULES, { tier: 'strict', review: true, only: null, ignored: new Set(), configured });
  const own = new Set(rules.map(({ rule }) => rule.id));
  const watching = [...rules, ...all.filter(({ rule }) => !own.has(rule.id))];
  const revealing = new Set(RULES.filter(({ reveals }) => reveals === true).map(({ id }) => id));
  return fixSite(await asked.judge(opened, watching, false), {
    judge: async (texts) => asked.judge(await opened.withTexts(texts), watching, false),
    wanted: ({ diagnostics, pages }) =>
      asked.told(diagnostics, byFile(pages)).fresh.filter((diagnostic) => isWanted(diagnostic, choice)),
    reveals: (rule) => revealing.has(rule),
  });
}

function isWanted({ fix, severity, file }: Diagnostic, { safeties, errorsOnly, onlyBuffer }: FixChoice): boolean {
  if (fix === null || !safeties.has(fix.safety) || (errorsOnly && severity !== 'error')) return false;
  return !onlyBuffer || fix.edits.every((edit) => edit.file === file);
}

function mendingOf({ edits, mended, refused, unfinished }: FixedSite<Judged>): SiteMending {
  return {
    edits,
    mended: mended.map(({ rule }) => rule),
    refused: refused.map(refusedFix),
    unfinished,
  };
}
