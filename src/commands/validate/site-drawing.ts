import { join, relative, sep } from 'node:path';
import type { LocatedDiagnostic } from '../../reporters/located-diagnostic.js';
import { type DiagnosticsLayout, drawDiagnostics } from '../../terminal/diagnostics-view.js';
import { makeStyle } from '../../terminal/style.js';

/** How a site's diagnostics are drawn, as plain data: it may be another thread that draws them. */
export interface SiteDrawing extends Pick<DiagnosticsLayout, 'width' | 'wraps'> {
  readonly color: boolean;
}

/** Draws the diagnostics of one site, with the paths of its pages as seen from where the user is. */
export function drawSite(
  diagnostics: readonly LocatedDiagnostic[],
  root: string,
  cwd: string,
  { color, width, wraps }: SiteDrawing,
): string {
  return drawDiagnostics(diagnostics, { style: makeStyle(color), width, wraps, shownFile: shownFrom(cwd, root) });
}

/** Tells how a page of a site is shown from where the user is. */
function shownFrom(cwd: string, root: string): (file: string) => string {
  const known = new Map<string, string>();
  return (file) => {
    const shown = known.get(file) ?? relative(cwd, join(root, file)).replaceAll(sep, '/');
    known.set(file, shown);
    return shown;
  };
}
