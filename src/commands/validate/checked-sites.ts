import { type DiagnosticCounts, diagnosticItem } from '../../reporters/located-diagnostic.js';
import { type SiteSummary, worstFirst } from '../../worklog/site-summary.js';
import type { SiteReport } from './site-report.js';

/** What was found in a site, in one line. */
export interface CheckedSite extends SiteSummary, DiagnosticCounts {}

/** @param site what the site is called */
export function checkedSite({ extent, counts }: SiteReport, site: string): CheckedSite {
  return { site, ...extent, ...counts, failure: null };
}

export function uncheckedSite(site: string, failure: string): CheckedSite {
  return { site, weeks: 0, latest: null, files: 0, errors: 0, warnings: 0, infos: 0, failure };
}

/** The sites as `--output json` and `ndjson` tell them, the worst first. */
export function siteItems(sites: readonly CheckedSite[]): readonly Readonly<Record<string, unknown>>[] {
  return worstFirst(sites).map(({ site, weeks, latest, files, errors, warnings, infos, failure }) => {
    return { site, weeks, latest, files, errors, warnings, infos, failure };
  });
}

/** The diagnostics of a site as they tell them. */
export function diagnosticItems(
  { diagnostics }: SiteReport,
  site: string,
): readonly Readonly<Record<string, unknown>>[] {
  return diagnostics.map((diagnostic) => diagnosticItem(diagnostic, site));
}

/** The last line of `--output ndjson`: what was found in all, and in each site. */
export function lastLine(sites: readonly CheckedSite[], counts: DiagnosticCounts): Readonly<Record<string, unknown>> {
  const failed = sites.filter(({ failure }) => failure !== null).length;
  return { summary: { sites: sites.length, failed, ...counts }, items: siteItems(sites) };
}
