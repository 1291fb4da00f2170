import { contentAfter } from '../../edits/apply-text-edits.js';
import type { FileEdit } from '../../model/file-edit.js';
import { fileChangeItem, mendedCounts } from '../../reporters/mended-items.js';
import { sanitise } from '../../terminal/sanitise.js';
import type { Context } from '../command.js';
import { type ChangeOptions, shownPath, takesBackIn, writeDiff, writeFiles, writeNext } from '../command-changes.js';
import { writeNote } from '../command-note.js';
import type { FixChoice } from './fix-options.js';
import type { MendedSiteReport } from './fix-sites.js';

/** Tells what was mended, for people: the files, and how many problems of which rule. */
export function writeMendings(reports: readonly MendedSiteReport[], options: ChangeOptions, context: Context): void {
  for (const { root, mending } of reports) writeFiles(root, mending.edits, options, context);
  const files = reports.flatMap(({ mending }) => mending.edits).length;
  if (files === 0 || options.quiet === true) return;
  context.stdout.write(`\nMended ${mendedText(reports, files)}.\n`);
  const sites = reports.filter(({ mending }) => mending.edits.length > 0).length;
  writeNext([takesBackIn(sites)], options, context);
  context.stdout.write('\n');
}

/** Shows what would be mended, as one diff: paths are relative to the site, or with several sites to where the user is. */
export function writeMendingDiff(reports: readonly MendedSiteReport[], options: ChangeOptions, context: Context): void {
  const edits = reports.flatMap(({ site, mending }) =>
    mending.edits.map((edit): FileEdit => (reports.length === 1 ? edit : { ...edit, file: `${site}/${edit.file}` })),
  );
  const text = edits.length === 0 ? 'Nothing can be mended.' : `This mends ${mendedText(reports, edits.length)}.`;
  if (options.quiet !== true) writeNote(text, options, context);
  writeDiff(edits, options, context);
}

/** The text of the editor's buffer once it is mended. */
export function mendedBuffer([report]: readonly MendedSiteReport[], text: string): string {
  const [edit] = report?.mending.edits ?? [];
  return (edit === undefined ? null : contentAfter(edit)) ?? text;
}

/** Names on stderr the fixes that were left out, and what more rounds would mend. */
export function tellUnmended(
  reports: readonly MendedSiteReport[],
  { summary }: FixChoice,
  options: ChangeOptions,
  context: Context,
): void {
  for (const { root, mending } of reports) {
    const tell = (text: string): void => writeNote(text, options, context);
    for (const { rule, file, line, column, reason } of mending.refused) {
      const place = sanitise(`${shownPath(root, file, context)}:${line}:${column}`);
      tell(
        `${place}: the mending of ${rule} ${reason}, so it was left out. That is a mistake in worklog: please report it.`,
      );
    }
    if (mending.unfinished > 0) {
      const problems = mending.unfinished === 1 ? 'One problem' : `${mending.unfinished} problems`;
      tell(`${problems} more can be mended: run worklog ${summary} again.`);
    }
  }
}

/** What was mended, as data: by rule, and by file. */
export function mendingItems(reports: readonly MendedSiteReport[]): Readonly<Record<string, unknown>> {
  const siteOf = ({ site }: MendedSiteReport): string => (reports.length === 1 ? '.' : site);
  return {
    fixed: mendedCounts(reports.flatMap(({ mending }) => mending.mended)),
    changes: reports.flatMap((report) => report.mending.edits.map((edit) => fileChangeItem(edit, siteOf(report)))),
    refused: reports.flatMap((report) => report.mending.refused.map((one) => ({ site: siteOf(report), ...one }))),
  };
}

/** `3 problems in 2 files: 2 weight-duplicate, 1 index-link-case`. */
function mendedText(reports: readonly MendedSiteReport[], files: number): string {
  const counts = mendedCounts(reports.flatMap(({ mending }) => mending.mended));
  const problems = counts.reduce((sum, { count }) => sum + count, 0);
  const byRule = counts.map(({ rule, count }) => `${count} ${rule}`).join(', ');
  return `${problems} ${problems === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}: ${byRule}`;
}
