import type { Severity } from '../model/diagnostic.js';
import type { Run } from '../renderers/inline-runs.js';
import type { DiagnosticCounts, LocatedDiagnostic } from '../reporters/located-diagnostic.js';
import { counted } from '../text/counted.js';
import { displayWidth } from '../text/display-width.js';
import { sanitise } from './sanitise.js';
import { sourceExcerpt } from './source-excerpt.js';
import type { Style } from './style.js';
import { wrapLine } from './styled-text.js';

/** How a diagnostic is drawn. */
export interface DiagnosticsLayout {
  readonly style: Style;
  /** The columns that a source line may take. */
  readonly width: number;
  /** Whether text is broken at the width; a pipe wants each message on one line. */
  readonly wraps: boolean;
  /** A page's path as it is shown: from where the user is. */
  readonly shownFile: (file: string) => string;
}

/**
 * Draws diagnostics for people: the place, the severity and the rule; what is wrong; the line with the fault underlined;
 * other places; what to do. A blank line stands between two.
 */
export function drawDiagnostics(diagnostics: readonly LocatedDiagnostic[], layout: DiagnosticsLayout): string {
  return diagnostics.map((diagnostic) => drawDiagnostic(diagnostic, layout)).join('\n');
}

const INDENT = 2;
const GAP = 2;

function drawDiagnostic(diagnostic: LocatedDiagnostic, layout: DiagnosticsLayout): string {
  const { file, start, severity, rule, message, help, related } = diagnostic;
  const { style, shownFile } = layout;
  const place = `${sanitise(shownFile(file))}:${start.line}:${start.column}`;
  const verdict = `${severityStyle(severity, style)(severity)}  ${style.faint(rule)}`;
  const isNarrow = layout.wraps && displayWidth(place) + severity.length + rule.length + 2 * GAP > layout.width;
  return [
    ...(isNarrow ? [style.strong(place), `  ${verdict}`] : [`${style.strong(place)}  ${verdict}`]),
    ...paragraph([{ text: message, style: 'plain' }], layout),
    ...excerptLines(diagnostic, layout),
    ...related.flatMap((other) =>
      paragraph(
        [
          { text: `${shownFile(other.file)}:${other.position.line}:${other.position.column}:`, style: 'faint' },
          { text: ` ${other.message}`, style: 'plain' },
        ],
        layout,
      ),
    ),
    ...(help === ''
      ? []
      : paragraph(
          [
            { text: 'Help: ', style: 'bold' },
            { text: help, style: 'plain' },
          ],
          layout,
        )),
    '',
  ].join('\n');
}

function paragraph(runs: readonly Run[], { style, width, wraps }: DiagnosticsLayout): string[] {
  const line = { runs: runs.map((run) => ({ ...run, text: sanitise(run.text.replace(/\s+/g, ' ')) })), indent: 0 };
  const lines = wraps ? wrapLine(line, Math.max(width - INDENT, 1)) : [line];
  return lines.map(({ runs: own }) => `${' '.repeat(INDENT)}${own.map(style.run).join('').trimEnd()}`);
}

function excerptLines({ sourceLine, start, end, severity }: LocatedDiagnostic, layout: DiagnosticsLayout): string[] {
  if (sourceLine === null || sourceLine.trim() === '') return [];
  const { style, width } = layout;
  const number = String(start.line);
  const gutter = INDENT * 2 + number.length + 3;
  const last = end.line > start.line ? sourceLine.length : end.column - 1;
  const { line, before, marked } = sourceExcerpt(sourceLine, start.column - 1, last, Math.max(width - gutter, 10));
  const indent = ' '.repeat(INDENT * 2);
  return [
    `${indent}${style.faint(`${number} │`)} ${line}`,
    `${indent}${style.faint(`${' '.repeat(number.length)} │`)} ${' '.repeat(before)}${severityStyle(severity, style)('^'.repeat(marked))}`,
  ];
}

function severityStyle(severity: Severity, style: Style): (text: string) => string {
  if (severity === 'error') return style.error;
  return severity === 'warning' ? style.warning : style.good;
}

/**
 * What was found, in one sentence or two.
 *
 * @param width where it is broken; null for one line
 * @param sites of how many sites the pages are; null where that goes without saying
 */
export function drawCounts(
  { files, errors, warnings, infos }: DiagnosticCounts,
  fixes: { readonly safe: number; readonly unsafe: number },
  style: Style,
  width: number | null,
  sites: number | null = null,
): string {
  const pages = `${counted(files, 'page')}${sites === null ? '' : ` of ${counted(sites, 'site')}`}`;
  const told = [
    ...(errors > 0 ? [{ words: counted(errors, 'error'), draw: style.error }] : []),
    ...(warnings > 0 ? [{ words: counted(warnings, 'warning'), draw: style.warning }] : []),
    ...(infos > 0 ? [{ words: counted(infos, 'info'), draw: (text: string) => text }] : []),
  ];
  const parts =
    told.length === 0
      ? [{ words: 'No problem found', draw: style.good }, plain(`in ${pages}.`)]
      : [
          ...told.map(({ words, draw }, index) => ({
            words: index < told.length - 1 ? `${words},` : words,
            draw: (text: string) => draw(words) + text.slice(words.length),
          })),
          plain(`in ${pages}.`),
          ...fixesText(fixes).map(plain),
        ];
  return inLines(parts, width);
}

/** Words that stay together, and how they are drawn. */
interface Part {
  readonly words: string;
  readonly draw: (text: string) => string;
}

function plain(words: string): Part {
  return { words, draw: (text) => text };
}

function inLines(parts: readonly Part[], width: number | null): string {
  let text = '';
  let used = 0;
  for (const { words, draw } of parts) {
    const isFull = width !== null && used + 1 + words.length > width;
    text += (used === 0 ? '' : isFull ? '\n' : ' ') + draw(words);
    used = used === 0 || isFull ? words.length : used + 1 + words.length;
  }
  return `${text}\n`;
}

function fixesText({ safe, unsafe }: { readonly safe: number; readonly unsafe: number }): string[] {
  if (safe + unsafe === 0) return [];
  if (unsafe === 0) return [`--fix mends ${safe}.`];
  if (safe === 0) return [`--fix-unsafe mends ${unsafe}.`];
  return [`--fix mends ${safe},`, `--fix-unsafe ${unsafe} more.`];
}
