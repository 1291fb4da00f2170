import { type Cell, EMPTY_CELL, plainCell } from '../renderers/cells.js';
import { type SiteSummary, worstFirst } from '../worklog/site-summary.js';
import { sanitise } from './sanitise.js';
import { shortened } from './shortened.js';
import type { Style } from './style.js';
import { drawTable } from './table.js';

/** What the figures of a site are called. */
export interface SiteFigureNames {
  /** The heading of what is counted in each site; null where nothing is. */
  readonly counted: string | null;
  readonly errors: string;
  /** Left out where a command knows of none. */
  readonly warnings?: string;
}

type DrawnSite = SiteSummary & { readonly count?: number };

/** Lays out a line for each site, the worst first. A column that says nothing is left out. */
export function drawSites(sites: readonly DrawnSite[], names: SiteFigureNames, style: Style, width: number): string {
  const common = commonFolders(sites.map(({ site }) => site));
  const nameOf = ({ site }: DrawnSite): string => shortened(sanitise(site.slice(common)), Math.max(width >> 1, 8));
  const number = (value: (site: DrawnSite) => number) => (site: DrawnSite) =>
    site.failure === null ? ({ type: 'number', value: value(site) } as const) : EMPTY_CELL;
  const columns: readonly (readonly [string, (site: DrawnSite) => Cell])[] = [
    ['Site', (site) => plainCell(nameOf(site))],
    ['Weeks', number(({ weeks }) => weeks)],
    ['Latest entry', ({ latest }) => plainCell(latest)],
    ...(names.counted === null ? [] : [[names.counted, number(({ count = 0 }) => count)] as const]),
    ...(sites.some(({ errors }) => errors > 0) ? [[names.errors, number(({ errors }) => errors)] as const] : []),
    ...(names.warnings !== undefined && sites.some(({ warnings }) => warnings > 0)
      ? [[names.warnings, number(({ warnings }) => warnings)] as const]
      : []),
    ...(sites.some(({ failure }) => failure !== null)
      ? [['', ({ failure }: DrawnSite) => plainCell(failure)] as const]
      : []),
  ];
  const rows = worstFirst(sites).map((site) => columns.map(([, cell]) => cell(site)));
  return drawTable({ names: [], headings: columns.map(([heading]) => heading), rows }, style, width, { spaced: false });
}

/** How many characters the folders take that all sites are in; each keeps its own. */
function commonFolders([first = '', ...others]: readonly string[]): number {
  let common = 0;
  for (let end = first.indexOf('/') + 1; end > 0; end = first.indexOf('/', end) + 1) {
    if (!others.every((site) => site.length > end && site.startsWith(first.slice(0, end)))) break;
    common = end;
  }
  return common;
}
