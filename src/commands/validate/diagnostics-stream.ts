import { JsonItems, renderJsonLine, renderNdjson } from '../../renderers/json.js';
import { addCounts } from '../../reporters/located-diagnostic.js';
import { drawCounts } from '../../terminal/diagnostics-view.js';
import { drawSites } from '../../terminal/sites-view.js';
import { type Context, columnsOf, styleFor } from '../command.js';
import { type CheckedSite, diagnosticItems, lastLine, siteItems } from './checked-sites.js';
import type { SiteReport } from './site-report.js';
import { goneText, type OUTPUTS, type ValidateOptions } from './validate-options.js';

/** What was found in many sites as one text, site by site. */
export interface DiagnosticsStream {
  /** The text of one more site. */
  site(name: string, report: SiteReport): string;
  /**
   * What stands behind the last one: the sites, the worst first.
   *
   * @param gone how many problems only the baseline knows
   */
  end(sites: readonly CheckedSite[], gone: number): string;
}

export function diagnosticsStream(
  output: (typeof OUTPUTS)[number],
  options: ValidateOptions,
  context: Context,
): DiagnosticsStream {
  if (output === 'pretty') return drawn(options, context);
  if (output === 'ndjson') {
    return {
      site: (name, report) => renderNdjson(diagnosticItems(report, name)),
      end: (sites) => renderJsonLine('sites', lastLine(sites, addCounts(sites))),
    };
  }
  const document = new JsonItems('diagnostics');
  return {
    site: (name, report) => document.add(diagnosticItems(report, name)),
    end: (sites) =>
      document.end({
        ...{ fixed: [], changes: [], refused: [] },
        sites: siteItems(sites),
        summary: { ...addCounts(sites), fixed: 0 },
      }),
  };
}

function drawn(options: ValidateOptions, context: Context): DiagnosticsStream {
  const { stdout } = context;
  const style = styleFor(stdout, context, options);
  const width = columnsOf(context);
  return {
    site: (_, report) => (report.drawn === '' ? '' : `${report.drawn}\n`),
    end: (sites, gone) => {
      if (options.quiet === true) return '';
      const names = { counted: null, errors: 'Errors', warnings: 'Warnings' };
      const table = sites.length < 2 ? '' : `${drawSites(sites, names, style, width)}\n`;
      const lines = stdout.columns === null ? null : width;
      const checked = sites.filter(({ failure }) => failure === null);
      const counts = drawCounts(addCounts(sites), { safe: 0, unsafe: 0 }, style, lines, checked.length);
      return `${table}${counts}${goneText(gone, options)}`;
    },
  };
}
