import type { FileEdit } from '../model/file-edit.js';
import { SourceText } from '../text/source-text.js';

/** How many problems of each rule were mended, the most first. */
export function mendedCounts(rules: readonly string[]): { readonly rule: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .map(([rule, count]) => ({ rule, count }))
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

/** The change of a file as `worklog validate --fix --output json` gives it out; the places are those before it. */
export function fileChangeItem(change: FileEdit, site: string): Readonly<Record<string, unknown>> {
  if (change.kind !== 'change') return { site, file: change.file, edits: [] };
  const source = new SourceText(change.before);
  return {
    site,
    file: change.file,
    edits: change.edits.map(({ span, text }) => {
      const [start, end] = [source.position(span.start), source.position(span.end)];
      return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column, text };
    }),
  };
}
