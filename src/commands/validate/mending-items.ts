import { fileChangeItem, mendedCounts } from '../../reporters/mended-items.js';
import type { MendedSiteReport } from './fix-sites.js';

/** What was mended, as data: by rule, and by file. */
export function mendingItems(reports: readonly MendedSiteReport[]): Readonly<Record<string, unknown>> {
  const siteOf = ({ site }: MendedSiteReport): string => (reports.length === 1 ? '.' : site);
  return {
    fixed: mendedCounts(reports.flatMap(({ mending }) => mending.mended)),
    changes: reports.flatMap((report) => report.mending.edits.map((edit) => fileChangeItem(edit, siteOf(report)))),
    refused: reports.flatMap((report) => report.mending.refused.map((one) => ({ site: siteOf(report), ...one }))),
  };
}
