import { plainCell } from '../../renderers/cells.js';
import type { Column } from '../../renderers/columns.js';
import { JsonItems, renderJsonLine, renderNdjson } from '../../renderers/json.js';
import { renderCsv } from '../../renderers/table-text.js';
import { SiteFigures } from '../../terminal/site-figures-view.js';
import type { SiteStatistics, SitesTotals } from '../../worklog/site-statistics.js';
import { type Context, styleFor } from '../command.js';
import { markedCsv } from '../command-csv.js';
import type { StatsOptions } from './stats-options.js';

export const SITES_OUTPUTS = ['pretty', 'json', 'ndjson', 'csv'] as const;

/** The figures of many sites as one text, site by site. */
export interface FiguresStream {
  /** The text of one more site: a line for each language. */
  site(figures: readonly SiteStatistics[]): string;
  /** What stands behind the last one: the sums, one for each language. */
  end(totals: readonly SitesTotals[]): string;
}

export function figuresStream(
  output: (typeof SITES_OUTPUTS)[number],
  options: StatsOptions,
  context: Context,
): FiguresStream {
  if (output === 'ndjson') {
    return { site: renderNdjson, end: (totals) => renderJsonLine('site-totals', { items: totals }) };
  }
  if (output === 'json') {
    const document = new JsonItems('site-stats');
    return { site: (figures) => document.add(figures), end: (totals) => document.end({ totals }) };
  }
  return output === 'csv' ? table(options) : lines(options, context);
}

function lines(options: StatsOptions, context: Context): FiguresStream {
  const { stdout } = context;
  const showsLanguage = options.lang === 'all' || options.lang?.includes(',') === true;
  const drawn = new SiteFigures(showsLanguage, styleFor(stdout, context, options), stdout.columns);
  let isBegun = false;
  return {
    site: (figures) => {
      const header = isBegun || figures.length === 0 ? '' : drawn.header();
      isBegun ||= figures.length > 0;
      return header + figures.map((one) => drawn.site(one)).join('');
    },
    end: (totals) => (options.quiet === true || totals.length === 0 ? '' : drawn.totals(totals)),
  };
}

const COLUMNS: readonly (keyof SiteStatistics)[] = [
  ...(['site', 'language', 'weeks', 'samples', 'start', 'end', 'days', 'tasks', 'openTasks', 'entries'] as const),
  ...(['objectives', 'achievements', 'references'] as const),
];

function table(options: StatsOptions): FiguresStream {
  const cells = COLUMNS.map((name): Column<SiteStatistics>['cell'] => (figures) => {
    const value = figures[name];
    return typeof value === 'number' ? { type: 'number', value } : plainCell(value);
  });
  let isContinued = false;
  const more = (figures: readonly SiteStatistics[]): string => {
    const rows = figures.map((one) => cells.map((cell) => cell(one)));
    const text = renderCsv({ names: COLUMNS, headings: COLUMNS, rows }, isContinued);
    const marked = isContinued ? text : markedCsv(text, options);
    isContinued = true;
    return marked;
  };
  return { site: more, end: () => (isContinued ? '' : more([])) };
}
