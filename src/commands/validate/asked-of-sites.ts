import type { LintTarget } from '../../site/lint-targets.js';
import type { ReportKeeping } from './kept-reports.js';
import type { SiteQuestion, SiteReport } from './site-report.js';

/** What is asked of every site. Plain data, to be handed to a thread. */
export interface AskedOfSites {
  readonly question: SiteQuestion;
  /** Where the user is. */
  readonly cwd: string;
  /** Where reports are kept; null where none are to be. */
  readonly keeping: ReportKeeping | null;
}

/** Runs the rules over a whole site and tells what concerns the files that were asked about. */
export type CheckSite = (target: LintTarget) => Promise<SiteReport>;
