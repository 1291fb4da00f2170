import type { KnownDiagnostic } from '../../linter/baseline.js';
import type { RuleChoice } from '../../linter/enabled-rules.js';
import type { DiagnosticCounts, FixCounts, LocatedDiagnostic } from '../../reporters/located-diagnostic.js';
import type { UnsavedTexts } from '../../site/page-store.js';
import type { WorklogExtent } from '../../worklog/site-summary.js';
import type { SiteDrawing } from './site-drawing.js';

/** What the rules say of one site: plain data, as it may come from another thread. */
export interface SiteReport {
  /** The site's folder, absolute. */
  readonly root: string;
  /** The same from where the user is, with `/`; `.` where the user is in it. */
  readonly site: string;
  readonly extent: WorklogExtent;
  /** Whether one of the languages that are asked for is kept in the site. */
  readonly hasLanguage: boolean;
  /** What could not be read and no diagnostic tells, since its rule takes no part. */
  readonly unread: readonly string[];
  /** Paths that were asked about and hold no page of the worklog. */
  readonly strangers: readonly string[];
  /** What the baseline does not know, in the files that were asked about. */
  readonly counts: DiagnosticCounts;
  readonly fixes: FixCounts;
  /** The same drawn for people, by whichever thread has read the site; empty where the question asks for data. */
  readonly drawn: string;
  /** The same as data; empty where the question asks for a drawing. */
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** How many diagnostics of the baseline were not found any more. */
  readonly gone: number;
  /** What a new baseline has to know; empty where none is to be written. */
  readonly remembered: readonly KnownDiagnostic[];
}

/** What is asked about each site, beside the target; plain data too. */
export interface SiteQuestion {
  readonly choice: Omit<RuleChoice, 'configured'>;
  /** Only pages in these languages; all without it. */
  readonly lang: string | undefined;
  /** Whether a site need not have those languages: of many sites not each has them all. */
  readonly mayLackLanguages: boolean;
  /** Only files that differ from this revision; null for all. */
  readonly changedSince: string | null;
  /** An editor's buffer; empty without one. */
  readonly unsaved: UnsavedTexts;
  /** The baseline; its files are named from its own folder, so that it may know several sites. */
  readonly known: readonly KnownDiagnostic[];
  /** The folder of the baseline that is read or written, absolute. */
  readonly baselineFolder: string;
  /** Whether a new baseline is to be written. */
  readonly writesBaseline: boolean;
  /** Whether only errors are told, whatever is counted. */
  readonly tellsErrorsOnly: boolean;
  /** How the diagnostics are drawn; null for data. */
  readonly drawing: SiteDrawing | null;
}
