import type { Diagnostic, Severity } from '../model/diagnostic.js';
import type { RuleMetadata } from '../rules/rule.js';
import type { Position, SourceText } from '../text/source-text.js';
import { diagnosticText, relatedText } from './diagnostic-text.js';

/** A diagnostic in words and with its place as editors count it: lines and columns from 1, columns in UTF-16 units. */
export interface LocatedDiagnostic {
  /** Relative to the site, with `/`. */
  readonly file: string;
  readonly start: Position;
  /** Just behind the fault. */
  readonly end: Position;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly help: string;
  /** How safe its mending is; null where none is evident. */
  readonly fix: 'safe' | 'unsafe' | null;
  readonly related: readonly RelatedLocation[];
  /** The line on which the fault begins, without its line break; null for a file that could not be read. */
  readonly sourceLine: string | null;
}

interface RelatedLocation {
  readonly file: string;
  readonly position: Position;
  readonly message: string;
}

/**
 * Gives a diagnostic its words and places.
 *
 * @param sourceOf the text of a page as it was read; null for a file that could not be
 */
export function locateDiagnostic(
  diagnostic: Diagnostic,
  rule: RuleMetadata,
  sourceOf: (file: string) => SourceText | null,
): LocatedDiagnostic {
  const { file, span, severity, fix, related } = diagnostic;
  const source = sourceOf(file);
  const start = source?.position(span.start) ?? FIRST;
  return {
    file,
    start,
    end: source?.position(span.end) ?? FIRST,
    severity,
    rule: rule.id,
    ...diagnosticText(diagnostic, rule),
    fix: fix?.safety ?? null,
    related: related.map((place) => ({
      file: place.file,
      position: sourceOf(place.file)?.position(place.span.start) ?? FIRST,
      message: relatedText(place, rule),
    })),
    sourceLine: source === null ? null : lineText(source, start.line),
  };
}

const FIRST: Position = { line: 1, column: 1 };

function lineText({ text, lineStarts }: SourceText, line: number): string {
  const start = lineStarts[line - 1] ?? 0;
  let end = lineStarts[line] ?? text.length;
  // A line may be long, and hold thousands of faults.
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return text.slice(start, end);
}

/** How many diagnostics of each severity there are, in how many files. */
export interface DiagnosticCounts {
  /** The files that were checked. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** How many of them can be mended, by how safe that is. */
export interface FixCounts {
  readonly safe: number;
  readonly unsafe: number;
}

export function countDiagnostics(diagnostics: readonly LocatedDiagnostic[], files: number): DiagnosticCounts {
  const of = (severity: Severity): number => diagnostics.filter((one) => one.severity === severity).length;
  return { files, errors: of('error'), warnings: of('warning'), infos: of('info') };
}

export function countFixes(diagnostics: readonly LocatedDiagnostic[]): FixCounts {
  const of = (safety: LocatedDiagnostic['fix']): number => diagnostics.filter(({ fix }) => fix === safety).length;
  return { safe: of('safe'), unsafe: of('unsafe') };
}

/** The counts of several sites as one. */
export function addCounts(counts: readonly DiagnosticCounts[]): DiagnosticCounts {
  const of = (what: keyof DiagnosticCounts): number => counts.reduce((sum, one) => sum + one[what], 0);
  return { files: of('files'), errors: of('errors'), warnings: of('warnings'), infos: of('infos') };
}

export function addFixes(counts: readonly FixCounts[]): FixCounts {
  const of = (what: keyof FixCounts): number => counts.reduce((sum, one) => sum + one[what], 0);
  return { safe: of('safe'), unsafe: of('unsafe') };
}

/** A diagnostic as `worklog validate --output json` gives it out. */
export function diagnosticItem(diagnostic: LocatedDiagnostic, site: string): Readonly<Record<string, unknown>> {
  const { file, start, end, severity, rule, message, help, fix, related } = diagnostic;
  return {
    site,
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    severity,
    rule,
    message,
    help,
    fixable: fix !== null,
    related: related.map((place) => ({ file: place.file, ...place.position, message: place.message })),
  };
}
